import { afterEach, beforeEach, expect, it } from 'vitest'
import { mailReader } from '../../../../src/adapters/mail/read-mail.ts'
import { loadCase } from '../../../../src/app/case-file.ts'
import { viewCase } from '../../../../src/app/cases/view/case-view.ts'
import { viewStatus } from '../../../../src/app/cases/view/status-view.ts'
import { lettersOf } from '../../../../src/app/decisions/read-letter.ts'
import { caseAddressOf } from '../../../../src/app/mail/case-address.ts'
import { attachToCase, waitingMails } from '../../../../src/app/mail/inbound/attach-mail.ts'
import { receiveMail } from '../../../../src/app/mail/inbound/receive-mail.ts'
import type { MailPorts } from '../../../../src/app/ports/ports.ts'
import { headOf, rawMail } from '../../../adapters/mail/mail-builder.ts'
import { lettersAsSent } from '../../../support/as-sent.ts'
import { type Office, openOffice } from '../../../support/office.ts'

let office: Office
let ports: MailPorts
beforeEach(async () => {
  office = await openOffice('cn-ogi-2019', 'Asia/Shanghai', { referencePrefix: 'QH' })
  ports = { ...office.ports, mailReader, settings: { ...office.ports.settings, mailTrustedAuthserv: 'mx.example.org' } }
})
afterEach(() => office.close())

const party = { party: '清河县某某砂石有限公司', email: 'sand@company.example' }
const vouched = { 'Authentication-Results': 'mx.example.org; dmarc=pass header.from=company.example' }

async function consulted(more: object = {}) {
  const asked = await office.submit({ locale: 'zh-Hans', name: '示例人甲', subject: '河道采砂许可' })
  const done = await office.act(office.as('officer'), asked.reference, 'third-party-consulted', { ...party, ...more })
  if (!done.ok) throw new Error(done.refusal.code)
  return asked
}
const letters = () => lettersAsSent(ports, 'third-party-asked')
const answer = (from: string, to: string, head: { [name: string]: string } = {}) =>
  receiveMail(ports, rawMail(...headOf({ From: from, ...head }), '', '我单位不同意公开。'), { from, to: [to] })
const eventsOf = (requestId: string) => ports.store.cases.events(requestId)

it('the letter goes to the third party in the language of the case, with the date, and says nothing of who asked', async () => {
  const asked = await consulted()
  const [mail] = await letters()
  expect(mail).toMatchObject({ to: 'sand@company.example', subject: `河津区议会征求您的意见：${asked.reference}` })
  const whole = `${mail?.subject}${mail?.text}${mail?.html}${JSON.stringify(mail?.headers)}`
  // 条例第32条: 15 working days after 7 May 2024: 8-11 (4; Saturday 11 May is worked), 13-17 (9), 20-24 (14), 27 May.
  expect(mail?.text).toMatch(/请于此日或之前回复\s+2024年5月27日/)
  expect(mail?.text.replaceAll(/\s|> /g, '')).toContain('是否同意公开')
  for (const private_ of ['示例人甲', 'jo@example.org', asked.secret, 'secret=', '/requests/'])
    expect(whole).not.toContain(private_)
  const row = await ports.store.cases.byId(asked.requestId)
  const own = row && caseAddressOf(ports, office.body, row)
  expect(mail?.headers['Reply-To']).toMatch(/^riverford\+2024\d+[a-z][a-z0-9]{9}@example\.org$/)
  expect(mail?.headers['Reply-To']).not.toBe(own)
})

it('without an address no mail goes, and the letter is marked as one for the post', async () => {
  const { reference } = await consulted({ email: '' })
  expect(await letters()).toEqual([])
  const file = await loadCase(ports, reference)
  expect(file && lettersOf(file)).toMatchObject([{ kind: 'third-party', forRequester: false, byMail: false }])
})

it('the requester’s own address is refused, and so is what is none', async () => {
  const { reference } = await office.submit()
  for (const email of ['JO@example.org', 'no address']) {
    const refused = await office.act(office.as('officer'), reference, 'third-party-consulted', { party: 'X', email })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'invalid', issues: [{ path: 'email' }] } })
  }
  const forbidden = await office.act(office.as('publisher'), reference, 'third-party-consulted', party)
  expect(forbidden).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
})

