import type { Mailer } from '../../app/ports/ports.ts'

/** Until SMTP is configured: messages stay in the outbox, where the desk shows them. */
export const outboxOnlyMailer: Mailer = {
  configured: false,
  send: async () => ({ ok: false, permanent: false, error: 'No mail server is configured (SMTP_URL)' }),
}
