import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outboxOnlyMailer } from '../../../src/adapters/mail/outbox-only-mailer.ts'
import { smtpMailer } from '../../../src/adapters/mail/smtp-mailer.ts'
import { sendOutbox } from '../../../src/app/mail/send-outbox.ts'
import type { Mailer, Ports, SendOutcome } from '../../../src/app/ports/ports.ts'
import type { OutboxMessage } from '../../../src/app/ports/store/mail/outbox.ts'
import { retryAt } from '../../../src/app/retry-at.ts'
import { instant, millisecondsOf } from '../../../src/domain/calendar/instant.ts'
import { aMessage } from '../../contract/case-builders.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { startSmtp } from '../../support/smtp.ts'

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
  return (await office.ports.store.outbox.list({ limit: 100 })).rows
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
    expect((await office.ports.store.outbox.list({ status: 'dead', limit: 10 })).rows).toMatchObject([
      { to: 'gone@example.org', lastError: '550 no such user' },
    ])
  })

  it('is tried for five days, and is a dead letter only then', async () => {
    await office.submit()
    const mailer = scripted(() => passing)
    const start = millisecondsOf(instant('2024-05-07T09:00:00Z'))
    const statusAfter = async (hours: number) => {
      office.at(new Date(start + hours * 3_600_000).toISOString())
      await sendOutbox(withMailer(mailer))
      return (await rows())[0]?.status
    }
    for (let hour = 0; hour < 119; hour += 1) expect(await statusAfter(hour)).toBe('queued')
    for (let hour = 119; hour < 260; hour += 1) await statusAfter(hour)
    expect(await rows()).toMatchObject([{ status: 'dead' }])
  })

  it('a machine that was off for a week has not tried yet', async () => {
    await office.submit()
    office.at('2024-05-16T09:00:00Z')
    await sendOutbox(withMailer(scripted(() => passing)))
    expect(await rows()).toMatchObject([{ status: 'queued', attempts: 1 }])
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

  it('a server that takes nothing is left alone for a while, and what it was not asked counts no try', async () => {
    for (let count = 0; count < 6; count += 1) await office.submit({ email: `jo${count}@example.org` })
    const closed = scripted(() => ({ ok: false, permanent: false, error: 'no answer', about: 'server' }))
    expect(await sendOutbox(withMailer(closed))).toEqual({ sent: 0, failed: 2, dead: 0 })
    expect(await sendOutbox(withMailer(closed))).toEqual({ sent: 0, failed: 0, dead: 0 })
    expect((await rows()).map(({ attempts }) => attempts).sort()).toEqual([0, 0, 0, 0, 1, 1])
    office.at('2024-05-07T12:00:00Z')
    expect(await sendOutbox(withMailer(scripted(() => ({ ok: true }))))).toEqual({ sent: 6, failed: 0, dead: 0 })
  })

  it('a letter to somebody else does not wait for one of its case that cannot go', async () => {
    const { reference } = await office.submit()
    await office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email })
    const mailer = scripted(({ to }) => (to === 'jo@example.org' ? passing : { ok: true }))
    await sendOutbox(withMailer(mailer))
    expect(mailer.given.map(({ to }) => to)).toContain('officer@riverford.example')
  })

  it('two senders at once send each letter once', async () => {
    for (let count = 0; count < 5; count += 1) await office.submit({ email: `jo${count}@example.org` })
    const mailer = scripted(() => ({ ok: true }))
    await Promise.all([sendOutbox(withMailer(mailer)), sendOutbox(withMailer(mailer))])
    expect(mailer.given).toHaveLength(5)
    expect(new Set(mailer.given.map((message) => message.id)).size).toBe(5)
  })

  it('letters of several cases are on their way together, and each case’s arrive in order', async () => {
    const cases = ['a', 'b', 'c', 'd', 'e', 'f']
    const now = office.ports.clock.now()
    const messages = [1, 2, 3].flatMap((number) =>
      cases.map((name) =>
        aMessage({
          requestId: name,
          subject: `${name}${number}`,
          queuedAt: now,
          sendAfter: now,
          id: `${number}${name}`,
        }),
      ),
    )
    await office.ports.store.outbox.queue(messages)
    // Nobody's recipient is accepted until five wait for it: one connection alone would wait for ever.
    let held: (() => void)[] | undefined = []
    const server = await startSmtp({
      onRcptTo(_address, _session, callback) {
        if (!held) return callback(null)
        held.push(() => callback(null))
        if (held.length < 5) return
        const all = held
        held = undefined
        for (const accept of all) accept()
      },
    })
    const mailer = smtpMailer(server.url, 'foi@riverford.example')
    expect(await sendOutbox(withMailer(mailer))).toEqual({ sent: 18, failed: 0, dead: 0 })
    mailer.close()
    await server.close()
    const subjects = server.received.map(({ raw }) => /^Subject: (.*)/m.exec(raw)?.[1]?.trim() ?? '')
    expect(subjects).toHaveLength(18)
    for (const name of cases)
      expect(subjects.filter((subject) => subject.startsWith(name))).toEqual([1, 2, 3].map((n) => `${name}${n}`))
  })

  it('of the letters that are on their way together, one at a time is ended and marked', async () => {
    const now = office.ports.clock.now()
    await office.ports.store.outbox.queue(Array.from({ length: 12 }, () => aMessage({ queuedAt: now, sendAfter: now })))
    let open = 0
    let most = 0
    const mailer: Mailer = {
      configured: true,
      connections: 4,
      async send(_message, turn) {
        await turn?.()
        open += 1
        most = Math.max(most, open)
        await new Promise((resolve) => setImmediate(resolve))
        return { ok: true }
      },
    }
    const store = {
      ...office.ports.store,
      outbox: {
        ...office.ports.store.outbox,
        async markSent(...args: Parameters<Ports['store']['outbox']['markSent']>) {
          await office.ports.store.outbox.markSent(...args)
          open -= 1
        },
      },
    }
    expect(await sendOutbox({ ...office.ports, mailer, store })).toMatchObject({ sent: 12 })
    expect(most).toBe(1)
  })

  it('a link to sign in that is asked for during a slow backlog leaves within a few letters', async () => {
    const start = millisecondsOf(office.ports.clock.now())
    const at = (seconds: number) => new Date(start + seconds * 1000).toISOString()
    await office.ports.store.outbox.queue(
      Array.from({ length: 120 }, (_, index) =>
        aMessage({ kind: 'reminder', requestId: `case-${index}`, queuedAt: instant(at(0)), sendAfter: instant(at(0)) }),
      ),
    )
    const link = aMessage({ kind: 'sign-in-link', queuedAt: instant(at(0)), sendAfter: instant(at(0)) })
    const given: string[] = []
    // A letter a second.
    const mailer: Mailer = {
      configured: true,
      async send(message) {
        given.push(message.kind)
        office.at(at(given.length))
        if (given.length === 10) await office.ports.store.outbox.queue([link])
        return { ok: true }
      },
    }
    await sendOutbox(withMailer(mailer))
    expect(given).toHaveLength(121)
    expect(given.indexOf('sign-in-link')).toBeLessThanOrEqual(12)
  })

  it('waits twice as long after each try, up to an hour, and the same for the same message', () => {
    const now = instant('2024-05-07T09:00:00Z')
    const seconds = (attempts: number) =>
      (millisecondsOf(retryAt({ id: 'm1', attempts }, now)) - millisecondsOf(now)) / 1000
    expect(seconds(1)).toBeGreaterThanOrEqual(45)
    expect(seconds(1)).toBeLessThanOrEqual(75)
    expect(seconds(2) / seconds(1)).toBeCloseTo(2)
    expect(seconds(500)).toBeLessThanOrEqual(3600 * 1.25)
    expect(seconds(3)).toBe(seconds(3))
  })
})
