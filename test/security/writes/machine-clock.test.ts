import { afterEach, beforeEach, expect, test } from 'vitest'
import { smtpMailer } from '../../../src/adapters/mail/smtp-mailer.ts'
import { clockWatch } from '../../../src/app/clock-watch.ts'
import { sendOutbox } from '../../../src/app/mail/send-outbox.ts'
import type { Mailer, Ports } from '../../../src/app/ports/ports.ts'
import type { OutboxMessage } from '../../../src/app/ports/store/mail/outbox.ts'
import { runJobs } from '../../../src/app/run-jobs.ts'
import { instantOf, millisecondsOf } from '../../../src/domain/calendar/instant.ts'
import { aMessage } from '../../contract/case-builders.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { startSmtp } from '../../support/smtp.ts'

let office: Office
let startMs: number
beforeEach(async () => {
  office = await openOffice()
  startMs = millisecondsOf(office.ports.clock.now())
})
afterEach(() => office.close())

const day = 24 * 3600
const atSeconds = (seconds: number) => instantOf(startMs + seconds * 1000)
const goTo = (seconds: number) => office.at(atSeconds(seconds))

/** Takes every letter, and does what the test says meanwhile. */
function taking(meanwhile: (message: OutboxMessage, turn?: () => Promise<void>) => Promise<void> = async () => {}) {
  const given: OutboxMessage[] = []
  const mailer: Mailer = {
    configured: true,
    async send(message, turn) {
      await meanwhile(message, turn)
      given.push(message)
      return { ok: true }
    },
  }
  return { given, mailer }
}
const failing: Mailer = {
  configured: true,
  send: async () => ({ ok: false, permanent: false, error: '421 later', about: 'server' }),
}

function letter(seconds: number, more: Partial<OutboxMessage> = {}): OutboxMessage {
  return aMessage({ queuedAt: atSeconds(seconds), sendAfter: atSeconds(seconds), ...more })
}

/** Dies while it sends: what it holds is never given back. */
async function killedWhileSending(ports: Ports): Promise<void> {
  const now = ports.clock.now()
  const until = instantOf(millisecondsOf(now) + 30_000)
  await ports.store.leases.take('jobs', 'killed', now, until)
  await ports.store.outbox.claim(now, until, 'killed', 50)
}

test('a clock that went three days ahead and back, with a crash there, keeps no letter and no job', async () => {
  const { store } = office.ports
  goTo(3 * day)
  await store.outbox.queue(Array.from({ length: 6 }, () => letter(3 * day)))
  await store.jobs.queue([{ id: 'j', key: 'k', kind: 'follower-news', payload: '{}', runAfter: atSeconds(3 * day) }])
  // The mail server fails there, so that it rests, two letters wait for another try, and the rest is held by who crashes.
  await sendOutbox({ ...office.ports, mailer: failing })
  await killedWhileSending(office.ports)
  goTo(5)
  const { given, mailer } = taking()
  const report = await runJobs({ ...office.ports, mailer }, undefined, new Map([['follower-news', async () => {}]]))
  expect(report).toMatchObject({ ran: true, messagesSent: 6, jobsRun: 1 })
  expect(new Set(given.map(({ messageId }) => messageId)).size).toBe(6)
  expect(await runJobs({ ...office.ports, mailer })).toMatchObject({ messagesSent: 0 })
})

test('what a killed process held goes out in the first run after half a minute', async () => {
  const { store } = office.ports
  await store.outbox.queue(Array.from({ length: 44 }, () => letter(0)))
  await killedWhileSending(office.ports)
  const { given, mailer } = taking()
  goTo(29)
  expect(await runJobs({ ...office.ports, mailer })).toMatchObject({ ran: false, messagesSent: 0 })
  goTo(30)
  expect(await runJobs({ ...office.ports, mailer })).toMatchObject({ ran: true, messagesSent: 44 })
  expect(new Set(given.map(({ id }) => id)).size).toBe(44)
})

test('a link to sign in goes at once, whoever holds the jobs, and before everything else', async () => {
  const { store } = office.ports
  await store.outbox.queue([letter(0)])
  await killedWhileSending(office.ports)
  await store.outbox.queue([letter(1), letter(1, { kind: 'sign-in-link' })])
  goTo(1)
  const { given, mailer } = taking()
  expect(await runJobs({ ...office.ports, mailer })).toMatchObject({ ran: false, messagesSent: 1 })
  expect(given.map(({ kind }) => kind)).toEqual(['sign-in-link'])
  await store.outbox.queue([letter(2, { kind: 'sign-in-link' })])
  goTo(60)
  await runJobs({ ...office.ports, mailer })
  expect(given.map(({ kind }) => kind).slice(0, 2)).toEqual(['sign-in-link', 'sign-in-link'])
  expect(given).toHaveLength(4)
})

