import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobHandlers } from '../../../../src/app/job-handlers.ts'
import { outboxMessage } from '../../../../src/app/mail/mail.ts'
import { addressHashOf } from '../../../../src/app/mail/mail-choices.ts'
import { sendReminders } from '../../../../src/app/mail/reminders/send-reminders.ts'
import { sendOutbox } from '../../../../src/app/mail/send-outbox.ts'
import { checkInstallation } from '../../../../src/app/office/check-installation.ts'
import { requestSignIn } from '../../../../src/app/office/request-sign-in.ts'
import type { Ports } from '../../../../src/app/ports/ports.ts'
import { runJobs } from '../../../../src/app/run-jobs.ts'
import { runQueuedJobs } from '../../../../src/app/run-queued-jobs.ts'
import { type Office, openOffice } from '../../../support/office.ts'

let office: Office
let ports: Ports
/** Addresses that the server knows nothing of. */
const gone = new Set<string>()
beforeEach(async () => {
  gone.clear()
  office = await openOffice()
  const error = '550 5.1.1 No such user'
  ports = {
    ...office.ports,
    mailer: {
      configured: true,
      send: async ({ to }) =>
        gone.has(to) ? { ok: false, permanent: true, error, about: 'recipient', addressGone: true } : { ok: true },
    },
  }
})
afterEach(() => office.close())

const warnings = async () =>
  (await ports.store.outbox.list({ limit: 100 })).rows
    .filter(({ kind }) => kind === 'letter-not-delivered')
    .map(({ to, status }) => `${to} ${status}`)
    .sort()

/** Sends what waits, does the work that it leaves, and sends again, until nothing is left to do. */
async function settle() {
  for (let round = 0; round < 5; round += 1) {
    await sendOutbox(ports)
    await runQueuedJobs(ports, jobHandlers)
  }
}

const queue = (kind: string, to: string, occasion = 'once') =>
  ports.store.outbox.queue([
    outboxMessage(
      ports,
      { subject: 'A subject', text: 't', html: 'h' },
      { kind, to, occasion, bodyId: office.body.id },
    ),
  ])

describe('a message of no case that cannot be delivered', () => {
  it('warns the administrator, once a day and address, and says what the server said', async () => {
    gone.add('officer@riverford.example')
    await queue('daily-digest', 'officer@riverford.example', 'one')
    await queue('escalation', 'officer@riverford.example', 'two')
    await settle()
    expect(await warnings()).toEqual(['admin@riverford.example sent'])
    const { rows } = await ports.store.outbox.list({ status: 'sent', limit: 10 })
    const warning = rows.find(({ kind }) => kind === 'letter-not-delivered')
    expect(warning?.text).toMatch(/officer@riverford\.example[\s\S]*5\.1\.1 No such user/)
    expect(warning?.headers).not.toHaveProperty('List-Unsubscribe')
  })

  it('does not warn again of an address that is known to be gone', async () => {
    gone.add('officer@riverford.example')
    await queue('daily-digest', 'officer@riverford.example', 'monday')
    await settle()
    office.at('2024-05-09T09:00:00Z')
    await queue('daily-digest', 'officer@riverford.example', 'tuesday')
    await settle()
    // Two letters on two days: only now is it known.
    expect(await warnings()).toHaveLength(2)
    office.at('2024-05-10T09:00:00Z')
    await queue('daily-digest', 'officer@riverford.example', 'wednesday')
    await settle()
    expect(await warnings()).toHaveLength(2)
  })

  it('of the administrator’s own goes to those who approve, and a warning that dies warns nobody', async () => {
    for (const { email } of Object.values(office.people)) gone.add(email)
    await queue('daily-digest', 'admin@riverford.example')
    await settle()
    expect(await warnings()).toEqual(['approver@riverford.example dead'])
    office.at('2024-05-09T09:00:00Z')
    await settle()
    expect(await warnings()).toHaveLength(1)
  })

  it('warns nobody where outsiders typed the address', async () => {
    gone.add('nobody@example.org')
    for (const kind of ['my-requests', 'follow-confirm', 'follower-news']) await queue(kind, 'nobody@example.org')
    await settle()
    expect(await warnings()).toEqual([])
  })

  it('that is a link to sign in is seen by the operator too: in the log, and by the doctor with what to do', async () => {
    gone.add('officer@riverford.example')
    await requestSignIn(ports, 'officer@riverford.example')
    const { problems } = await runJobs(ports, ports.clock.now())
    expect(problems.at(-1)).toContain('1 of them are links to sign in')
    await settle()
    expect(await warnings()).toEqual(['admin@riverford.example sent'])
    const found = (await checkInstallation(ports)).find(({ name }) => name === 'sign-in')
    expect(found).toMatchObject({ state: 'warning', found: ['officer@riverford.example'] })
  })
})

it('one overdue case reaches an officer who wants no reminders, and cannot be stopped', async () => {
  const { reference } = await office.submit()
  await office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email })
  const { email } = office.people.officer
  const choice = {
    addressHash: addressHashOf(ports, email),
    bodyId: office.body.id,
    at: ports.clock.now(),
    reason: null,
  }
  for (const kind of ['reminder', 'overdue-reminder']) await ports.store.mailChoices.save({ ...choice, kind })
  for (const day of ['2024-06-04', '2024-06-06']) {
    office.at(`${day}T08:00:00Z`)
    await sendReminders(ports)
    await settle()
  }
  const { rows } = await ports.store.outbox.list({ limit: 50 })
  const to = rows.filter((row) => row.to === email && /reminder/.test(row.kind))
  expect(to.map(({ kind, status, headers }) => [kind, status, 'List-Unsubscribe' in headers]).sort()).toEqual([
    ['overdue-reminder', 'sent', false],
    ['reminder', 'stopped', true],
  ])
})
