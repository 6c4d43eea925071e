import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  type InboundSmtp,
  type InboundUses,
  type SmtpListener,
  startSmtpListener,
} from '../../../src/adapters/mail/smtp-listener.ts'
import fc from '../../support/property.ts'

const runs = process.env.CANDOR_DEEP === '1' ? 20_000 : 500
let taken: { raw: string; from: string; to: readonly string[] }[]
let listener: SmtpListener | undefined
beforeEach(() => {
  taken = []
})
afterEach(() => listener?.close())

async function listen(options: Partial<InboundSmtp> = {}, uses: Partial<InboundUses> = {}) {
  listener = await startSmtpListener(
    {
      port: 0,
      host: '127.0.0.1',
      name: 'mail.example.org',
      maxBytes: 100_000,
      silenceTimeout: 5000,
      limits: {
        maxMessagesPerMinute: 100_000,
        maxConnectionsPerMinute: 100_000,
        maxFailuresPerMinute: 100_000,
        maxConnections: 100,
      },
      ...options,
    },
    {
      knows: async (address) => address === 'riverford@example.org',
      accept: async (raw, { from, to }) => {
        const pieces: Uint8Array[] = []
        for await (const piece of raw) pieces.push(piece)
        taken.push({ raw: Buffer.concat(pieces).toString('latin1'), from, to })
      },
      onError: () => {},
      ...uses,
    },
  )
  return listener.port
}

async function send(port: number, more: object = {}, tls: object = { ignoreTLS: true }) {
  const transport = createTransport({ host: '127.0.0.1', port, ...tls })
  try {
    await transport.sendMail({
      from: 'jo@example.org',
      to: 'riverford@example.org',
      subject: 'x',
      text: 'words',
      ...more,
    })
    return 250
  } catch (error) {
    return (error as { responseCode?: number }).responseCode ?? String(error)
  } finally {
    transport.close()
  }
}

test('a letter is taken for a known address, and refused with the right code otherwise', async () => {
  const port = await listen()
  expect(await send(port)).toBe(250)
  expect(taken).toMatchObject([
    { from: 'jo@example.org', to: ['riverford@example.org'], raw: expect.stringContaining('words') },
  ])
  expect(await send(port, { to: 'nobody@example.org' })).toBe(550)
  expect(await send(port, { text: 'x'.repeat(200_000) })).toBe(552)
  expect(taken).toHaveLength(1)
})

test('nothing is acknowledged that could not be stored', async () => {
  const port = await listen({}, { accept: () => Promise.reject(new Error('disk full')) })
  expect(await send(port)).toBe(451)
})

test('too many letters in a minute are asked to come later; greylisting asks strangers', async () => {
  let port = await listen({ limits: { maxMessagesPerMinute: 2 } })
  expect([await send(port), await send(port), await send(port)]).toEqual([250, 250, 451])
  await listener?.close()
  port = await listen({ greylist: true })
  expect(await send(port)).toBe(451)
})

const openssl = process.env.CANDOR_TEST_OPENSSL

test.skipIf(!openssl)('letters come in over TLS', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  execFileSync(
    openssl ?? '',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=IP:127.0.0.1',
    ],
    { stdio: 'ignore' },
  )
  const ca = readFileSync(cert, 'utf8')
  const port = await listen({ tls: { cert: ca, key: readFileSync(key, 'utf8') } })
  expect(await send(port, {}, { requireTLS: true, tls: { ca } })).toBe(250)
  expect(taken).toHaveLength(1)
  rmSync(folder, { recursive: true })
})

test('a connection that says nothing or lasts too long is ended', async () => {
  const port = await listen({ maxConnectionMs: 300 })
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  const timer = setInterval(() => socket.write('NOOP\r\n'), 50)
  // It never ends by itself: without the listener's own limit this waits until the test is given up.
  const ended = await new Promise((resolve) => socket.on('close', () => resolve('ended')).resume())
  clearInterval(timer)
  expect(ended).toBe('ended')
})

test('whatever is sent on the line, the listener lives and serves the next one', async () => {
  const port = await listen()
  const pieces = [
    'EHLO x\r\n',
    'MAIL FROM:<a@b>\r\n',
    'RCPT TO:<riverford@example.org>\r\n',
    'DATA\r\n',
    '.\r\n',
    '\r\n',
    'RSET\r\n',
    'MAIL FROM:<',
    '\u0000',
    'BDAT 5\r\n',
    'QUIT\r\n',
    'STARTTLS\r\n',
  ]
  const talk = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 20 })), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(talk, async (said) => {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => {})
      await new Promise<void>((resolve) => {
        socket.once('data', () => socket.end(said.join('')))
        socket.on('close', () => resolve())
        setTimeout(() => {
          socket.destroy()
        }, 1000).unref()
      })
    }),
    { numRuns: Math.min(runs, 4000) },
  )
  expect(await send(port)).toBe(250)
}, 600_000)
