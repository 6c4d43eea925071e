import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answeredAndPublished } from '../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice()
})
afterEach(() => office.close())

const newRequest = { body: 'riverford', subject: 'Potholes', words: 'Every report.', email: 'jo@example.org' }

describe('filing a request', () => {
  it('gives its reference, secret, legal receipt date, due date and why', async () => {
    const answer = await office.post('/api/v1/requests', newRequest, { 'accept-language': 'zh-TW,zh;q=0.8' })
    const filed = await answer.json()
    expect(answer.status).toBe(201)
    expect(answer.headers.get('location')).toBe(`http://localhost:3000/api/v1/requests/${filed.reference}`)
    expect(filed).toMatchObject({ receivedOn: '2024-05-07', dueOn: '2024-06-05', clock: { state: 'running' } })
    expect(filed.statusUrl).toBe(`http://localhost:3000/requests/${filed.reference}?secret=${filed.secret}`)
    expect(filed.explanation[0]).toMatchObject({ on: '2024-05-07', title: expect.stringMatching(/[\u4e00-\u9fff]/) })
    expect(await office.ports.store.outbox.list({ limit: 5 })).toMatchObject({ rows: [{ to: 'jo@example.org' }] })
  })
  it('names every field that is wrong, and says that nothing was changed', async () => {
    const answer = await office.post('/api/v1/requests', { body: 'riverford', subject: ' ', email: 'no' })
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const problem = await answer.json()
    expect(problem.errors.map((one: { path: string }) => one.path).sort()).toEqual(['email', 'subject', 'words'])
    expect(problem.detail).toContain('Nothing was changed')
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

describe('the state of a case', () => {
  it('is sent once: the same ETag gives 304 until the case changes', async () => {
    const { reference, secret } = await office.submit()
    const path = `/api/v1/requests/${reference}?secret=${secret}`
    const etag = (await office.request(path)).headers.get('etag') ?? ''
    const again = await office.request(path, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await office.act(office.as('officer'), reference, 'clarification-requested', { question: 'Which end?' })
    const changed = await office.request(path, { headers: { 'if-none-match': etag } })
    expect(changed.status).toBe(200)
    expect(await changed.json()).toMatchObject({ openQuestion: { text: 'Which end?' }, dueOn: null })
  })
  it('follows the calendar: tomorrow it has one day less', async () => {
    const { reference, secret } = await office.submit()
    const path = `/api/v1/requests/${reference}?secret=${secret}`
    const today = await (await office.request(path)).json()
    office.at('2024-05-08T09:00:00Z')
    expect((await (await office.request(path)).json()).clock.daysLeft).toBe(today.clock.daysLeft - 1)
  })
  it('refuses a change of what was not seen (412), and takes it again after a look', async () => {
    const { reference } = await office.submit()
    const authorization = `Bearer ${await office.keyOf(office.people.officer)}`
    const path = `/api/v1/requests/${reference}`
    const seen = (await office.request(path, { headers: { authorization } })).headers.get('etag') ?? ''
    await office.act(office.as('admin'), reference, 'note-added', { text: 'Meanwhile' })
    const extend = { type: 'note-added', text: 'Mine' }
    const late = await office.post(`${path}/events`, extend, { authorization, 'if-match': seen })
    expect(late.status).toBe(412)
    expect(await late.json()).toMatchObject({ code: 'conflict', status: 412 })
    const now = (await office.request(path, { headers: { authorization } })).headers.get('etag') ?? ''
    const taken = await office.post(`${path}/events`, extend, { authorization, 'if-match': now })
    expect(taken.status).toBe(201)
    expect(taken.headers.get('etag')).not.toBe(now)
    const nonsense = await office.post(`${path}/events`, extend, { authorization, 'if-match': '"nonsense"' })
    expect(nonsense.status).toBe(412)
  })
  it("a system event between makes nobody's save a conflict", async () => {
    const { reference } = await office.submit({ email: undefined })
    const authorization = `Bearer ${await office.keyOf(office.people.officer)}`
    const path = `/api/v1/requests/${reference}`
    const seen = (await office.request(path, { headers: { authorization } })).headers.get('etag') ?? ''
    await office.act({ kind: 'system' }, reference, 'acknowledged')
    const saved = await office.post(
      `${path}/events`,
      { type: 'note-added', text: 'Mine' },
      { authorization, 'if-match': seen },
    )
    expect(saved.status).toBe(201)
  })
  it('says what stage forbids (409), and what no such event is (422)', async () => {
    const { reference, secret } = await office.submit()
    const authorization = `Bearer ${secret}`
    const path = `/api/v1/requests/${reference}/events`
    expect((await office.post(path, { type: 'withdrawn' }, { authorization })).status).toBe(201)
    const again = await office.post(path, { type: 'withdrawn' }, { authorization })
    expect([again.status, (await again.json()).code]).toEqual([409, 'wrong-stage'])
    for (const type of ['submitted', 'document-attached', 'nonsense', undefined]) {
      const unknown = await office.post(path, { type }, { authorization })
      expect([unknown.status, (await unknown.json()).code]).toEqual([422, 'unknown-event'])
    }
  })
})

describe('a file', () => {
  const upload = async (init: RequestInit, query = '') => {
    const { reference, secret } = await office.submit()
    return office.request(`/api/v1/requests/${reference}/documents?secret=${secret}${query}`, {
      method: 'POST',
      ...init,
    })
  }
  it('is attached as a raw body or as a form', async () => {
    const raw = await upload(
      { headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'A letter' },
      '&name=letter.txt',
    )
    expect(raw.status).toBe(201)
    expect(await raw.json()).toMatchObject({
      documents: [{ name: 'letter.txt', mediaType: 'text/plain', size: 8, inspected: false }],
    })
    const form = new FormData()
    form.set('file', new File(['A letter'], '信.txt', { type: 'text/plain' }))
    const sent = await upload({ body: form })
    expect(await sent.json()).toMatchObject({ documents: [{ name: '信.txt', size: 8 }] })
  })
  it('without a name, or in a form without a file, is refused by name', async () => {
    expect((await upload({ body: 'A letter', headers: { 'content-type': 'text/plain' } })).status).toBe(422)
    expect((await upload({ body: new FormData() })).status).toBe(422)
    expect(
      (await upload({ body: 'no form', headers: { 'content-type': 'multipart/form-data; boundary=x' } })).status,
    ).toBe(422)
  })
  it('over the limit is refused, and nothing is kept', async () => {
    const answer = await upload(
      { body: new Uint8Array(1_000_001), headers: { 'content-type': 'text/plain' } },
      '&name=a.txt',
    )
    expect(answer.status).toBe(413)
  })
})

describe('lists', () => {
  it('of the log go on at the cursor, which also stands in Link', async () => {
    const entries = [
      await answeredAndPublished(office),
      await answeredAndPublished(office),
      await answeredAndPublished(office),
    ]
    const first = await office.request('/api/v1/log?limit=2&body=riverford')
    const page = await first.json()
    expect(page.entries).toHaveLength(2)
    const next = /<(.+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    expect(next).toContain('body=riverford')
    expect(next).toContain(page.nextCursor)
    const second = await (await office.request(next.replace('http://localhost:3000', ''))).json()
    expect(second).toMatchObject({ nextCursor: null })
    const seen = [...page.entries, ...second.entries].map((entry: { reference: string }) => entry.reference).sort()
    expect(seen).toEqual(entries.map((entry) => entry.reference).sort())
  })
  it('show what another process changed at once', async () => {
    const { reference } = await answeredAndPublished(office)
    await office.request('/api/v1/log')
    office.at('2024-05-08T09:00:00Z')
    await office.act(office.as('publisher'), reference, 'log-withdrawn', { reason: 'A name was in it' })
    const { entries } = await (await office.request('/api/v1/log')).json()
    expect(entries).toMatchObject([{ reference, title: '', summary: '', withdrawnReason: 'A name was in it' }])
    const one = await office.request(`/api/v1/log/${reference}`)
    expect([one.status, (await one.json()).code]).toEqual([410, 'withdrawn'])
  })
  it('refuse a cursor that they never gave out', async () => {
    const answer = await office.request('/api/v1/log?cursor=made-up')
    expect([answer.status, (await answer.json()).code]).toEqual([422, 'bad-cursor'])
    expect((await office.request('/api/v1/log?limit=5000')).status).toBe(422)
  })
  it('of the ledger are for staff of the body, with filters', async () => {
    const { reference } = await office.submit()
    await answeredAndPublished(office)
    const headers = { authorization: `Bearer ${await office.keyOf(office.people.officer)}` }
    const { requests } = await (
      await office.request('/api/v1/requests?stage=open,drafted&sort=received', { headers })
    ).json()
    expect(requests).toMatchObject([{ reference, stage: 'open', dueOn: '2024-06-05' }])
    expect((await office.request('/api/v1/requests?stage=nonsense', { headers })).status).toBe(422)
  })
})

it('figures count what the ledger holds', async () => {
  await answeredAndPublished(office)
  await office.submit()
  const figures = await (await office.request('/api/v1/statistics?body=riverford&from=2024-01-01&to=2024-12-31')).json()
  expect(figures).toMatchObject({ received: 2, closed: 1, pending: 1, shareInTime: 1 })
  expect((await office.request('/api/v1/statistics?body=nowhere')).status).toBe(404)
  expect((await office.request('/api/v1/statistics?body=riverford&from=2024-02-30')).status).toBe(422)
})
