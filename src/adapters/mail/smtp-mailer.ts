import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { rootCertificates } from 'node:tls'
import { createTransport } from 'nodemailer'
import type { LetterToSend, Mailer, SendOutcome } from '../../app/ports/ports.ts'
import type { OutboxMessage } from '../../app/ports/store/mail/outbox.ts'
import { type DeliveryStage, deliveryFailure, enhancedStatus } from '../../domain/mail/delivery-failure.ts'
import { returnAddress } from '../../domain/mail/return-address.ts'
import { parseSmtpUrl } from './smtp-url.ts'

export type SmtpMailer = Mailer & {
  /** Ends the open connections. */
  close(): void
}

export type SmtpOptions = {
  /** How many letters are handed over at a time; never more than go out in a second. */
  readonly connections?: number
  /** Letters a second, over all connections; as fast as the server takes them where left out. */
  readonly lettersASecond?: number
  /** How long a silent server is waited for, in seconds. */
  readonly timeoutSeconds?: number
  /** Certificates (PEM) that are trusted beside those that Node knows. */
  readonly certificates?: string
  readonly dkim?: Dkim
  /**
   * The domain at which letters that come back are received: each letter then has its own return path there. Left out where
   * Candor receives none: reports go to the sender's own mailbox.
   */
  readonly returnDomain?: string
}

/** Whose name a letter is signed with (RFC 6376). */
export type Dkim = {
  readonly domain: string
  readonly selector: string
  /** An RSA key, PEM. */
  readonly privateKey: string
}

const maxMessagesOnOneConnection = 100
const defaultTimeoutSeconds = 60
const usualConnections = 5
const maxSecondsToConnect = 15
/** A server that keeps saying something, and never comes to an end, is given up after so many times the timeoutSeconds. */
const maxTalkFactor = 3
/** An idle connection is closed before the server does it: most wait five minutes (RFC 5321 section 4.5.3.2.7). */
const idleMilliseconds = 60_000

/** One address and nothing else: a list, a name or a line break would be read as further recipients. */
const oneAddress = /^[^\s,;:<>()[\]"\\]+@[^\s,;:<>()"\\@]+$/

/** What the signature covers; one click to unsubscribe counts only where it is signed (RFC 8058 section 4). */
const signedFields =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'In-Reply-To:References:Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post'

/**
 * Sends over SMTP, on connections that are kept open.
 * @param url as `parseSmtpUrl` takes it
 * @param from the sender in the letter and in the envelope: `Name <address>`
 * @throws Error where the URL is none of a mail server
 */
