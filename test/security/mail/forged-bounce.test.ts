import { createHash, randomUUID } from 'node:crypto'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SmtpListener } from '../../../src/adapters/mail/smtp-listener.ts'
import { type SmtpMailer, smtpMailer } from '../../../src/adapters/mail/smtp-mailer.ts'
import { jobHandlers } from '../../../src/app/job-handlers.ts'
import { fileReceivedMail } from '../../../src/app/mail/inbound/receive-mail.ts'
import { addressHashesOf } from '../../../src/app/mail/mail-choices.ts'
import { sendOutbox } from '../../../src/app/mail/send-outbox.ts'
import type { MailPorts } from '../../../src/app/ports/ports.ts'
import { runQueuedJobs } from '../../../src/app/run-queued-jobs.ts'
import { caseTasks } from '../../../src/domain/request/case-tasks.ts'
import { receiveBySmtp } from '../../../src/server/receive-by-smtp.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'
import { startSmtp, type TestSmtp } from '../../support/smtp.ts'

const victim = 'jo@example.org'
const intake = 'riverford@foi.example'

let office: HttpOffice
let ports: MailPorts
let server: TestSmtp
let mailer: SmtpMailer
let inbound: SmtpListener | undefined

/** The office sends through a real server, and receives on a port of its own. */
beforeEach(async () => {
  office = await openHttpOffice({}, 'uk-foia-2000', 'Europe/London', { quietHours: { from: 8, to: 20 } })
  server = await startSmtp()
  mailer = smtpMailer(server.url, 'foi@foi.example', { returnDomain: 'foi.example' })
  const settings = { ...office.ports.settings, mailDomain: 'foi.example', mailTrustedAuthserv: 'mx.foi.example' }
  ports = Object.assign(office.ports, { mailer, settings })
  inbound = await receiveBySmtp({ inboundSmtpPort: 0 }, ports, (error) => {
    throw error
  })
})
afterEach(async () => {
  await inbound?.close()
  mailer.close()
  await server.close()
  await office.close()
})

/** Sends what waits and does the work that it leaves, until nothing is left. */
async function settle() {
  for (let round = 0; round < 4; round += 1) {
    await sendOutbox(ports)
    await runQueuedJobs(ports, jobHandlers)
  }
}

type Report = { readonly to: string; readonly about?: readonly string[]; readonly recipient?: string }

