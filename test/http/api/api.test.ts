import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answeredAndPublished } from '../answered-request.ts'
import { answered, type HttpOffice, openHttpOffice } from '../http-office.ts'
import type { components } from './generated/api-types.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice()
})
afterEach(() => office.close())

const at = (reference: string) => ({ params: { path: { reference } } })

const newRequest = { body: 'riverford', subject: 'Potholes', words: 'Every report.', email: 'jo@example.org' }

describe('filing a request', () => {
  it('gives its reference, secret, legal receipt date, due date and why', async () => {
    const headers = { 'accept-language': 'zh-TW,zh;q=0.8' }
    const answer = await office.client().POST('/requests', { body: newRequest, headers })
    const filed = answered(answer)
    expect(answer.response.status).toBe(201)
    expect(answer.response.headers.get('location')).toBe(`http://localhost:3000/api/v1/requests/${filed.reference}`)
    expect(filed).toMatchObject({ receivedOn: '2024-05-07', dueOn: '2024-06-05', clock: { state: 'running' } })
    expect(filed.statusUrl).toBe(`http://localhost:3000/requests/${filed.reference}?secret=${filed.secret}`)
    expect(filed.explanation[0]).toMatchObject({ on: '2024-05-07', title: expect.stringMatching(/[\u4e00-\u9fff]/) })
    expect(await office.ports.store.outbox.list({ limit: 5 })).toMatchObject({ rows: [{ to: 'jo@example.org' }] })
  })
  it('names every field that is wrong, and says that nothing was changed', async () => {
    const wrong = { body: 'riverford', subject: ' ', words: '', email: 'no' }
    const { error, response } = await office.client().POST('/requests', { body: wrong })
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(error?.errors?.map(({ path }) => path).sort()).toEqual(['email', 'subject', 'words'])
    expect(error?.detail).toContain('Nothing was changed')
  })
  it('takes JSON alone, and says so', async () => {
    expect((await office.post('/api/v1/requests', '{"body":')).status).toBe(400)
    expect((await office.post('/api/v1/requests', 'a=b', { 'content-type': 'text/plain' })).status).toBe(415)
  })
})

