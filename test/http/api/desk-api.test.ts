import { afterAll, beforeAll, expect, it } from 'vitest'
import * as desk from '../../../src/http/api/schemas/desk-schemas.ts'
import { answeredAndPublished } from '../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

let office: HttpOffice
let key: string
let roads: string
let homes: string
let answered: Awaited<ReturnType<typeof answeredAndPublished>>
beforeAll(async () => {
  office = await openHttpOffice({}, 'uk-foia-2000', 'Europe/London', { topics: ['Roads'] })
  key = await office.keyOf(office.people.officer)
  answered = await answeredAndPublished(office, { subject: 'Potholes in Mill Lane' })
  roads = (await office.submit({ subject: 'Kerbs' })).reference
  homes = (await office.submit({ subject: 'Damp' })).reference
  const { id } = office.people.officer
  await office.act(office.as('officer'), roads, 'topic-set', { topic: 'Roads' })
  await office.act(office.as('officer'), roads, 'assigned', { to: id, unit: 'Highways' })
  await office.act(office.as('officer'), homes, 'clarification-requested', { question: 'Which?', letter: 'Which?' })
})
afterAll(() => office.close())

const get = async (path: string) => {
  const answer = await office.request(`/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } })
  return { status: answer.status, json: await answer.json() }
}
const found = async (query: string) => {
  const { json } = await get(`/requests?${query}`)
  return json.requests.map(({ reference }: { reference: string }) => reference).sort()
}

it('narrows the ledger down as its page does', async () => {
  expect(await found('state=open')).toEqual([roads, homes].sort())
  expect(await found('officer=me')).toEqual([roads])
  expect(await found('officer=nobody&state=open')).toEqual([homes])
  expect(await found('unit=Highways')).toEqual([roads])
  expect(await found('topic=Roads')).toEqual([roads])
  expect(await found('state=stopped')).toEqual([homes])
  expect(await found('outcome=granted-in-full&law=uk-foia-2000')).toEqual([answered.reference])
  expect(await found('closed=year')).toEqual([answered.reference])
  expect(await found('channel=post')).toEqual([])
  expect(await found('stage=answered')).toEqual([answered.reference])
  const { json } = await get('/requests?sort=reference&dir=desc')
  expect(json.requests[0].reference).toBe(homes)
})

it('refuses what the page would leave out', async () => {
  for (const wrong of ['state=none', 'due=soon', 'dueFrom=2024-02-31', 'sort=colour', 'closed=ever']) {
    expect((await get(`/requests?${wrong}`)).status).toBe(422)
  }
  expect((await get('/requests?view=none')).status).toBe(404)
})

it('keeps views, and shows the ledger by them', async () => {
  const headers = { authorization: `Bearer ${key}` }
  const saved = await office.post('/api/v1/views', { name: 'Stopped', query: 'state=stopped' }, headers)
  const view = await saved.json()
  expect(desk.viewSchema.parse(view)).toEqual(view)
  expect(await found(`view=${view.id}`)).toEqual([homes])
  expect((await get('/views')).json).toEqual({ views: [view] })
  expect((await office.post(`/api/v1/views/${view.id}/removed`, {}, headers)).status).toBe(200)
  expect((await get('/views')).json).toEqual({ views: [] })
  expect((await office.post('/api/v1/views', { name: '' }, headers)).status).toBe(422)
})

it('answers with what its description says: tasks, board, letters, likeness', async () => {
  const due = { dueOn: '2024-05-10' }
  await office.act(office.as('approver'), roads, 'task-added', { text: 'Ask', to: office.people.officer.id, ...due })
  await office.act(office.as('officer'), roads, 'task-added', { text: 'Look', ...due })
  const answers = [
    [desk.tasksSchema, (await get('/tasks')).json],
    [desk.tasksSchema, (await get('/tasks?whose=all')).json],
    [desk.boardSchema, (await get('/board')).json],
    [desk.lettersSchema, (await get(`/requests/${answered.reference}/letters`)).json],
    [desk.similarSchema, (await get(`/requests/${roads}/similar`)).json],
  ] as const
  for (const [schema, answer] of answers) expect(schema.parse(answer)).toEqual(answer)
  const [mine, all, board, letters] = answers.map(([, json]) => json)
  expect(mine.tasks.map(({ text }: { text: string }) => text)).toEqual(['Ask'])
  expect(all.tasks).toHaveLength(2)
  expect(board.columns.find(({ name }: { name: string }) => name === 'stopped').count).toBe(1)
  expect(letters.letters).toMatchObject([{ kind: 'decision', text: 'Here is what you asked for.' }])
})

it('tells the approver how satisfied people were', async () => {
  const given = { score: 4, comment: 'Quick' }
  const requester = { kind: 'requester', requestId: answered.requestId } as const
  expect(await office.act(requester, answered.reference, 'feedback-given', given)).toMatchObject({ ok: true })
  // An officer, whom the comment may be about, reads it nowhere in the case.
  expect(JSON.stringify((await get(`/requests/${answered.reference}`)).json)).not.toContain('Quick')
  const headers = { authorization: `Bearer ${await office.keyOf(office.people.approver)}` }
  const json = await (await office.request('/api/v1/satisfaction', { headers })).json()
  expect(desk.satisfactionSchema.parse(json)).toEqual(json)
  expect(json).toMatchObject({ all: { count: 1, average: 4 }, comments: [{ score: 4, comment: 'Quick' }] })
})