/** A report of a failed delivery as mail servers write it, sent by SMTP; gives the code of the answer. */
async function report({ to, about = [], recipient = victim }: Report): Promise<number> {
  const raw = [
    'From: MAILER-DAEMON@mx.example.net',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <${randomUUID()}@mx.example.net>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 No such user',
    '',
    ...about.flatMap((id) => ['--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${id}`, '']),
    '--b--',
    '',
  ].join('\r\n')
  return delivered(raw, '', to)
}

async function delivered(raw: string, from: string, to: string): Promise<number> {
  const transport = createTransport({ host: '127.0.0.1', port: inbound?.port ?? 0, ignoreTLS: true })
  try {
    await transport.sendMail({ envelope: { from, to: [to] }, raw })
    return 250
  } catch (error) {
    return (error as { responseCode?: number }).responseCode ?? 0
  } finally {
    transport.close()
    await fileReceivedMail(ports)
  }
}

const marksOf = async (address: string) => {
  return (await ports.store.mailChoices.of(addressHashesOf(ports, address))).map(({ kind }) => kind).sort()
}
const rows = async () => (await ports.store.outbox.list({ limit: 500 })).rows
const letterOf = async (requestId: string, kind: string) =>
  (await rows()).find((row) => row.requestId === requestId && row.kind === kind)
const openTasks = async (requestId: string) =>
  caseTasks(await ports.store.cases.events(requestId)).filter(({ state }) => state === 'open')
const textOf = async (requestId: string, wordsId: string) =>
  (await ports.store.cases.words(requestId)).find(({ id }) => id === wordsId)?.content
const ask = (reference: string) =>
  office.act(office.as('officer'), reference, 'clarification-requested', { question: 'Which part of the lane?' })
const receivedBy = (address: string) => server.received.filter(({ to }) => to.includes(address))

/** As Candor once made its Message-IDs: of what can be guessed, under no key. */
const guessedId = (key: string) => `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@foi.example>`

describe('an attacker who sees only what the outside sees', () => {
  it('cannot make the body believe that the victim’s mail comes back', async () => {
    const seen = new Set<string>()
    for (let count = 0; count < 40; count += 1) {
      const answer = await office.post('/api/v1/requests', {
        body: 'riverford',
        subject: `Trap ${count}`,
        words: 'Words',
        name: 'Not Jo',
        email: victim,
      })
      for (const id of [
        answer.headers.get('x-request-id'),
        ...(await answer.text()).matchAll(/[0-9a-hjkmnp-tv-z]{26}/g),
      ])
        if (id) seen.add(String(id))
    }
    const { reference, requestId } = await office.submit({ email: victim })
    await settle()
    // The worst case: the attacker has guessed the ids of all requests there are.
    const requests = (await ports.store.lists.ledger({ bodyId: office.body.id, sort: 'received', limit: 100 })).rows
    for (const { id } of requests) seen.add(id)
    const candidates = [
      ...requests.map(({ id, reference: guessed }) => guessedId(`${id} acknowledgement ${guessed} ${victim}`)),
      ...[...seen].slice(0, 120).map((id) => guessedId(`case ${id}`)),
      ...requests.map(({ id }) => guessedId(`${id} clarification-asked 4 ${victim}`)),
    ]
    for (const day of ['2024-05-08', '2024-05-09', '2024-05-10']) {
      office.at(`${day}T09:00:00Z`)
      for (let start = 0; start < candidates.length; start += 80)
        expect(await report({ to: intake, about: candidates.slice(start, start + 80) })).toBe(250)
      for (const guess of ['a'.repeat(26), 'bounce', ...[...seen].slice(0, 5)])
        expect(await report({ to: `bounce+${guess}@foi.example`, about: candidates.slice(0, 5) })).toBe(550)
    }
    expect(await marksOf(victim)).toEqual([])
    expect((await rows()).filter(({ status }) => status === 'dead')).toEqual([])
    await ask(reference)
    await settle()
    expect((await letterOf(requestId, 'clarification-asked'))?.status).toBe('sent')
    expect(receivedBy(victim).some(({ raw }) => raw.includes('Which part of the lane?'))).toBe(true)
  }, 120_000)

  it('learns no id of a record, and no Message-ID can be worked out without the secret', async () => {
    const { requestId, reference } = await office.submit({ email: victim })
    const letter = await letterOf(requestId, 'acknowledgement')
    const guessed = (key: string) => guessedId(key).slice(1, 33)
    expect(letter?.messageId).not.toContain(guessed(letter?.key ?? ''))
    expect(letter?.headers['References']).not.toContain(guessed(`case ${requestId}`))
    const ids = new Set<string>()
    for (let count = 0; count < 20; count += 1) {
      const id = (await office.request('/')).headers.get('x-request-id') ?? ''
      // Record ids begin with the time and have 26 characters.
      expect(id.slice(0, 8)).not.toBe(requestId.slice(0, 8))
      expect(id).not.toHaveLength(26)
      ids.add(id.slice(0, 6))
    }
    expect(ids.size).toBeGreaterThan(15)
    const [a, b, c] = [ports.ids.id(), ports.ids.id(), ports.ids.id()].map((id) =>
      BigInt(`0x${Buffer.from(id).toString('hex')}`),
    )
    expect(c === undefined || b === undefined || a === undefined ? 0n : c - b).not.toBe((b ?? 0n) - (a ?? 0n))
    expect(reference).toMatch(/^RIVER-/)
  })

  it('is not believed about a letter from before Message-IDs were keyed; the report waits for an officer', async () => {
    const { requestId, reference } = await office.submit({ email: victim })
    await settle()
    const [letter] = await rows()
    if (!letter) throw new Error('no letter')
    const { returnToken: _none, ...old } = letter
    const messageId = guessedId(`${requestId} acknowledgement ${reference} ${victim}`)
    await ports.store.outbox.queue([{ ...old, id: 'old', key: 'old', messageId }])
    await ports.store.outbox.markSent('old', ports.clock.now())
    await report({ to: intake, about: [messageId] })
    expect(await ports.store.outbox.byId('old')).toMatchObject({ status: 'sent' })
    const { rows: waiting } = await ports.store.intake.list({ status: 'waiting', limit: 9 })
    expect(waiting).toMatchObject([{ kind: 'bounce', suggestion: reference }])
  })
})

describe('a letter that really comes back', () => {
  it('goes out with a return path of its own, and a report there needs no Message-ID', async () => {
    const { requestId } = await office.submit({ email: victim })
    await settle()
    const letter = await letterOf(requestId, 'acknowledgement')
    const [sent] = receivedBy(victim)
    expect(sent?.from).toMatch(/^bounce\+[a-z2-9]{26}@foi\.example$/)
    expect(sent?.from).toBe(`bounce+${letter?.returnToken}@foi.example`)
    expect(await report({ to: sent?.from ?? '', recipient: 'forwarded@elsewhere.example' })).toBe(250)
    expect(await letterOf(requestId, 'acknowledgement')).toMatchObject({ status: 'dead' })
    const types = (await ports.store.cases.events(requestId)).map(({ type }) => type)
    expect(types.filter((type) => type === 'message-bounced')).toHaveLength(1)
    // The same report again says nothing new.
    await report({ to: sent?.from ?? '' })
    const after = (await ports.store.cases.events(requestId)).map(({ type }) => type)
    expect(after.filter((type) => type === 'message-bounced')).toHaveLength(1)
    expect(await marksOf(victim)).toEqual(['bounced-once'])
  })

  it('is known by its own Message-ID wherever the report is sent', async () => {
    const { requestId } = await office.submit({ email: victim })
    await settle()
    const letter = await letterOf(requestId, 'acknowledgement')
    await report({ to: intake, about: [letter?.messageId ?? ''] })
    expect(await letterOf(requestId, 'acknowledgement')).toMatchObject({ status: 'dead' })
  })

  it('and stops the clock is told to the officer at once, in the quiet hours too, with a task of the day', async () => {
    const { requestId, reference } = await office.submit({ email: victim })
    await office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email })
    await settle()
    server.refuse.set(victim, { code: 550, text: '5.1.1 No such user' })
    await ask(reference)
    await settle()
    const task = (await openTasks(requestId))[0]
    expect(task).toMatchObject({ dueOn: '2024-05-07', to: office.people.officer.id })
    expect(await textOf(requestId, task?.task.id ?? '')).toContain('The clock was stopped by this letter')
    const [told] = receivedBy(office.people.officer.email).filter(({ raw }) => raw.includes('was not delivered'))
    expect(told?.raw).toContain('post or telephone')
    // The letter is marked, and not the address: the next one goes out.
    expect(await marksOf(victim)).toEqual(['bounced-once'])
    server.refuse.clear()
    await office.act(office.as('officer'), reference, 'message-sent', { text: 'Are you there?' })
    await settle()
    expect(receivedBy(victim).some(({ raw }) => raw.includes('Are you there?'))).toBe(true)
    // Sent again, and taken: nothing more is to be done.
    const page = await office.request(`/desk/requests/${reference}`, {
      headers: { cookie: await office.sessionOf(office.people.officer) },
    })
    expect(await page.text()).toContain('The clock was stopped by this letter')
  })

  it('on a second day marks the address: a task on each open case, letters withheld and told at once, until they write', async () => {
    const first = await office.submit({ email: victim })
    const second = await office.submit({ email: victim.toUpperCase() })
    const other = await office.submit({ email: 'li@example.org' })
    await settle()
    server.refuse.set(victim, { code: 550, text: '5.1.1 No such user' })
    const write = (reference: string) =>
      office.act(office.as('officer'), reference, 'message-sent', { text: 'Are you there?' })
    await write(first.reference)
    await settle()
    await write(first.reference)
    await settle()
    // Two letters of one day are one day's trouble.
    expect(await marksOf(victim)).toEqual(['bounced-once'])
    office.at('2024-05-08T09:00:00Z')
    await write(first.reference)
    await settle()
    expect(await marksOf(victim)).toEqual(['bounced', 'bounced-once'])
    for (const { requestId } of [first, second]) {
      const ids = (await openTasks(requestId)).map(({ taskId }) => taskId)
      expect(ids).toContain(`unreachable-${requestId}`)
    }
    expect(await openTasks(other.requestId)).toEqual([])
    server.refuse.clear()
    const before = receivedBy(victim).length
    await ask(second.reference)
    await settle()
    expect(receivedBy(victim)).toHaveLength(before)
    const asked = await letterOf(second.requestId, 'clarification-asked')
    expect(asked).toMatchObject({ status: 'dead' })
    const task = (await openTasks(second.requestId)).find(({ taskId }) => taskId === `unreached-${asked?.id}`)
    expect(task).toMatchObject({ dueOn: '2024-05-08' })
    // A letter that nobody vouches for clears nothing; one with DMARC pass from a named relay does.
    const raw = [
      'Authentication-Results: mx.foi.example; dmarc=pass header.from=example.org',
      `From: Jo <${victim}>`,
      `To: ${intake}`,
      'Subject: Hello',
      'Message-ID: <hello@example.org>',
      '',
      'I am here.',
      '',
    ].join('\r\n')
    await delivered(raw, victim, intake)
    expect(await marksOf(victim)).toEqual(['bounced', 'bounced-once'])
    await inbound?.close()
    const trustedRelays = [{ address: [0x7f00, 1], lengthInBits: 32 }]
    inbound = await receiveBySmtp({ inboundSmtpPort: 0, trustedRelays }, ports, () => {})
    await delivered(`X-Second: 1\r\n${raw}`, victim, intake)
    expect(await marksOf(victim)).toEqual([])
    await write(first.reference)
    await settle()
    expect(receivedBy(victim).length).toBeGreaterThan(before)
  })

  it('a letter that stops the clock and that no server takes is told within the day, once, and the task ends when it goes', async () => {
    const { requestId, reference } = await office.submit({ email: victim })
    await settle()
    server.refuse.set(victim, { code: 451, text: '4.7.1 come again' })
    await ask(reference)
    await settle()
    expect(await openTasks(requestId)).toEqual([])
    for (const time of ['10:30', '11:50', '13:30']) {
      office.at(`2024-05-07T${time}:00Z`)
      await settle()
    }
    const tasks = await openTasks(requestId)
    expect(tasks).toHaveLength(1)
    expect(await textOf(requestId, tasks[0]?.task.id ?? '')).toContain('has not gone out yet')
    server.refuse.clear()
    office.at('2024-05-07T16:00:00Z')
    await settle()
    expect(await openTasks(requestId)).toEqual([])
  })
})
