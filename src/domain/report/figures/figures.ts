import type { CivilDate } from '../../calendar/civil-date.ts'
import type { CountedCase } from '../case/case-snapshot.ts'
import type { CountedEvent } from '../case/counted-events.ts'
import type { ClosedBy } from '../case/processing-periods.ts'

/** Closed requests of a kind that took so many days. */
export type ClosedCount = {
  readonly by: ClosedBy
  readonly late: boolean
  readonly outcome: string | null
  /** In the words of the ledger that they were imported from. */
  readonly disposition: string | null
  readonly days: number
  readonly count: number
}
/** Closed requests that cite these exemptions. */
export type CitedCount = { readonly exemptions: readonly string[]; readonly count: number }
/** Requests on hand that came on a day. */
export type PendingCount = {
  readonly receivedOn: CivilDate
  readonly late: boolean
  /** The clock stands: the requester is waited for. */
  readonly stands: boolean
  readonly count: number
}
export type ReceivedCount = {
  readonly month: string
  readonly channel: string
  readonly unit: string
  readonly statute: string
  readonly late: boolean
  readonly count: number
}
export type ClosedMonth = {
  readonly month: string
  readonly unit: string
  readonly statute: string
  readonly late: boolean
  readonly count: number
}
export type CountedEvents = Pick<CountedEvent, 'what' | 'of'> & {
  readonly month: string
  readonly count: number
  readonly amount: number
}

/** The counts from which every figure is made: by SQL, or from the measures of cases. */
export type FigureCounts = {
  /** On hand when the period began. */
  readonly carriedOver: number
  readonly received: readonly ReceivedCount[]
  readonly closed: readonly ClosedCount[]
  readonly cited: readonly CitedCount[]
  readonly closedByMonth: readonly ClosedMonth[]
  readonly pending: readonly PendingCount[]
  /** The ten that wait longest, oldest receipt first, then by id. */
  readonly oldest: readonly { readonly requestId: string; readonly receivedOn: CivilDate }[]
  readonly happened: readonly CountedEvents[]
}

/** Civil dates, both ends counted. `to` is never after the day of the instant as of which the figures are. */
export type FigurePeriod = { readonly from: CivilDate | null; readonly to: CivilDate }

/** Late on that day: it was late by then, or is on hand after its due date. */
export function isLateOn(one: Pick<CountedCase, 'closedOn' | 'dueOn' | 'lateOn'>, on: CivilDate): boolean {
  if (one.lateOn !== null && one.lateOn <= on) return true
  return one.closedOn === null && one.dueOn !== null && one.dueOn < on
}

export const isReceivedIn = (one: CountedCase, { from, to }: FigurePeriod): boolean =>
  one.receivedOn <= to && (from === null || one.receivedOn >= from)
export const isClosedIn = (one: CountedCase, { from, to }: FigurePeriod): boolean =>
  one.closedOn !== null && one.closedOn <= to && (from === null || one.closedOn >= from)
export const isPendingOn = (one: CountedCase, on: CivilDate): boolean =>
  one.receivedOn <= on && (one.closedOn === null || one.closedOn > on)
export const isCarriedOver = (one: CountedCase, from: CivilDate | null): boolean =>
  from !== null && one.receivedOn < from && (one.closedOn === null || one.closedOn >= from)

/** Counts alike things; the first of them keeps its fields. */
class Tally<T extends object> {
  readonly #found = new Map<string, { item: T; count: number }>()
  add(item: T): void {
    const key = JSON.stringify(item)
    const known = this.#found.get(key)
    if (known) known.count += 1
    else this.#found.set(key, { item, count: 1 })
  }
  counts(): (T & { readonly count: number })[] {
    return [...this.#found.values()].map(({ item, count }) => ({ ...item, count }))
  }
}

/** The counts of these cases: what SQL gives for a whole office. */
export function countsOf(cases: Iterable<CountedCase>, period: FigurePeriod): FigureCounts {
  const { from, to } = period
  const received = new Tally<Omit<ReceivedCount, 'count'>>()
  const closed = new Tally<Omit<ClosedCount, 'count'>>()
  const cited = new Tally<Omit<CitedCount, 'count'>>()
  const closedByMonth = new Tally<Omit<ClosedMonth, 'count'>>()
  const pending = new Tally<Omit<PendingCount, 'count'>>()
  const happened: CountedEvent[] = []
  const waiting: { requestId: string; receivedOn: CivilDate }[] = []
  let carriedOver = 0
  for (const one of cases) {
    const { statute, channel, receivedOn, closedOn } = one
    const unit = one.unit ?? ''
    if (isCarriedOver(one, from)) carriedOver += 1
    if (isReceivedIn(one, period))
      received.add({ month: receivedOn.slice(0, 7), channel, unit, statute, late: isLateOn(one, to) })
    if (closedOn !== null && one.closedBy !== null && isClosedIn(one, period)) {
      const { closedBy: by, outcome, disposition, exemptions, days } = one
      const late = one.lateOn !== null
      closed.add({ by, late, outcome, disposition, days })
      if (exemptions.length > 0) cited.add({ exemptions })
      closedByMonth.add({ month: closedOn.slice(0, 7), unit, statute, late })
    }
    if (isPendingOn(one, to)) {
      pending.add({ receivedOn, late: isLateOn(one, to), stands: one.closedOn === null && one.dueOn === null })
      waiting.push({ requestId: one.requestId, receivedOn })
    }
    happened.push(...one.happened)
  }
  return {
    carriedOver,
    received: received.counts(),
    closed: closed.counts(),
    cited: cited.counts(),
    closedByMonth: closedByMonth.counts(),
    pending: pending.counts(),
    oldest: oldestTenOf(waiting),
    happened: countedEventsIn(happened, period),
  }
}

/** What happened in the period, by kind and month. */
export function countedEventsIn(all: Iterable<CountedEvent>, { from, to }: FigurePeriod): readonly CountedEvents[] {
  type Sum = { -readonly [K in keyof CountedEvents]: CountedEvents[K] }
  const sums = new Map<string, Sum>()
  for (const { what, on, of, amount = 0 } of all) {
    if (on > to || (from !== null && on < from)) continue
    const month = on.slice(0, 7)
    const key = `${what} ${month} ${of}`
    const known = sums.get(key)
    if (known) {
      known.count += 1
      known.amount += amount
    } else sums.set(key, { what, of, month, count: 1, amount })
  }
  return [...sums.values()]
}

/** Received and closed by unit, in the order of their names. */
export function countsByUnit({ received, closedByMonth }: FigureCounts) {
  const sum = (of: readonly { readonly unit: string; readonly count: number }[], unit: string): number =>
    of.reduce((total, one) => (one.unit === unit ? total + one.count : total), 0)
  const units = new Set([...received, ...closedByMonth].map(({ unit }) => unit))
  return [...units].sort().map((unit) => ({ unit, received: sum(received, unit), closed: sum(closedByMonth, unit) }))
}

export function oldestTenOf<T extends { readonly requestId: string; readonly receivedOn: CivilDate }>(
  waiting: readonly T[],
): readonly T[] {
  const order = (a: T, b: T) =>
    a.receivedOn < b.receivedOn
      ? -1
      : a.receivedOn > b.receivedOn
        ? 1
        : a.requestId < b.requestId
          ? -1
          : a.requestId > b.requestId
            ? 1
            : 0
  return [...waiting].sort(order).slice(0, 10)
}
