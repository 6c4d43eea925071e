import { afterEach, beforeEach, expect, it } from 'vitest'
import { viewStatus } from '../../../../src/app/cases/view/status-view.ts'
import { civilDate } from '../../../../src/domain/calendar/civil-date.ts'
import { type Office, openOffice } from '../../../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice('nz-oia-1982', 'Pacific/Auckland', { units: ['Highways', 'Housing', 'Finance'] })
})
afterEach(() => office.close())

const units = ['Highways', 'Housing', 'Finance'].map((unit) => ({ unit, words: `What ${unit} holds.` }))
const granted = { parts: [{ outcome: 'granted' }], letter: 'Here is what you asked for.' }

async function ok<T>(outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>) {
  const result = await outcome
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
async function answer(reference: string, draft: object = granted) {
  await ok(office.act(office.as('officer'), reference, 'decision-drafted', draft))
  await ok(office.act(office.as('approver'), reference, 'decision-approved'))
  return ok(office.act(office.as('officer'), reference, 'decision-issued'))
}
const row = (reference: string) => office.ports.store.cases.byReference(reference)
const statusOf = ({ reference, requestId }: { reference: string; requestId: string }) =>
  ok(viewStatus(office.ports, { kind: 'requester', requestId }, reference))

it('divided between three departments, each has a number and the same last day; the whole ends with the last of them', async () => {
  const asked = await office.submit()
  await ok(office.act(office.as('officer'), asked.reference, 'transferred', { parts: units, rest: false }))
  const { parts, dueOn } = await statusOf(asked)
  expect(parts).toMatchObject(units.map(({ unit }) => ({ to: unit, own: true, dueOn, stage: 'open', late: false })))
  const [one, two, three] = parts.map((part) => part.reference ?? '')
  await answer(one ?? '')
  await answer(two ?? '')
  expect((await row(asked.reference))?.stage).toBe('open')
  office.at('2024-07-20T00:00:00Z')
  // Two are answered, one is late: the page of the whole says which.
  expect((await statusOf(asked)).parts.map((part) => part.late)).toEqual([false, false, true])
  await answer(three ?? '')
  expect(await row(asked.reference)).toMatchObject({
    stage: 'answered',
    outcome: 'granted',
    closedOn: '2024-07-20',
    late: true,
  })
  const period = { from: null, to: civilDate('2024-12-31') }
  const counts = await office.ports.store.figures.counts(office.body.id, office.ports.clock.now(), period)
  expect([counts.received, counts.closed].map((of) => of.reduce((sum, { count }) => sum + count, 0))).toEqual([1, 1])
})

it('the rest is answered here; parts with different answers make a partial release', async () => {
  const asked = await office.submit()
  await ok(office.act(office.as('officer'), asked.reference, 'transferred', { parts: units.slice(0, 1) }))
  await answer(asked.reference, {
    parts: [{ outcome: 'not-held' }],
    letter: 'We hold nothing. You may complain to the Ombudsman under s.28(3).',
  })
  expect((await row(asked.reference))?.stage).toBe('open')
  const [part] = (await statusOf(asked)).parts
  await answer(part?.reference ?? '')
  expect(await row(asked.reference)).toMatchObject({ stage: 'answered', outcome: 'partial' })
})

it('a part reopened by a review leaves the whole closed; one reopened for an error opens it again', async () => {
  const asked = await office.submit()
  await ok(office.act(office.as('officer'), asked.reference, 'transferred', { parts: units.slice(0, 1), rest: false }))
  const part = (await statusOf(asked)).parts[0]?.reference ?? ''
  await answer(part)
  await ok(office.act(office.as('approver'), part, 'reopened', { because: 'review', reason: 'Sent back.' }))
  expect((await row(asked.reference))?.stage).toBe('answered')
  await answer(part)
  await ok(office.act(office.as('approver'), part, 'reopened', { because: 'error', reason: 'Closed by mistake.' }))
  expect((await row(asked.reference))?.stage).toBe('open')
})

it('who has no part in dividing is refused, and nothing is opened', async () => {
  const asked = await office.submit()
  for (const person of ['approver', 'publisher', 'auditor'] as const) {
    const outcome = await office.act(office.as(person), asked.reference, 'transferred', { parts: units })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  }
  expect((await office.ports.store.cases.events(asked.requestId)).map((event) => event.type)).not.toContain(
    'transferred',
  )
})

async function divided(rest = false) {
  const asked = await office.submit()
  await ok(office.act(office.as('officer'), asked.reference, 'transferred', { parts: units, rest }))
  return { asked, parts: (await statusOf(asked)).parts.map((part) => part.reference ?? '') }
}

it('erasing a divided request erases its parts with it; while one is open, nothing is erased', async () => {
  const { asked, parts } = await divided()
  for (const part of parts) await answer(part)
  const [first = ''] = parts
  await ok(office.act(office.as('approver'), first, 'reopened', { because: 'review', reason: 'Sent back.' }))
  const erase = () =>
    office.act(office.as('admin'), asked.reference, 'personal-data-erased', { reason: 'It is time.', confirm: true })
  expect(await erase()).toMatchObject({ ok: false, refusal: { code: 'parts-open', params: { reference: first } } })
  expect((await row(first))?.requesterEmail).toBe('jo@example.org')
  await answer(first)
  await ok(erase())
  for (const reference of [asked.reference, ...parts]) {
    const found = await row(reference)
    expect(found).toMatchObject({ subject: '', requesterEmail: null })
    expect((await office.ports.store.cases.words(found?.id ?? '')).filter(({ content }) => content !== null)).toEqual(
      [],
    )
  }
})

it('a receipt that is put right reaches the parts of the whole, in their dates and their history', async () => {
  const { asked, parts } = await divided()
  const received = (await office.ports.store.cases.events(asked.requestId)).find(({ type }) => type === 'received')
  const data = { event: received?.seq, field: 'on', to: '2024-05-02', reason: 'It lay in the box.' }
  await ok(office.act(office.as('officer'), asked.reference, 'corrected', data))
  // 20 working days after 2 May: 3 (1), 6-10 (6), 13-17 (11), 20-24 (16), 27-30 May (20).
  for (const reference of [asked.reference, ...parts]) {
    expect(await row(reference)).toMatchObject({ receivedOn: '2024-05-02', dueOn: '2024-05-30' })
  }
})

it('who takes a request back takes back its parts, and theirs', async () => {
  const { asked, parts } = await divided()
  const [first = ''] = parts
  await ok(office.act(office.as('officer'), first, 'transferred', { parts: units.slice(1) }))
  await ok(office.act({ kind: 'requester', requestId: asked.requestId }, asked.reference, 'withdrawn'))
  const found = await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'due', limit: 20 })
  expect(found.rows.map(({ stage }) => stage)).toEqual(Array.from({ length: 6 }, () => 'withdrawn'))
})
