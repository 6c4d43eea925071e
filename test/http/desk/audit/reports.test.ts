import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let auditor: { authorization: string }
beforeAll(async () => {
  office = await openHttpOffice()
  auditor = { authorization: `Bearer ${await office.keyOf(office.people.auditor)}` }
  for (const subject of ['Potholes', 'Street lamps', 'Bins']) await office.submit({ subject })
})
afterAll(() => office.close())

const get = (path: string, headers: Record<string, string> = {}) => office.app.request(path, { headers })
const freeze = async (input: object) => {
  const headers = { ...auditor, 'content-type': 'application/json' }
  const answer = await office.app.request('/api/v1/reports/figures/2024', {
    method: 'POST',
    headers,
    body: JSON.stringify(input),
  })
  expect(answer.status).toBe(201)
  return (await answer.json()) as { id: string }
}

test('a number of a report leads to its cases, and there are as many', async () => {
  const page = await (await get('/audit/reports/figures/2024', auditor)).text()
  const [, link = ''] = /<a href="([^"]+)">3<\/a>/.exec(page) ?? []
  const cases = await (await get(link.replaceAll('&amp;', '&'), auditor)).text()
  expect(cases.match(/class="ref" href="\/audit\/RIVER-/g)).toHaveLength(3)
  expect(cases).not.toContain('Potholes')
  const before = await get('/audit/reports/figures/2024?as_of=2024-05-01', auditor)
  expect(before.status).toBe(200)
  expect(await before.text()).not.toContain('/cases?')
  expect((await get('/audit/reports/us-annual/2024', auditor)).status).toBe(404)
})

test('the audit page of an instant says which of its numbers are of then and which of now', async () => {
  const then = await (await get('/audit?as_of=2024-05-01', auditor)).text()
  expect(then).toContain('Open then')
  expect(then).not.toContain('Open now')
  expect(then).toContain('The rest of this page is as of now.')
  const now = await (await get('/audit', auditor)).text()
  expect(now).toContain('Open now')
  expect(now).not.toContain('as of now.')
})

test('an instant that cannot be taken is said to be wrong, and not that the page is missing', async () => {
  for (const path of ['/audit', '/audit/reports/figures/2024']) {
    const typed = await get(`${path}?as_of=30.9.2023`, auditor)
    expect([typed.status, (await typed.text()).includes('A date: the records as they stood')]).toEqual([422, true])
    const future = await get(`${path}?as_of=2099-01-01`, auditor)
    expect([future.status, (await future.text()).includes('The date is in the future')]).toEqual([422, true])
  }
})

test('a public report is read by everybody, a private one by those who audit; the events are asked again', async () => {
  const open = await freeze({ public: true })
  const closed = await freeze({})
  expect(await (await get('/statistics/reports')).text()).toContain(open.id)
  expect(await (await get('/statistics/reports')).text()).not.toContain(closed.id)
  expect((await get(`/statistics/reports/${closed.id}`)).status).toBe(404)
  expect((await get(`/api/v1/reports/${closed.id}`)).status).toBe(404)
  expect((await get(`/statistics/reports/${closed.id}`, auditor)).status).toBe(200)
  const csv = await get(`/api/v1/reports/${open.id}?format=csv`)
  expect(await csv.text()).toContain('requests,received,count,3')
  const checked = await get(`/api/v1/reports/${open.id}/verification`, auditor)
  expect(await checked.json()).toMatchObject({ equal: true, changes: [] })
})

test('the public does not see small counts where the body asks it; those who audit do', async () => {
  await office.changeSettings({ smallCounts: 5 })
  const received = async (headers = {}) => {
    const answer = await get('/api/v1/statistics/figures?body=riverford', headers)
    const { tables } = (await answer.json()) as { tables: { id: string; rows: { id: string; values: unknown[] }[] }[] }
    return tables.find(({ id }) => id === 'requests')?.rows.find(({ id }) => id === 'received')?.values[0]
  }
  expect(await received()).toBeNull()
  expect(await received(auditor)).toBe(3)
  await office.changeSettings({})
})
