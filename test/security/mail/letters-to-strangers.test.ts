import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addressKeyOf } from '../../../src/app/mail/links/confirm-address.ts'
import type { OutboxMessage } from '../../../src/app/ports/store/mail/outbox.ts'
import { runJobs } from '../../../src/app/run-jobs.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { submitForm } from '../../http/forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'
import { recordingMailer } from '../../support/recording-mailer.ts'

let office: HttpOffice
let sent: OutboxMessage[]
beforeEach(async () => {
  office = await openHttpOffice()
  sent = []
})
afterEach(() => office.close())

const mailer = recordingMailer((message) => sent.push(message))
const jobs = (now?: string) => runJobs({ ...office.ports, mailer }, now ? instant(now) : office.ports.clock.now())

const attack = { subject: 'Cheap pills at https://pills.example/now', words: 'Visit www.pills.example and buy.' }
const fileAs = (email: string, more: object = {}) => office.submit({ email, ...attack, ...more })

/** The link of a letter, as its reader opens it. */
const linkIn = (letter: OutboxMessage | undefined) =>
  /http:\/\/localhost:3000(\/requests\/[A-Z0-9-]+\?secret=\S+)/.exec(letter?.text ?? '')?.[1] ?? ''

describe('a mailbox that has confirmed nothing', () => {
  it('gets three acknowledgements a day, whatever tags its address carries, and one digest the next day', async () => {
    const filed: string[] = []
    for (const email of [
      'v@gmail.com',
      'v+1@gmail.com',
      'v+1@gmail.com',
      'V@gmail.com',
      'v@googlemail.com',
      'v@gmail.com',
    ])
      filed.push((await fileAs(email)).reference)
    await jobs()
    await jobs()
    expect(sent.map(({ kind }) => kind)).toEqual(['acknowledgement', 'acknowledgement', 'acknowledgement'])
    const held = (await office.ports.store.outbox.list({ status: 'held', limit: 10 })).rows
    expect(held).toHaveLength(3)

    const tasks = await office.ports.store.desk.openTasks({ bodyId: office.body.id, limit: 10 })
    expect(tasks.rows.map(({ text, request }) => [text?.slice(0, 20), request.reference])).toEqual([
      ['Look at this request', filed[3]],
    ])

    sent = []
    office.at('2024-05-08T09:00:00Z')
    await jobs()
    await jobs()
    expect(sent.map(({ kind, to }) => [kind, to])).toEqual([['held-letters', 'V@gmail.com']])
    // With the links of the very address that it goes to; the others are found by asking.
    expect(sent[0]?.text).toContain(filed[3])
    expect(sent[0]?.text).not.toContain(filed[4])
    expect(sent[0]?.text).toContain('http://localhost:3000/my-requests')
    expect(sent[0]?.text).not.toContain('pills')
    expect((await office.ports.store.outbox.list({ status: 'held', limit: 10 })).rows).toEqual([])
    expect((await office.request(linkIn(sent[0]))).status).toBe(200)
  })

  it('gets the digest on the next day and no sooner, and it names what was held back at any hour', async () => {
    for (let count = 0; count < 5; count += 1) await fileAs('victim@example.net')
    await jobs()
    const digests = () => sent.filter(({ kind }) => kind === 'held-letters')
    // What a wrong clock put off is looked for every ten minutes; the digest is none of it.
    for (const now of ['2024-05-07T12:00:00Z', '2024-05-07T12:11:00Z', '2024-05-07T18:00:00Z']) {
      office.at(now)
      await jobs()
      await jobs()
      expect(digests()).toEqual([])
    }
    const last = await fileAs('victim@example.net')
    await jobs()
    office.at('2024-05-08T09:00:00Z')
    await jobs()
    await jobs()
    expect(digests()).toHaveLength(1)
    expect(digests()[0]?.text).toContain(last.reference)
    expect((await office.ports.store.outbox.list({ status: 'held', limit: 10 })).rows).toEqual([])
  })

  it('gets no more by requests that are withdrawn or reviewed at once', async () => {
    for (let count = 0; count < 3; count += 1) {
      const { reference, requestId } = await fileAs('victim@example.net')
      await office.act({ kind: 'requester', requestId }, reference, 'withdrawn')
    }
    await jobs()
    await jobs()
    expect(sent.filter(({ to }) => to === 'victim@example.net')).toHaveLength(3)
  })

  it('reads no word of whoever filed: not in the subject, the text or the HTML, in no language', async () => {
    for (const locale of ['en', 'zh-Hans', 'zh-Hant']) {
      sent = []
      const { reference, requestId } = await fileAs(`victim-${locale}@example.net`, { locale })
      await office.act(office.as('officer'), reference, 'clarification-requested', { question: 'Which end?' })
      await office.act({ kind: 'requester', requestId }, reference, 'withdrawn')
      await jobs()
      const letters = sent.filter(({ to }) => to.startsWith('victim'))
      expect(letters).toHaveLength(3)
      for (const { subject, text, html } of letters) {
        expect(`${subject}${text}${html}`).not.toMatch(/pills/)
        expect(text).toContain(reference)
      }
    }
  })

  it('does not use up what another gets, and loses nothing but the day', async () => {
    for (let count = 0; count < 5; count += 1) await fileAs('victim@example.net')
    await fileAs('somebody@example.net')
    await jobs()
    expect(sent.map(({ to }) => to)).toContain('somebody@example.net')
  })

  it('is not confirmed by the link that whoever files gets, nor by a program that asks for the head', async () => {
    const { reference, secret } = await fileAs('victim@example.net')
    await jobs()
    await office.request(`/requests/${reference}?secret=${secret}`)
    await office.request(`/requests/${reference}?secret=${secret}&mailed=made-up`)
    await office.request(linkIn(sent[0]), { method: 'HEAD' })
    // Nor by a gateway that opens every link of a letter.
    await office.request(linkIn(sent[0]))
    for (let count = 0; count < 4; count += 1) await fileAs('victim@example.net')
    await jobs()
    expect(sent).toHaveLength(3)
  })
})

