import { expect, it } from 'vitest'
import { mailboxOf } from '../../../src/domain/mail/mailbox.ts'

it.each([
  ['jo@example.org', 'jo@example.org'],
  ['Jo+news@Example.org', 'jo@example.org'],
  ['jo+a+b@example.org', 'jo@example.org'],
  ['j.o@example.org', 'j.o@example.org'],
  ['j.o+x@gmail.com', 'jo@gmail.com'],
  ['j.o@googlemail.com', 'jo@gmail.com'],
])('%s reaches %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox)
})
