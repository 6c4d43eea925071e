import { createTransport } from 'nodemailer'
import type { Mailer, SendOutcome } from '../../app/ports.ts'
import type { OutboxMessage } from '../../app/records.ts'
import { parseSmtpUrl } from './smtp-url.ts'

export type SmtpMailer = Mailer & {
  /** Ends the open connections. */
  close(): void
}

const mostConnections = 4
const mostMessagesOnOneConnection = 100
const connectTimeout = 15_000
const silenceTimeout = 60_000

/** One address and nothing else: a list, a name or a line break would be read as further recipients. */
const oneAddress = /^[^\s,;:<>()[\]"\\]+@[^\s,;:<>()"\\@]+$/

/**
 * Sends over SMTP, on connections that are kept open.
 * @param url as `parseSmtpUrl` takes it
 * @param from the sender in the letter and in the envelope: `Name <address>`
 * @throws Error where the URL is none of a mail server
 */
export function smtpMailer(url: string, from: string): SmtpMailer {
  const server = parseSmtpUrl(url)
  const transport = createTransport({
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    ...(server.user === undefined ? {} : { auth: { user: server.user, pass: server.password ?? '' } }),
    maxConnections: mostConnections,
    maxMessages: mostMessagesOnOneConnection,
    connectionTimeout: connectTimeout,
    greetingTimeout: connectTimeout,
    socketTimeout: silenceTimeout,
    // A letter is text that we made: nothing in it may make this machine read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // Without a listener, a connection that breaks while idle would end the process.
  transport.on('error', () => {})
  return {
    configured: true,
    async send(message) {
      if (!oneAddress.test(message.to))
        return { ok: false, permanent: true, error: 'The recipient is not one e-mail address' }
      try {
        await transport.sendMail(letterOf(message, from))
        return { ok: true }
      } catch (error) {
        return outcomeOf(error)
      }
    },
    close: () => transport.close(),
  }
}

function letterOf(message: OutboxMessage, from: string) {
  return {
    from,
    to: message.to,
    envelope: { from, to: [message.to] },
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: { ...message.headers },
    messageId: message.messageId,
    // Every attempt is the same letter.
    date: new Date(message.queuedAt),
  }
}

type SmtpError = { readonly message: string; readonly code?: string; readonly responseCode?: number }

/** Codes of failures that are about this message; any other is about the server or the way to it, and passes. */
const aboutTheMessage = new Set(['EENVELOPE', 'EMESSAGE'])

function outcomeOf(thrown: unknown): SendOutcome & { ok: false } {
  const error = thrown as SmtpError
  const refused = error.responseCode === undefined || error.responseCode >= 500
  const permanent = error.code !== undefined && aboutTheMessage.has(error.code) && refused
  return { ok: false, permanent, error: String(error.message ?? thrown).slice(0, 500) }
}
