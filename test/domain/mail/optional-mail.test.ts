import { expect, it } from 'vitest'
import { mayBeStopped, warnsWhenDead } from '../../../src/domain/mail/optional-mail.ts'

it.each(['reminder', 'daily-digest', 'weekly-digest', 'digest', 'follower-news'])('%s may be done without', (kind) => {
  expect(mayBeStopped(kind)).toBe(true)
})

it.each([
  'overdue-digest',
  'overdue-reminder',
  'escalation',
  'acknowledgement',
  'decision',
  'fee-notice',
  'sign-in-link',
  'assigned',
])('%s may not: the law, a case or a duty asks for it', (kind) => {
  expect(mayBeStopped(kind)).toBe(false)
})

it('the office hears of what its own people do not get, and of no warning and nothing that outsiders asked for', () => {
  const heard = ['sign-in-link', 'daily-digest', 'overdue-digest', 'escalation'].map(warnsWhenDead)
  expect(heard).toEqual([true, true, true, true])
  const unheard = ['letter-not-delivered', 'my-requests', 'follow-confirm', 'follower-news', 'attachments-not-taken']
  expect(unheard.map(warnsWhenDead)).toEqual(unheard.map(() => false))
})
