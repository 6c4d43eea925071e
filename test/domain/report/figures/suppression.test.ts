import { expect, test } from 'vitest'
import { addDays, civilDate } from '../../../../src/domain/calendar/civil-date.ts'
import type { CountedCase } from '../../../../src/domain/report/case/case-snapshot.ts'
import { countsOf } from '../../../../src/domain/report/figures/figures.ts'
import { type Statistics, statistics } from '../../../../src/domain/report/figures/statistics.ts'
import { withoutSmallCounts } from '../../../../src/domain/report/figures/suppression.ts'
import { hiddenNames } from '../../../../src/domain/report/figures/unknown-sums.ts'
import fc from '../../../support/property.ts'

type Place = readonly [row: number, column: number]

/** The places of a grid that are not shown; of each line the last is the sum of the others. */
function hiddenPlaces(grid: readonly (readonly number[])[], lines: readonly (readonly Place[])[], below: number) {
  const values = new Map(
    grid.flatMap((row, at) => row.map((value, column): [string, number] => [`${at} ${column}`, value])),
  )
  const sums = lines.map((line) => {
    const names = line.map((place) => place.join(' '))
    return { parts: names.slice(0, -1), whole: names.slice(-1) }
  })
  return hiddenNames(values, sums, below)
}

/**
 * Every way of filling the hidden places with whole numbers so that all sums come out; as many as differ in one place suffice.
 * What is hidden is at least 1 where it is not 0: a reader knows that much.
 */
function canBeOtherwise(
  grid: readonly (readonly number[])[],
  lines: readonly (readonly (readonly [number, number])[])[],
  hidden: readonly (readonly [number, number])[],
  asked: readonly [number, number],
): boolean {
  const most = Math.max(...grid.flat()) + 3
  const given = new Map<string, number>()
  const valueAt = ([row, column]: readonly [number, number]) =>
    given.get(`${row} ${column}`) ?? (grid[row]?.[column] as number)
  const isOpen = (place: readonly [number, number]) => hidden.some(([r, c]) => r === place[0] && c === place[1])
  const holds = () =>
    lines.every((line) => {
      if (line.some((place) => isOpen(place) && !given.has(place.join(' ')))) return true
      const last = line.at(-1)
      return last === undefined || line.slice(0, -1).reduce((sum, place) => sum + valueAt(place), 0) === valueAt(last)
    })
  const fill = (index: number): boolean => {
    const place = hidden[index]
    if (!place) return valueAt(asked) !== grid[asked[0]]?.[asked[1]]
    for (let value = Math.min(1, grid[place[0]]?.[place[1]] ?? 0); value <= most; value += 1) {
      given.set(place.join(' '), value)
      if (holds() && fill(index + 1)) return true
    }
    given.delete(place.join(' '))
    return false
  }
  return fill(0)
}

