import { expect } from 'vitest'
import type { Story } from './teller.ts'

/**
 * An enquiry by the 12345 hotline: no statute covers it, so the body's own standard does, five working days. Typed in by the
 * duty officer, answered in a day, and rated by the person who asked.
 */
export const hotlineEnquiry: Story = async (tell) => {
  const { office } = tell
  tell.on('2024-03-04')
  const reference = await tell.typesIn('officer', 'hotline-12345', {
    reachedOn: '2024-03-04',
    subject: '柳林乡卫生院周末是否开诊',
    words: '来电人询问柳林乡卫生院周六、周日上午是否开诊。',
    name: '来电人乙',
  })
  const row = await office.ports.store.cases.byReference(reference)
  const asked = { reference, secret: office.ports.secrets.requestSecret(row?.id ?? '') }
  // 5-8 March (4), 11.
  expect(await tell.due(asked)).toBe('2024-03-11')
  expect(row).toMatchObject({ channel: 'hotline', channelId: 'hotline-12345', statute: 'service-standard' })

  tell.on('2024-03-05')
  await tell.drafts('officer', asked, [{ outcome: 'granted' }], '柳林乡卫生院每周六上午八点至十二点开诊，周日不开诊。')
  await tell.isRefused('officer', asked, 'decision-approved')
  await tell.does('approver', asked, 'decision-approved')
  await tell.does('officer', asked, 'decision-issued')

  tell.on('2024-03-06')
  await tell.does('requester', asked, 'feedback-given', { score: '5', comment: '答复很快。' })
  const closed = await office.ports.store.cases.byReference(reference)
  expect(closed).toMatchObject({ closedOn: '2024-03-05', late: false, daysUsed: 1, feedbackScore: 5 })
  // Once, and no second time.
  await tell.isRefused('requester', asked, 'feedback-given', { score: '1' })
}
