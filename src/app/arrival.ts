import type { OfficeCalendar } from '../domain/calendar/calendar-changes.ts'
import type { CivilDate, Instant } from '../domain/calendar/civil-date.ts'
import { civilDateAt } from '../domain/calendar/instant.ts'
import { clock } from '../domain/clock/clock.ts'
import type { Channel, ClockResult } from '../domain/clock/clock-types.ts'
import { type Receipt, receiptOf } from '../domain/clock/receipt.ts'
import { ok, type Result, refuseField } from '../domain/request/refusal.ts'
import { unitFor } from '../domain/request/routing.ts'
import type { Statute } from '../domain/statute/statute.ts'
import { statuteById } from '../domain/statute/statutes.ts'
import { clockBodyOf, officeCalendar } from './case-file.ts'
import { refuseImpossibleClock } from './impossible-clock.ts'
import type { Ports } from './ports/ports.ts'
import type { Body, BodyChannel } from './ports/store/bodies.ts'

/** How a request came in by itself; what an officer types in names its channel. */
export type Entry = 'form' | 'email' | 'api'

/** What is said of a request's way to the body. */
export type Arriving = {
  readonly statute?: string | undefined
  readonly channel?: Channel | undefined
  /** The body's own channel, by its id. */
  readonly channelId?: string | undefined
  readonly topic?: string | undefined
  readonly unit?: string | undefined
  readonly reachedOn?: CivilDate | undefined
  readonly confirmedOn?: CivilDate | undefined
  readonly firstReceivedOn?: CivilDate | undefined
  readonly urgent?: boolean | undefined
  readonly viaAssistant?: boolean | undefined
}

/** What follows from it: the channel, the law, the legal receipt with its rule, and the unit that gets it. */
export type Arrival = {
  readonly channel: Channel
  readonly channelId: string | null
  readonly statute: Statute
  readonly calendar: OfficeCalendar
  readonly now: Instant
  readonly today: CivilDate
  readonly reachedOn: CivilDate
  readonly receipt: Receipt
  readonly topic: string | null
  readonly unit: string | null
}

/** The body's own channel that a request came by: the one that is named, else the first of its way in; none is no mistake. */
function channelOf(body: Body, given: Arriving, entry: Entry): Result<BodyChannel | undefined> {
  const open = (body.settings.channels ?? []).filter((one) => !one.closed)
  if (given.channelId !== undefined) {
    const named = open.find((one) => one.id === given.channelId)
    if (named) return ok(named)
    const known = open.map((one) => one.id).join(', ')
    return refuseField('channelId', 'choice', { known })
  }
  const byItself = given.channel === undefined || given.channel === 'portal' || entry === 'email'
  if (!byItself) return ok(undefined)
  // A form asks what its law asks: a mailbox for enquiries is another form.
  const law = given.statute ?? body.statute
  const fits = (one: BodyChannel) => one.entry === entry && (entry === 'email' || (one.statute ?? body.statute) === law)
  return ok(open.find(fits))
}

/** Reads how a request arrives by the body's own channels, topics and routes, and by the law's rule for its receipt. */
export async function arrivalOf(
  ports: Pick<Ports, 'clock'>,
  body: Body,
  given: Arriving,
  entry: Entry,
): Promise<Result<Arrival>> {
  const own = channelOf(body, given, entry)
  if (!own.ok) return own
  const wanted = given.statute ?? own.value?.statute ?? body.statute
  const statute = statuteById(wanted)
  if (!statute) return refuseField('statute', 'unknown', { name: wanted })
  const now = ports.clock.now()
  const today = civilDateAt(now, body.timeZone)
  const reachedOn = given.reachedOn ?? today
  for (const [path, date] of [
    ['reachedOn', reachedOn],
    ['confirmedOn', given.confirmedOn],
    ['firstReceivedOn', given.firstReceivedOn],
  ] as const) {
    if (date && date > today) return refuseField(path, 'date-in-future')
  }
  const topics = body.settings.topics ?? []
  const topic = given.topic ?? null
  if (topic !== null && !topics.includes(topic)) return refuseField('topic', 'choice', { known: topics.join(', ') })
  const channel = own.value?.kind ?? given.channel ?? 'portal'
  const channelId = own.value?.id ?? null
  const receipt = receiptOf(statute, { channel, reachedOn, confirmedOn: given.confirmedOn })
  const unit = given.unit ?? unitFor(body.settings.routes ?? [], { channel: channelId ?? channel, topic })
  const calendar = await officeCalendar(statute, body, now)
  return ok({ channel, channelId, statute, calendar, now, today, reachedOn, receipt, topic, unit })
}

/** The clock of a request that arrives so: shown before it is entered. */
export function clockOfArrival(arrival: Arrival, given: Arriving, body: Body): Result<ClockResult> {
  const { statute, calendar, today, reachedOn, channel } = arrival
  const { confirmedOn, firstReceivedOn, urgent, viaAssistant } = given
  const received = {
    type: 'received' as const,
    on: reachedOn,
    channel,
    ...(confirmedOn ? { confirmedOn } : {}),
    ...(firstReceivedOn ? { firstReceivedOn } : {}),
    ...(urgent ? { urgent } : {}),
    ...(viaAssistant ? { viaAssistant } : {}),
  }
  const counted = clock(statute, calendar, [received], today, clockBodyOf(body))
  return counted.ok ? ok(counted.result) : refuseImpossibleClock(counted.error)
}
