import { expect, it } from 'vitest'
import { type DeliveryStage, deliveryFailure, enhancedStatus } from '../../../src/domain/mail/delivery-failure.ts'

const rows: readonly [stage: DeliveryStage, reply: string, means: 'again' | 'final', about: string, gone?: 'gone'][] = [
  ['recipient', '550 5.1.1 No such user', 'final', 'recipient', 'gone'],
  ['recipient', '550 5.1.10 Null MX', 'final', 'recipient', 'gone'],
  ['recipient', '550 5.2.1 Mailbox disabled', 'final', 'recipient', 'gone'],
  ['recipient', '550 No such user', 'final', 'recipient', 'gone'],
  ['recipient', '553 Bad address', 'final', 'recipient', 'gone'],
  ['recipient', '552 5.2.2 Over quota', 'again', 'recipient'],
  ['recipient', '550 5.2.2 Mailbox full', 'again', 'recipient'],
  ['recipient', '552 Over quota', 'again', 'recipient'],
  ['recipient', '550 5.7.1 Rejected by policy', 'final', 'recipient'],
  ['recipient', '451 4.7.1 Greylisted', 'again', 'recipient'],
  ['recipient', '450 Mailbox busy', 'again', 'recipient'],
  ['recipient', '452 4.3.1 Disk full', 'again', 'server'],
  ['recipient', '421 4.3.2 Shutting down', 'again', 'server'],
  ['recipient', '550 4.2.2 Full, says a confused server', 'again', 'recipient'],
  ['recipient', '550 5.4.4 Unrouteable', 'final', 'recipient'],
  ['letter', '554 5.7.1 Spam', 'final', 'letter'],
  ['letter', '552 5.3.4 Too large', 'final', 'letter'],
  ['letter', '552 Too large', 'final', 'letter'],
  ['letter', '554 Transaction failed', 'final', 'letter'],
  ['letter', '451 Local error', 'again', 'letter'],
  ['letter', '554 5.3.2 Not accepting mail', 'again', 'server'],
  ['sender', '550 5.7.1 Your domain is listed', 'again', 'server'],
  ['sender', '553 5.1.8 Bad sender', 'again', 'server'],
  ['sender', '552 5.3.4 Too large', 'final', 'letter'],
  ['recipient', '550 5.1.8 Bad sender', 'again', 'server'],
  ['session', '535 5.7.8 Wrong password', 'again', 'server'],
  ['recipient', '530 5.7.0 Authentication required', 'again', 'server'],
  ['session', '554 No service here', 'again', 'server'],
  ['letter', '503 5.5.1 Bad sequence', 'again', 'server'],
]

it.each(rows)('refused as %s with "%s": %s, about the %s', (stage, reply, means, about, gone) => {
  const failure = deliveryFailure({ stage, code: Number(reply.slice(0, 3)), status: enhancedStatus(reply) })
  expect(failure).toEqual({ permanent: means === 'final', about, addressGone: gone === 'gone' })
})

it('a connection that breaks says nothing of the letter', () => {
  expect(deliveryFailure({ stage: 'letter' })).toEqual({ permanent: false, about: 'server', addressGone: false })
})

it('the enhanced code is found in a reply of several lines', () => {
  expect(enhancedStatus('550-5.1.1 The address\n550 5.1.1 does not exist')).toBe('5.1.1')
  expect(enhancedStatus('550 Version 5.1.1 of something')).toBe('')
})
