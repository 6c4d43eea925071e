import type { Mailer } from '../../src/app/ports/ports.ts'
import type { OutboxMessage } from '../../src/app/ports/store/mail/outbox.ts'

/** A mailer that delivers everything to the test. */
export const recordingMailer = (record: (message: OutboxMessage) => void): Mailer => ({
  configured: true,
  send: async (message) => {
    record(message)
    return { ok: true }
  },
})
