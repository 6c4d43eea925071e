import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobHandlers } from '../../../../src/app/job-handlers.ts'
import { sendReminders } from '../../../../src/app/mail/reminders/send-reminders.ts'
import type { Ports } from '../../../../src/app/ports/ports.ts'
import { runJobs } from '../../../../src/app/run-jobs.ts'
import { runQueuedJobs } from '../../../../src/app/run-queued-jobs.ts'
import { instant } from '../../../../src/domain/calendar/instant.ts'
import { type Office, openOffice } from '../../../support/office.ts'

// A request of 7 May 2024 under the UK Act is due on Wednesday 5 June (27 May is a holiday); ten working days before it
// is 21 May.
let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function reminders() {
  const { rows } = await office.ports.store.outbox.list({ limit: 100 })
  return rows.filter((row) => /^(overdue-)?reminder$/.test(row.kind)).sort((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1))
}

async function remindedOn(reference: string) {
  const row = await office.ports.store.cases.byReference(reference)
  const events = await office.ports.store.cases.events(row?.id ?? '')
  return events.flatMap((event) => (event.type === 'reminder-sent' ? [`${event.on} ${event.data.kind}`] : []))
}

async function nextOf(reference: string) {
  return (await office.ports.store.cases.byReference(reference))?.nextReminderOn
}

describe('reminders', () => {
  it('go to the officer in charge on each day of the body’s schedule, and every day after the due date', async () => {
    const { reference } = await office.submit()
    await office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email })
    expect(await nextOf(reference)).toBe('2024-05-21')
    for (let day = 8; day <= 31; day += 1) {
      office.at(`2024-05-${String(day).padStart(2, '0')}T08:00:00Z`)
      await sendReminders(office.ports)
    }
    for (let day = 1; day <= 7; day += 1) {
      office.at(`2024-06-0${day}T08:00:00Z`)
      await sendReminders(office.ports)
      await runQueuedJobs(office.ports, jobHandlers)
    }
    expect(await remindedOn(reference)).toEqual([
      '2024-05-21 before-10',
      '2024-05-29 before-5',
      '2024-05-31 before-3',
      '2024-06-04 before-1',
      '2024-06-05 due',
      '2024-06-06 overdue',
      '2024-06-07 overdue',
    ])
    const sent = await reminders()
    expect(
      sent
        .filter((row) => row.subject.startsWith('Overdue'))
        .map((row) => row.to)
        .sort(),
    ).toEqual([
      'approver@riverford.example',
      'approver@riverford.example',
      'officer@riverford.example',
      'officer@riverford.example',
    ])
    expect(sent.find((row) => row.subject.startsWith('Due in 5 working days'))?.to).toBe('officer@riverford.example')
    expect(sent).toHaveLength(5 + 4)
  })

  it('with nobody in charge they go to those who could take the case', async () => {
    const { reference } = await office.submit()
    office.at('2024-05-21T08:00:00Z')
    expect(await sendReminders(office.ports)).toEqual({ sent: 1, failed: [] })
    expect((await reminders()).map((row) => row.to)).toEqual(['officer@riverford.example'])
    expect(await nextOf(reference)).toBe('2024-05-29')
  })

  it('a day’s reminder goes out once, however often and on however many machines it is run', async () => {
    for (let count = 0; count < 12; count += 1) await office.submit()
    office.at('2024-05-21T08:00:00Z')
    const reports = await Promise.all([1, 2, 3, 4].map(() => sendReminders(office.ports)))
    expect(reports.reduce((sum, report) => sum + report.sent, 0)).toBe(12)
    expect(reports.flatMap((report) => report.failed)).toEqual([])
    office.at('2024-05-21T18:00:00Z')
    expect(await sendReminders(office.ports)).toEqual({ sent: 0, failed: [] })
    expect(await reminders()).toHaveLength(12)
  })

  it('after an outage only the latest one goes out', async () => {
    const { reference } = await office.submit()
    office.at('2024-06-03T08:00:00Z')
    await sendReminders(office.ports)
    expect(await remindedOn(reference)).toEqual(['2024-06-03 before-3'])
    // The number is of the days that are left, not of the day on which it should have gone.
    expect((await reminders())[0]?.subject).toMatch(/^Due in 2 working days/)
    office.at('2024-06-20T08:00:00Z')
    await sendReminders(office.ports)
    expect(await remindedOn(reference)).toEqual(['2024-06-03 before-3', '2024-06-20 overdue'])
  })

  it('a save during the outage does not lose the reminder that it held up', async () => {
    const { reference } = await office.submit()
    office.at('2024-05-23T08:00:00Z')
    await office.act(office.as('officer'), reference, 'note-added', { note: 'Looked at it.' })
    expect(await nextOf(reference)).toBe('2024-05-21')
    await sendReminders(office.ports)
    expect(await remindedOn(reference)).toEqual(['2024-05-23 before-10'])
  })

  it('stop while the clock stands still, and follow the new due date', async () => {
    const { reference } = await office.submit()
    office.at('2024-05-20T08:00:00Z')
    await office.act(office.as('officer'), reference, 'clarification-requested', { question: 'Which end?' })
    office.at('2024-06-20T08:00:00Z')
    expect(await sendReminders(office.ports)).toEqual({ sent: 0, failed: [] })
    await office.act(office.as('officer'), reference, 'clarification-received', { answer: 'North.' })
    // The answer of 20 June is the new receipt: due on 19 July (12 July is a holiday in Northern Ireland), ten working
    // days before it 4 July.
    expect(await nextOf(reference)).toBe('2024-07-04')
  })

  it('do not make an officer’s save a conflict', async () => {
    const { reference } = await office.submit()
    const before = await office.ports.store.cases.byReference(reference)
    office.at('2024-05-21T08:00:00Z')
    await sendReminders(office.ports)
    expect((await office.ports.store.cases.byReference(reference))?.editSeq).toBe(before?.editSeq)
  })

  it('one broken case does not keep the others from being reminded of', async () => {
    const broken = await office.submit()
    const { reference } = await office.submit()
    office.at('2024-05-21T08:00:00Z')
    const cases: Ports['store']['cases'] = {
      ...office.ports.store.cases,
      events: async (id) => (id === broken.requestId ? [] : office.ports.store.cases.events(id)),
      eventsOf: () => Promise.reject(new Error()),
    }
    const report = await sendReminders({
      ...office.ports,
      store: { ...office.ports.store, cases },
    })
    expect(report.sent).toBe(1)
    expect(report.failed).toMatchObject([{ reference: broken.reference }])
    expect(await remindedOn(reference)).toHaveLength(1)
  })
})

