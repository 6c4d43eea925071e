import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SmtpMailer, smtpMailer } from '../../../src/adapters/mail/smtp-mailer.ts'
import { sendOutbox } from '../../../src/app/mail/send-outbox.ts'
import type { Ports } from '../../../src/app/ports/ports.ts'
import { openssl, ownCertificate } from '../../support/certificate.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { type Mood, type MoodyServer, startMoodyServer } from './moody-server.ts'

const from = 'Riverford <foi@riverford.example>'
/** In seconds: a server on loopback that says nothing for so long will not say anything. */
const timeoutSeconds = 1

describe.skipIf(!openssl)('a mail server with bad days', () => {
  const tls = openssl ? ownCertificate() : { key: '', cert: '' }
  let office: Office
  let server: MoodyServer
  let mailer: SmtpMailer
  let ports: Ports
  beforeEach(async () => {
    office = await openOffice()
    server = await startMoodyServer(tls)
    mailer = smtpMailer(server.url, from, { certificates: tls.cert, timeoutSeconds: timeoutSeconds, connections: 2 })
    ports = { ...office.ports, mailer }
  })
  afterEach(async () => {
    mailer.close()
    await server.close()
    await office.close()
  })

  /** Three requests, three letters to each requester. */
  async function nineLetters(): Promise<void> {
    for (const who of ['ann', 'bob', 'eve']) {
      office.at('2024-05-07T09:00:00Z')
      const { reference } = await office.submit({ email: `${who}@example.org` })
      for (const hour of [10, 11]) {
        office.at(`2024-05-07T${hour}:00:00Z`)
        await office.act(office.as('officer'), reference, 'message-sent', { text: `It is ${hour} o’clock` })
      }
    }
  }

  /** What each requester has got, in order. */
  const got = () =>
    Object.fromEntries(
      ['ann', 'bob', 'eve'].map((who) => [
        who,
        server.arrived
          .filter(({ to }) => to === `${who}@example.org`)
          .map(({ raw }) => /It is (\d+) o/.exec(raw)?.[1] ?? 'receipt'),
      ]),
    )

  const bad: readonly Mood[] = ['defers', 'refuses us', 'hangs', 'hangs in DATA', 'closes in DATA']

  it('gets every letter once, and each case’s in order, when it has recovered from all of them', async () => {
    await nineLetters()
    let now = Date.parse('2024-05-07T12:00:00Z')
    const twoHoursLater = () => {
      now += 2 * 3_600_000
      office.at(new Date(now).toISOString())
    }
    for (const mood of [...bad, ...bad]) {
      server.mood = mood
      twoHoursLater()
      expect(await sendOutbox(ports), mood).toMatchObject({ sent: 0, dead: 0 })
    }
    expect(server.arrived).toEqual([])
    server.mood = 'is slow'
    for (let run = 0; run < 4; run += 1) {
      twoHoursLater()
      await sendOutbox(ports)
    }
    const inOrder = ['receipt', '10', '11']
    expect(got()).toEqual({ ann: inOrder, bob: inOrder, eve: inOrder })
    expect(new Set(server.arrived.map(({ messageId }) => messageId)).size).toBe(9)
    expect((await ports.store.outbox.list({ status: 'sent', limit: 20 })).rows).toHaveLength(9)
  })

  it.each(bad)('that %s is asked again later, and then gets what waited, in order', async (mood) => {
    await nineLetters()
    server.mood = mood
    office.at('2024-05-07T12:00:00Z')
    await sendOutbox(ports)
    server.mood = 'takes'
    for (const time of ['13:30', '15:00', '16:30', '18:00']) {
      office.at(`2024-05-07T${time}:00Z`)
      await sendOutbox(ports)
    }
    const inOrder = ['receipt', '10', '11']
    expect(got()).toEqual({ ann: inOrder, bob: inOrder, eve: inOrder })
  })

  it('that takes nothing for four days loses no letter to the dead', async () => {
    await nineLetters()
    server.mood = 'refuses us'
    const start = Date.parse('2024-05-07T12:00:00Z')
    for (let hour = 0; hour < 96; hour += 8) {
      office.at(new Date(start + hour * 3_600_000).toISOString())
      await sendOutbox(ports)
    }
    expect((await ports.store.outbox.list({ status: 'dead', limit: 20 })).rows).toEqual([])
    expect((await ports.store.outbox.list({ status: 'queued', limit: 20 })).rows).toHaveLength(9)
  })
})
