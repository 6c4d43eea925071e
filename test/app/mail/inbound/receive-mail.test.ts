import { afterEach, beforeEach, expect, test } from 'vitest'
import { mailReader } from '../../../../src/adapters/mail/read-mail.ts'
import { caseAddressOf } from '../../../../src/app/mail/case-address.ts'
import { attachToCase, discardMail, openFromMail } from '../../../../src/app/mail/inbound/attach-mail.ts'
import { fileMail } from '../../../../src/app/mail/inbound/file-mail.ts'
import { acceptMail, fileReceivedMail, receiveMail } from '../../../../src/app/mail/inbound/receive-mail.ts'
import type { MailPorts } from '../../../../src/app/ports/ports.ts'
import type { IntakeRow } from '../../../../src/app/ports/store/mail/intake.ts'
import { headOf, rawMail } from '../../../adapters/mail/mail-builder.ts'
import { lettersAsSent } from '../../../support/as-sent.ts'
import { type Office, openOffice } from '../../../support/office.ts'

let office: Office
let ports: MailPorts
beforeEach(async () => {
  office = await openOffice()
  ports = { ...office.ports, mailReader, settings: { ...office.ports.settings, mailTrustedAuthserv: 'mx.example.org' } }
})
afterEach(() => office.close())

const vouched = { 'Authentication-Results': 'mx.example.org; dmarc=pass header.from=example.org' }
const letter = (more: { [name: string]: string | undefined } = {}, ...body: string[]) =>
  rawMail(...headOf(more), '', ...(body.length > 0 ? body : ['Mill Lane only.']))
const waiting = async () => (await ports.store.intake.list({ status: 'waiting', limit: 99 })).rows
const receive = (raw: Buffer, to: string, from = 'jo@example.org') =>
  receiveMail(ports, raw, { from, to: [to], trustedRelay: true })

async function caseWithQuestion() {
  const { reference, requestId } = await office.submit()
  await office.act(office.as('officer'), reference, 'clarification-requested', { question: 'Which part?' })
  office.at('2024-05-09T23:30:00Z')
  const row = await ports.store.cases.byId(requestId)
  const address = row && caseAddressOf(ports, office.body, row)
  return {
    reference,
    requestId,
    address: address ?? '',
    types: async () => (await ports.store.cases.events(requestId)).map(({ type }) => type),
  }
}

test('an answer that the trusted server vouches for restarts the clock on the day it arrives where the body is', async () => {
  const { requestId, address, types } = await caseWithQuestion()
  await receive(
    letter(vouched, 'Mill Lane only.', '', 'On Tue, 7 May 2024 at 10:00, R <a@b.uk> wrote:', '> Which part?'),
    address.toUpperCase(),
  )
  expect((await types()).slice(-2)).toEqual(['message-received', 'clarification-received'])
  const event = (await ports.store.cases.events(requestId)).at(-1)
  expect(event).toMatchObject({ on: '2024-05-10', actor: 'requester' })
  const words = await ports.store.cases.words(requestId)
  expect(words.filter(({ kind }) => kind === 'message').map(({ content }) => content)).toEqual(['Mill Lane only.'])
  expect(await waiting()).toEqual([])
})

const spoofed = 'mx.example.org; dmarc=pass header.from=example.org'
test.each<[string, { [name: string]: string | undefined }]>([
  ['nobody checked', {}],
  ['another server vouches for', { 'Authentication-Results': 'mx.other.org; dmarc=pass header.from=example.org' }],
  [
    'fails the check on top of a forged pass',
    {
      'Authentication-Results': `mx.example.org; dmarc=fail header.from=example.org\r\nAuthentication-Results: ${spoofed}`,
    },
  ],
  [
    'has the pass in a comment',
    {
      'Authentication-Results':
        'mx.example.org; spf=fail (dkim=pass header.d=example.org; dmarc=pass) smtp.mailfrom=x@example.org',
    },
  ],
  ['is another person, vouched for', { ...vouched, From: 'eve@example.org' }],
  [
    'passes for another domain',
    {
      'Authentication-Results':
        'mx.example.org; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=a@evil.example',
    },
  ],
  ['has two senders', { ...vouched, From: 'jo@example.org, eve@example.org' }],
])('a letter that %s is filed and shown, and does not restart the clock', async (_what, head) => {
  const { address, requestId, types } = await caseWithQuestion()
  await receive(letter(head), address)
  expect((await types()).slice(-2)).toEqual(['message-received', 'note-added'])
  expect((await ports.store.cases.byId(requestId))?.clockState).not.toBe('running')
  expect((await ports.store.cases.events(requestId)).at(-2)).toMatchObject({
    actor: 'system',
    data: { unconfirmed: true },
  })
})

test('files of a letter are documents of the requester, which nobody has inspected', async () => {
  const { address, requestId } = await caseWithQuestion()
  const parts = [
    '--b',
    '',
    'See file',
    '--b',
    'Content-Type: application/pdf; name="图 1.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'aGVsbG8=',
    '--b--',
  ]
  await receive(letter({ ...vouched, 'Content-Type': 'multipart/mixed; boundary=b' }, ...parts), address)
  expect(await ports.store.cases.documents(requestId)).toMatchObject([
    { name: '图 1.pdf', origin: 'requester', verdict: null, state: 'attached', size: 5 },
  ])
})

