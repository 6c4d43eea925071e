import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { measureGroups } from '../../src/locales/en/measures/measures.ts'

test('every measure says its formula, its treatment and its source, under a name of its own', () => {
  const measures = measureGroups.flatMap((group) => group.measures)
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length)
  for (const measure of measures) for (const value of Object.values(measure)) expect(value.trim()).not.toBe('')
})

test('the files that a group says it is computed in are there', () => {
  for (const { from } of measureGroups) {
    const [first = '', ...others] = from.split(', ')
    const folder = first.slice(0, first.lastIndexOf('/'))
    for (const path of [first, ...others.map((name) => `${folder}/${name}`)]) expect(existsSync(path), path).toBe(true)
  }
})