it.each([
  ['the address asked, vouched for', 'sand@company.example', vouched],
  ['another address of the same company', 'legal@company.example', vouched],
  [
    'the requester’s address, vouched for',
    'jo@example.org',
    { 'Authentication-Results': 'mx.example.org; dmarc=pass header.from=example.org' },
  ],
])(
  'an answer from %s lands on the case, acts for nobody, and the requester reads none of it',
  async (_who, from, head) => {
    const asked = await consulted()
    const [mail] = await letters()
    // A question to the requester is open: an answer of theirs would close it.
    await office.act(office.as('officer'), asked.reference, 'clarification-requested', { question: '哪一段？' })
    await answer(from, mail?.headers['Reply-To'] ?? '', head)
    const events = await eventsOf(asked.requestId)
    expect(events.slice(-2)).toMatchObject([
      { type: 'message-received', actor: 'system', data: { thirdParty: true } },
      { type: 'note-added' },
    ])
    expect(events.some(({ type }) => type === 'clarification-received' || type === 'third-party-replied')).toBe(false)
    const seen = await viewStatus(ports, { kind: 'requester', requestId: asked.requestId }, asked.reference)
    expect(JSON.stringify(seen)).not.toMatch(/不同意公开|sand@|company\.example|砂石/)
    const desk = await viewCase(ports, office.as('officer'), asked.reference)
    expect(JSON.stringify(desk)).toContain('我单位不同意公开。')
    const told = (await ports.store.outbox.list({ limit: 50 })).rows.filter(({ kind }) => kind === 'new-message')
    expect(told.map(({ to }) => to)).toEqual(['officer@riverford.example'])
    for (const { text } of told) expect(text).not.toContain('The requester has written')
  },
)

it('a reply to the body’s own address is told apart by the letter that it answers, and by its sender', async () => {
  const asked = await consulted()
  const [mail] = await letters()
  const row = await ports.store.cases.byId(asked.requestId)
  const own = (row && caseAddressOf(ports, office.body, row)) ?? ''
  await answer('other@company.example', own, { 'In-Reply-To': mail?.messageId ?? '' })
  await answer('sand@company.example', own)
  const received = (await eventsOf(asked.requestId)).filter(({ type }) => type === 'message-received')
  expect(received.map(({ data }) => data)).toMatchObject([{ thirdParty: true }, { thirdParty: true }])
})

it.each([
  [
    'of somebody else is not shown to the requester where a third party was asked by post',
    'boss@elsewhere.example',
    true,
  ],
  ['from the requester’s address is theirs, though nobody vouched for it', 'jo@example.org', false],
])('a letter of the tray %s', async (_what, from, isHidden) => {
  const { reference, requestId } = await consulted({ email: '' })
  await answer(from, 'riverford@example.org', { Subject: 'Re: your letter' })
  const officer = office.as('officer')
  const waiting = await waitingMails(ports, officer, office.body, { limit: 5 })
  await attachToCase(ports, officer, (waiting.ok && waiting.value.rows[0]?.id) || '', { reference })
  const received = (await eventsOf(requestId)).find(({ type }) => type === 'message-received')
  expect(received?.data).toMatchObject(isHidden ? { thirdParty: true } : { unconfirmed: true })
  const seen = JSON.stringify(await viewStatus(ports, { kind: 'requester', requestId }, reference))
  expect(/不同意公开|elsewhere/.test(seen)).toBe(!isHidden)
})

it('its name, its address, its letter and its answer are erased with the rest', async () => {
  const asked = await consulted()
  const [mail] = await letters()
  await answer('sand@company.example', mail?.headers['Reply-To'] ?? '', vouched)
  await office.act({ kind: 'requester', requestId: asked.requestId }, asked.reference, 'withdrawn')
  const erased = await office.act(office.as('admin'), asked.reference, 'personal-data-erased', {
    reason: '保存期限届满',
    confirm: true,
  })
  expect(erased.ok).toBe(true)
  const left = [
    await eventsOf(asked.requestId),
    await ports.store.cases.words(asked.requestId),
    (await ports.store.outbox.list({ limit: 50 })).rows,
    await viewCase(ports, office.as('officer'), asked.reference),
  ]
  expect(JSON.stringify(left)).not.toMatch(/company\.example|砂石|不同意公开。/)
})
