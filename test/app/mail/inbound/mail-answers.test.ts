import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { organisationalDomain } from '../../../../src/adapters/mail/organisational-domain.ts'
import { mailReader } from '../../../../src/adapters/mail/read-mail.ts'
import { receiveMail } from '../../../../src/app/mail/inbound/receive-mail.ts'
import type { MailPorts } from '../../../../src/app/ports/ports.ts'
import { authenticationOf } from '../../../../src/domain/mail/authentication.ts'
import { headOf, rawMail } from '../../../adapters/mail/mail-builder.ts'
import { type Office, openOffice } from '../../../support/office.ts'

describe('whether the trusted server vouches for the sender', () => {
  const verdict = (results: string, from: string) =>
    authenticationOf({
      headers: [{ name: 'authentication-results', value: `mx.example.org; ${results}` }],
      fromTrustedRelay: true,
      trusted: 'mx.example.org',
      from,
      ownerOf: organisationalDomain,
    })

  test.each([
    ['DMARC alone decides where it has a result', 'dmarc=pass header.from=a.example.com', 'jo@a.example.com', 'pass'],
    ['also against a passing SPF', 'dmarc=fail; spf=pass smtp.mailfrom=a.com', 'jo@a.com', 'fail'],
    ['DKIM of a subdomain of one owner', 'dkim=pass header.d=mail.county.gov.uk', 'jo@www.county.gov.uk', 'pass'],
    ['SPF of the owner’s domain', 'spf=pass smtp.mailfrom=bounces.example.co.uk', 'jo@example.co.uk', 'pass'],
    ['an ending is no owner', 'dkim=pass header.d=co.uk', 'jo@example.co.uk', 'none'],
    ['an ending of China', 'dkim=pass header.d=gov.cn', 'jo@qinghe.gov.cn', 'none'],
    ['customers of one host', 'dkim=pass header.d=evil.github.io', 'jo@victim.github.io', 'none'],
    ['another owner', 'spf=pass smtp.mailfrom=evil.example; dkim=fail', 'jo@example.co.uk', 'fail'],
    ['a look-alike', 'dkim=pass header.d=notexample.com', 'jo@example.com', 'none'],
    ['an unknown ending, the same domain', 'dkim=pass header.d=mail.internal', 'jo@mail.internal', 'pass'],
  ])('%s', (_name, results, from, expected) => {
    expect(verdict(results, from)).toBe(expected)
  })
})

describe('mail that holds more than is taken', () => {
  let office: Office
  let ports: MailPorts
  beforeEach(async () => {
    office = await openOffice()
    ports = { ...office.ports, mailReader, settings: { ...office.ports.settings, maxUploadBytes: 1000 } }
  })
  afterEach(() => office.close())

  const large = (more: { [name: string]: string | undefined } = {}) =>
    rawMail(
      ...headOf({ 'Content-Type': 'multipart/mixed; boundary=b', ...more }),
      '',
      '--b',
      '',
      'The plans.',
      '--b',
      'Content-Type: image/png; name="plan.png"',
      'Content-Disposition: attachment; filename="plan.png"',
      '',
      'x'.repeat(2000),
      '--b--',
    )
  const receive = (raw: Buffer, from = 'jo@example.net') =>
    receiveMail(ports, raw, { from, to: ['riverford@example.org'] })
  const answers = async () =>
    (await ports.store.outbox.list({ limit: 50 })).rows.filter(({ kind }) => kind === 'attachments-not-taken')

  it('is answered once a day and sender, with the limits, and with nothing that anything would answer', async () => {
    await receive(large({ 'Message-ID': '<one@example.net>' }))
    await receive(large({ 'Message-ID': '<two@example.net>' }))
    const [answer, ...more] = await answers()
    expect(more).toEqual([])
    expect(answer?.to).toBe('jo@example.net')
    expect(answer?.text).toMatch(/File 1: 2 kB[\s\S]*at most 1 kB each/)
    expect(answer?.text).not.toContain('plan')
    expect(answer?.headers).toMatchObject({ 'Auto-Submitted': 'auto-replied', 'In-Reply-To': '<one@example.net>' })
    office.at('2024-05-08T10:00:00Z')
    await receive(large({ 'Message-ID': '<three@example.net>' }))
    expect(await answers()).toHaveLength(2)
  })

  it.each([
    ['another program', large({ 'Auto-Submitted': 'auto-generated' }), 'robot@example.net'],
    ['a list', large({ Precedence: 'list' }), 'list@example.net'],
    ['a report', large(), ''],
    ['ourselves', large({ From: 'foi@example.org' }), 'foi@example.org'],
  ])('is not answered where it is from %s', async (_who, raw, from) => {
    await receive(raw, from)
    expect(await answers()).toEqual([])
  })

  it('is not answered where the trusted server found the sender forged', async () => {
    ports = { ...ports, settings: { ...ports.settings, mailTrustedAuthserv: 'mx.example.org' } }
    const raw = large({ 'Authentication-Results': 'mx.example.org; dmarc=fail header.from=example.org' })
    await receiveMail(ports, raw, { from: 'jo@example.net', to: ['riverford@example.org'], trustedRelay: true })
    expect(await answers()).toEqual([])
  })
})
