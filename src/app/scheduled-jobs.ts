import { addWorkingDays, type Calendar } from '../domain/calendar/calendar.ts'
import { addDays, type CivilDate, fromDayNumber, toDayNumber } from '../domain/calendar/civil-date.ts'
import { civilDateAt, instantOf, millisecondsOf } from '../domain/calendar/instant.ts'
import { hourOfDay } from '../domain/calendar/local-time.ts'
import type { ClockResult } from '../domain/clock/clock-types.ts'
import { advance, plainTerm } from '../domain/clock/term.ts'
import { ruleOf } from '../domain/request/event-rules.ts'
import type { RequestEvent } from '../domain/request/event-types.ts'
import type { LaterWork } from '../domain/request/events/event-rule.ts'
import type { StopRule } from '../domain/statute/statute.ts'
import type { CaseFile } from './case-file.ts'
import type { Ports } from './ports/ports.ts'
import type { Job } from './ports/store/jobs.ts'

/** The satisfaction question goes out so many days after the answer. */
const satisfactionAfterDays = 7
/** Where neither the question nor the law sets a day, the requester is reminded once after so many working days. */
const remindAfterWorkingDays = 10
/** Working days before the last day: the reminder, and the warning. */
const reminderBefore = 5
const warningBefore = 1
/** The local hour of what is queued for a day. */
const morning = 9
/** What a slow upload put away before the erasure has reached its case by then. */
export const filesKeptForHours = 24

/** Kinds of jobs that wait for a day to come. Every other kind is due when it is queued. */
export const scheduledJobKinds: readonly string[] = [
  'abandoned-soon',
  'clarification-reminder',
  'erase-files',
  'held-letters',
  'publish-scheduled',
  'reply-overdue',
  'satisfaction-question',
]

type Base = Pick<CaseFile, 'body' | 'statute' | 'calendar'> & {
  readonly clock: ClockResult
  readonly inspects: boolean
}
type Planned = Pick<Job, 'kind' | 'runAfter'> & { readonly payload?: object; readonly oncePerRequest?: true }

/**
 * The work that the new events of a case ask for later: committed with them, found by the index of the jobs, and looked
 * at again when its time comes, since much may have happened by then.
 */
export function scheduledJobs(
  ports: Pick<Ports, 'ids' | 'clock' | 'scanner'>,
  given: Omit<Base, 'inspects'>,
  events: readonly RequestEvent[],
): readonly Job[] {
  const base: Base = { ...given, inspects: ports.scanner !== undefined }
  return events.flatMap((event) => {
    const { requestId, seq } = event
    return ruleOf(event.type)
      .later.flatMap((work) => planned[work](event, base))
      .map(({ kind, runAfter, payload, oncePerRequest }) => ({
        id: ports.ids.id(),
        key: oncePerRequest ? `${kind} ${requestId}` : `${kind} ${requestId} ${seq}`,
        kind,
        payload: JSON.stringify({ requestId, seq, ...payload }),
        runAfter,
      }))
  })
}

const morningOf = (day: CivilDate, { body }: Pick<Base, 'body'>) => hourOfDay(day, morning, body.timeZone)
const dayOf = (event: RequestEvent): CivilDate | null => ('replyBy' in event.data && event.data.replyBy) || null

const planned: { readonly [W in LaterWork]: (event: RequestEvent, base: Base) => readonly Planned[] } = {
  'remind-of-question': (event, base) =>
    reminders(
      warned(base.calendar, event.on, dayOf(event) ?? lastDayOf(base, 'clarification-requested', event.on)),
      base,
    ),
  'warn-of-payment': ({ on }, base) => {
    const payBy = base.clock.milestones.findLast(({ kind, metOn }) => kind === 'pay-by' && !metOn)?.due
    const { reminder: _none, ...warning } = warned(base.calendar, on, payBy ?? lastDayOf(base, 'fee-notice', on))
    return reminders(warning, base)
  },
  'ask-satisfaction': ({ at }, base) => [
    {
      kind: 'satisfaction-question',
      runAfter: morningOf(addDays(civilDateAt(at, base.body.timeZone), satisfactionAfterDays), base),
      // However often it is answered.
      oncePerRequest: true,
    },
  ],
  'tell-followers': ({ at }) => [{ kind: 'follower-news', runAfter: at }],
  'chase-reply': (event, base) => {
    const replyBy = dayOf(event)
    return replyBy ? [{ kind: 'reply-overdue', runAfter: morningOf(addDays(replyBy, 1), base) }] : []
  },
  'report-undelivered': ({ at }) => [{ kind: 'letter-not-delivered', runAfter: at }],
  'inspect-file': ({ at }, { inspects }) => (inspects ? [{ kind: 'inspect-file', runAfter: at }] : []),
  'inspect-case': ({ at }, { inspects }) => (inspects ? [{ kind: 'inspect-case', runAfter: at }] : []),
  'publish-scheduled': (event, base) =>
    event.type === 'publication-scheduled'
      ? [{ kind: 'publish-scheduled', runAfter: publicationInstant(event.data.publishOn, base.body) }]
      : [],
  'apply-redaction': (event) =>
    'documentId' in event.data
      ? [{ kind: 'apply-redaction', runAfter: event.at, payload: { documentId: event.data.documentId } }]
      : [],
  'read-words': ({ at }) => [{ kind: 'read-words', runAfter: at }],
  'erase-files': ({ at }) => [
    { kind: 'erase-task-files', runAfter: at },
    { kind: 'erase-files', runAfter: instantOf(millisecondsOf(at) + filesKeptForHours * 3_600_000) },
  ],
}

/** When what is to be published on a day is published: no earlier than people are at work. */
export const publicationInstant = (day: CivilDate, body: Base['body']) => hourOfDay(day, morning, body.timeZone)

function reminders({ reminder, warning, by }: Warned, base: Base): readonly Planned[] {
  return [
    ...(reminder ? [{ kind: 'clarification-reminder', runAfter: morningOf(reminder, base) }] : []),
    ...(warning && by ? [{ kind: 'abandoned-soon', runAfter: morningOf(warning, base), payload: { by } }] : []),
  ]
}

/** The last day that the law gives for an answer, where it lets the body treat the request as abandoned after that. */
function lastDayOf({ statute, calendar }: Base, begin: StopRule['begin'], on: CivilDate): CivilDate | null {
  const rule = statute.stops.find((stop) => stop.begin === begin)?.mayAbandonAfter
  if (!rule) return null
  const { count, unit, inclusive } = rule
  const last = advance(calendar, toDayNumber(on), plainTerm(statute, { count, unit }), [])
  return fromDayNumber(inclusive ? last - 1 : last)
}

type Warned = { readonly reminder?: CivilDate; readonly warning?: CivilDate; readonly by?: CivilDate }

/** When the requester hears again of what is waited for; nothing on a day that is over before it begins. */
function warned(calendar: Calendar, asked: CivilDate, by: CivilDate | null): Warned {
  const step = (from: CivilDate, days: number) => fromDayNumber(addWorkingDays(calendar, toDayNumber(from), days))
  if (by === null) return { reminder: step(asked, remindAfterWorkingDays) }
  const reminder = step(by, -reminderBefore)
  const warning = step(by, -warningBefore)
  return { by, ...(reminder > asked ? { reminder } : {}), ...(warning > asked ? { warning } : {}) }
}