describe('running the jobs', () => {
  it('sends what is due at the given moment, and nothing the second time', async () => {
    await office.submit()
    const mailer = { configured: true, send: async () => ({ ok: true }) as const }
    const ports = { ...office.ports, mailer }
    const at = instant('2024-05-21T08:00:00Z')
    expect(await runJobs(ports, at)).toMatchObject({
      ran: true,
      reminders: 1,
      messagesSent: 2,
      messagesFailed: 0,
      jobsRun: 0,
      problems: [],
    })
    expect(await runJobs(ports, at)).toMatchObject({ ran: true, reminders: 0, messagesSent: 0 })
  })

  it('one machine at a time: the other does nothing and says so', async () => {
    await office.submit()
    await office.ports.store.leases.take(
      'jobs',
      'another machine',
      office.ports.clock.now(),
      instant('2024-05-07T09:00:30Z'),
    )
    expect(await runJobs(office.ports)).toMatchObject({ ran: false })
    // A moment given by hand is asked for by a person, who is not told to come back.
    expect(await runJobs(office.ports, instant('2024-05-21T08:00:00Z'))).toMatchObject({ ran: true, reminders: 1 })
    office.at('2024-05-07T09:06:00Z')
    expect(await runJobs(office.ports)).toMatchObject({ ran: true })
  })

  it('a job that fails is tried again and ends as a dead letter; an unknown one is one at once', async () => {
    const now = office.ports.clock.now()
    await office.ports.store.jobs.queue([
      { id: 'j1', key: 'k1', kind: 'flaky', payload: '{}', runAfter: now },
      { id: 'j2', key: 'k2', kind: 'unheard-of', payload: '{}', runAfter: now },
    ])
    let tries = 0
    const handlers = new Map([
      [
        'flaky',
        async () => {
          tries += 1
          throw new Error('no luck')
        },
      ],
    ])
    for (let hour = 0; hour < 48; hour += 1) {
      await runJobs(office.ports, instant(new Date(Date.parse(now) + hour * 4 * 3600_000).toISOString()), handlers)
    }
    expect(tries).toBe(8)
    expect((await office.ports.store.jobs.list('dead', 10)).map((job) => [job.kind, job.lastError]).sort()).toEqual([
      ['flaky', 'no luck'],
      ['unheard-of', 'This version of Candor knows no job "unheard-of"'],
    ])
  })
})