/** Sends a form of the page that the letter's link opens. */
const press = (link: string, action: string, more: { [name: string]: string } = {}) =>
  submitForm(office, '', `${new URL(link, 'http://localhost').pathname}/${action}`, more, link)

it.each([
  ['address-confirmed', {}],
  ['message-received', { text: 'Thank you' }],
])('a mailbox is confirmed by a button on the page of its link: %s', async (action, more) => {
  await fileAs('jo@example.net')
  await jobs()
  const link = linkIn(sent[0])
  expect((await press(link, action, { ...more, mailed: 'made-up' })).status).toBeLessThan(500)
  const key = addressKeyOf(office.ports, 'jo@example.net')
  expect((await office.ports.store.mailboxes.confirmed([key])).size).toBe(0)
  const pressed = await press(link, action, more)
  expect(pressed.status).toBe(303)
  expect((await office.ports.store.mailboxes.confirmed([key])).size).toBe(1)
  const page = await (await office.request(link, { headers: { accept: 'text/html' } })).text()
  expect(page).not.toContain('address-confirmed')
})

describe('a mailbox whose owner has come by a link that was mailed there', () => {
  beforeEach(async () => {
    await fileAs('jo@example.net')
    await jobs()
    expect((await press(linkIn(sent[0]), 'address-confirmed')).status).toBe(303)
    sent = []
  })

  it('gets every acknowledgement, with its own words and no link in them', async () => {
    for (let count = 0; count < 5; count += 1) await fileAs('jo@example.net')
    await jobs()
    expect(sent).toHaveLength(5)
    const [{ subject, text, html } = { subject: '', text: '', html: '' }] = sent
    expect(subject).toContain('Cheap pills at https: //pills. example/now')
    expect(text.replaceAll(/\n> /g, ' ')).toContain('Visit www. pills. example and buy.')
    for (const part of [subject, text, html]) expect(part).not.toMatch(/https:\/\/pills|www\.pills|pills\.example/)
    const targets = [...html.matchAll(/href="([^"]+)"/g)].map(([, target]) => target)
    expect(targets).not.toEqual([])
    expect(targets.filter((target) => !target?.startsWith('http://localhost:3000/'))).toEqual([])
  })

  it('and another address of the same mailbox is not confirmed by it', async () => {
    await fileAs('jo+other@example.net')
    await jobs()
    expect(sent[0]?.subject).not.toContain('pills')
  })
})

it('officers read the words of outsiders without links in them', async () => {
  const { reference, requestId } = await fileAs('jo@example.net')
  await office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email })
  const text = 'See https://evil.example/login and mail me at jo.smith@example.net.'
  await office.act({ kind: 'requester', requestId }, reference, 'message-received', { text })
  await jobs()
  const [letter] = sent.filter(({ kind }) => kind === 'new-message')
  expect(letter?.text.replaceAll(/\n> /g, ' ')).toContain(
    'See https: //evil. example/login and mail me at jo.smith@example.net.',
  )
  expect(`${letter?.subject}${letter?.html}`).not.toMatch(/https:\/\/(evil|pills)/)
})

it('a flood of requests for one’s links fills no mailbox, whatever tags its address carries', async () => {
  for (const tag of ['', '+1', '+2', '+3', '+4']) await fileAs(`victim${tag}@example.net`)
  await jobs()
  sent = []
  for (const tag of ['', '+1', '+2', '+3', '+4'])
    await office.post('/api/v1/my-requests', { email: `victim${tag}@example.net` })
  await jobs()
  expect(sent.map(({ kind }) => kind)).toEqual(['my-requests', 'my-requests', 'my-requests'])
  for (const { text } of sent) expect(text).not.toContain('pills')
})
