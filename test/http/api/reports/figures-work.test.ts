import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let cookie: string
let key: string
let small: (bodyId: string, most: number) => Promise<number>
beforeAll(async () => {
  office = await openHttpOffice()
  await office.submit()
  cookie = await office.sessionOf(office.people.auditor)
  key = await office.keyOf(office.people.auditor, ['read', 'write'])
  small = office.ports.store.figures.caseCount
  Object.assign(office.ports.store.figures, { caseCount: async (_: string, most: number) => most })
})
afterAll(() => office.close())

const get = (path: string) => office.request(path, { headers: { cookie } })
const page = async (path: string) => (await get(path)).text()
const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Presses the button of a page that asks whether to start. */
async function start(path: string): Promise<string> {
  const { status, location } = await submitForm(office, cookie, '/audit/work', {}, path)
  expect(status).toBe(303)
  return location
}

async function api(path: string, body?: unknown): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return office.request(`/api/v1${path}`, {
    headers,
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
}

test('in a large office a report is made by a button, beside, and stands at its address once it is made', async () => {
  const [form, year] = ['uk-statistics', '2024']
  expect(await page(`/audit/reports/${form}/${year}`)).toContain('A report of many cases')
  const work = await start(`/audit/reports/${form}/${year}`)
  const made = await page(work)
  expect(made).toContain('The report is made')
  const [, place = ''] = /<a href="([^"]+)">Open the report/.exec(made) ?? []
  const report = await page(unescaped(place))
  expect(report).not.toContain('A report of many cases')
  expect(report).toContain('Total requests received')
  // The counts are quick in an office of any size.
  expect(await page('/audit/reports/figures/2024')).not.toContain('A report of many cases')
  const again = await start(`/audit/reports/${form}/${year}?as_of=2024-02-01`)
  expect(again).not.toBe(work)
})

test('a small office has its report at once', async () => {
  Object.assign(office.ports.store.figures, { caseCount: small })
  expect(await page('/audit/reports/uk-statistics/2023')).not.toContain('A report of many cases')
  Object.assign(office.ports.store.figures, { caseCount: async (_: string, most: number) => most })
})

test('in a large office a file is made beside, and is the same as the one that a small office gets at once', async () => {
  for (const file of ['cases.csv', 'cases.jsonl', 'events.jsonl']) {
    const path = `/audit/exports/${file}?export=same`
    const work = await start(path)
    expect(await page(work)).toContain('The file is made')
    const made = await page(`${work}/file`)
    Object.assign(office.ports.store.figures, { caseCount: small })
    expect(made).toBe(await page(path))
    Object.assign(office.ports.store.figures, { caseCount: async (_: string, most: number) => most })
  }
})

test('a workbook of a large office is made beside too', async () => {
  const work = await start('/audit/exports/cases.xlsx?export=same')
  const answer = await office.request(`${work}/file`, { headers: { cookie } })
  expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet')
  expect(answer.headers.get('content-disposition')).toContain('cases-same.xlsx')
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const rows = sheet.match(/<row>/g)?.length
  Object.assign(office.ports.store.figures, { caseCount: small })
  expect(rows).toBe((await page('/audit/exports/cases.csv?export=same')).trim().split('\n').length)
  Object.assign(office.ports.store.figures, { caseCount: async (_: string, most: number) => most })
})

test('the API starts work, says how far it is, and gives what came of it', async () => {
  const input = { form: 'uk-statistics', period: '2024', asOf: '2024-02-01T00:00:00Z' }
  const started = await api('/work', { kind: 'freeze-report', input: { ...input, public: true } })
  expect(started.status).toBe(202)
  const place = new URL(started.headers.get('location') ?? '').pathname.replace('/api/v1', '')
  const work = (await (await api(place)).json()) as { status: string; done: number; result: { reportId: string } }
  expect(work).toMatchObject({ status: 'done', kind: 'freeze-report', error: null })
  expect((await api(`/reports/${work.result.reportId}`)).status).toBe(200)
  const cases = await api('/work', { kind: 'export', input: { file: 'cases.csv', name: 'by-api' } })
  const { id } = (await cases.json()) as { id: string }
  expect(await (await api(`/work/${id}/file`)).text()).toMatch(/^case,/)
  expect((await api(`${place}/file`)).status).toBe(404)
})

test('in a large office the API makes no report while somebody waits: it says where to start it, and gives what was made', async () => {
  const [path, asOf] = ['/reports/uk-statistics/2022', '2024-03-01T00:00:00Z']
  const refused = await api(`${path}?as_of=${asOf}`)
  expect(refused.status).toBe(409)
  expect(((await refused.json()) as { detail: string }).detail).toContain('POST /api/v1/work')
  expect((await api(path, {})).status).toBe(409)
  const input = { form: 'uk-statistics', period: '2022', asOf }
  expect((await api('/work', { kind: 'make-report', input })).status).toBe(202)
  expect((await api(`${path}?as_of=${asOf}`)).status).toBe(200)
})

test('what cannot be made is refused when it is asked for, and work of another kind is not shown', async () => {
  const wrong = { form: 'cn-annual', period: '2024', asOf: '2024-02-01T00:00:00Z' }
  expect((await api('/work', { kind: 'make-report', input: wrong })).status).toBe(422)
  const later = { form: 'uk-statistics', period: '2024', asOf: '2999-01-01T00:00:00Z' }
  expect((await api('/work', { kind: 'make-report', input: later })).status).toBe(422)
  expect((await api('/work', { kind: 'sing', input: {} })).status).toBe(422)
  expect((await api('/work/none')).status).toBe(404)
  const officer = await office.keyOf(office.people.officer, ['read', 'write'])
  const refused = await office.request('/api/v1/work', {
    method: 'POST',
    headers: { authorization: `Bearer ${officer}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'freeze-report', input: { ...wrong, form: 'uk-statistics' } }),
  })
  expect(refused.status).toBe(403)
})

test('nobody starts more than a body waits for at once', async () => {
  const { ports, body } = office
  const run = { run: () => undefined, close: async () => undefined }
  Object.assign(ports, { threads: run })
  const asked = (name: string) => api('/work', { kind: 'export', input: { file: 'cases.csv', name } })
  const statuses = new Set<number>()
  for (let count = 0; count < 20; count += 1) statuses.add((await asked(`export-${count}`)).status)
  expect([...statuses]).toEqual([202])
  expect((await asked('one-more')).status).toBe(409)
  const waiting = await ports.store.backgroundTasks.of(body.id, 100)
  for (const work of waiting) await ports.store.backgroundTasks.save({ ...work, status: 'failed' })
  expect((await asked('one-more')).status).toBe(202)
  Object.assign(ports, { threads: undefined })
})
