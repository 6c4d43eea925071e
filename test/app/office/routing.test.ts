import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCase } from '../../../src/app/case-file.ts'
import { assignRequests } from '../../../src/app/cases/assign-requests.ts'
import { submitRequest } from '../../../src/app/cases/receive/submit-request.ts'
import { openConsultations } from '../../../src/domain/request/consultations.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
let officerId = ''

beforeAll(async () => {
  office = await openOffice('uk-foia-2000', 'Europe/London', {
    channels: [
      { id: 'web', name: { en: 'Website' }, kind: 'portal', entry: 'form' },
      { id: 'post', name: { en: 'Letters' }, kind: 'post', entry: 'typed' },
      { id: 'leader', name: { en: 'Mayor’s mailbox' }, kind: 'portal', entry: 'form', statute: 'service-standard' },
      { id: 'fax', name: { en: 'Fax' }, kind: 'fax', entry: 'typed', closed: true },
    ],
    topics: ['Roads', 'Homes'],
    routes: [
      { topic: 'Homes', unit: 'Housing' },
      { channel: 'post', unit: 'Highways' },
    ],
  })
  officerId = office.people.officer.id
  const unitMembers = { Housing: { members: [officerId, office.people.approver.id], head: office.people.approver.id } }
  await office.changeSettings({ unitMembers })
})
afterAll(() => office.close())

const typed = async (input: object) => {
  const words = { body: 'riverford', subject: 'Kerbs', words: 'All of them.' }
  return submitRequest(office.ports, office.as('officer'), { ...words, ...input })
}
const rowOf = async (reference: string) => office.ports.store.cases.byReference(reference)
const letters = async (kind: string) =>
  (await office.ports.store.outbox.list({ limit: 100 })).rows.filter((row) => row.kind === kind).map((row) => row.to)

describe('a new request', () => {
  it('comes by the channel of the body, which says its kind and the law it is first taken for', async () => {
    const web = await office.submit()
    expect(await rowOf(web.reference)).toMatchObject({ channel: 'portal', channelId: 'web', statute: 'uk-foia-2000' })
    const leader = await typed({ channelId: 'leader' })
    expect(leader).toMatchObject({ ok: true, value: { row: { channelId: 'leader', statute: 'service-standard' } } })
    const plain = await typed({ channel: 'counter' })
    expect(plain).toMatchObject({ ok: true, value: { row: { channel: 'counter', channelId: null } } })
  })

  it('goes to the unit that the rules name, whose head is told', async () => {
    expect(await typed({ channelId: 'post' })).toMatchObject({ ok: true, value: { row: { unit: 'Highways' } } })
    expect(await letters('assigned-unit')).toEqual([])
    const homes = await typed({ channelId: 'post', topic: 'Homes' })
    expect(homes).toMatchObject({ ok: true, value: { row: { unit: 'Housing', topic: 'Homes', assigneeId: null } } })
    expect(await letters('assigned-unit')).toEqual(['approver@riverford.example'])
    expect(await typed({ channelId: 'post', unit: 'Housing' })).toMatchObject({ value: { row: { unit: 'Housing' } } })
  })

  it('is refused by a channel that is closed, a topic that is none, and a visitor who names either', async () => {
    expect(await typed({ channelId: 'fax' })).toMatchObject({
      refusal: { issues: [{ path: 'channelId', params: { known: 'web, post, leader' } }] },
    })
    expect(await typed({ topic: 'Cats' })).toMatchObject({ refusal: { issues: [{ path: 'topic' }] } })
    for (const field of [{ channelId: 'post' }, { topic: 'Roads' }]) {
      const input = { body: 'riverford', subject: 'A', words: 'B', ...field }
      expect(await submitRequest(office.ports, { kind: 'public' }, input)).toMatchObject({
        refusal: { code: 'forbidden' },
      })
    }
  })
})

describe('a topic', () => {
  it('moves a request that nobody has taken to the unit of its rule, and leaves one that somebody has', async () => {
    const { reference } = await office.submit()
    const set = await office.act(office.as('officer'), reference, 'topic-set', { topic: 'Homes' })
    expect(set).toMatchObject({ ok: true, value: { row: { topic: 'Homes', unit: 'Housing', assigneeId: null } } })
    await office.act(office.as('officer'), reference, 'assigned', { to: officerId, unit: 'Highways' })
    const again = await office.act(office.as('officer'), reference, 'topic-set', { topic: null })
    expect(again).toMatchObject({ value: { row: { topic: null, unit: 'Highways', assigneeId: officerId } } })
    // Said again, it says nothing: no event.
    const same = await office.act(office.as('officer'), reference, 'topic-set', { topic: null })
    expect(same).toMatchObject({ ok: false, refusal: { code: 'invalid', issues: [{ path: 'topic' }] } })
    const unknown = await office.act(office.as('officer'), reference, 'topic-set', { topic: 'Cats' })
    expect(unknown).toMatchObject({ refusal: { issues: [{ path: 'topic', params: { known: 'Roads, Homes' } }] } })
  })
})

