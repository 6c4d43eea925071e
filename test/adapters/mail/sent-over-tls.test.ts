import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { smtpMailer } from '../../../src/adapters/mail/smtp-mailer.ts'
import type { OutboxMessage } from '../../../src/app/ports/store/mail/outbox.ts'
import { aMessage } from '../../contract/case-builders.ts'
import { openssl, ownCertificate } from '../../support/certificate.ts'
import { startSmtp, type TestSmtp } from '../../support/smtp.ts'

const from = 'Riverford 信息公开 <foi@riverford.example>'
const letter: OutboxMessage = aMessage({
  to: 'jo@example.org',
  subject: '您的申请 RIVER-2026-00012',
  text: 'Hello 您好\n\n.\ntrailing blanks   \n\n',
  headers: {
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': `<https://foi.riverford.example/mail/stop/${'a'.repeat(64)}.reminder.b.${'c'.repeat(24)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
})

describe.skipIf(!openssl)('letters over TLS', () => {
  const tls = openssl ? ownCertificate() : { key: '', cert: '' }
  let direct: TestSmtp
  let upgraded: TestSmtp
  beforeAll(async () => {
    direct = await startSmtp({ ...tls, secure: true })
    upgraded = await startSmtp({ ...tls, disabledCommands: [] })
  })
  beforeEach(() => {
    direct.received.length = 0
    upgraded.received.length = 0
  })
  afterAll(async () => {
    await direct.close()
    await upgraded.close()
  })
  const timeoutSeconds = 2

  it('go to a server whose certificate the office has named, over smtps and over STARTTLS', async () => {
    for (const [server, url] of [
      [direct, direct.url],
      [upgraded, `${upgraded.url}?starttls=required`],
      [upgraded, upgraded.url],
    ] as const) {
      const mailer = smtpMailer(url, from, { certificates: tls.cert, timeoutSeconds: timeoutSeconds })
      expect(await mailer.send(letter)).toEqual({ ok: true })
      mailer.close()
      expect(server.received.at(-1)?.to).toEqual(['jo@example.org'])
    }
  })

  it('wait where nobody vouches for the certificate, and where another name stands in it', async () => {
    const strange = [direct.url, `${upgraded.url}?starttls=required`, upgraded.url]
    for (const url of strange) {
      const mailer = smtpMailer(url, from, { timeoutSeconds: timeoutSeconds })
      expect(await mailer.send(letter)).toMatchObject({ ok: false, permanent: false, about: 'server' })
      mailer.close()
    }
    const elsewhere = smtpMailer(direct.url.replace('127.0.0.1', 'localhost'), from, {
      certificates: tls.cert,
      timeoutSeconds: timeoutSeconds,
    })
    expect(await elsewhere.send(letter)).toMatchObject({ ok: false, permanent: false, about: 'server' })
    elsewhere.close()
    expect([...direct.received, ...upgraded.received]).toEqual([])
  })

  it('go in the clear to this machine’s own server where the office says so', async () => {
    const mailer = smtpMailer(`${upgraded.url}?starttls=never`, from, { timeoutSeconds: timeoutSeconds })
    expect(await mailer.send(letter)).toEqual({ ok: true })
    mailer.close()
  })
})

/** RFC 6376 section 3.4.2 and 3.4.4, written for this test. */
const relaxedHead = (line: string) => {
  const colon = line.indexOf(':')
  const value = line
    .slice(colon + 1)
    .replaceAll(/\r\n/g, '')
    .replaceAll(/[ \t]+/g, ' ')
    .trim()
  return `${line.slice(0, colon).toLowerCase().trim()}:${value}`
}
const relaxedBody = (body: string) =>
  `${body
    .split('\r\n')
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').trimEnd())
    .join('\r\n')
    .replace(/(\r\n)+$/, '')}\r\n`

describe('a signed letter', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  let raw: string
  beforeAll(async () => {
    const server = await startSmtp()
    const dkim = { domain: 'riverford.example', selector: 'foi2026', privateKey }
    const mailer = smtpMailer(server.url, from, { dkim })
    await mailer.send(letter)
    mailer.close()
    await server.close()
    raw = server.received[0]?.raw ?? ''
  })

  it('carries a signature that anybody can check with the public key', () => {
    const end = raw.indexOf('\r\n\r\n')
    const lines = raw.slice(0, end).split(/\r\n(?![ \t])/)
    const signature = lines.find((line) => /^DKIM-Signature:/i.test(line)) ?? ''
    const tags = new Map(
      relaxedHead(signature)
        .slice('dkim-signature:'.length)
        .split(';')
        .map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).replaceAll(/\s/g, '')]),
    )
    expect(tags.get('d')).toBe('riverford.example')
    expect(tags.get('s')).toBe('foi2026')
    const bodyHash = createHash('sha256')
      .update(relaxedBody(raw.slice(end + 4)), 'utf8')
      .digest('base64')
    expect(tags.get('bh')).toBe(bodyHash)
    const names = tags.get('h')?.split(':') ?? []
    const signed = names.map((name) =>
      relaxedHead(lines.findLast((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? ''),
    )
    const unsigned = relaxedHead(signature).replace(/b=[A-Za-z0-9+/= ]+$/, 'b=')
    const data = [...signed, unsigned].join('\r\n')
    const proof = Buffer.from(tags.get('b') ?? '', 'base64')
    expect(verify('sha256', Buffer.from(data), createPublicKey(publicKey), proof)).toBe(true)
    expect(names.map((name) => name.toLowerCase())).toEqual(
      expect.arrayContaining([
        'from',
        'to',
        'subject',
        'date',
        'message-id',
        'list-unsubscribe',
        'list-unsubscribe-post',
      ]),
    )
  })
})
