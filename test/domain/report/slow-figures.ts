import type { Calendar } from '../../../src/domain/calendar/calendar.ts'
import type { CivilDate } from '../../../src/domain/calendar/civil-date.ts'
import { clock } from '../../../src/domain/clock/clock.ts'
import type { ClockEvent } from '../../../src/domain/clock/clock-types.ts'
import { receiptOf } from '../../../src/domain/clock/receipt.ts'
import type { Statistics } from '../../../src/domain/report/figures/statistics.ts'
import type { RequestEvent } from '../../../src/domain/request/event-types.ts'
import type { Statute } from '../../../src/domain/statute/statute.ts'

// The figures once more, slowly and in the most obvious way: every case is gone through event by event for every day that is
// asked, and the clock is asked on that very day. Nothing here is shared with src/domain/report.

type Office = {
  readonly cases: readonly (readonly RequestEvent[])[]
  readonly statute: Statute
  readonly calendar: Calendar
}
type Told = {
  id: string
  received: string
  closed: string | null
  by: string | null
  outcome: string | null
  exemptions: string[]
  unit: string
  channel: string
  days: number
  late: boolean
  stands: boolean
  happened: { what: string; on: string; of: string; amount: number }[]
}

const dayNumber = (on: string) => Date.parse(`${on}T00:00:00Z`) / 86_400_000

/** Corrections written into what they correct, then left out. */
function corrected(events: readonly RequestEvent[]): RequestEvent[] {
  const list = events.map((event) => JSON.parse(JSON.stringify(event)) as RequestEvent)
  for (const event of list) {
    if (event.type !== 'corrected') continue
    const target = list.find((one) => one.seq === event.data.event)
    if (!target) continue
    const { field, to } = event.data
    if (field === 'on' && target.type !== 'received') Object.assign(target, { on: to })
    else Object.assign(target.data, { [field]: to })
  }
  return list.filter((event) => event.type !== 'corrected')
}

/** What there was to be known of a case at the instant, seen on the last day of the period. */
function tell(
  events: readonly RequestEvent[],
  { statute, calendar }: Office,
  instant: string,
  to: string,
): Told | null {
  // What is dated after the last day counts for nothing; of a receipt the law says the day.
  const known = corrected(events.filter((event) => event.at <= instant)).filter(
    (event) => event.type === 'submitted' || event.type === 'received' || event.on <= to,
  )
  const first = known[0]
  if (first?.type !== 'submitted') return null
  let receipt: (RequestEvent & { type: 'received' })['data'] | undefined
  let closed: string | null = null
  let by: string | null = null
  let outcome: string | null = null
  let exemptions: string[] = []
  let unit = first.data.unit ?? ''
  let fee = { amount: 0, currency: '' }
  const happened: Told['happened'] = []
  let ticks: ClockEvent[] = []
  const ending = ['answered', 'withdrawn', 'abandoned', 'transferred']
  for (const event of known) {
    const { on, at } = event
    const count = (what: string, of = '', amount = 0) => happened.push({ what, on, of, amount })
    switch (event.type) {
      case 'received':
        receipt = event.data
        ticks = ticks.filter((tick) => tick.type !== 'received')
        ticks.push({ type: 'received', at, channel: first.data.channel, ...event.data } as ClockEvent)
        break
      case 'assigned':
        unit = event.data.unit ?? unit
        break
      case 'clarification-requested':
        count('clarification')
        ticks.push({ type: event.type, on, at })
        break
      case 'clarification-received':
        ticks.push({ type: event.type, on, at })
        break
      case 'fee-notice':
        fee = { amount: Number(event.data.amount), currency: event.data.currency }
        count('fee-asked', fee.currency, fee.amount)
        ticks.push({ type: event.type, on, at })
        break
      case 'fee-paid':
        count('fee-paid', fee.currency, event.data.amount === undefined ? fee.amount : Number(event.data.amount))
        ticks.push({ type: 'fee-paid', on, at })
        break
      case 'fee-waived':
        count('fee-waived', fee.currency, fee.amount)
        ticks.push({ type: 'fee-paid', on, at })
        break
      case 'extended':
        count('extension', event.data.ground)
        ticks.push({ type: 'extended', on, at, ground: event.data.ground })
        break
      case 'review-lodged':
        count('review-lodged', event.data.kind)
        ticks.push({ type: event.type, on, at, kind: event.data.kind })
        break
      case 'review-decided':
        count('review-decided', `${event.data.kind}: ${event.data.outcome}`)
        ticks.push({ type: event.type, on, at, kind: event.data.kind })
        break
      case 'document-published':
        count('document')
        break
      case 'log-published':
        count('publication')
        break
      case 'feedback-given':
        count('feedback', String(event.data.score))
        break
      case 'decision-issued':
        closed = on
        by = 'answered'
        outcome = event.data.outcome
        exemptions = event.data.parts.flatMap((part) => [...part.exemptions])
        ticks.push({ type: 'answered', on, at })
        break
      case 'withdrawn':
      case 'abandoned':
        closed = on
        by = event.type
        outcome = event.type
        ticks.push({ type: event.type, on, at })
        break
      case 'transferred':
        ticks.push({ type: 'transferred', on, at, whole: event.data.whole })
        if (!event.data.whole) break
        closed = on
        by = 'transferred'
        outcome = 'transferred'
        break
      case 'reopened':
        closed = null
        by = null
        outcome = null
        exemptions = []
        if (event.data.because === 'review') ticks = [{ type: 'received', on, at }]
        else ticks = ticks.filter((tick) => !ending.includes(tick.type))
        break
    }
  }
  if (!receipt) return null
  const legal: string = receiptOf(statute, { channel: first.data.channel, reachedOn: receipt.on }).on
  // The clock is asked on the last day of the period, or on the day of the close where that came before it.
  const ask = (on: string) => {
    const answer = clock(statute, calendar, ticks, on as CivilDate)
    return answer.ok ? answer.result : undefined
  }
  const isClosed = closed !== null && closed <= to
  const late = ask(isClosed && closed !== null ? closed : to)?.late ?? false
  return {
    id: first.requestId,
    received: closed !== null && closed < legal ? closed : legal,
    closed,
    by,
    outcome,
    exemptions,
    unit,
    channel: first.data.channel,
    days: closed === null ? 0 : (ask(closed)?.daysUsed ?? 0),
    late,
    stands: closed === null && (ask(to)?.due ?? null) === null,
    happened,
  }
}