export function smtpMailer(url: string, from: string, options: SmtpOptions = {}): SmtpMailer {
  const server = parseSmtpUrl(url)
  const { lettersASecond, timeoutSeconds: patience = defaultTimeoutSeconds, certificates, dkim, returnDomain } = options
  // More than that would only wait for one another, each within its own time.
  const connections = Math.min(options.connections ?? usualConnections, Math.max(1, Math.floor(lettersASecond ?? 1000)))
  const silence = patience * 1000
  const connecting = Math.min(patience, maxSecondsToConnect) * 1000
  const transport = createTransport({
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.starttls === 'required',
    ignoreTLS: server.starttls === 'never',
    ...(server.user === undefined ? {} : { auth: { user: server.user, pass: server.password ?? '' } }),
    tls: { minVersion: 'TLSv1.2', ...(certificates === undefined ? {} : { ca: [...rootCertificates, certificates] }) },
    maxConnections: connections,
    maxMessages: maxMessagesOnOneConnection,
    // Only what was not begun goes over another connection by itself: the rest is the outbox's to repeat.
    maxRequeues: 1,
    idleTimeout: idleMilliseconds,
    ...(lettersASecond === undefined ? {} : rateOf(lettersASecond)),
    connectionTimeout: connecting,
    greetingTimeout: connecting,
    dnsTimeout: connecting,
    socketTimeout: silence,
    // A letter is text that we made: nothing in it may make this machine read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim === undefined
      ? {}
      : {
          dkim: {
            domainName: dkim.domain,
            keySelector: dkim.selector,
            privateKey: dkim.privateKey,
            headerFieldNames: signedFields,
          },
        }),
  })
  // Without a listener, a connection that breaks while idle would end the process.
  transport.on('error', () => {})
  transport.use('stream', (mail, done) => {
    const { turn } = mail.data as { turn?: () => Promise<void> }
    if (turn) mail.message.processFunc((letter) => letter.pipe(endingAfter(turn)))
    done()
  })
  return {
    configured: true,
    connections,
    async send(message, turn) {
      if (!oneAddress.test(message.to)) {
        const error = 'The recipient is not one e-mail address'
        return { ok: false, permanent: true, error, about: 'recipient', addressGone: true }
      }
      const broken = new AbortController()
      const ownTurn = turn && (() => turn().catch((error) => brokenOff(broken, error)))
      try {
        await transport.sendMail({
          ...letterOf(message, from, returnDomain),
          ...(ownTurn ? { turn: ownTurn } : {}),
          signal: AbortSignal.any([
            broken.signal,
            AbortSignal.timeout(silence * maxTalkFactor + waitFor(lettersASecond)),
          ]),
        })
        return { ok: true }
      } catch (error) {
        return outcomeOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** The letter may not be ended: the connection is closed before the server has it whole, and so takes nothing of it. */
function brokenOff(broken: AbortController, error: unknown): Promise<void> {
  broken.abort(error)
  return new Promise(() => {})
}

/** Passes a letter on, and its end only when `turn` says so: until then the server has taken nothing (RFC 5321 4.1.1.4). */
function endingAfter(turn: () => Promise<void>): Transform {
  return new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => void turn().then(() => done(), done),
  })
}

/** Whole letters in a stretch of time, also for less than one a second. */
function rateOf(lettersASecond: number): { rateLimit: number; rateDelta: number } {
  const rateLimit = Math.max(1, Math.round(lettersASecond))
  return { rateLimit, rateDelta: Math.round((1000 * rateLimit) / lettersASecond) }
}

/** The rate may hold a letter back before it is begun. */
const waitFor = (lettersASecond: number | undefined) =>
  lettersASecond === undefined ? 0 : rateOf(lettersASecond).rateDelta

/** Who hears that the letter could not be delivered. An automatic answer has no sender on its envelope, so that nothing answers it (RFC 3834 section 3.3). */
function envelopeFrom({ headers, returnToken }: OutboxMessage, from: string, returnDomain: string | undefined): string {
  if (headers['Auto-Submitted'] === 'auto-replied') return ''
  return returnToken === undefined || returnDomain === undefined ? from : returnAddress(returnToken, returnDomain)
}

function letterOf(message: LetterToSend, from: string, returnDomain: string | undefined) {
  return {
    from,
    to: message.to,
    envelope: { from: envelopeFrom(message, from, returnDomain), to: [message.to] },
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: { ...message.headers },
    messageId: message.messageId,
    attachments: (message.attachments ?? []).map(({ name, type, bytes }) => ({
      ...{ filename: name, contentType: type, contentDisposition: 'attachment' as const },
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      contentTransferEncoding: 'base64' as const,
    })),
    // Every attempt is the same letter, byte for byte.
    date: new Date(message.queuedAt),
    baseBoundary: createHash('sha256').update(message.messageId).digest('hex').slice(0, 32),
  }
}

type SmtpError = {
  readonly message: string
  readonly code?: string
  /** What was said before the server answered: `RCPT TO`. */
  readonly command?: string
  readonly response?: string
  readonly responseCode?: number
}

const stages: { readonly [command: string]: DeliveryStage } = {
  'MAIL FROM': 'sender',
  'RCPT TO': 'recipient',
  DATA: 'letter',
}

function outcomeOf(thrown: unknown): SendOutcome & { ok: false } {
  const failure = thrown as SmtpError
  const { code, command = '', response = '', responseCode } = failure
  const error = (response || String(failure.message ?? thrown)).replaceAll(/\s+/g, ' ').trim().slice(0, 500)
  // Refused by nodemailer itself, before anything was said: an address or a letter that SMTP cannot carry.
  if (responseCode === undefined && (code === 'EENVELOPE' || code === 'EMESSAGE'))
    return { ok: false, permanent: true, error, about: 'letter' }
  const known = code === 'EENVELOPE' || code === 'EMESSAGE'
  const stage = known ? (stages[command] ?? 'session') : 'session'
  const status = enhancedStatus(response)
  return { ok: false, error, ...deliveryFailure({ stage, code: responseCode, status }) }
}
