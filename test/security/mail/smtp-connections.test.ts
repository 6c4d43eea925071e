import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type InboundSmtp, type SmtpListener, startSmtpListener } from '../../../src/adapters/mail/smtp-listener.ts'
import { sourceLimits } from '../../../src/adapters/mail/source-limits.ts'

const intake = 'riverford@foi.example'
let listener: SmtpListener | undefined
let sockets: Socket[]
let taken: boolean[]
beforeEach(() => {
  sockets = []
  taken = []
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await listener?.close()
})

async function listen(options: Partial<InboundSmtp> = {}) {
  listener = await startSmtpListener(
    { port: 0, host: '127.0.0.1', name: 'foi.example', maxBytes: 10_000, silenceTimeout: 5000, ...options },
    {
      knows: async (address) => address === intake,
      accept: async (_raw, { trustedRelay }) => void taken.push(trustedRelay),
      onError: () => {},
    },
  )
}

/** Connects from an address of loopback, says these lines one after the other, and gives the code of each answer; -1 for none. */
async function talk(from: string, ...lines: readonly string[]): Promise<readonly number[]> {
  const socket = connect({ port: listener?.port ?? 0, host: '127.0.0.1', localAddress: from })
  sockets.push(socket)
  socket.on('error', () => {})
  let text = ''
  let wake = () => {}
  let isOver = false
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1')
    wake()
  })
  socket.on('close', () => {
    isOver = true
    wake()
  })
  const answer = async (): Promise<number> => {
    for (;;) {
      const found = /^(?:\d{3}-.*\r\n)*(\d{3}) .*\r\n/.exec(text)
      if (found) {
        text = text.slice(found[0].length)
        return Number(found[1])
      }
      if (isOver) return -1
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  const codes = [await answer()]
  for (const line of lines) {
    socket.write(`${line}\r\n`)
    codes.push(await answer())
  }
  return codes
}

const relay = [{ address: [0x7f00, 9], lengthInBits: 32 }]

test('one sender holds no more than its share of the connections, and others are served', async () => {
  await listen({ limits: { maxConnections: 5 } })
  const held = await Promise.all(Array.from({ length: 20 }, () => talk('127.0.0.1')))
  expect(held.filter(([code]) => code === 220)).toHaveLength(5)
  expect(held.filter(([code]) => code === 421)).toHaveLength(15)
  expect(await talk('127.0.0.2', 'EHLO x')).toEqual([220, 250])
  // Whoever leaves makes room.
  for (const socket of sockets.splice(0, 20)) socket.destroy()
  await expect.poll(() => talk('127.0.0.1'), { timeout: 10_000 }).toEqual([220])
})

test('a named relay is bound by no limit of one sender, and has room when strangers hold all theirs', async () => {
  await listen({ maxConnections: 6, limits: { maxConnections: 3, maxMessagesPerMinute: 1 }, trustedRelays: relay })
  const strangers = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].flatMap((from) => Array.from({ length: 4 }, () => from))
  const held = await Promise.all(strangers.map((from) => talk(from)))
  expect(held.filter(([code]) => code === 220)).toHaveLength(6)
  const relayed = await Promise.all(
    Array.from({ length: 5 }, () => talk('127.0.0.9', 'EHLO x', 'MAIL FROM:<a@b.example>')),
  )
  expect(relayed).toEqual(Array.from({ length: 5 }, () => [220, 250, 250]))
})

test('new connections, messages and unknown recipients are counted by sender, over all its connections', async () => {
  await listen({ limits: { maxConnectionsPerMinute: 4, maxMessagesPerMinute: 2, maxFailuresPerMinute: 3 } })
  const greeting = ['EHLO x', 'MAIL FROM:<a@b.example>']
  expect(await talk('127.0.0.1', ...greeting, 'RCPT TO:<no1@foi.example>', 'RCPT TO:<no2@foi.example>')).toEqual([
    220, 250, 250, 550, 550,
  ])
  expect(await talk('127.0.0.1', ...greeting, 'RCPT TO:<no3@foi.example>', 'RCPT TO:<no4@foi.example>')).toEqual([
    220, 250, 250, 550, 421,
  ])
  expect(await talk('127.0.0.1', ...greeting)).toEqual([220, 250, 451])
  expect(await talk('127.0.0.1')).toEqual([220])
  expect(await talk('127.0.0.1')).toEqual([421])
  expect(await talk('127.0.0.2', ...greeting)).toEqual([220, 250, 250])
})

test('a letter says whether a named relay brought it', async () => {
  await listen({ trustedRelays: relay })
  const letter = ['EHLO x', 'MAIL FROM:<a@b.example>', `RCPT TO:<${intake}>`, 'DATA', 'Subject: x\r\n\r\nx\r\n.']
  expect((await talk('127.0.0.1', ...letter)).at(-1)).toBe(250)
  expect((await talk('127.0.0.9', ...letter)).at(-1)).toBe(250)
  expect(taken).toEqual([false, true])
})

test('IPv6 is counted by its first 64 bits, and many addresses make nobody else forgotten at once', () => {
  const now = 0
  const limits = sourceLimits({ maxConnections: 2, maxMessagesPerMinute: 1 }, () => now)
  expect([1, 2, 3].map((host) => limits.enter(`2001:db8:1:2::${host}`) !== undefined)).toEqual([true, true, false])
  expect(limits.enter('2001:db8:1:3::1')).toBeDefined()
  expect(limits.enter('::ffff:192.0.2.1') && limits.enter('192.0.2.1')).toBeDefined()
  expect(limits.enter('::ffff:c000:201')).toBeUndefined()
  for (let host = 0; host < 9_998; host += 1) limits.maySend(`10.${host >> 8}.${host & 255}.1`)
  expect(limits.maySend('198.51.100.7')).toBe(true)
  for (let host = 0; host < 5_000; host += 1) limits.maySend(`11.${host >> 8}.${host & 255}.1`)
  expect(limits.maySend('198.51.100.7')).toBe(false)
})
