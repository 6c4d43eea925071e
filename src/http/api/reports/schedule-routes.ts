import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { reportForms } from '../../../app/figures/report-forms.ts'
import { saveSchedule, scheduleStates, schedulesOf, setScheduleState } from '../../../app/figures/save-schedule.ts'
import type { ReportSchedule } from '../../../app/ports/store/figures/report-schedules.ts'
import { reportFormats } from '../../../domain/report/form/any-report.ts'
import { neverOn, periodRules, scheduleSteps } from '../../../domain/report/schedule.ts'
import { mapResult } from '../../../domain/request/refusal.ts'
import { locales } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'
import { anyStaff } from '../callers.ts'
import { jsonBody, operation, parsedBody } from '../operation.ts'
import { ofId } from './report-shapes.ts'

const given = z.object({
  name: z.string(),
  form: z.enum(reportForms),
  rule: z.enum(periodRules),
  locale: z.enum(locales),
  format: z.enum(reportFormats),
  every: z.enum(scheduleSteps).optional(),
  day: z.int().optional().openapi({ description: 'Of the month, 1 to 28' }),
  to: z.array(z.string()).optional().openapi({ description: 'Addresses of people of the body who may see reports' }),
})
const scheduleSchema = given
  .required()
  .extend({
    id: z.string(),
    version: z.int().openapi({ description: 'The `ETag`: send it as `If-Match`' }),
    form: z.string(),
    format: z.string(),
    paused: z.boolean(),
    nextRunOn: z.string().nullable().openapi({ format: 'date' }),
  })
  .openapi('SavedReport')

const told = ({ id, version, what, every, to, nextRunOn }: ReportSchedule) => ({
  id,
  version,
  name: what.name,
  form: what.form,
  rule: what.rule,
  locale: what.locale,
  format: what.format,
  every,
  day: what.day,
  to: [...to],
  paused: what.paused === true,
  nextRunOn: nextRunOn === neverOn ? null : nextRunOn,
})

/** Saved reports, and when they are sent to whom. */
export function scheduleRoutes(app: OpenAPIHono<AppEnv>): void {
  const problems = [401, 403, 404, 409, 412, 422, 429]
  const common = { tag: 'Statistics', problems, who: anyStaff } as const
  const saved = { description: 'The saved report', schema: scheduleSchema, versioned: true } as const
  operation(app, {
    ...common,
    operationId: 'listReportSchedules',
    method: 'get',
    path: '/report-schedules',
    summary: 'The saved reports of your body',
    answer: { status: 200, description: 'All of them', schema: z.object({ schedules: z.array(scheduleSchema) }) },
    handle: async ({ ports, actor, body }) =>
      mapResult(await schedulesOf(ports, actor, body), (found) => ({ schedules: found.map(told) })),
  })

  operation(app, {
    ...common,
    operationId: 'addReportSchedule',
    method: 'post',
    path: '/report-schedules',
    summary: 'Saves a report under a name; with a schedule it is sent by itself',
    body: jsonBody(given),
    replacesWhole: true,
    answer: { status: 201, ...saved },
    handle: async ({ ports, actor, body, input }) => mapResult(await saveSchedule(ports, actor, body, input), told),
  })

  operation(app, {
    ...common,
    operationId: 'putReportSchedule',
    method: 'put',
    path: '/report-schedules/{id}',
    summary: 'Changes a saved report',
    description: 'Given whole: `If-Match` names the `version` that was read.',
    params: ofId,
    body: jsonBody(given),
    replacesWhole: true,
    answer: { status: 200, ...saved },
    problems: [...problems, 428],
    handle: async ({ ports, actor, body, params: { id }, input, seen }) =>
      mapResult(await saveSchedule(ports, actor, body, input, { id, seen }), told),
  })

  operation(app, {
    ...common,
    operationId: 'setReportScheduleState',
    method: 'put',
    path: '/report-schedules/{id}/state',
    summary: 'Pauses a saved report, lets it go on, takes it away, or puts it back within 30 days',
    params: ofId,
    body: parsedBody(z.object({ state: z.enum(scheduleStates) })),
    answer: { status: 200, ...saved },
    handle: async ({ ports, actor, body, params: { id }, input: { state }, seen }) =>
      mapResult(await setScheduleState(ports, actor, body, id, state, seen), told),
  })
}
