import { afterAll, beforeAll, expect, it } from 'vitest'
import * as desk from '../../../../src/http/api/schemas/desk-schemas.ts'
import { answeredAndPublished } from '../../answered-request.ts'
import { answered as answer, type HttpOffice, openHttpOffice } from '../../http-office.ts'
import type { operations } from '../generated/api-types.ts'

type LedgerQuery = NonNullable<operations['listRequests']['parameters']['query']>

let office: HttpOffice
let key: string
let api: ReturnType<HttpOffice['client']>
let roads: string
let homes: string
let answered: Awaited<ReturnType<typeof answeredAndPublished>>
beforeAll(async () => {
  office = await openHttpOffice({}, 'uk-foia-2000', 'Europe/London', { topics: ['Roads'] })
  key = await office.keyOf(office.people.officer)
  api = office.client(key)
  answered = await answeredAndPublished(office, { subject: 'Potholes in Mill Lane' })
  roads = (await office.submit({ subject: 'Kerbs' })).reference
  homes = (await office.submit({ subject: 'Damp' })).reference
  const { id } = office.people.officer
  await office.act(office.as('officer'), roads, 'topic-set', { topic: 'Roads' })
  await office.act(office.as('officer'), roads, 'assigned', { to: id, unit: 'Highways' })
  await office.act(office.as('officer'), homes, 'clarification-requested', { question: 'Which?', letter: 'Which?' })
})
afterAll(() => office.close())

const get = (path: string) => office.request(`/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } })
const listed = async (query: LedgerQuery) => answer(await api.GET('/requests', { params: { query } })).requests
const found = async (query: LedgerQuery) => (await listed(query)).map(({ reference }) => reference).sort()

it('narrows the ledger down as its page does', async () => {
  expect(await found({ state: 'open' })).toEqual([roads, homes].sort())
  expect(await found({ officer: 'me' })).toEqual([roads])
  expect(await found({ officer: 'nobody', state: 'open' })).toEqual([homes])
  expect(await found({ unit: 'Highways' })).toEqual([roads])
  expect(await found({ topic: 'Roads' })).toEqual([roads])
  expect(await found({ state: 'stopped' })).toEqual([homes])
  expect(await found({ outcome: 'granted-in-full', law: 'uk-foia-2000' })).toEqual([answered.reference])
  expect(await found({ closed: 'year' })).toEqual([answered.reference])
  expect(await found({ channel: 'post' })).toEqual([])
  expect(await found({ stage: 'answered' })).toEqual([answered.reference])
  expect((await listed({ sort: 'reference', dir: 'desc' }))[0]?.reference).toBe(homes)
})

it('refuses what the page would leave out', async () => {
  for (const wrong of ['state=none', 'due=soon', 'dueFrom=2024-02-31', 'sort=colour', 'closed=ever']) {
    expect((await get(`/requests?${wrong}`)).status).toBe(422)
  }
  expect((await get('/requests?view=none')).status).toBe(404)
})

it('keeps views, and shows the ledger by them', async () => {
  const view = answer(await api.POST('/views', { body: { name: 'Stopped', query: 'state=stopped' } }))
  expect(desk.viewSchema.parse(view)).toEqual(view)
  expect(await found({ view: view.id })).toEqual([homes])
  expect(answer(await api.GET('/views'))).toEqual({ views: [view] })
  expect(answer(await api.POST('/views/{id}/removed', { params: { path: { id: view.id } } }))).toEqual(view)
  expect(answer(await api.GET('/views'))).toEqual({ views: [] })
  expect((await api.POST('/views', { body: { name: '' } })).error).toMatchObject({ status: 422, code: 'invalid' })
})

it('answers with what its description says: tasks, board, letters, likeness', async () => {
  const due = { dueOn: '2024-05-10' }
  await office.act(office.as('approver'), roads, 'task-added', { text: 'Ask', to: office.people.officer.id, ...due })
  await office.act(office.as('officer'), roads, 'task-added', { text: 'Look', ...due })
  const at = (reference: string) => ({ params: { path: { reference } } })
  const mine = answer(await api.GET('/tasks'))
  const all = answer(await api.GET('/tasks', { params: { query: { whose: 'all' } } }))
  const board = answer(await api.GET('/board'))
  const letters = answer(await api.GET('/requests/{reference}/letters', at(answered.reference)))
  const similar = answer(await api.GET('/requests/{reference}/similar', at(roads)))
  const answers = [
    [desk.tasksSchema, mine],
    [desk.tasksSchema, all],
    [desk.boardSchema, board],
    [desk.lettersSchema, letters],
    [desk.similarSchema, similar],
  ] as const
  for (const [schema, given] of answers) expect(schema.parse(given)).toEqual(given)
  expect(mine.tasks.map(({ text }) => text)).toEqual(['Ask'])
  expect(all.tasks).toHaveLength(2)
  expect(board.columns.find(({ name }) => name === 'stopped')?.count).toBe(1)
  expect(letters.letters).toMatchObject([{ kind: 'decision', text: 'Here is what you asked for.' }])
})

it('tells the approver how satisfied people were', async () => {
  const given = { score: 4, comment: 'Quick' }
  const requester = { kind: 'requester', requestId: answered.requestId } as const
  expect(await office.act(requester, answered.reference, 'feedback-given', given)).toMatchObject({ ok: true })
  // An officer, whom the comment may be about, reads it nowhere in the case.
  expect(await (await get(`/requests/${answered.reference}`)).text()).not.toContain('Quick')
  const json = answer(await office.client(await office.keyOf(office.people.approver)).GET('/satisfaction'))
  expect(desk.satisfactionSchema.parse(json)).toEqual(json)
  expect(json).toMatchObject({ all: { count: 1, average: 4 }, comments: [{ score: 4, comment: 'Quick' }] })
})
