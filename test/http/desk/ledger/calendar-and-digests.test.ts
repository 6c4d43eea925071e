import { afterEach, beforeEach, expect, it } from 'vitest'
import { receiveMail } from '../../../../src/app/mail/inbound/receive-mail.ts'
import { runJobs } from '../../../../src/app/run-jobs.ts'
import { rawMail } from '../../../adapters/mail/mail-builder.ts'
import { putBody, putStaff } from '../../../support/put-row.ts'
import { getPage, postForm, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let cookie: string
beforeEach(async () => {
  office = await openHttpOffice()
  cookie = await office.sessionOf(office.people.officer)
})
afterEach(() => office.close())

const post = (path: string, values: Record<string, string>, as = cookie) =>
  submitForm(office, as, path, values, path.replace('/end', ''))

const addressIn = (text: string) => /(\/calendars\/cal_[\w-]+\.ics)/.exec(text)?.[1] ?? ''

async function calendar(address: string) {
  return getPage(office, '', address)
}

async function mine(subject: string) {
  const { reference, requestId } = await office.submit({ subject })
  await office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email })
  return { reference, requestId }
}

const entry = (text: string, reference: string) =>
  text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .find((part) => part.includes(`UID:${reference}.due@`)) ?? ''
const field = (text: string, name: string) => new RegExp(`^${name}[^:\r\n]*:(.*)\r$`, 'm').exec(text)?.[1] ?? ''

it('an officer’s calendar has a private address; dates that move and requests that end keep their UID', async () => {
  const one = await mine('Roads')
  const two = await mine('Trees')
  await office.submit({ subject: 'Nobody’s' })
  const address = addressIn((await post('/desk/calendar', {})).text)
  const before = await calendar(address)
  expect(before.status).toBe(200)
  expect(before.text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  expect(before.text).not.toMatch(/Roads|Sample/)
  expect(field(before.text, 'METHOD')).toBe('PUBLISH')
  const first = entry(before.text, one.reference)
  expect(field(first, 'STATUS')).toBe('CONFIRMED')

  office.at('2024-05-20T09:00:00Z')
  await office.act(office.as('officer'), one.reference, 'clarification-requested', { question: 'Which?' })
  await office.act({ kind: 'requester', requestId: two.requestId }, two.reference, 'withdrawn')
  const after = await calendar(address)
  expect(field(entry(after.text, one.reference), 'STATUS')).toBe('TENTATIVE')
  expect(field(entry(after.text, two.reference), 'STATUS')).toBe('CANCELLED')
  const grows = Number(field(entry(after.text, one.reference), 'SEQUENCE')) - Number(field(first, 'SEQUENCE'))
  expect(grows).toBeGreaterThan(0)
})

it('lines are folded at 75 octets, and no Chinese character is cut', async () => {
  await putStaff(office.ports.store, { ...office.people.officer, locale: 'zh-Hans' })
  const name = { en: 'R', 'zh-Hans': '清河县人民政府信息公开工作领导小组办公室暨政务服务数据管理局联合办事处' }
  await putBody(office.ports.store, { ...office.body, name })
  await mine('道路')
  const { text } = await calendar(addressIn((await post('/desk/calendar', {})).text))
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toContain('\uFFFD')
  }
  expect(text.replaceAll('\r\n ', '')).toContain(`我承办的申请：${name['zh-Hans']}`)
})

it('a new address ends the old one; it opens nothing but the calendar, and ends with the person’s work', async () => {
  const old = addressIn((await post('/desk/calendar', {})).text)
  const address = addressIn((await post('/desk/calendar', {})).text)
  expect((await calendar(old)).status).toBe(404)
  expect((await calendar(address)).status).toBe(200)
  const token = /cal_[\w-]+/.exec(address)?.[0] ?? ''
  const api = await office.request('/api/v1/requests', { headers: { authorization: `Bearer ${token}` } })
  expect(api.status).toBe(401)
  await post('/desk/calendar/end', {})
  expect((await calendar(address)).status).toBe(404)
  const last = addressIn((await post('/desk/calendar', {})).text)
  await putStaff(office.ports.store, { ...office.people.officer, active: false })
  expect((await calendar(last)).status).toBe(404)
})

it('an administrator settles who gets the digests; others may not', async () => {
  const admin = await office.sessionOf(office.people.admin)
  const values = { dailyHour: '17', dailyTo: office.people.approver.id, weeklyDay: '5', weeklyHour: '' }
  expect((await postForm(office, cookie, '/desk/digests', values)).status).toBe(403)
  expect((await post('/desk/digests', { ...values, dailyHour: '25' }, admin)).text).toContain('from 0 to 23')
  expect((await post('/desk/digests', values, admin)).status).toBe(303)
  const body = await office.ports.store.bodies.byId(office.body.id)
  expect(body?.settings.digests).toEqual({ daily: { hour: 17, to: [office.people.approver.id] } })
  expect((await post('/desk/digests', { weeklyDay: '1' }, admin)).status).toBe(303)
  expect((await office.ports.store.bodies.byId(office.body.id))?.settings.digests).toBeUndefined()
})

it('a letter that comes back warns the officers of its case, and a warning that comes back warns nobody', async () => {
  const { reference, requestId } = await mine('Roads')
  const sent = async (kind: string) =>
    (await office.ports.store.outbox.list({ limit: 50 })).rows.filter((row) => row.kind === kind)
  const bounce = async (about: string, to: string) => {
    const report = [
      'From: MAILER-DAEMON@mx.example.org',
      'Subject: Undelivered',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      '',
      'It failed.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.org',
      '',
      `Final-Recipient: rfc822; ${to}`,
      'Action: failed',
      'Status: 5.2.1',
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${about}`,
      '',
      '--b--',
    ]
    await receiveMail(office.ports, rawMail(...report), { from: '', to: ['riverford@example.org'] })
    await runJobs(office.ports, office.ports.clock.now())
  }
  const [letter] = await sent('acknowledgement')
  await bounce(letter?.messageId ?? '', 'jo@example.org')
  const events = await office.ports.store.cases.events(requestId)
  expect(events.map(({ type }) => type)).toContain('message-bounced')
  const [warning, ...more] = await sent('letter-not-delivered')
  expect(more).toEqual([])
  expect([warning?.to, warning?.subject]).toEqual([
    'officer@riverford.example',
    `A letter was not delivered: ${reference}`,
  ])
  await bounce(warning?.messageId ?? '', 'officer@riverford.example')
  expect(await sent('letter-not-delivered')).toHaveLength(1)
})
