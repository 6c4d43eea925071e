import { describe, expect, test } from 'vitest'
import { tagChineseNames } from '../../../../src/adapters/scan/chinese-names.ts'
import { findPersonalData } from '../../../../src/domain/release/personal-data/find-personal-data.ts'
import { families } from './every-sentence.ts'

const isFound = (what: string, text: string) =>
  findPersonalData([{ where: {}, text }], { names: [], patterns: [] }, tagChineseNames).some((one) => one.what === what)

describe.each(families)('$title', ({ what, has, hasNot }) => {
  test('has enough sentences that a share of them means something', () => {
    expect(Math.min(has.length, hasNot.length)).toBeGreaterThanOrEqual(40)
  })
  test('is found in 95 of a hundred', () => {
    const missed = has.filter((text) => !isFound(what, text))
    expect(missed.length / has.length, missed.join('\n')).toBeLessThanOrEqual(0.05)
  })
  test('is falsely found in 5 of a hundred', () => {
    const wrong = hasNot.filter((text) => isFound(what, text))
    expect(wrong.length / hasNot.length, wrong.join('\n')).toBeLessThanOrEqual(0.05)
  })
})