test('no number that is not shown can be computed from those that are', () => {
  const column = fc.array(fc.nat({ max: 6 }), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(column, (counts) => {
      const grid = [...counts.map((count) => [count]), [counts.reduce((a, b) => a + b, 0)]]
      const lines = [grid.map((_, row): [number, number] => [row, 0])]
      const hidden = [...hiddenPlaces(grid, lines, 4)].map((key) => key.split(' ').map(Number) as [number, number])
      for (const [row] of grid.entries()) {
        const value = grid[row]?.[0] ?? 0
        if (value > 0 && value < 4) expect(hidden.some(([found]) => found === row)).toBe(true)
      }
      for (const place of hidden) expect(canBeOtherwise(grid, lines, hidden, place)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('two that are hidden are not both 1 because nothing is left for more', () => {
  const channels = [[32], [1], [1], [34]]
  const places = channels.map((_, row): Place => [row, 0])
  const hidden = [...hiddenPlaces(channels, [places], 3)].map((key) => key.split(' ').map(Number) as [number, number])
  expect(hidden.length).toBeGreaterThan(2)
  for (const place of hidden) expect(canBeOtherwise(channels, [places], hidden, place)).toBe(true)
})

test('in a table of rows and columns with their sums, nothing that is not shown can be computed', () => {
  const cells = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }))
  fc.assert(
    fc.property(cells, fc.integer({ min: 2, max: 4 }), ([a, b, c, d], below) => {
      const grid = [
        [a, b, a + b],
        [c, d, c + d],
        [a + c, b + d, a + b + c + d],
      ]
      const lines = [0, 1, 2].flatMap((at) => [
        [0, 1, 2].map((other): Place => [at, other]),
        [0, 1, 2].map((other): Place => [other, at]),
      ])
      const hidden = [...hiddenPlaces(grid, lines, below)].map((key) => key.split(' ').map(Number) as [number, number])
      for (const place of hidden)
        expect([grid, place, canBeOtherwise(grid, lines, hidden, place)]).toEqual([grid, place, true])
    }),
    { numRuns: 60 },
  )
})

test('in a table of in time, late and all, a row gives nothing away', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { minLength: 1, maxLength: 3 }), (pairs) => {
      const grid = pairs.map(([a, b]) => [a, b, a + b])
      const lines = grid.map((_, row) => [0, 1, 2].map((column): [number, number] => [row, column]))
      const hidden = [...hiddenPlaces(grid, lines, 3)].map((key) => key.split(' ').map(Number) as [number, number])
      for (const place of hidden) expect(canBeOtherwise(grid, lines, hidden, place)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('nothing is hidden where no count is small', () => {
  expect([
    ...hiddenPlaces(
      [[12], [0], [12]],
      [
        [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
      ],
      5,
    ),
  ]).toEqual([])
})

const anyCase = fc
  .record({
    on: fc.nat({ max: 80 }),
    took: fc.option(fc.nat({ max: 40 }), { freq: 4 }),
    by: fc.constantFrom('answered' as const, 'answered' as const, 'withdrawn' as const, 'transferred' as const),
    unit: fc.constantFrom('A', 'B', null),
    channel: fc.constantFrom('portal', 'post'),
  })
  .map(({ on, took, by, unit, channel }): CountedCase => {
    const receivedOn = addDays(civilDate('2025-01-01'), on)
    return {
      ...{ requestId: `r-${on}`, statute: 'uk-foia-2000', channel, unit, receivedOn, exemptions: [] },
      closedOn: took === null ? null : addDays(receivedOn, took),
      closedBy: took === null ? null : by,
      outcome: took === null ? null : by === 'answered' ? 'granted-in-full' : by,
      ...{ days: took ?? 0, dueOn: addDays(receivedOn, 28), happened: [], disposition: null, score: null },
      lateOn: took !== null && took > 28 ? addDays(receivedOn, 29) : null,
    }
  })

const numberAt = ({ tables }: Statistics, place: string): number | null => {
  const [id, row, column = ''] = place.split('/')
  const table = tables.find((one) => one.id === id)
  const values = row === 'total' ? table?.total : table?.rows.find((one) => one.id === row)?.values
  return values === undefined || values === null ? 0 : (values[table?.columns.indexOf(column) ?? 0] ?? null)
}

test('a number that stands in several tables is shown in all of them or in none, and none is the difference of others', () => {
  const period = { from: civilDate('2025-02-01'), to: civilDate('2025-03-31') }
  const alike = [
    [
      'requests/received/count',
      'punctuality/received/all',
      'months/total/received',
      'units/total/received',
      'channels/total/received',
    ],
    [
      'requests/closed/count',
      'punctuality/closed/all',
      'months/total/closed',
      'outcomes/total/count',
      'laws/total/closed',
    ],
    ['requests/withdrawn/count', 'outcomes/withdrawn/count'],
    ['requests/pending/count', 'punctuality/pending/all', 'backlog/total/count'],
    ['punctuality/closed/late', 'months/total/closedLate', 'units/total/closedLate'],
  ]
  const sums = [
    ['requests/answered/count', 'requests/withdrawn/count', 'requests/transferred/count', 'requests/closed/count'],
    ['requests/carriedOver/count', 'requests/received/count', 'requests/closed/count', 'requests/pending/count'],
    ['punctuality/closed/inTime', 'punctuality/closed/late', 'requests/closed/count'],
    ['outcomes/granted-in-full/count', 'requests/answered/count'],
    ['channels/portal/received', 'channels/post/received', 'requests/received/count'],
  ]
  fc.assert(
    fc.property(fc.array(anyCase, { minLength: 1, maxLength: 60 }), (cases) => {
      const whole = statistics('b', countsOf(cases, period), period)
      const shown = withoutSmallCounts(whole, 5)
      for (const places of alike) {
        // A row that nothing stands in is not there at all.
        const there = places.filter((place) => numberAt(whole, place) !== 0)
        expect(new Set(there.map((place) => numberAt(shown, place) === null)).size).toBeLessThan(2)
      }
      for (const places of sums) expect(places.filter((place) => numberAt(shown, place) === null)).not.toHaveLength(1)
      const all = whole.tables.filter(({ id }) => !['shares', 'days', 'oldest', 'satisfactionMean'].includes(id))
      for (const { id, columns, rows } of all)
        for (const { id: row, values } of rows)
          for (const [index, value] of values.entries())
            if (value !== null && value > 0 && value < 5)
              expect(numberAt(shown, `${id}/${row}/${columns[index]}`), `${id}/${row}`).toBeNull()
    }),
    { numRuns: 150 },
  )
})

test('the list of those that wait longest does not tell how few wait', () => {
  const period = { from: civilDate('2025-02-01'), to: civilDate('2025-03-31') }
  const oldestOf = ({ tables }: Statistics) => tables.find(({ id }) => id === 'oldest')?.rows.length
  fc.assert(
    fc.property(fc.array(anyCase, { minLength: 1, maxLength: 60 }), (cases) => {
      const whole = statistics('b', countsOf(cases, period), period)
      const shown = withoutSmallCounts(whole, 5)
      const bands = shown.tables.find(({ id }) => id === 'backlog')?.rows ?? []
      const isHidden =
        numberAt(shown, 'requests/pending/count') === null || bands.some(({ values: [all] }) => all === null)
      if (isHidden) expect(oldestOf(shown)).toBe(0)
      expect(oldestOf(withoutSmallCounts(whole, undefined))).toBe(oldestOf(whole))
    }),
    { numRuns: 150 },
  )
})

test('what one person paid is not shown where it is not shown that it was one', () => {
  const period = { from: civilDate('2025-02-01'), to: civilDate('2025-03-31') }
  const whole = statistics('b', countsOf([], period), period)
  const fees = {
    ...{ id: 'fees' as const, columns: ['asked', 'askedAmount', 'paid', 'paidAmount'], total: null },
    rows: [
      { id: 'GBP', values: [1, 25, 7, 140] },
      { id: 'EUR', values: [0, 0, 6, 3] },
    ],
  }
  const shown = withoutSmallCounts({ ...whole, tables: [fees] }, 5)
  expect(shown.tables[0]?.rows.map(({ values }) => values)).toEqual([
    [null, null, 7, 140],
    [0, 0, 6, null],
  ])
})