describe('many requests at once', () => {
  it('are given to one officer and unit; what is refused is named with its reason', async () => {
    const [a, b] = [await office.submit(), await office.submit()]
    await office.act({ kind: 'requester', requestId: b.requestId }, b.reference, 'withdrawn')
    const input = { references: [a.reference, b.reference, 'RIVER-1999-00001'], to: 'officer@riverford.example' }
    const done = await assignRequests(office.ports, office.as('admin'), office.body.id, { ...input, unit: 'Housing' })
    expect(done).toMatchObject({
      ok: true,
      value: {
        assigned: [a.reference],
        refused: [
          { reference: b.reference, refusal: { code: 'wrong-stage' } },
          { reference: 'RIVER-1999-00001', refusal: { code: 'not-found' } },
        ],
      },
    })
    expect(await rowOf(a.reference)).toMatchObject({ assigneeId: officerId, unit: 'Housing' })
    const toUnit = { references: [a.reference], unit: 'Highways' }
    await assignRequests(office.ports, office.as('officer'), office.body.id, toUnit)
    expect(await rowOf(a.reference)).toMatchObject({ assigneeId: null, unit: 'Highways' })
    const nowhere = { references: [a.reference], unit: 'Parks' }
    const refused = await assignRequests(office.ports, office.as('officer'), office.body.id, nowhere)
    expect(refused).toMatchObject({
      value: { refused: [{ refusal: { issues: [{ path: 'unit', params: { known: 'Highways, Housing' } }] } }] },
    })
  })
})

describe('another unit of the body', () => {
  it('is asked with a date of its own; the clock runs on, its people are told, and it is open until it replies', async () => {
    const { reference } = await office.submit()
    const before = await rowOf(reference)
    const question = { unit: 'Housing', question: 'Do you hold the list?', replyBy: '2024-05-14' }
    const asked = await office.act(office.as('officer'), reference, 'unit-consulted', question)
    expect(asked).toMatchObject({ ok: true, value: { row: { dueOn: before?.dueOn, clockState: 'running' } } })
    expect((await letters('unit-consulted')).sort()).toEqual([
      'approver@riverford.example',
      'officer@riverford.example',
    ])
    const open = async () => openConsultations((await loadCase(office.ports, reference))?.events ?? [])
    expect(await open()).toEqual([{ of: 'unit', name: 'Housing', on: '2024-05-07', replyBy: '2024-05-14' }])
    expect(await office.act(office.as('officer'), reference, 'unit-consulted', question)).toMatchObject({ ok: false })
    const reply = { unit: 'Housing', note: 'We do.' }
    expect(await office.act(office.as('approver'), reference, 'unit-replied', reply)).toMatchObject({ ok: true })
    expect(await open()).toEqual([])
    expect(await office.act(office.as('officer'), reference, 'unit-replied', reply)).toMatchObject({
      refusal: { code: 'no-open-consultation' },
    })
  })
})

describe('an enquiry', () => {
  it('that was a request in law all along keeps its receipt, and is counted by the law from then on', async () => {
    const filed = await typed({ channelId: 'leader', email: 'jo@example.org' })
    if (!filed.ok) throw new Error(filed.refusal.code)
    const { reference } = filed.value.row
    expect(filed.value.row.dueOn).toBe('2024-05-14')
    office.at('2024-05-13T09:00:00Z')
    const input = { to: 'uk-foia-2000', reason: 'It asks for recorded information.' }
    const changed = await office.act(office.as('officer'), reference, 'statute-changed', input)
    expect(changed).toMatchObject({
      ok: true,
      value: { row: { statute: 'uk-foia-2000', receivedOn: '2024-05-07', dueOn: '2024-06-05' } },
    })
    const file = await loadCase(office.ports, reference)
    expect(file?.state.receipt).toMatchObject({ on: '2024-05-07', section: 's.10(6)' })
    expect(await letters('law-changed')).toEqual(['jo@example.org'])
    // And back: what was asked for on the way has no effect there, and breaks nothing.
    await office.act(office.as('officer'), reference, 'extended', { ground: 'public-interest' })
    const back = await office.act(office.as('officer'), reference, 'statute-changed', { to: 'service-standard' })
    expect(back).toMatchObject({ value: { row: { statute: 'service-standard', dueOn: '2024-05-14' } } })
    office.at('2024-05-07T09:00:00Z')
  })

  it('that became a request by what was asked later counts from that day', async () => {
    const filed = await typed({ channelId: 'leader' })
    if (!filed.ok) throw new Error(filed.refusal.code)
    office.at('2024-05-13T09:00:00Z')
    const { reference } = filed.value.row
    const input = { to: 'uk-foia-2000', countsFrom: 'change' }
    const changed = await office.act(office.as('officer'), reference, 'statute-changed', input)
    expect(changed).toMatchObject({ value: { row: { receivedOn: '2024-05-13', dueOn: '2024-06-11' } } })
    const later = await office.act(office.as('officer'), reference, 'statute-changed', {
      to: 'uk-eir-2004',
      countsFrom: 'change',
    })
    expect(later).toMatchObject({ refusal: { issues: [{ path: 'countsFrom' }] } })
    office.at('2024-05-07T09:00:00Z')
  })

  it('is not taken under a law of another country, nor while a draft waits', async () => {
    const { reference } = await office.submit()
    const abroad = await office.act(office.as('officer'), reference, 'statute-changed', { to: 'us-foia' })
    expect(abroad).toMatchObject({
      refusal: { issues: [{ params: { known: expect.stringContaining('uk-eir-2004') } }] },
    })
  })
})

describe('the wrong role', () => {
  it.each(['topic-set', 'statute-changed', 'unit-consulted', 'unit-replied', 'assigned'] as const)(
    'may not record %s',
    async (type) => {
      const { reference } = await office.submit()
      const outsiders = ['auditor', 'publisher'] as const
      for (const person of outsiders) {
        const tried = await office.act(office.as(person), reference, type, {})
        expect(tried).toMatchObject({ refusal: { code: 'forbidden' } })
      }
    },
  )

  it('may not assign many', async () => {
    const input = { references: ['RIVER-2024-00001'], unit: 'Housing' }
    const tried = await assignRequests(office.ports, office.as('publisher'), office.body.id, input)
    expect(tried).toMatchObject({ refusal: { code: 'forbidden' } })
  })
})