test('letters stay with a slow sender for as long as it sends, and a second sender gets none of them', async () => {
  const { store } = office.ports
  await store.outbox.queue(Array.from({ length: 20 }, () => letter(0)))
  let seconds = 0
  const second = taking()
  const slow = taking(async () => {
    seconds += 12
    goTo(seconds)
    await sendOutbox({ ...office.ports, mailer: second.mailer })
  })
  expect(await sendOutbox({ ...office.ports, mailer: slow.mailer })).toMatchObject({ sent: 20 })
  expect(second.given).toEqual([])
  expect((await store.outbox.list({ status: 'sent', limit: 50 })).rows).toHaveLength(20)
})

test('a sender that was frozen and lost its letters ends none of them', async () => {
  const { store } = office.ports
  await store.outbox.queue(Array.from({ length: 5 }, () => letter(0)))
  const second = taking()
  let refused = 0
  const frozen = taking(async (_message, turn) => {
    goTo(120)
    await sendOutbox({ ...office.ports, mailer: second.mailer })
    await turn?.().catch((error: unknown) => {
      refused += 1
      throw error
    })
  })
  expect(await sendOutbox({ ...office.ports, mailer: frozen.mailer })).toEqual({ sent: 0, failed: 0, dead: 0 })
  expect([frozen.given.length, refused, second.given.length]).toEqual([0, 1, 5])
  expect((await store.outbox.list({ status: 'sent', limit: 50 })).rows).toHaveLength(5)
})

test('a mail server gets no end of a letter whose sender lost it, and so takes nothing', async () => {
  const server = await startSmtp()
  const mailer = smtpMailer(server.url, 'foi@riverford.example')
  const lost = await mailer.send(letter(0), async () => {
    throw new Error('Another sender has taken this letter')
  })
  expect(lost).toMatchObject({ ok: false, permanent: false })
  expect(await mailer.send(letter(0), async () => {})).toEqual({ ok: true })
  mailer.close()
  await server.close()
  expect(server.received).toHaveLength(1)
})

test('a job that ends the process each time is a dead letter after eight, and the others are done', async () => {
  const { store } = office.ports
  const jobs = ['ends the process', 'harmless'].map((kind, index) => ({
    ...{ id: kind, key: kind, kind, payload: '{}' },
    runAfter: atSeconds(index),
  }))
  await store.jobs.queue(jobs)
  let begun = 0
  const done: string[] = []
  const handlers = new Map([
    ['ends the process', () => new Promise<void>(() => {}).finally(() => (begun += 1))],
    ['harmless', async () => void done.push('harmless')],
  ])
  for (let life = 0; life < 8; life += 1) {
    goTo(life * 60 + 1)
    const now = office.ports.clock.now()
    // As the process leaves it that dies in the middle.
    const [claimed] = await store.jobs.claim(now, instantOf(millisecondsOf(now) + 30_000), `life ${life}`, 1)
    expect(claimed?.kind).toBe('ends the process')
  }
  goTo(600)
  await runJobs(office.ports, undefined, handlers)
  expect(begun).toBe(0)
  expect(done).toEqual(['harmless'])
  expect(await store.jobs.list('dead', 9)).toMatchObject([{ id: 'ends the process', attempts: 9 }])
})

test('reminders wait until a clock that jumped ahead is believed, and letters do not', async () => {
  let elapsedSeconds = 0
  const watch = clockWatch(office.ports.clock, () => elapsedSeconds * 1000)
  const { given, mailer } = taking()
  const ports: Ports = { ...office.ports, mailer, clockWatch: watch }
  const { reference, requestId } = await office.submit()
  const go = (seconds: number, jump: number) => {
    elapsedSeconds = seconds
    goTo(seconds + jump)
    return runJobs(ports)
  }
  const reminders = async () =>
    (await office.ports.store.cases.events(requestId)).filter(({ type }) => type === 'reminder-sent').length
  await go(10, 0)
  expect(given).toHaveLength(1)
  await office.act(office.as('officer'), reference, 'message-sent', { text: 'A letter' })
  // Forty days: the request would be overdue.
  expect(await go(20, 40 * day)).toMatchObject({ ran: true, messagesSent: 1, reminders: 0, jobsRun: 0 })
  expect(await go(310, 40 * day)).toMatchObject({ reminders: 0 })
  expect(watch.state).toMatchObject({ kind: 'moved', byMs: 40 * day * 1000, notBelievedForMs: 10_000 })
  // Put back before it was believed: nothing was recorded, and nothing waits.
  expect(await go(315, 0)).toMatchObject({ ran: true })
  expect(watch.state).toMatchObject({ kind: 'moved', notBelievedForMs: 0 })
  expect(await reminders()).toBe(0)
  // A machine that was asleep: the clock is right, and is believed after five minutes.
  expect(await go(400, 40 * day)).toMatchObject({ reminders: 0 })
  expect(await go(700, 40 * day)).toMatchObject({ reminders: 1 })
  expect(await reminders()).toBe(1)
  await go(400 + 3600, 40 * day)
  expect(watch.state).toEqual({ kind: 'steady' })
})
