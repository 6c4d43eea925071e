import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addressHashesOf } from '../../../../src/app/mail/mail-choices.ts'
import { sendReminders } from '../../../../src/app/mail/reminders/send-reminders.ts'
import { sendOutbox } from '../../../../src/app/mail/send-outbox.ts'
import type { Mailer, SendOutcome } from '../../../../src/app/ports/ports.ts'
import { lettersAsSent } from '../../../support/as-sent.ts'
import { getPage, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice, strangerIn } from '../../http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice()
})
afterEach(() => office.close())

const gone: SendOutcome = {
  ok: false,
  permanent: true,
  about: 'recipient',
  addressGone: true,
  error: '550 5.1.1 <jo@example.org> is unknown here',
}
const mailer = (answer: SendOutcome): Mailer => ({ configured: true, send: async () => answer })
const run = (answer: SendOutcome) => sendOutbox({ ...office.ports, mailer: mailer(answer) })
const dead = async () => (await office.ports.store.outbox.list({ status: 'dead', limit: 20 })).rows
const byStatus = async () =>
  (await office.ports.store.outbox.list({ limit: 20 })).rows.map(({ kind, status }) => `${kind} ${status}`).sort()

async function bounced() {
  const { reference, requestId } = await office.submit()
  await run(gone)
  const [letter] = await dead()
  return { reference, requestId, id: letter?.id ?? '', messageId: letter?.messageId ?? '' }
}

const eventsOf = async (requestId: string) => (await office.ports.store.cases.events(requestId)).map(({ type }) => type)

describe('a letter that nobody can be reached with', () => {
  it('is told on its case and in the outbox, and the next ones are not sent there', async () => {
    const { reference, requestId } = await bounced()
    expect(await eventsOf(requestId)).toContain('message-bounced')
    const told = (await office.ports.store.cases.events(requestId)).find(({ type }) => type === 'message-bounced')
    expect(JSON.stringify(told)).not.toContain('jo@example.org')
    // One letter that came back says nothing of the next one; a second one on another day does.
    office.at('2024-05-08T09:00:00Z')
    await office.act(office.as('officer'), reference, 'message-sent', { text: 'Are you there?' })
    expect(await run(gone)).toEqual({ sent: 0, failed: 1, dead: 1 })
    await office.act(office.as('officer'), reference, 'message-sent', { text: 'Are you there now?' })
    expect(await run({ ok: true })).toEqual({ sent: 0, failed: 0, dead: 1 })
    expect((await eventsOf(requestId)).filter((type) => type === 'message-bounced')).toHaveLength(3)
    const page = await office.request('/desk/outbox?status=dead', {
      headers: { cookie: await office.sessionOf(office.people.officer) },
    })
    const html = await page.text()
    expect(html).toContain('mail to this address came back on 2024-05-08')
    expect(html).toContain(`/desk/requests/${reference}`)
  })

  it('goes out once more at an officer’s word, under the same Message-ID, and the case says so', async () => {
    const { requestId, id, messageId } = await bounced()
    const cookie = await office.sessionOf(office.people.officer)
    const list = await getPage(office, cookie, '/desk/outbox?status=dead')
    const post = () => submitForm(office, cookie, `/desk/outbox/${id}/again`, {}, list)
    const answer = await post()
    expect(answer.status).toBe(303)
    expect((await getPage(office, cookie, answer.location)).text).toContain(
      'The message to jo@example.org will be sent again',
    )
    expect((await post()).status).toBe(409)
    expect(await eventsOf(requestId)).toContain('message-resent')
    const given: string[] = []
    const again: Mailer = {
      configured: true,
      send: async (message) => {
        given.push(message.messageId)
        return { ok: true }
      },
    }
    expect(await sendOutbox({ ...office.ports, mailer: again })).toMatchObject({ sent: 1 })
    expect(given).toEqual([messageId])
  })

  it('is sent again by nobody else', async () => {
    const { id } = await bounced()
    const path = `/api/v1/outbox/${id}/send-again`
    for (const [person, status] of [
      [office.people.auditor, 404],
      [office.people.approver, 404],
      [office.people.publisher, 404],
      [await strangerIn(office), 404],
    ] as const) {
      const key = await office.keyOf(person)
      expect((await office.post(path, {}, { authorization: `Bearer ${key}` })).status).toBe(status)
    }
    const readOnly = await office.keyOf(office.people.officer, ['read'])
    expect((await office.post(path, {}, { authorization: `Bearer ${readOnly}` })).status).toBe(403)
    expect((await office.post(path, {})).status).toBe(401)
    expect(await dead()).toHaveLength(1)
    const key = await office.keyOf(office.people.officer)
    expect((await office.post(path, {}, { authorization: `Bearer ${key}` })).status).toBe(202)
  })

  it('stands in the API’s outbox without its words', async () => {
    await bounced()
    const key = await office.keyOf(office.people.officer)
    const answer = await office.request('/api/v1/outbox?status=dead', { headers: { authorization: `Bearer ${key}` } })
    const json = await answer.text()
    expect(JSON.parse(json)).toMatchObject({ messages: [{ to: 'jo@example.org', status: 'dead' }] })
    expect(json).not.toContain('secret=')
  })
})

