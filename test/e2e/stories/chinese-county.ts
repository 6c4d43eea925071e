import { expect } from 'vitest'
import type { Story } from './teller.ts'

/**
 * 政府信息公开条例: receipt confirmed (art. 31), correction (30), a third party (32), more time (33), a part released (37),
 * 行政复议. The calendar of 2024: 清明 4-6 April with 7 April worked; 劳动节 1-5 May with 28 April and 11 May worked.
 */
export const chineseCounty: Story = async (tell) => {
  tell.on('2024-03-04')
  const asked = await tell.asks({
    subject: '2023年度农村公路养护资金使用情况',
    words: '申请公开2023年度本县农村公路养护资金的拨付文件、项目清单和验收报告。',
    name: '申请人甲',
    email: 'jia@example.org',
    'facts.applicantType': 'natural-person',
  })

  // Article 31: filed on the net, so the day of receipt is the day that both sides confirmed: 5 March.
  tell.on('2024-03-05')
  await tell.does('officer', asked, 'received', { confirmedOn: '2024-03-05' })
  // 20 working days from 5 March: 6-8 (3), 11-15 (8), 18-22 (13), 25-29 (18), 1 and 2 April.
  expect(await tell.due(asked)).toBe('2024-04-02')

  // Article 30: within 7 working days of receipt the office says what is unclear, once.
  tell.on('2024-03-11')
  await tell.does('officer', asked, 'clarification-requested', {
    question: '请说明所需验收报告的项目名称或者路段。',
    replyBy: '2024-03-25',
  })
  expect(await tell.due(asked)).toBeNull()
  await tell.isRefused('officer', asked, 'decision-drafted', {})

  // The period runs anew from the day of the corrected request: 19-22 March (4), 25-29 (9), 1-3 April (12), 7 (13), 8-12 (18), 15, 16.
  tell.on('2024-03-18')
  await tell.does('requester', asked, 'clarification-received', { answer: '清河镇至柳林乡的三个项目。' })
  expect(await tell.due(asked)).toBe('2024-04-16')

  // Articles 32 and 33: asking the third party is not counted: 26-29 March and 1-3 April, seven working days.
  tell.on('2024-03-25')
  await tell.does('officer', asked, 'third-party-consulted', { party: '清河路桥工程有限公司' })
  expect(await tell.due(asked)).toBeNull()
  tell.on('2024-04-03')
  await tell.does('officer', asked, 'third-party-replied', { note: '同意公开验收报告，不同意公开报价明细。' })
  // 17-19 April (3), 22-25 (7).
  expect(await tell.due(asked)).toBe('2024-04-25')

  // Article 33: at most 20 working days more: 26 April, 28 (worked), 29, 30 (4), 6-11 May (10), 13-17 (15), 20-24 (20).
  tell.on('2024-04-19')
  await tell.does('officer', asked, 'extended', { ground: 'approved' })
  expect(await tell.due(asked)).toBe('2024-05-24')

  // Article 37: what can be told apart is released; the prices are a trade secret (art. 15).
  tell.on('2024-05-17')
  await tell.drafts(
    'officer',
    asked,
    [
      {
        outcome: 'partial',
        exemptions: ['cn-15'],
        reason: '报价明细属于第三方的商业秘密，第三方不同意公开。',
        publicInterest: '资金总额和验收结果已经公开，不公开单价不会对公共利益造成重大影响。',
      },
    ],
    '现将拨付文件、项目清单和验收报告向您公开；报价明细不予公开。如不服本答复，可以自收到本答复之日起60日内申请行政复议；对复议决定不服的，可以依法提起行政诉讼。',
  )
  await tell.isRefused('officer', asked, 'decision-approved')
  await tell.does('approver', asked, 'decision-approved')
  tell.on('2024-05-20')
  await tell.does('officer', asked, 'decision-issued')

  tell.on('2024-06-03')
  await tell.does('requester', asked, 'review-lodged', { kind: 'reconsideration', grounds: '报价总额不是商业秘密。' })
  tell.on('2024-07-15')
  // Nobody decides about a decision of their own.
  await tell.isRefused('approver', asked, 'review-decided', { kind: 'reconsideration', outcome: 'partly' })
  await tell.does('second', asked, 'review-decided', {
    kind: 'reconsideration',
    outcome: 'partly',
    note: '报价总额应当公开，单价维持不予公开。',
  })
}
