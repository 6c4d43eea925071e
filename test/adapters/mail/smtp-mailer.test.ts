import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smtpMailer } from '../../../src/adapters/mail/smtp-mailer.ts'
import { parseSmtpUrl } from '../../../src/adapters/mail/smtp-url.ts'
import type { OutboxMessage } from '../../../src/app/ports/store/mail/outbox.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { startSmtp, type TestSmtp } from '../../support/smtp.ts'

const from = 'Riverford 信息公开 <foi@riverford.example>'

const message: OutboxMessage = {
  id: 'm1',
  key: 'k1',
  requestId: null,
  bodyId: null,
  kind: 'acknowledgement',
  to: 'jo@example.org',
  subject: '已收到您的信息公开申请：RIVER-2026-00012',
  text: 'Hello 您好\n.\nA line that is a dot.\n',
  html: '<p>Hello 您好</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
  messageId: '<0123456789abcdef@riverford.example>',
  queuedAt: instant('2026-03-16T09:00:00Z'),
  sendAfter: instant('2026-03-16T09:00:00Z'),
}

describe('sending over SMTP', () => {
  let server: TestSmtp
  beforeEach(async () => {
    server = await startSmtp()
  })
  afterEach(() => server.close())

  it('delivers both forms with the message’s own id, and the same letter each time', async () => {
    const mailer = smtpMailer(server.url, from)
    expect(await mailer.send(message)).toEqual({ ok: true })
    expect(await mailer.send(message)).toEqual({ ok: true })
    mailer.close()
    const [first, second] = server.received
    expect(first).toMatchObject({ from: 'foi@riverford.example', to: ['jo@example.org'] })
    expect(first?.raw).toContain('Message-ID: <0123456789abcdef@riverford.example>')
    expect(first?.raw).toContain('Auto-Submitted: auto-generated')
    expect(first?.raw).toContain('Date: Mon, 16 Mar 2026 09:00:00 +0000')
    expect(first?.raw).toContain('multipart/alternative')
    const headersOf = (raw?: string) => raw?.split('\r\n\r\n')[0]?.replaceAll(/boundary="[^"]*"/g, '')
    expect(headersOf(second?.raw)).toBe(headersOf(first?.raw))
  })

  it('an unknown recipient is permanent, a full or busy server is not', async () => {
    const mailer = smtpMailer(server.url, from)
    server.refuse.set('jo@example.org', { code: 550, text: '5.1.1 No such user' })
    expect(await mailer.send(message)).toMatchObject({
      ok: false,
      permanent: true,
      error: expect.stringContaining('5.1.1'),
    })
    server.refuse.set('jo@example.org', { code: 451, text: '4.7.1 Greylisted' })
    expect(await mailer.send(message)).toMatchObject({
      ok: false,
      permanent: false,
      error: expect.stringContaining('4.7.1'),
    })
    server.refuse.clear()
    expect(await mailer.send(message)).toEqual({ ok: true })
    mailer.close()
  })

  it('an address with a line break or a list in it reaches nobody else', async () => {
    const mailer = smtpMailer(server.url, from)
    for (const to of ['jo@example.org\r\nRCPT TO:<eve@example.org>', 'jo@example.org, eve@example.org']) {
      expect(await mailer.send({ ...message, to })).toMatchObject({ ok: false, permanent: true })
    }
    mailer.close()
    expect(server.received).toEqual([])
  })

  it('the end of a letter waits for its turn, and until then the server has taken nothing', async () => {
    const mailer = smtpMailer(server.url, from)
    let begin = () => {}
    let asked = () => {}
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve
    })
    const sending = mailer.send(message, () => {
      asked()
      return new Promise((resolve) => {
        begin = resolve
      })
    })
    await isAsked
    expect(await mailer.send({ ...message, messageId: '<other@riverford.example>' })).toEqual({ ok: true })
    expect(server.received.map(({ raw }) => /^Message-ID: (.*)/m.exec(raw)?.[1])).toEqual(['<other@riverford.example>'])
    begin()
    expect(await sending).toEqual({ ok: true })
    expect(server.received).toHaveLength(2)
    mailer.close()
  })

  it('no more connections than letters may leave in a second', () => {
    expect(smtpMailer(server.url, from).connections).toBe(5)
    expect(smtpMailer(server.url, from, { connections: 20, lettersASecond: 4 }).connections).toBe(4)
    expect(smtpMailer(server.url, from, { connections: 20, lettersASecond: 0.5 }).connections).toBe(1)
  })

  it('a header cannot be added through the subject', async () => {
    const mailer = smtpMailer(server.url, from)
    await mailer.send({ ...message, subject: 'Hello\r\nBcc: eve@example.org' })
    mailer.close()
    expect(server.received[0]?.raw).not.toMatch(/^Bcc:/m)
  })
})

it('a server that is not there is a passing failure', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => holder.once('listening', resolve))
  const { port } = holder.address() as AddressInfo
  await new Promise((resolve) => holder.close(resolve))
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, from)
  expect(await mailer.send(message)).toMatchObject({ ok: false, permanent: false })
  mailer.close()
})

it('a server that insists on a sign-in, or offers no STARTTLS where it is required, is a passing failure', async () => {
  const server = await startSmtp({
    authOptional: false,
    onAuth: (_auth, _session, callback) => callback(new Error('no')),
  })
  const closed = smtpMailer(server.url.replace('//', '//user:wrong@'), from)
  expect(await closed.send(message)).toMatchObject({ ok: false, permanent: false })
  closed.close()
  const plain = smtpMailer(`${server.url}?starttls=required`, from)
  expect(await plain.send(message)).toMatchObject({ ok: false, permanent: false })
  plain.close()
  expect(server.received).toEqual([])
  await server.close()
})

describe('the address of a mail server', () => {
  it('is read with its port, its TLS and its escaped password', () => {
    expect(parseSmtpUrl('smtps://foi%40body:p%2Fw%3A@mail.example')).toEqual({
      host: 'mail.example',
      port: 465,
      secure: true,
      starttls: 'offered',
      user: 'foi@body',
      password: 'p/w:',
    })
    expect(parseSmtpUrl('smtp://mail.example?starttls=required')).toMatchObject({
      port: 587,
      secure: false,
      starttls: 'required',
    })
    expect(parseSmtpUrl('smtp://[::1]:2525')).toMatchObject({ host: '::1', port: 2525 })
  })

  it.each(['', 'mail.example', 'https://mail.example', 'smtp://', 'smtp://mail.example?starttls=maybe'])(
    '"%s" is refused',
    (url) => {
      expect(() => parseSmtpUrl(url)).toThrow(/must be smtps:/)
    },
  )
})
