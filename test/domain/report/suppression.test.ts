import { expect, test } from 'vitest'
import { hiddenPlaces } from '../../../src/domain/report/suppression.ts'
import fc from '../../support/property.ts'

/** Every way of filling the hidden places with whole numbers so that all sums come out; as many as differ in one place suffice. */
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
    for (let value = 0; value <= most; value += 1) {
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
