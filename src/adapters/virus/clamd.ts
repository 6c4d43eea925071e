import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { VirusScannerSilent } from '../../app/ports/virus-scanner-ports.ts'

export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string }

/** What clamd said of the bytes of one file. `too-large`: longer than its own StreamMaxLength. */
export type ClamdReply = { readonly found: string | null } | 'too-large'

/** A file on its way to clamd. */
export type ClamdStream = {
  /** Resolves once the connection takes more. @throws VirusScannerSilent */
  write(bytes: Uint8Array): Promise<void>
  /** Says that these were all bytes of the file. @throws VirusScannerSilent */
  end(): Promise<void>
  /** What clamd says of the file, once it has ended. @throws VirusScannerSilent */
  reply(): Promise<ClamdReply>
  close(): void
}

export type Clamd = {
  open(): Promise<ClamdStream>
  /** Whether it answers. @throws VirusScannerSilent */
  ping(): Promise<void>
}

/** A reply is one line: longer ones are not clamd's. */
const maxReplyLength = 4096
const maxPieceBytes = 256 * 1024
/** clamd itself stops scanning a file after two minutes (MaxScanTime). */
const usualTimeoutMs = 150_000

/** `tcp://host:port`, or `unix:/path/of/the/socket`; undefined for everything else. */
export function parseClamdUrl(text: string): ClamdAddress | undefined {
  if (text.startsWith('unix:')) {
    const path = text.slice('unix:'.length).replace(/^\/\/(?=\/)/, '')
    return path.startsWith('/') ? { path } : undefined
  }
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, port, pathname, search, hash, username } = new URL(text)
  if (protocol !== 'tcp:' || hostname === '' || username !== '' || !['', '/'].includes(pathname + search + hash))
    return undefined
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 3310 : Number(port) }
}

/** Speaks with clamd (clamd(8), INSTREAM and PING), a connection for each file. */
export function clamd(address: ClamdAddress, timeoutMs = usualTimeoutMs): Clamd {
  const connected = async (): Promise<Conversation> => {
    const conversation = conversationOn(createConnection(address), timeoutMs)
    await conversation.connected
    return conversation
  }
  return {
    async open() {
      const conversation = await connected()
      await conversation.send(Buffer.from('zINSTREAM\0'))
      return {
        async write(bytes) {
          for (let start = 0; start < bytes.length; start += maxPieceBytes) {
            const piece = bytes.subarray(start, start + maxPieceBytes)
            await conversation.send(lengthOf(piece))
            await conversation.send(piece)
          }
        },
        end: () => conversation.send(lengthOf(new Uint8Array())),
        reply: async () => replyOf(await conversation.line),
        close: conversation.close,
      }
    },
    async ping() {
      const conversation = await connected()
      try {
        await conversation.send(Buffer.from('zPING\0'))
        const line = await conversation.line
        if (line !== 'PONG') throw new VirusScannerSilent(`it answered ${JSON.stringify(line)} to PING`)
      } finally {
        conversation.close()
      }
    },
  }
}

function lengthOf(piece: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  return length
}

function replyOf(line: string): ClamdReply {
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1]
  if (found !== undefined) return { found }
  if (line === 'stream: OK') return { found: null }
  if (line.startsWith('INSTREAM size limit exceeded')) return 'too-large'
  throw new VirusScannerSilent(`it answered ${JSON.stringify(line)}`)
}

type Conversation = {
  readonly connected: Promise<unknown>
  /** The one line that it answers. It may come before everything was sent: clamd stops reading what is too long. */
  readonly line: Promise<string>
  send(bytes: Uint8Array): Promise<void>
  close(): void
}

function conversationOn(socket: Socket, timeoutMs: number): Conversation {
  let answered = ''
  let hasAnswered = false
  const line = new Promise<string>((resolve, reject) => {
    socket.setEncoding('utf8')
    socket.setTimeout(timeoutMs, () => reject(new VirusScannerSilent(`it said nothing for ${timeoutMs / 1000} s`)))
    socket.on('data', (text: string) => {
      answered = (answered + text).slice(0, maxReplyLength)
      const end = answered.search(/[\0\n]/)
      if (end < 0 && answered.length < maxReplyLength) return
      hasAnswered = true
      resolve(answered.slice(0, end < 0 ? maxReplyLength : end).trim())
    })
    socket.on('error', (error) => reject(new VirusScannerSilent(error.message)))
    socket.on('close', () => reject(new VirusScannerSilent('it closed the connection')))
  })
  // Who sends hears of it too: nobody may be waiting for the line yet.
  line.catch(() => undefined)
  const failed = line.then(() => undefined)
  return {
    connected: Promise.race([once(socket, 'connect'), failed]),
    line,
    async send(bytes) {
      // What it has answered is read first: a write after it has closed ends the connection, and the answer with it.
      await setImmediate()
      if (hasAnswered || bytes.length === 0) return
      if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), failed])
    },
    close: () => socket.destroy(),
  }
}
