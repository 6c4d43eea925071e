import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { previewCalendarDays, previewCalendarFile, saveCalendarDays } from '../../../app/office/calendar-days.ts'
import { maxCalendarBytes } from '../../../app/office/calendar-file.ts'
import { type CalendarOfBody, calendarsOfBody } from '../../../app/office/calendars-of-body.ts'
import type { CalendarPlan } from '../../../app/office/plan-calendar.ts'
import { mapResult } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { beginningOf, withRawUpload } from '../../forms/uploads.ts'
import { managing } from '../callers.ts'
import { fileBody, jsonBody, operation } from '../operation.ts'
import { slugParams } from '../params.ts'
import { calendarPlanSchema, calendarSavedSchema, officeCalendarsSchema } from '../schemas/calendar-schemas.ts'

const fileQuery = z.object({
  calendar: z.string().openapi({ param: { name: 'calendar', in: 'query' }, example: 'cn' }),
  region: z
    .string()
    .optional()
    .openapi({ param: { name: 'region', in: 'query' } }),
  source: z
    .string()
    .optional()
    .openapi({ param: { name: 'source', in: 'query' }, description: 'Needed where the file does not say it' }),
})

const shownCalendar = ({ id, laws, regions, missingYears, changes, standing }: CalendarOfBody) => ({
  calendar: id,
  laws: laws.map((law) => law.id),
  regions,
  missingYears,
  changes: changes.map((one) => ({ ...one, counts: standing.includes(one) })),
})

const shownPlan = ({ seenSeq, fresh, already, past, open, closed, elsewhere }: CalendarPlan) => ({
  ...{ seenSeq, fresh, already, past, open, closed, elsewhere },
})

/** The days that an office adds to the calendars of its laws: for its administrator. */
export function officeCalendarRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = { tag: 'Directory', params: slugParams, who: managing('manage-body') } as const
  const plan = { status: 200, description: 'What would change; nothing is saved', schema: calendarPlanSchema } as const

  operation(app, {
    ...shared,
    operationId: 'listCalendarDays',
    method: 'get',
    path: '/bodies/{slug}/calendars',
    summary: 'The calendars of a body, what was added to each, and the yearly lists that are missing',
    answer: { status: 200, description: 'The calendars', schema: officeCalendarsSchema },
    problems: [401, 403, 404],
    handle: async ({ ports, actor, body }) =>
      mapResult(await calendarsOfBody(ports, actor, body), (calendars) => ({
        seenSeq: body.calendarChanges.at(-1)?.seq ?? 0,
        calendars: calendars.map(shownCalendar),
      })),
  })

  operation(app, {
    ...shared,
    operationId: 'previewCalendarDays',
    method: 'post',
    path: '/bodies/{slug}/calendars/preview',
    summary: 'What would change if these days were added, or taken back',
    body: jsonBody('CalendarDays'),
    answer: plan,
    problems: [400, 401, 403, 404, 422],
    handle: async ({ ports, actor, input }) => mapResult(await previewCalendarDays(ports, actor, input), shownPlan),
  })

  operation(app, {
    ...shared,
    operationId: 'readCalendarFile',
    method: 'post',
    path: '/bodies/{slug}/calendars/files',
    summary: 'What would change if the days of a file were added',
    description:
      'iCalendar, or the JSON of a yearly list (`year`, `days` with `name`, `date`, `isOffDay`), at most 1 MiB. Nothing is saved: send `fresh` and `seenSeq` of the answer to `/bodies/{slug}/calendars`.',
    query: fileQuery,
    body: { ...fileBody('application/octet-stream', 'text/calendar'), upload: true },
    answer: plan,
    problems: [401, 403, 404, 413, 422],
    handle: ({ c, ports, actor, body, query: { calendar, region = null, source = '' } }) =>
      withRawUpload(c, `calendar of ${body.slug}`, async (bytes) =>
        mapResult(
          await previewCalendarFile(
            ports,
            actor,
            { calendar, region, source },
            await beginningOf(bytes, maxCalendarBytes + 1),
          ),
          shownPlan,
        ),
      ),
  })

  operation(app, {
    ...shared,
    operationId: 'addCalendarDays',
    method: 'post',
    path: '/bodies/{slug}/calendars',
    summary: 'Add holidays and make-up days to the calendars of a body, or take them back',
    description:
      'They count for every body of the installation that uses the calendar. Each open request that moves has one event and its letter; closed ones keep theirs. `seenSeq` is that of a preview: where somebody changed the calendars since, it is a conflict.',
    body: jsonBody('CalendarDaysToSave'),
    answer: { status: 200, description: 'What was saved', schema: calendarSavedSchema },
    problems: [400, 401, 403, 404, 409, 422],
    handle: ({ ports, actor, input }) => saveCalendarDays(ports, actor, input),
  })
}
