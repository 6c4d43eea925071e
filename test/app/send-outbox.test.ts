import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outboxOnlyMailer } from '../../src/adapters/mail/outbox-only-mailer.ts'
import { smtpMailer } from '../../src/adapters/mail/smtp-mailer.ts'
import type { Mailer, Ports, SendOutcome } from '../../src/app/ports.ts'
import type { OutboxMessage } from '../../src/app/records.ts'
import { retryAt, sendOutbox } from '../../src/app/send-outbox.ts'
import { instant, millisecondsOf } from '../../src/domain/calendar/instant.ts'
import { type Office, openOffice } from '../support/office.ts'
import { startSmtp } from '../support/smtp.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

/** A mailer that answers what the test says, and remembers what it was given. */
function scripted(answer: (message: OutboxMessage) => SendOutcome): Mailer & { readonly given: OutboxMessage[] } {
  const given: OutboxMessage[] = []
  return {
    configured: true,
    given,
    send: async (message) => {
      given.push(message)
      return answer(message)
    },
  }
}

const withMailer = (mailer: Mailer): Ports => ({ ...office.ports, mailer })
const passing: SendOutcome = { ok: false, permanent: false, error: '451 try later' }
const permanent: SendOutcome = { ok: false, permanent: true, error: '550 no such user' }

async function rows() {
  return (await office.ports.store.outbox({ limit: 100 })).rows
}

describe('sending the outbox', () => {
  it('the acknowledgement of a request arrives at a real mail server, once', async () => {
    const server = await startSmtp()
    const mailer = smtpMailer(server.url, 'Riverford <foi@riverford.example>')
    const { reference } = await office.submit()
    expect(await sendOutbox(withMailer(mailer))).toEqual({ sent: 1, failed: 0, dead: 0 })
    expect(await sendOutbox(withMailer(mailer))).toEqual({ sent: 0, failed: 0, dead: 0 })
    mailer.close()
    await server.close()
    expect(server.received).toHaveLength(1)
    expect(server.received[0]?.to).toEqual(['jo@example.org'])
    expect(server.received[0]?.raw).toContain(reference)
    expect(await rows()).toMatchObject([{ status: 'sent', sentAt: '2024-05-07T09:00:00.000Z' }])
  })

  it('without a mail server everything stays where the desk shows it', async () => {
    await office.submit()
    expect(await sendOutbox(withMailer(outboxOnlyMailer))).toEqual({ sent: 0, failed: 0, dead: 0 })
    expect(await rows()).toMatchObject([{ status: 'queued', attempts: 0 }])
  })

  it('a passing failure is tried again later, with the same Message-ID', async () => {
    await office.submit()
    const answers = [passing, { ok: true } as const]
    const mailer = scripted(() => answers.shift() ?? { ok: true })
    expect(await sendOutbox(withMailer(mailer))).toEqual({ sent: 0, failed: 1, dead: 0 })
    expect(await sendOutbox(withMailer(mailer))).toEqual({ sent: 0, failed: 0, dead: 0 })
    office.at('2024-05-07T09:02:00Z')
    expect(await sendOutbox(withMailer(mailer))).toEqual({ sent: 1, failed: 0, dead: 0 })
    expect(new Set(mailer.given.map((message) => message.messageId)).size).toBe(1)
  })

  it('a permanent failure is a dead letter at once, and the other letters go out', async () => {
    await office.submit({ email: 'gone@example.org' })
    await office.submit()
    const mailer = scripted((message) => (message.to === 'gone@example.org' ? permanent : { ok: true }))
    expect(await sendOutbox(withMailer(mailer))).toEqual({ sent: 1, failed: 1, dead: 1 })
    expect((await office.ports.store.outbox({ status: 'dead', limit: 10 })).rows).toMatchObject([
      { to: 'gone@example.org', lastError: '550 no such user' },
    ])
  })

  it('after too many tries it is a dead letter', async () => {
    await office.submit()
    const mailer = scripted(() => passing)
    let now = millisecondsOf(instant('2024-05-07T09:00:00Z'))
    for (let run = 0; run < 25; run += 1) {
      now += 8 * 3600 * 1000
      office.at(new Date(now).toISOString())
      await sendOutbox(withMailer(mailer))
    }
    expect(mailer.given).toHaveLength(20)
    expect(await rows()).toMatchObject([{ status: 'dead' }])
  })

  it('a case’s letters keep their order when the first must wait', async () => {
    const { reference } = await office.submit()
    office.at('2024-05-08T09:00:00Z')
    await office.act(office.as('officer'), reference, 'message-sent', { text: 'Second letter' })
    let down = true
    const mailer = scripted(() => (down ? passing : { ok: true }))
    await sendOutbox(withMailer(mailer))
    expect(mailer.given.map((message) => message.kind)).toEqual(['acknowledgement'])
    down = false
    office.at('2024-05-08T10:00:00Z')
    expect(await sendOutbox(withMailer(mailer))).toMatchObject({ sent: 2 })
    expect(mailer.given.map((message) => message.kind)).toEqual(['acknowledgement', 'acknowledgement', 'message'])
  })

  it('a server that takes nothing is left alone after three letters', async () => {
    for (let count = 0; count < 6; count += 1) await office.submit()
    const mailer = scripted(() => passing)
    expect(await sendOutbox(withMailer(mailer))).toMatchObject({ failed: 3 })
    office.at('2024-05-07T12:00:00Z')
    const better = scripted(() => ({ ok: true }))
    expect(await sendOutbox(withMailer(better))).toEqual({ sent: 6, failed: 0, dead: 0 })
  })

  it('two senders at once send each letter once', async () => {
    for (let count = 0; count < 5; count += 1) await office.submit()
    const mailer = scripted(() => ({ ok: true }))
    await Promise.all([sendOutbox(withMailer(mailer)), sendOutbox(withMailer(mailer))])
    expect(mailer.given).toHaveLength(5)
    expect(new Set(mailer.given.map((message) => message.id)).size).toBe(5)
  })

  it('waits twice as long after each try, up to six hours, and the same for the same message', () => {
    const now = instant('2024-05-07T09:00:00Z')
    const seconds = (attempts: number) =>
      (millisecondsOf(retryAt({ id: 'm1', attempts }, now)) - millisecondsOf(now)) / 1000
    expect(seconds(1)).toBeGreaterThanOrEqual(45)
    expect(seconds(1)).toBeLessThanOrEqual(75)
    expect(seconds(2) / seconds(1)).toBeCloseTo(2)
    expect(seconds(19)).toBeLessThanOrEqual(6 * 3600 * 1.25)
    expect(seconds(3)).toBe(seconds(3))
  })
})