/** Every figure that is not zero, by `table/row/column`. */
export function slowFigures(office: Office, instant: string, from: string | null, to: string): Map<string, number> {
  const figures = new Map<string, number>()
  const add = (name: string, amount = 1) => figures.set(name, (figures.get(name) ?? 0) + amount)
  const told = office.cases.map((events) => tell(events, office, instant, to)).filter((one) => one !== null)
  const inPeriod = (on: string | null) => on !== null && on <= to && (from === null || on >= from)
  const answeredDays: number[] = []
  const waiting: Told[] = []
  for (const one of told) {
    if (from !== null && one.received < from && (one.closed === null || one.closed >= from))
      add('requests/carriedOver/count')
    if (inPeriod(one.received)) {
      add('requests/received/count')
      add(`punctuality/received/${one.late ? 'late' : 'inTime'}`)
      add('punctuality/received/all')
      add(`months/${one.received.slice(0, 7)}/received`)
      add(`units/${one.unit}/received`)
      add(`channels/${one.channel}/received`)
      add(`laws/${office.statute.id}/received`)
      for (const table of ['months', 'units', 'channels', 'laws']) add(`${table}/total/received`)
    }
    if (one.closed !== null && inPeriod(one.closed)) {
      add('requests/closed/count')
      add(`requests/${one.by}/count`)
      add(`punctuality/closed/${one.late ? 'late' : 'inTime'}`)
      add('punctuality/closed/all')
      if (one.by === 'answered') {
        add(`punctuality/answered/${one.late ? 'late' : 'inTime'}`)
        add('punctuality/answered/all')
        answeredDays.push(one.days)
      }
      add(`outcomes/${one.outcome}/count`)
      add('outcomes/total/count')
      for (const code of new Set(one.exemptions)) add(`exemptions/${code}/count`)
      for (const [table, row] of [
        ['months', one.closed.slice(0, 7)],
        ['units', one.unit],
        ['laws', office.statute.id],
      ])
        for (const place of [row, 'total']) {
          add(`${table}/${place}/closed`)
          if (one.late) add(`${table}/${place}/closedLate`)
        }
    }
    if (one.received <= to && (one.closed === null || one.closed > to)) {
      waiting.push(one)
      add('requests/pending/count')
      if (one.stands) add('requests/standing/count')
      add(`punctuality/pending/${one.late ? 'late' : 'inTime'}`)
      add('punctuality/pending/all')
      const age = dayNumber(to) - dayNumber(one.received)
      const band =
        age <= 20
          ? '0-20'
          : age <= 40
            ? '21-40'
            : age <= 60
              ? '41-60'
              : age <= 90
                ? '61-90'
                : age <= 180
                  ? '91-180'
                  : age <= 365
                    ? '181-365'
                    : '366+'
      for (const place of [band, 'total']) {
        add(`backlog/${place}/count`)
        if (one.late) add(`backlog/${place}/late`)
      }
    }
    for (const { what, on, of, amount } of one.happened) {
      if (!inPeriod(on)) continue
      if (what === 'extension') for (const place of [of, 'total']) add(`extensions/${place}/count`)
      if (what === 'clarification') add('clarifications/asked/count')
      if (what === 'review-lodged') for (const place of [of, 'total']) add(`reviews/${place}/lodged`)
      if (what === 'review-decided')
        for (const place of [of.split(': ')[0], 'total']) add(`reviews/${place}/${of.split(': ')[1]}`)
      if (what.startsWith('fee-')) {
        add(`fees/${of}/${what.slice(4)}`)
        add(`fees/${of}/${what.slice(4)}Amount`, amount)
      }
      if (what === 'feedback') for (const place of [of, 'total']) add(`satisfaction/${place}/count`)
      if (what === 'document') for (const place of [on.slice(0, 7), 'total']) add(`publications/${place}/documents`)
      if (what === 'publication') for (const place of [on.slice(0, 7), 'total']) add(`publications/${place}/entries`)
    }
  }
  const get = (name: string) => figures.get(name) ?? 0
  const share = (name: string, part: number, of: number) => of > 0 && figures.set(`shares/${name}/share`, part / of)
  const answered = get('punctuality/answered/all')
  share('inTime', get('punctuality/answered/inTime'), answered + get('punctuality/pending/late'))
  for (const [name, row] of [
    ['ofAnswered', 'answered'],
    ['ofClosed', 'closed'],
    ['ofReceived', 'received'],
  ])
    share(name ?? '', get(`punctuality/${row}/inTime`), get(`punctuality/${row}/all`))
  const sorted = answeredDays.sort((a, b) => a - b)
  if (sorted.length > 0) {
    const half = sorted.length / 2
    const median =
      half % 1 === 0 ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2 : (sorted[Math.floor(half)] ?? 0)
    figures.set('days/median/days', median)
    figures.set('days/mean/days', sorted.reduce((a, b) => a + b, 0) / sorted.length)
    figures.set('days/p90/days', sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0)
  }
  waiting.sort((a, b) => (a.received === b.received ? (a.id < b.id ? -1 : 1) : a.received < b.received ? -1 : 1))
  for (const [index, one] of waiting.slice(0, 10).entries())
    figures.set(`oldest/${String(index + 1).padStart(2, '0')}/age`, dayNumber(to) - dayNumber(one.received))
  const scores = [1, 2, 3, 4, 5].map((score) => [score, get(`satisfaction/${score}/count`)] as const)
  const given = scores.reduce((sum, [, count]) => sum + count, 0)
  if (given > 0)
    figures.set('satisfactionMean/mean/score', scores.reduce((sum, [score, count]) => sum + score * count, 0) / given)
  return rounded(figures)
}

/** The same shape, of figures that were computed otherwise. */
export function flat(figures: Statistics): Map<string, number> {
  const found = new Map<string, number>()
  for (const { id, columns, rows, total } of figures.tables)
    for (const row of [...rows, ...(total ? [{ id: 'total', values: total }] : [])])
      for (const [index, column] of columns.entries()) {
        const value = row.values[index]
        if (value !== null && value !== undefined) found.set(`${id}/${row.id}/${column}`, value)
      }
  return rounded(found)
}

function rounded(figures: Map<string, number>): Map<string, number> {
  const found = [...figures].map(([name, value]) => [name, Math.round(value * 1e9) / 1e9] as const)
  return new Map(found.filter(([, value]) => value !== 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}
