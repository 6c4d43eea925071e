import { expect, test } from 'vitest'
import type { RequestRow } from '../../src/app/ports/store/records.ts'
import type { Period, StatisticsRows } from '../../src/app/ports/store/statistics-ports.ts'
import { addDays, type CivilDate, civilDate } from '../../src/domain/calendar/civil-date.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, aRequest, opening } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

function tally<T>(items: readonly T[], nameOf: (item: T) => string | null): [string, number][] {
  const counts = new Map<string, number>()
  for (const item of items) {
    const name = nameOf(item)
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The same figures by reading every row. */
function slowly(rows: readonly RequestRow[], { from, to }: Period): StatisticsRows {
  const within = (date: string | null) =>
    date !== null && (from === undefined || date >= from) && (to === undefined || date <= to)
  const received = rows.filter((row) => within(row.receivedOn))
  const closed = rows.filter((row) => within(row.closedOn))
  const pending = rows.filter((row) =>
    to === undefined ? row.closedOn === null : row.receivedOn <= to && (row.closedOn === null || row.closedOn > to),
  )
  const late = pending.filter((row) => {
    if (to === undefined) return row.late
    return row.dueOn === null ? row.closedOn === null && row.late : row.dueOn < to
  })
  const both = (nameOf: (date: 'receivedOn' | 'closedOn') => (row: RequestRow) => string) => {
    const [a, b] = [new Map(tally(received, nameOf('receivedOn'))), new Map(tally(closed, nameOf('closedOn')))]
    const names = [...new Set([...a.keys(), ...b.keys()])].sort()
    return names.map((name) => ({ name, received: a.get(name) ?? 0, closed: b.get(name) ?? 0 }))
  }
  const exemptions = closed.flatMap((row) => [...new Set(row.exemptions)])
  return {
    received: received.length,
    closed: closed.length,
    pending: pending.length,
    pendingLate: late.length,
    closedLate: closed.filter((row) => row.late).length,
    byOutcome: tally(closed, (row) => row.outcome).map(([outcome, count]) => ({ outcome, count })),
    byDisposition: tally(closed, (row) =>
      typeof row.facts.disposition === 'string' ? row.facts.disposition : row.outcome,
    ).map(([disposition, count]) => ({ disposition, count })),
    byUnit: both(() => (row) => row.unit ?? '').map(({ name, ...counts }) => ({ unit: name, ...counts })),
    byMonth: both((date) => (row) => (row[date] ?? '').slice(0, 7)).map(({ name, ...counts }) => ({
      month: name,
      ...counts,
    })),
    byExemption: tally(exemptions, (name) => name).map(([exemption, count]) => ({ exemption, count })),
    byDaysUsed: tally(closed, (row) => String(row.daysUsed).padStart(4, '0')).map(([days, count]) => ({
      days: Number(days),
      count,
    })),
  }
}

/** A small generator of numbers that are the same in every run. */
function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

export function statisticsContract(engine: () => EngineUnderTest): void {
  test('the figures are those of a slow count over every row, for any period', async () => {
    const { store } = engine()
    const [body, other] = [aBody(), aBody()]
    await putBody(store, body)
    await putBody(store, other)
    const pick = chance(7)
    const rows = Array.from({ length: 300 }, () => {
      const receivedOn = addDays(civilDate('2025-01-01'), pick(700))
      const closed = pick(3) > 0
      return aRequest(body, {
        receivedOn,
        statute: ['uk-foia-2000', 'uk-eir-2004'][pick(2)] ?? '',
        dueOn: pick(8) === 0 ? null : addDays(receivedOn, 28),
        closedOn: closed ? addDays(receivedOn, pick(60)) : null,
        stage: closed ? 'answered' : 'open',
        outcome: closed && pick(5) > 0 ? (['granted', 'refused', '部分公开'][pick(3)] ?? null) : null,
        exemptions: ['s12', 's40(2)', '第十六条', 's40(2)'].slice(0, pick(5)),
        unit: [null, 'Legal', '办公室'][pick(3)] ?? null,
        facts: pick(2) === 0 ? {} : { disposition: ['Full grant', 'No "records"', '部分公开'][pick(3)] ?? '' },
        daysUsed: pick(45),
        late: pick(2) === 0,
      })
    })
    for (let start = 0; start < rows.length; start += 100) {
      await store.commit(rows.slice(start, start + 100).map((row) => opening(row)))
    }
    await store.commit([opening(aRequest(other, { closedOn: civilDate('2025-06-01'), outcome: 'granted' }))])

    const date = (text: string): CivilDate => civilDate(text)
    const periods: Period[] = [
      {},
      { from: date('2025-04-01'), to: date('2026-03-31') },
      { from: date('2026-01-01') },
      { to: date('2025-06-30') },
      { from: date('2031-01-01'), to: date('2031-12-31') },
    ]
    for (const period of periods) {
      expect(await store.statistics(body.id, period)).toEqual(slowly(rows, period))
      expect(await store.dispositions(body.id, period)).toEqual(slowly(rows, period).byDisposition)
    }
  }, 30_000)

  test('a part inside the body counts with its whole, once; what reached another body counts there', async () => {
    const { store } = engine()
    const [body, other] = [aBody(), aBody()]
    await putBody(store, body)
    await putBody(store, other)
    const closed = {
      stage: 'answered',
      closedOn: civilDate('2026-03-20'),
      outcome: 'granted',
      exemptions: ['s12'],
    } as const
    const whole = aRequest(body, { ...closed, outcome: 'partial', unit: null })
    const inside = ['Legal', 'Parks'].map((unit) => aRequest(body, { ...closed, late: true, unit, parentId: whole.id }))
    const openInside = aRequest(body, { late: true, parentId: whole.id })
    const passedOn = aRequest(other, { ...closed, parentId: whole.id })
    const waiting = aRequest(other, { late: true, dueOn: civilDate('2026-03-10'), parentId: whole.id })
    await store.commit([whole, ...inside, openInside, passedOn, waiting].map((row) => opening(row)))
    const counted = [
      { of: body, rows: [whole] },
      { of: other, rows: [passedOn, waiting] },
    ]
    const march = { from: civilDate('2026-03-01'), to: civilDate('2026-03-31') }
    for (const { of, rows } of counted) {
      for (const period of [{}, march]) {
        expect(await store.statistics(of.id, period)).toEqual(slowly(rows, period))
      }
    }
  })

  test('a body without requests has figures too', async () => {
    expect(await engine().store.statistics('none', {})).toEqual(slowly([], {}))
  })
}
