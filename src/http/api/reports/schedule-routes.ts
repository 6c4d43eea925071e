import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { reportForms } from '../../../app/figures/report-forms.ts'
import { saveSchedule, scheduleStates, schedulesOf, setScheduleState } from '../../../app/figures/save-schedule.ts'
import { parseInput } from '../../../app/input.ts'
import type { ReportSchedule } from '../../../app/ports/store/schedule-ports.ts'
import { reportFormats } from '../../../domain/report/form/written-report.ts'
import { neverOn, periodRules, scheduleSteps } from '../../../domain/report/schedule.ts'
import { locales } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { readJson } from '../read-json.ts'
import { answerWholeSave, seenBy, versionTag } from '../row-version.ts'
import { notStaff, ofId, signIn } from './report-shapes.ts'

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
  const common = { tag: 'Statistics', problems: [401, 403, 404, 409, 412, 422, 429], security: 'required' } as const
  const saved = { description: 'The saved report', schema: scheduleSchema }
  const list = {
    ...common,
    method: 'get',
    path: '/report-schedules',
    summary: 'The saved reports of your body',
    success: { status: 200, description: 'All of them', schema: z.object({ schedules: z.array(scheduleSchema) }) },
  } as const
  endpoint(app, list, async (c) => {
    const ports = c.get('ports')
    const actor = c.get('actor')
    const body = actor.kind === 'staff' ? await ports.store.bodyById(actor.bodyId) : null
    if (!body) return answerProblem(c, notStaff, signIn)
    const found = await schedulesOf(ports, actor, body)
    return found.ok ? c.json({ schedules: found.value.map(told) }, 200) : answerProblem(c, found.refusal)
  })

  for (const isNew of [true, false]) {
    const save = {
      ...common,
      method: isNew ? 'post' : 'put',
      path: isNew ? '/report-schedules' : '/report-schedules/{id}',
      summary: isNew ? 'Saves a report under a name; with a schedule it is sent by itself' : 'Changes a saved report',
      ...(isNew
        ? {}
        : {
            params: ofId,
            description: 'Given whole: `If-Match` names the `version` that was read.',
            problems: [...common.problems, 428],
          }),
      body: { 'application/json': { schema: given } },
      success: { status: isNew ? 201 : 200, ...saved },
    } as const
    endpoint(app, save, async (c) => {
      const ports = c.get('ports')
      const actor = c.get('actor')
      const body = actor.kind === 'staff' ? await ports.store.bodyById(actor.bodyId) : null
      if (!body) return answerProblem(c, notStaff, signIn)
      const json = await readJson(c)
      if (!json.ok) return json.response
      const change = isNew ? undefined : { id: c.req.param('id') ?? '', seen: seenBy(c) }
      const made = await saveSchedule(ports, actor, body, json.value, change)
      if (!made.ok) return answerWholeSave(c, made.refusal)
      return c.json(told(made.value), isNew ? 201 : 200, versionTag(made.value))
    })
  }

  const stateInput = z.object({ state: z.enum(scheduleStates) })
  const state = {
    ...common,
    method: 'put',
    path: '/report-schedules/{id}/state',
    summary: 'Pauses a saved report, lets it go on, takes it away, or puts it back within 30 days',
    params: ofId,
    body: { 'application/json': { schema: stateInput } },
    success: { status: 200, ...saved },
  } as const
  endpoint(app, state, async (c, { params }) => {
    const ports = c.get('ports')
    const actor = c.get('actor')
    const body = actor.kind === 'staff' ? await ports.store.bodyById(actor.bodyId) : null
    if (!body) return answerProblem(c, notStaff, signIn)
    const json = await readJson(c)
    if (!json.ok) return json.response
    const input = parseInput(stateInput, json.value)
    if (!input.ok) return answerProblem(c, input.refusal)
    const set = await setScheduleState(ports, actor, body, params.id, input.value.state, seenBy(c))
    return set.ok ? c.json(told(set.value), 200, versionTag(set.value)) : answerProblem(c, set.refusal)
  })
}
