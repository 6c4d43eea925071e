import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../../../src/adapters/store/open-store.ts'
import type { BodySettings } from '../../../../src/app/ports/store/bodies.ts'
import { runJobs } from '../../../../src/app/run-jobs.ts'
import { instant } from '../../../../src/domain/calendar/instant.ts'
import { type Office, openOffice } from '../../../support/office.ts'
import { putBody } from '../../../support/put-row.ts'

// A request of 7 May 2024 under the UK Act is due on Wednesday 5 June.
let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const run = (now: string, ports = office.ports) => runJobs(ports, instant(now))

async function mails(kind?: string) {
  const { rows } = await office.ports.store.outbox.list({ limit: 200 })
  return rows.filter((row) => (kind ? row.kind === kind : /reminder|digest|escalation/.test(row.kind)))
}

const set = (settings: Partial<BodySettings>) => office.changeSettings(settings)

async function submitMany(count: number, unit?: string) {
  for (let number = 1; number <= count; number += 1) {
    const { reference } = await office.submit({ subject: `Pothole ${number}` })
    const to = { to: office.people.officer.email, ...(unit ? { unit } : {}) }
    const assigned = await office.act(office.as('officer'), reference, 'assigned', to)
    if (!assigned.ok) throw new Error(assigned.refusal.code)
  }
}

const escalation = () => ({
  unitHeadAfter: 2,
  headAfter: 5,
  head: office.people.admin.id,
  above: { name: 'County office', email: 'county@above.example' },
})

async function escalated(reference: string) {
  const row = await office.ports.store.cases.byReference(reference)
  const events = await office.ports.store.cases.events(row?.id ?? '')
  return events.flatMap((event) => (event.type === 'escalated' ? [`${event.on} ${event.data.to}`] : []))
}

