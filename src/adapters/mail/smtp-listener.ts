import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { type AddressRange, isWithin } from '../../domain/network/address-range.ts'
import { type SourceLimits, sourceLimits } from './source-limits.ts'

export type InboundSmtp = {
  readonly port: number
  readonly host: string
  /** How it greets. */
  readonly name: string
  /** The longest message, in bytes: a longer one is refused with 552. */
  readonly maxBytes: number
  /** PEM; without it STARTTLS is not offered. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
  /** Servers that were never heard of come back after a minute. */
  readonly greylist?: boolean
  /** At a time, of all senders together; relays have as many of their own. */
  readonly maxConnections?: number
  /** What one sender may do, by its address; relays are exempt. */
  readonly limits?: Partial<SourceLimits>
  /** The relays that the operator has named. */
  readonly trustedRelays?: readonly AddressRange[]
  /** Silence after which a connection is closed, in milliseconds. */
  readonly silenceTimeout?: number
  /** The longest a connection may last, in milliseconds. */
  readonly maxConnectionMs?: number
}

export type ReceivedEnvelope = {
  readonly from: string
  readonly to: readonly string[]
  /** The connection came from a relay that the operator has named. */
  readonly trustedRelay: boolean
  /** Where the connection came from. */
  readonly remoteAddress: string
}

export type InboundUses = {
  /** Whether mail for this address is taken. */
  knows(address: string): Promise<boolean>
  /**
   * Stores the message as it comes; only when it returns is the sender told that it was taken. The message throws
   * MessageTooLong where it is, and then nothing must be kept.
   */
  accept(raw: AsyncIterable<Uint8Array>, envelope: ReceivedEnvelope): Promise<void>
  /** Told of what went wrong on our side. */
  onError(error: unknown): void
}

export type SmtpListener = { readonly port: number; close(): Promise<void> }

const minute = 60_000
const usualConnections = 100
const maxRecipients = 50
const maxWrongRecipients = 10
const maxRemembered = 10_000

const answer = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })

class MessageTooLong extends Error {}

/** The pieces of a message as they come, up to its longest length. */
async function* within(data: SMTPServerDataStream, maxBytes: number): AsyncIterable<Uint8Array> {
  let size = 0
  for await (const piece of data.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > maxBytes) throw new MessageTooLong()
    yield piece
  }
}

/** A sender, server and recipient that come for the first time are asked to come again: who does, is let in from then on. */
function greylist() {
  const first = new Map<string, number>()
  return (key: string): boolean => {
    const now = Date.now()
    const since = first.get(key)
    const [oldest] = first.keys()
    if (first.size > maxRemembered && oldest !== undefined) first.delete(oldest)
    if (since === undefined) first.set(key, now)
    return since !== undefined && now - since >= minute
  }
}

/**
 * Receives letters by SMTP (RFC 5321). It takes only mail for addresses that are known, and answers 250 only when the
 * message is stored for good. No sender can take what others need: connections, messages and failures are counted by address,
 * but for the relays that the operator has named.
 */
export async function startSmtpListener(options: InboundSmtp, uses: InboundUses): Promise<SmtpListener> {
  const maxConnections = options.maxConnections ?? usualConnections
  const limits = sourceLimits(options.limits)
  const isRelay = ({ remoteAddress }: SMTPServerSession) => isWithin(remoteAddress, options.trustedRelays ?? [])
  const isKnownSender = greylist()
  const wrong = new Map<string, number>()
  const counted = new Map<string, () => void>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const tooLarge = () =>
    answer(
      552,
      `5.3.4 The message is longer than ${options.maxBytes} bytes; send the files in several messages, or through the web page`,
    )

  async function recipient(address: string, session: SMTPServerSession): Promise<Error | null> {
    if (session.envelope.rcptTo.length >= maxRecipients) return answer(452, '4.5.3 Too many recipients')
    const misses = wrong.get(session.id) ?? 0
    if (misses >= maxWrongRecipients && !isRelay(session)) return answer(421, '4.7.0 Too many unknown recipients')
    if (!(await uses.knows(address))) {
      wrong.set(session.id, misses + 1)
      if (!isRelay(session) && !limits.mayFail(session.remoteAddress))
        return answer(421, '4.7.0 Too many unknown recipients; come again later')
      return answer(550, '5.1.1 There is no such address here')
    }
    const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
    const key = `${session.remoteAddress} ${from} ${address}`.toLowerCase()
    return options.greylist && !isKnownSender(key) ? answer(451, '4.7.1 Please come again in a minute') : null
  }

  const server = new SMTPServer({
    name: options.name,
    banner: 'Candor',
    size: options.maxBytes,
    authOptional: true,
    disabledCommands: options.tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...(options.tls ? { cert: options.tls.cert, key: options.tls.key } : {}),
    disableReverseLookup: true,
    // Strangers are counted below; what is left over is for the relays.
    maxClients: maxConnections * 2,
    socketTimeout: options.silenceTimeout ?? minute,
    closeTimeout: 2000,
    logger: false,
    onConnect(session, callback) {
      const refused = isRelay(session) ? undefined : admit(session)
      if (refused) return callback(refused)
      const limit = setTimeout(() => cutOff(session.id), options.maxConnectionMs ?? 10 * minute).unref()
      timers.set(session.id, limit)
      callback()
    },
    onClose(session) {
      clearTimeout(timers.get(session.id))
      timers.delete(session.id)
      counted.get(session.id)?.()
      counted.delete(session.id)
      wrong.delete(session.id)
    },
    onMailFrom(address, session, callback) {
      const said =
        address.args && typeof address.args === 'object' && 'SIZE' in address.args ? Number(address.args.SIZE) : 0
      if (said > options.maxBytes) callback(tooLarge())
      else {
        const isFree = isRelay(session) || limits.maySend(session.remoteAddress)
        callback(isFree ? null : answer(451, '4.7.0 Too many messages; come again later'))
      }
    },
    onRcptTo({ address }, session, callback) {
      recipient(address, session).then(callback, (error: unknown) => {
        uses.onError(error)
        callback(answer(451, '4.3.0 The address cannot be looked up now'))
      })
    },
    onData(stream, session, callback) {
      received(stream).then(callback, (error: unknown) => {
        uses.onError(error)
        callback(answer(451, '4.3.0 The message could not be stored; send it again later'))
      })

      async function received(data: SMTPServerDataStream): Promise<Error | null> {
        const { mailFrom, rcptTo } = session.envelope
        try {
          await uses.accept(within(data, options.maxBytes), {
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            trustedRelay: isRelay(session),
            remoteAddress: session.remoteAddress,
          })
        } catch (error) {
          if (error instanceof MessageTooLong) return tooLarge()
          throw error
        } finally {
          // What is left is read and let go: the sender only listens at the end.
          data.resume()
        }
        return null
      }
    },
  })

  /** Counts the connection; gives why it is not let in, where it is not. */
  function admit({ id, remoteAddress }: SMTPServerSession): Error | undefined {
    if (counted.size >= maxConnections) return answer(421, '4.3.2 Too many connections; come again later')
    const leave = limits.enter(remoteAddress)
    if (!leave) return answer(421, '4.7.0 Too many connections from your address; come again later')
    counted.set(id, leave)
    return undefined
  }

  /** A connection that lasts too long is ended, whatever it does. */
  function cutOff(id: string): void {
    for (const connection of server.connections as Iterable<{ id: string; close(): void }>) {
      if (connection.id === id) connection.close()
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  // Without a listener, a client that breaks off would end the process. Clients' faults are not ours to log.
  server.on('error', () => {})
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