test('a letter finds its case by our letter that it answers, or by its reference where the sender is the requester', async () => {
  const { reference, types } = await caseWithQuestion()
  const [ours] = await lettersAsSent(ports, 'acknowledgement')
  expect(ours?.headers['Reply-To']).toMatch(/^riverford\+2024\d+[a-z][a-z0-9]{9}@example\.org$/)
  await receive(letter({ 'In-Reply-To': ours?.messageId ?? '' }), 'riverford@example.org')
  await receive(letter({ Subject: `Re: [${reference.toLowerCase()}] roads` }), 'riverford@example.org')
  expect((await types()).filter((type) => type === 'message-received')).toHaveLength(2)
  await receive(
    letter({ From: 'eve@example.net', Subject: `Re: ${reference}` }),
    'riverford@example.org',
    'eve@example.net',
  )
  expect(await waiting()).toMatchObject([{ from: 'eve@example.net', suggestion: reference, kind: 'message' }])
})

test('the same letter for the same address is filed once', async () => {
  const { address, types } = await caseWithQuestion()
  const raw = letter(vouched)
  await Promise.all([receive(raw, address), receive(raw, address), receive(raw, address.toUpperCase())])
  expect(await receive(raw, address)).toEqual({ ids: [], duplicates: 1, rawSize: expect.any(Number) })
  expect((await types()).filter((type) => type === 'message-received')).toHaveLength(1)
})

test('what was accepted and not filed is filed later, once, also by two at a time', async () => {
  const { address, types } = await caseWithQuestion()
  const { ids } = await acceptMail(ports, letter(vouched), {
    from: 'jo@example.org',
    to: [address],
    trustedRelay: true,
  })
  await Promise.all([fileReceivedMail(ports), fileMail(ports, ids[0] ?? ''), fileReceivedMail(ports)])
  expect((await types()).filter((type) => type === 'message-received')).toHaveLength(1)
})

test('automatic mail is recognised, acts for nobody and sets nothing off', async () => {
  const { address, types } = await caseWithQuestion()
  const before = (await ports.store.outbox.list({ limit: 99 })).rows.length
  for (const head of [
    { 'Auto-Submitted': 'auto-replied' },
    { 'X-Auto-Response-Suppress': 'All' },
    { Precedence: 'auto_reply' },
    { Subject: 'Out of office: x' },
    { Subject: '自动回复：您好' },
  ])
    await receive(letter({ ...vouched, ...head }), address)
  await receive(letter(vouched), address, '')
  expect((await types()).filter((type) => type === 'message-received')).toHaveLength(6)
  expect(await types()).not.toContain('clarification-received')
  expect((await ports.store.outbox.list({ limit: 99 })).rows).toHaveLength(before)
})

test('a bounce marks the letter that it is about, and its case', async () => {
  const { types } = await caseWithQuestion()
  const [ours] = await lettersAsSent(ports, 'acknowledgement')
  const report = [
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx',
    '',
    'Final-Recipient: rfc822; jo@example.org',
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${ours?.messageId}`,
    '',
    '--b--',
  ]
  await receive(
    letter({ From: 'MAILER-DAEMON@mx.example', 'Content-Type': 'multipart/report; boundary=b' }, ...report),
    'foi@example.org',
    '',
  )
  expect((await types()).at(-1)).toBe('message-bounced')
  expect((await ports.store.outbox.list({ status: 'dead', limit: 9 })).rows).toMatchObject([
    { id: ours?.id, lastError: '5.1.1' },
  ])
})

test('what matches nothing waits, and becomes a request, joins a case, or is put away with a reason', async () => {
  const { reference, types } = await caseWithQuestion()
  for (const subject of ['New', 'Other', 'Spam'])
    await receive(letter({ Subject: subject, From: 'Li <li@example.net>' }), 'riverford@example.org')
  const [one, two, three] = (await waiting()) as [IntakeRow, IntakeRow, IntakeRow]
  const officer = office.as('officer')
  const opened = await openFromMail(ports, officer, one.id)
  expect(opened).toMatchObject({
    ok: true,
    value: { channel: 'email', subject: 'New', requesterEmail: 'li@example.net', receivedOn: '2024-05-10' },
  })
  expect(await openFromMail(ports, officer, one.id)).toMatchObject({ ok: false, refusal: { code: 'conflict' } })
  expect(await attachToCase(ports, officer, two.id, { reference })).toMatchObject({ ok: true })
  expect(await types()).toContain('message-received')
  expect(await discardMail(ports, officer, three.id, { reason: ' ' })).toMatchObject({ ok: false })
  expect(await discardMail(ports, office.as('auditor'), three.id, { reason: 'spam' })).toMatchObject({ ok: false })
  expect(await discardMail(ports, officer, three.id, { reason: 'spam' })).toMatchObject({ ok: true })
  expect(await waiting()).toEqual([])
})

test('our own mail that comes back, and a flood, are kept and set nothing off', async () => {
  const { address } = await caseWithQuestion()
  await receive(letter({ From: 'riverford@example.org' }), address)
  expect(await waiting()).toMatchObject([{ kind: 'auto-reply', warnings: [{ code: 'loop' }] }])
  const before = (await ports.store.outbox.list({ limit: 999 })).rows.length
  for (let count = 0; count < 33; count += 1)
    await receive(letter({ From: 'many@example.net' }), address, 'many@example.net')
  const told = (await ports.store.outbox.list({ limit: 999 })).rows.length - before
  expect(told).toBe(30)
}, 60_000)
