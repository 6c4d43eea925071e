import { expect, test } from 'vitest'
import { enquiryLaw, statutes } from '../../../src/domain/statute/statutes.ts'

test.each(statutes)('$id says how its refusals are contested exactly where they can be', (statute) => {
  const { remedies, decisionTitles, statedWhenWithholding } = statute.letters
  expect(remedies === null).toBe(statute.reviewRoutes.length === 0)
  for (const rule of [remedies, decisionTitles, ...statedWhenWithholding]) expect(rule?.section).not.toBe('')
})

test.each(statutes)('$id counts a second copy in a row that it has', ({ outcomes, repeatedOutcome }) => {
  expect([null, ...outcomes.map(({ id }) => id)]).toContain(repeatedOutcome)
})

test('only the service standard is no law', () => {
  expect(statutes.filter(({ isEnquiry }) => isEnquiry)).toEqual([enquiryLaw])
})
