import { expect, test } from 'vitest'
import { ruleOfReceipt } from '../../src/app/receipt-data.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { receiptOf } from '../../src/domain/clock/receipt.ts'
import { statuteById } from '../../src/domain/statute/statutes.ts'

test('the event of a receipt keeps the rule in English, as stored ones do', () => {
  const law = statuteById('cn-ogi-2019')
  if (!law) throw new Error('no such law')
  const reachedOn = civilDate('2025-03-03')
  expect(ruleOfReceipt(receiptOf(law, { channel: 'counter', reachedOn }))).toEqual({
    rule: 'handed in at the counter, or registered post signed for: that day',
    section: '条例第31条',
  })
  expect(ruleOfReceipt(receiptOf(law, { channel: 'email', reachedOn, confirmedOn: reachedOn })).rule).toBe(
    'portal, e-mail, fax and ordinary post: the day both sides, or the office, confirmed',
  )
})