it('an address that takes other methods says which', async () => {
  const answer = await office.request('/api/v1/log', { method: 'DELETE' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect(await answer.json()).toMatchObject({ code: 'method-not-allowed' })
})

type NewEvent = components['schemas']['NewEvent']

/** An officer who looks at a case, and who saves a note on what was seen. */
async function officerAt(reference: string) {
  const api = office.client(await office.keyOf(office.people.officer))
  const body: NewEvent = { type: 'note-added', text: 'Mine' }
  return {
    seenNow: async () => (await api.GET('/requests/{reference}', at(reference))).response.headers.get('etag') ?? '',
    note: (seen: string) =>
      api.POST('/requests/{reference}/events', { ...at(reference), body, headers: { 'if-match': seen } }),
  }
}

describe('the state of a case', () => {
  it('is sent once: the same ETag gives 304 until the case changes', async () => {
    const { reference, secret } = await office.submit()
    const read = (headers = {}) => office.client(secret).GET('/requests/{reference}', { ...at(reference), headers })
    const etag = (await read()).response.headers.get('etag') ?? ''
    const again = await read({ 'if-none-match': etag })
    expect([again.response.status, again.data]).toEqual([304, undefined])
    await office.act(office.as('officer'), reference, 'clarification-requested', { question: 'Which end?' })
    const changed = await read({ 'if-none-match': etag })
    expect(changed.response.status).toBe(200)
    expect(answered(changed)).toMatchObject({ openQuestion: { text: 'Which end?' }, dueOn: null })
  })
  it('follows the calendar: tomorrow it has one day less', async () => {
    const { reference, secret } = await office.submit()
    const daysLeft = async () =>
      answered(await office.client(secret).GET('/requests/{reference}', at(reference))).clock.daysLeft
    const today = await daysLeft()
    office.at('2024-05-08T09:00:00Z')
    expect(await daysLeft()).toBe(Number(today) - 1)
  })
  it('refuses a change of what was not seen (412), and takes it again after a look', async () => {
    const { reference } = await office.submit()
    const { seenNow, note } = await officerAt(reference)
    const seen = await seenNow()
    await office.act(office.as('admin'), reference, 'note-added', { text: 'Meanwhile' })
    const late = await note(seen)
    expect(late.response.status).toBe(412)
    expect(late.error).toMatchObject({ code: 'conflict', status: 412 })
    const now = await seenNow()
    const taken = await note(now)
    expect(taken.response.status).toBe(201)
    expect(taken.response.headers.get('etag')).not.toBe(now)
    expect((await note('"nonsense"')).response.status).toBe(412)
  })
  it("a system event between makes nobody's save a conflict", async () => {
    const { reference } = await office.submit({ email: undefined })
    const { seenNow, note } = await officerAt(reference)
    const seen = await seenNow()
    await office.act({ kind: 'system' }, reference, 'acknowledged')
    expect((await note(seen)).response.status).toBe(201)
  })
  it('says what stage forbids (409), and what no such event is (422)', async () => {
    const { reference, secret } = await office.submit()
    const send = (type: string | undefined) =>
      office.client(secret).POST('/requests/{reference}/events', { ...at(reference), body: { type } as NewEvent })
    expect((await send('withdrawn')).response.status).toBe(201)
    const again = await send('withdrawn')
    expect([again.error?.status, again.error?.code]).toEqual([409, 'wrong-stage'])
    for (const type of ['submitted', 'document-attached', 'nonsense', undefined]) {
      const { error } = await send(type)
      expect([error?.status, error?.code]).toEqual([422, 'unknown-event'])
    }
  })
})

describe('a file', () => {
  const upload = async (body: BodyInit, type?: string, name?: string) => {
    const { reference, secret } = await office.submit()
    return office.client().POST('/requests/{reference}/documents', {
      params: { path: { reference }, query: { secret, ...(name ? { name } : {}) } },
      ...{ body: body as string, bodySerializer: (file: unknown) => file, headers: { 'content-type': type } },
    })
  }
  it('is attached as a raw body or as a form', async () => {
    const raw = await upload('A letter', 'text/plain; charset=utf-8', 'letter.txt')
    expect(raw.response.status).toBe(201)
    expect(answered(raw)).toMatchObject({
      documents: [{ name: 'letter.txt', mediaType: 'text/plain', size: 8, inspected: false }],
    })
    const form = new FormData()
    form.set('file', new File(['A letter'], '信.txt', { type: 'text/plain' }))
    expect(answered(await upload(form))).toMatchObject({ documents: [{ name: '信.txt', size: 8 }] })
  })
  it('without a name, or in a form without a file, is refused by name', async () => {
    const statusOf = async (body: BodyInit, type?: string) => (await upload(body, type)).response.status
    expect(await statusOf('A letter', 'text/plain')).toBe(422)
    expect(await statusOf(new FormData())).toBe(422)
    expect(await statusOf('no form', 'multipart/form-data; boundary=x')).toBe(422)
  })
  it('over the limit is refused, and nothing is kept', async () => {
    expect((await upload(new Uint8Array(1_000_001), 'text/plain', 'a.txt')).response.status).toBe(413)
  })
})

describe('lists', () => {
  it('of the log go on at the cursor, which also stands in Link', async () => {
    const entries = [
      await answeredAndPublished(office),
      await answeredAndPublished(office),
      await answeredAndPublished(office),
    ]
    const list = (query: { cursor?: string; limit: number; body: string }) =>
      office.client().GET('/log', { params: { query } })
    const first = await list({ limit: 2, body: 'riverford' })
    const page = answered(first)
    expect(page.entries).toHaveLength(2)
    const next = new URL(/<(.+)>; rel="next"/.exec(first.response.headers.get('link') ?? '')?.[1] ?? '')
    expect(Object.fromEntries(next.searchParams)).toEqual({ limit: '2', body: 'riverford', cursor: page.nextCursor })
    const second = answered(await list({ limit: 2, body: 'riverford', cursor: page.nextCursor ?? '' }))
    expect(second).toMatchObject({ nextCursor: null })
    const seen = [...page.entries, ...second.entries].map(({ reference }) => reference).sort()
    expect(seen).toEqual(entries.map((entry) => entry.reference).sort())
  })
  it('show what another process changed at once', async () => {
    const { reference } = await answeredAndPublished(office)
    await office.client().GET('/log')
    office.at('2024-05-08T09:00:00Z')
    await office.act(office.as('publisher'), reference, 'log-withdrawn', { reason: 'A name was in it' })
    const { entries } = answered(await office.client().GET('/log'))
    expect(entries).toMatchObject([{ reference, title: '', summary: '', withdrawnReason: 'A name was in it' }])
    const { error } = await office.client().GET('/log/{reference}', at(reference))
    expect([error?.status, error?.code]).toEqual([410, 'withdrawn'])
  })
  it('refuse a cursor that they never gave out', async () => {
    const list = (query: object) => office.client().GET('/log', { params: { query } })
    const { error } = await list({ cursor: 'made-up' })
    expect([error?.status, error?.code]).toEqual([422, 'bad-cursor'])
    expect((await list({ limit: 5000 })).response.status).toBe(422)
  })
  it('of the ledger are for staff of the body, with filters', async () => {
    const { reference } = await office.submit()
    await answeredAndPublished(office)
    const api = office.client(await office.keyOf(office.people.officer))
    const list = (query: { stage: string; sort?: 'received' }) => api.GET('/requests', { params: { query } })
    const { requests } = answered(await list({ stage: 'open,drafted', sort: 'received' }))
    expect(requests).toMatchObject([{ reference, stage: 'open', dueOn: '2024-06-05' }])
    expect((await list({ stage: 'nonsense' })).response.status).toBe(422)
  })
})

it('figures count what the ledger holds', async () => {
  await answeredAndPublished(office)
  await office.submit()
  const read = (query: { body: string; from?: string; to?: string }) =>
    office.client().GET('/statistics', { params: { query } })
  const figures = answered(await read({ body: 'riverford', from: '2024-01-01', to: '2024-12-31' }))
  expect(figures).toMatchObject({ received: 2, closed: 1, pending: 1, shareInTime: 1 })
  expect((await read({ body: 'nowhere' })).response.status).toBe(404)
  expect((await read({ body: 'riverford', from: '2024-02-30' })).response.status).toBe(422)
})