describe('what is overdue', () => {
  it('after a week’s outage thirty cases give each person one message, and the events', async () => {
    await set({
      escalation: escalation(),
      unitMembers: { Highways: { members: [], head: office.people.publisher.id } },
    })
    await submitMany(30, 'Highways')
    await run('2024-06-14T08:00:00Z')
    const sent = await mails()
    expect(sent.map((row) => `${row.kind} ${row.to}`).sort()).toEqual([
      'escalation admin@riverford.example',
      'escalation county@above.example',
      'escalation publisher@riverford.example',
      'overdue-digest approver@riverford.example',
      'overdue-digest officer@riverford.example',
    ])
    const digest = sent.find((row) => row.to === 'officer@riverford.example')
    expect(digest?.subject).toBe('30 requests are overdue')
    expect(digest?.text).toContain('7 working days late')
    const { rows } = await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'due', limit: 50 })
    for (const row of rows) {
      const events = await office.ports.store.cases.events(row.id)
      expect(events.filter((event) => event.type === 'reminder-sent')).toHaveLength(1)
      expect(await escalated(row.reference)).toEqual(['2024-06-14 unit-head', '2024-06-14 head', '2024-06-14 above'])
    }
    await run('2024-06-14T08:30:00Z')
    await run('2024-06-14T15:00:00Z')
    expect(await mails()).toHaveLength(5)
  })

  it('climbs a step at a time: the officer, the head of the unit, the head and the office above at once; each once', async () => {
    await set({
      escalation: escalation(),
      unitMembers: { Highways: { members: [], head: office.people.publisher.id } },
    })
    await submitMany(1, 'Highways')
    const to = async (kind: string) => (await mails(kind)).map((row) => row.to).sort()
    await run('2024-06-06T08:00:00Z')
    expect(await to('escalation')).toEqual([])
    expect(await to('overdue-reminder')).toContain('officer@riverford.example')
    expect(await to('reminder')).toEqual([])
    await run('2024-06-07T08:00:00Z')
    expect(await to('escalation')).toEqual(['publisher@riverford.example'])
    for (const day of ['10', '11', '12']) await run(`2024-06-${day}T08:00:00Z`)
    expect(await to('escalation')).toEqual([
      'admin@riverford.example',
      'county@above.example',
      'publisher@riverford.example',
    ])
    for (const day of ['13', '14', '17']) await run(`2024-06-${day}T08:00:00Z`)
    expect(await to('escalation')).toHaveLength(3)
    const { rows } = await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'due', limit: 5 })
    expect(await escalated(rows[0]?.reference ?? '')).toEqual([
      '2024-06-07 unit-head',
      '2024-06-12 head',
      '2024-06-12 above',
    ])
  })

  it('the office above hears references and dates, and nothing that a requester wrote', async () => {
    await set({ escalation: escalation() })
    await submitMany(1)
    await run('2024-06-14T08:00:00Z')
    const above = (await mails('escalation')).find((row) => row.to === 'county@above.example')
    expect(above?.text).toContain('RIVER-2024-00001')
    expect(`${above?.text} ${above?.html}`).not.toMatch(/Pothole|\/desk/)
  })

  it('two machines at once tell each person once, and record each step once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'candor-two-'))
    const url = `file:${join(folder, 'candor.db')}`
    const [one, two] = [await openStore(url, { migrate: true }), await openStore(url)]
    try {
      const { officeOn } = await import('../../../support/office.ts')
      const shared = await officeOn({ store: one, blobs: office.ports.blobs }, 'uk-foia-2000', 'Europe/London', {
        escalation: escalation(),
      })
      const rule = { ...shared.body.settings, escalation: { ...escalation(), head: shared.people.admin.id } }
      await putBody(one, { ...shared.body, settings: rule })
      for (let number = 0; number < 20; number += 1) await shared.submit()
      const ports = [one, two, one, two].map((store) => ({ ...shared.ports, store }))
      await Promise.all(ports.map((machine) => run('2024-06-14T08:00:00Z', machine)))
      await run('2024-06-14T08:05:00Z', { ...shared.ports, store: two })
      const { rows } = await one.outbox.list({ limit: 200 })
      const told = rows
        .filter((row) => /reminder|digest|escalation/.test(row.kind))
        .map((row) => `${row.kind} ${row.to}`)
      expect(told.sort()).toEqual([
        'escalation admin@riverford.example',
        'escalation county@above.example',
        'overdue-digest approver@riverford.example',
        'overdue-digest officer@riverford.example',
      ])
      const cases = await one.lists.ledger({ bodyId: shared.body.id, sort: 'due', limit: 50 })
      for (const row of cases.rows) {
        const types = (await one.cases.events(row.id)).map(({ type }) => type)
        expect(types.filter((type) => type === 'reminder-sent')).toHaveLength(1)
        expect(types.filter((type) => type === 'escalated')).toHaveLength(2)
      }
    } finally {
      await one.close()
      await two.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('digests', () => {
  it('the end of the day goes to those who approve or administer, once, on working days only', async () => {
    await set({ digests: { daily: { hour: 17, to: [] } } })
    await run('2024-05-07T08:00:00Z')
    const { reference } = await office.submit({ subject: 'Trees' })
    await run('2024-05-07T15:00:00Z')
    const before = (await mails('daily-digest')).length
    await run('2024-05-07T16:30:00Z')
    await run('2024-05-07T18:00:00Z')
    const sent = (await mails('daily-digest')).slice(0, (await mails('daily-digest')).length - before)
    expect(sent.map((row) => row.to).sort()).toEqual(['admin@riverford.example', 'approver@riverford.example'])
    expect(sent[0]?.subject).toContain('7 May 2024')
    expect(sent[0]?.text).toContain(reference)
    const count = (await mails('daily-digest')).length
    for (const day of ['11', '12']) await run(`2024-05-${day}T18:00:00Z`)
    // Saturday and Sunday make up for Friday, which nobody ran; they have none of their own.
    expect((await mails('daily-digest')).length).toBe(count + 2)
    expect((await mails('daily-digest'))[0]?.subject).toContain('10 May 2024')
  })

  it('says what came since the last working day, what was closed, what is due and what is late', async () => {
    await set({ digests: { daily: { hour: 17, to: [office.people.approver.id] } } })
    const closed = await office.submit({ subject: 'Closed one' })
    await office.submit({ subject: 'Late one' })
    office.at('2024-06-08T10:00:00Z')
    await office.submit({ subject: 'Weekend one' })
    office.at('2024-06-10T10:00:00Z')
    await office.act({ kind: 'requester', requestId: closed.requestId }, closed.reference, 'withdrawn')
    await run('2024-06-10T17:00:00Z')
    const digest = (await mails('daily-digest'))[0]
    const text = digest?.text.replaceAll(/\s+/g, ' ') ?? ''
    expect(text).toMatch(/Came in: 1 Closed: 1 Of those closed, in time: 0 Due next: None Overdue: 1/)
    expect(text).toMatch(/Late one \(3 working days late, nobody assigned\)/)
    expect(text).toContain('Weekend one')
  })

  it('the week goes to whom the body has chosen, the day after a holiday where its day is one; an outage makes up for the last alone', async () => {
    await set({
      digests: { weekly: { weekday: 1, hour: 8, to: [office.people.admin.id] } },
      quietHours: { from: 20, to: 7 },
    })
    await office.submit()
    // Monday 27 May 2024 is a bank holiday.
    await run('2024-05-27T12:00:00Z')
    const sent = () => mails('weekly-digest')
    const first = (await sent()).length
    await run('2024-05-28T08:00:00Z')
    expect(await sent()).toHaveLength(first + 1)
    await run('2024-06-19T09:00:00Z')
    expect(await sent()).toHaveLength(first + 2)
    expect((await sent())[0]?.subject).toContain('16 June 2024')
  })
})

describe('quiet hours', () => {
  it('hold back what can wait until they end, and never a letter to the requester', async () => {
    await set({ quietHours: { from: 20, to: 7 } })
    office.at('2024-05-07T21:30:00Z')
    const { reference } = await office.submit()
    await office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email })
    const { rows } = await office.ports.store.outbox.list({ limit: 9 })
    const after = Object.fromEntries(rows.map((row) => [row.kind, row.sendAfter]))
    expect(after).toEqual({
      acknowledgement: '2024-05-07T21:30:00.000Z',
      assigned: '2024-05-08T06:00:00.000Z',
    })
  })
})
