import { expect, it } from 'vitest'
import { type SatisfactionGroup, withoutFew } from '../../../src/app/figures/satisfaction.ts'

const groups = (counts: { readonly [name: string]: number }): readonly SatisfactionGroup[] =>
  Object.entries(counts).map(([name, count]) => ({ name, count, average: 3, shareGood: 0.5 }))
const shown = (counts: { readonly [name: string]: number }, least = 5) =>
  withoutFew(groups(counts), least).map((group) => group.name)

it('groups of few answers are left out, and enough others that nobody can work one of them out', () => {
  expect(shown({ a: 5, b: 9 })).toEqual(['a', 'b'])
  expect(shown({ a: 4 })).toEqual([])
  // Three answers left out of a known sum would be known: the next in size goes with them.
  expect(shown({ a: 20, b: 3, c: 8 })).toEqual(['a'])
  expect(shown({ a: 20, b: 3, c: 2, d: 8 })).toEqual(['a', 'd'])
  expect(shown({ a: 1, b: 2 }, 1)).toEqual(['a', 'b'])
})
