import { type CivilDate, daysBetween } from '../../calendar/civil-date.ts'
import { civilDateAt } from '../../calendar/instant.ts'
import { effectiveEvents } from '../../request/effective-events.ts'
import { ruleOf } from '../../request/event-rules.ts'
import type { RequestEvent } from '../../request/event-types.ts'
import type { Statute } from '../../statute/statute.ts'
import type { CountedCase } from '../case/case-snapshot.ts'

/** Why a request was late: each late one has one cause. The first seven are what it waited for. */
export const lateCauses = [
  'registered',
  'passed-on',
  'requester',
  'third-party',
  'consulted',
  'approval',
  'sending',
  'paused',
  'extended',
  'work',
  'unknown',
] as const
export type LateCause = (typeof lateCauses)[number]

/** A late request as it counts in a period: closed late in it, or on hand and late on its last day. */
export type LateCase = {
  readonly requestId: string
  readonly how: 'closed' | 'pending'
  readonly cause: LateCause
}

type Span = { readonly from: CivilDate; readonly to: CivilDate }
type Setting = { readonly statute: Pick<Statute, 'stops'>; readonly timeZone: string }

/**
 * The cause of a late request, by what it waited for: the wait that took the most calendar days, of those without which it
 * would have been in time (at least as many days as it was late). Days on which the law let the clock stand are none of them.
 * @param known its events, as far as they are known
 * @param to the last day of the figures
 */
export function lateCauseOf(
  known: readonly RequestEvent[],
  one: Pick<CountedCase, 'receivedOn' | 'closedOn' | 'dueOn' | 'lateOn'>,
  to: CivilDate,
  setting: Setting,
): LateCause {
  const events = effectiveEvents(known).filter((event) => !isStep(event))
  const end = one.closedOn !== null && one.closedOn < to ? one.closedOn : to
  const daysLate = one.lateOn !== null ? daysBetween(one.lateOn, end) + 1 : daysBetween(one.dueOn ?? end, end)
  const { waiting, paused } = spansOf(events, one.receivedOn, end, setting)
  const sums = [...waiting].map(([cause, spans]) => ({ cause, days: daysIn(spans) }))
  const enough = sums.filter(({ days }) => days > 0 && days >= daysLate)
  const [most] = enough.sort((a, b) => b.days - a.days || lateCauses.indexOf(a.cause) - lateCauses.indexOf(b.cause))
  if (most) return most.cause
  const stood = daysIn(paused)
  if (stood > daysBetween(one.receivedOn, end) - stood) return 'paused'
  if (events.some(({ type, on }) => type === 'extended' && on <= end)) return 'extended'
  return events.every(({ type }) => ruleOf(type).lateCause === 'nothing') ? 'unknown' : 'work'
}

function spansOf(
  events: readonly RequestEvent[],
  receivedOn: CivilDate,
  end: CivilDate,
  { statute, timeZone }: Setting,
) {
  const waiting = new Map<LateCause, Span[]>()
  const paused: Span[] = []
  const stops = new Set<string>(statute.stops.map(({ begin }) => begin))
  const add = (cause: LateCause, from: CivilDate, until: CivilDate) => {
    const to = until < end ? until : end
    if (from < to) waiting.set(cause, [...(waiting.get(cause) ?? []), { from, to }])
  }
  const [first] = events
  // An import writes down on one day what came over years.
  if (first && first.actor !== 'import') add('registered', receivedOn, civilDateAt(first.at, timeZone))
  const reachedOn = lastUnitSince(events, end)
  if (reachedOn) add('passed-on', receivedOn, reachedOn)
  for (const [index, { type, on }] of events.entries()) {
    const { lateCause: wait } = ruleOf(type)
    if (typeof wait === 'string' || on > end) continue
    const ended = events.slice(index + 1).find((event) => wait.until.has(event.type))?.on ?? end
    if (stops.has(type)) paused.push({ from: on, to: ended < end ? ended : end })
    else add(wait.cause, on, ended)
  }
  return { waiting, paused }
}

/** Since when the unit has it that has it last. */
function lastUnitSince(events: readonly RequestEvent[], end: CivilDate): CivilDate | undefined {
  let unit = ''
  let since: CivilDate | undefined
  for (const event of events) {
    if (event.type !== 'assigned' || event.on > end || !event.data.unit || event.data.unit === unit) continue
    unit = event.data.unit
    since = event.on
  }
  return since
}

/** An approval that is not the last step: the draft waits on. */
const isStep = (event: RequestEvent): boolean =>
  event.type === 'decision-approved' && (event.data.step ?? 1) < (event.data.of ?? 1)

/** The days of several spans, those that two of them share once. */
function daysIn(spans: readonly Span[]): number {
  let days = 0
  let covered: CivilDate | undefined
  for (const { from, to } of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = covered !== undefined && covered > from ? covered : from
    if (start >= to) continue
    days += daysBetween(start, to)
    covered = to
  }
  return days
}