describe('mail that its recipient may do without', () => {
  async function reminded() {
    const { reference } = await office.submit()
    await run({ ok: true })
    await office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email })

    office.at('2024-05-21T08:00:00Z')
    await sendReminders(office.ports)
    const rows = await lettersAsSent(office.ports)
    return { rows, reminder: rows.find(({ kind }) => kind === 'reminder') }
  }
  const pathIn = (header = '') => header.replace(/^<http:\/\/localhost:3000(.*)>$/, '$1')

  it('is stopped by one post of the mail program, without signing in, and no legal notice with it', async () => {
    const { rows, reminder } = await reminded()
    const path = pathIn(reminder?.headers['List-Unsubscribe'])
    expect(reminder?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(rows.filter(({ kind, headers }) => kind !== 'reminder' && 'List-Unsubscribe' in headers)).toEqual([])
    const seen = await office.request(path)
    expect(await seen.text()).toContain('Stop these messages?')
    expect(await run({ ok: true })).toMatchObject({ dead: 0 })
    const answer = await office.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(answer.status).toBe(200)

    office.at('2024-05-29T08:00:00Z')
    await sendReminders(office.ports)
    expect(await run({ ok: true })).toEqual({ sent: 0, failed: 0, dead: 0 })
    expect(await byStatus()).toContain('reminder stopped')
    expect((await office.request(`${path}/resume`, { method: 'POST' })).status).toBe(200)
    office.at('2024-05-31T08:00:00Z')
    await sendReminders(office.ports)
    expect(await run({ ok: true })).toMatchObject({ sent: 1 })
  })

  it('is not stopped by a link that anybody has changed', async () => {
    const { reminder } = await reminded()
    const path = pathIn(reminder?.headers['List-Unsubscribe'])
    const other = [
      path.replace('.reminder.', '.digest.'),
      path.replace(/\/[0-9a-f]{64}/, `/${'0'.repeat(64)}`),
      `${path}x`,
      '/mail/stop/x',
    ]
    for (const link of other) expect((await office.request(link, { method: 'POST' })).status).toBe(404)
    const hashes = addressHashesOf(office.ports, 'officer@riverford.example')
    expect(await office.ports.store.mailChoices.of(hashes)).toEqual([])
  })
})

it('all letters of a case are one thread, and only what a person wrote is not automatic', async () => {
  const { reference } = await office.submit()
  await office.act(office.as('officer'), reference, 'message-sent', { text: 'Words of a person' })
  await office.act(office.as('officer'), reference, 'clarification-requested', { question: 'Which end?' })
  const { rows } = await office.ports.store.outbox.list({ limit: 20 })
  const threads = new Set(rows.map(({ headers }) => headers.References))
  expect(threads.size).toBe(1)
  expect(rows.filter(({ headers }) => headers['In-Reply-To'] !== headers.References)).toEqual([])
  expect(Object.fromEntries(rows.map(({ kind, headers }) => [kind, headers['Auto-Submitted']]))).toMatchObject({
    message: 'no',
    acknowledgement: 'auto-generated',
  })
  const toRequester = rows.filter(({ to }) => to === 'jo@example.org')
  expect(toRequester).toHaveLength(3)
  for (const { headers } of toRequester) expect(headers['Reply-To']).toMatch(/^riverford\+.+@example\.org$/)
})
