import { expect } from 'vitest'
import type { Story } from './teller.ts'

/**
 * 5 U.S.C. 552: expedited processing asked for and decided in ten calendar days ((a)(6)(E)), unusual circumstances ((a)(6)(B)),
 * a partial grant, an appeal ((a)(6)(A)(i)(III), (ii)). Columbus Day of 2024 is 14 October.
 */
export const usComponent: Story = async (tell) => {
  tell.on('2024-09-03')
  const asked = await tell.asks({
    subject: 'Inspection reports of Harbor Bridge',
    words: 'All inspection reports of Harbor Bridge from 2018 to 2023, and letters about them.',
    name: 'Sam Sample',
    email: 'sam@example.org',
    expedited: 'yes',
  })
  // 4-6 September (3), 9-13 (8), 16-20 (13), 23-27 (18), 30, 1 October.
  expect(await tell.due(asked)).toBe('2024-10-01')

  // (a)(6)(B)(i): ten working days more, by written notice: 2-4 October (3), 7-11 (8), 15, 16.
  tell.on('2024-09-24')
  await tell.does('officer', asked, 'extended', { ground: 'unusual-circumstances' })
  expect(await tell.due(asked)).toBe('2024-10-16')

  tell.on('2024-10-09')
  await tell.drafts(
    'officer',
    asked,
    [
      { outcome: 'full-grant' },
      {
        outcome: 'partial-grant',
        exemptions: ['(b)(6)'],
        reason: 'Names and telephone numbers of inspectors were removed.',
        publicInterest: 'The names say nothing of how the bridge was inspected.',
      },
    ],
    'The reports are released in full. From the letters, names and telephone numbers were removed under (b)(6). You may appeal within 90 days, ask the FOIA Public Liaison or OGIS for help, and go to court.',
  )
  await tell.isRefused('officer', asked, 'decision-approved')
  await tell.does('approver', asked, 'decision-approved')
  tell.on('2024-10-10')
  await tell.does('officer', asked, 'decision-issued')

  // At least 90 days to appeal: to 8 January 2025.
  tell.on('2024-11-01')
  await tell.does('requester', asked, 'review-lodged', {
    kind: 'appeal',
    grounds: 'The inspectors signed in public office.',
  })
  // 20 working days to decide.
  tell.on('2024-11-20')
  await tell.isRefused('approver', asked, 'review-decided', { kind: 'appeal', outcome: 'upheld' })
  await tell.does('second', asked, 'review-decided', { kind: 'appeal', outcome: 'upheld', note: 'The removal stands.' })
}
