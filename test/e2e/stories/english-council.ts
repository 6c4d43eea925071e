import { expect } from 'vitest'
import type { Story } from './teller.ts'

const remedies =
  'You may ask us for an internal review within 40 working days, and then complain to the Information Commissioner.'

/**
 * FOIA 2000: clarified (s.1(3)), a fees notice (s.9, 10(2)), more time for the public interest test (s.10(3)), refused under
 * s.43(2), internal review (section 45 code, part 5). Bank holidays of 2024: 6 and 27 May, and 12 July in Northern Ireland, which s.10(6) counts.
 */
export const englishCouncil: Story = async (tell) => {
  tell.on('2024-05-07')
  const asked = await tell.asks({
    subject: 'Prices in the bin collection contract',
    words: 'The price per lift in the contract for bin collection, for each bidder.',
    name: 'Jo Sample',
    email: 'jo@example.org',
  })
  // 8-10 May (3), 13-17 (8), 20-24 (13), 28-31 (17), 3-5 June.
  expect(await tell.due(asked)).toBe('2024-06-05')

  tell.on('2024-05-09')
  await tell.does('officer', asked, 'clarification-requested', { question: 'The contract of 2019 or that of 2023?' })
  expect(await tell.due(asked)).toBeNull()
  // s.1(3): the body need not go on before it knows; the 20 days begin again on the day that it does.
  tell.on('2024-05-14')
  await tell.does('requester', asked, 'clarification-received', { answer: 'That of 2023.' })
  // 15-17 May (3), 20-24 (8), 28-31 (12), 3-7 June (17), 10-12.
  expect(await tell.due(asked)).toBe('2024-06-12')

  // s.10(2): from the day of the notice to the day of the payment, both included: 20-23 May, four working days.
  tell.on('2024-05-20')
  await tell.does('officer', asked, 'fee-notice', { amount: '18.00', currency: 'GBP' })
  expect(await tell.due(asked)).toBeNull()
  tell.on('2024-05-23')
  await tell.does('officer', asked, 'fee-paid', { amount: '18.00', on: '2024-05-23' })
  // 13, 14, 17, 18 June.
  expect(await tell.due(asked)).toBe('2024-06-18')

  // s.10(3): such time as is reasonable for the test, in the guidance at most 20 working days more:
  // 19-21 June (3), 24-28 (8), 1-5 July (13), 8-11 (17), not the 12th, 15-17 (20).
  tell.on('2024-06-17')
  await tell.does('officer', asked, 'extended', { ground: 'public-interest' })
  expect(await tell.due(asked)).toBe('2024-07-17')

  tell.on('2024-07-09')
  await tell.drafts(
    'officer',
    asked,
    [
      {
        outcome: 'refused-exemption',
        exemptions: ['s.43'],
        reason: 'Disclosure would prejudice the bidders in the tender that is open now.',
        publicInterest:
          'There is an interest in knowing what a service costs; while the tender is open, the interest in fair bids outweighs it.',
      },
    ],
    `We hold the prices. They are withheld under section 43(2). ${remedies}`,
  )
  await tell.isRefused('officer', asked, 'decision-approved')
  await tell.does('approver', asked, 'decision-returned', { comment: 'Say when the tender ends.' })
  await tell.drafts(
    'officer',
    asked,
    [
      {
        outcome: 'refused-exemption',
        exemptions: ['s.43'],
        reason: 'Disclosure would prejudice the bidders in the tender, which ends on 30 September.',
        publicInterest:
          'There is an interest in knowing what a service costs; until the tender ends, the interest in fair bids outweighs it.',
      },
    ],
    `We hold the prices. They are withheld under section 43(2) until the tender ends on 30 September. ${remedies}`,
  )
  await tell.does('approver', asked, 'decision-approved')
  tell.on('2024-07-10')
  await tell.does('officer', asked, 'decision-issued')

  tell.on('2024-07-22')
  await tell.does('requester', asked, 'review-lodged', {
    kind: 'internal-review',
    grounds: 'The tender of 2023 ended long ago.',
  })
  tell.on('2024-08-05')
  await tell.isRefused('approver', asked, 'review-decided', { kind: 'internal-review', outcome: 'upheld' })
  await tell.does('second', asked, 'review-decided', {
    kind: 'internal-review',
    outcome: 'overturned',
    note: 'The prices of 2023 are no longer sensitive: they will be sent.',
  })
}
