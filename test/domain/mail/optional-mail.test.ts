import { expect, it } from 'vitest'
import { mayBeStopped } from '../../../src/domain/mail/optional-mail.ts'

it.each(['reminder', 'daily-digest', 'weekly-digest', 'digest', 'follower-news'])('%s may be done without', (kind) => {
  expect(mayBeStopped(kind)).toBe(true)
})

it.each(['overdue-digest', 'escalation', 'acknowledgement', 'decision', 'fee-notice', 'sign-in-link', 'assigned'])(
  '%s may not: the law, a case or a duty asks for it',
  (kind) => {
    expect(mayBeStopped(kind)).toBe(false)
  },
)
