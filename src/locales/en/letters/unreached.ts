import type { UnreachedWords } from '../../unreached-words.ts'

export const unreached: UnreachedWords = {
  failed: (subject) => `The letter “${subject}” was not delivered.`,
  late: (subject) => `The letter “${subject}” has not gone out yet: the mail server does not take it.`,
  stopped: {
    requester:
      'The clock was stopped by this letter, but the requester never received it. Contact them today by post or telephone. If you ask them on a later day, correct the date of the question: the clock stops only from that day.',
    thirdParty:
      'The clock was stopped by this letter, but the third party never received it. Contact them today by post or telephone. If you ask them on a later day, correct the date of the consultation: the clock stops only from that day.',
  },
  running: 'Contact the recipient today by post or telephone.',
  unreachable:
    'Mail to this person comes back: letters on different days were not delivered, and no more are sent to the address. Reach them by post or telephone. Letters go out by e-mail again when they write from the address, or when you send one again from the outbox.',
}
