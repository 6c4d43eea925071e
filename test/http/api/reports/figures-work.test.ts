import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitForm } from '../../forms.ts'
import { answered, type HttpOffice, openHttpOffice } from '../../http-office.ts'
import type { operations } from '../generated/api-types.ts'

let office: HttpOffice
let cookie: string
let api: ReturnType<HttpOffice['client']>
let small: (bodyId: string, most: number) => Promise<number>
beforeAll(async () => {
  office = await openHttpOffice()
  await office.submit()
  cookie = await office.sessionOf(office.people.auditor)
  api = office.client(await office.keyOf(office.people.auditor, ['read', 'write']))
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

type NewWork = operations['startWork']['requestBody']['content']['application/json']
const startWork = (body: NewWork, by = api) => by.POST('/work', { body })
const statusOf = async (body: NewWork, by = api) => (await startWork(body, by)).response.status
const at = (id: string) => ({ params: { path: { id } } })

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
  const input = { form: 'uk-statistics', period: '2024', asOf: '2024-02-01T00:00:00Z' } as const
  const started = await startWork({ kind: 'freeze-report', input: { ...input, public: true } })
  expect(started.response.status).toBe(202)
  const { id: freezing } = answered(started)
  expect(started.response.headers.get('location')).toBe(`http://localhost:3000/api/v1/work/${freezing}`)
  const { result, ...work } = answered(await api.GET('/work/{id}', at(freezing)))
  expect(work).toMatchObject({ status: 'done', kind: 'freeze-report', error: null })
  const reportId = result && 'reportId' in result ? String(result.reportId) : ''
  expect((await api.GET('/reports/{id}', at(reportId))).response.status).toBe(200)
  const { id } = answered(await startWork({ kind: 'export', input: { file: 'cases.csv', name: 'by-api' } }))
  const fileOf = (task: string) => api.GET('/work/{id}/file', { ...at(task), parseAs: 'text' })
  expect(answered(await fileOf(id))).toMatch(/^case,/)
  expect((await fileOf(freezing)).response.status).toBe(404)
})

test('in a large office the API makes no report while somebody waits: it says where to start it, and gives what was made', async () => {
  const [path, asOf] = [{ form: 'uk-statistics', period: '2022' } as const, '2024-03-01T00:00:00Z']
  const read = () => api.GET('/reports/{form}/{period}', { params: { path, query: { as_of: asOf } } })
  const { error } = await read()
  expect([error?.status, error?.detail]).toEqual([409, expect.stringContaining('POST /api/v1/work')])
  const frozen = await api.POST('/reports/{form}/{period}', { params: { path }, body: {} })
  expect(frozen.response.status).toBe(409)
  expect(await statusOf({ kind: 'make-report', input: { ...path, asOf } })).toBe(202)
  expect((await read()).response.status).toBe(200)
})

test('what cannot be made is refused when it is asked for, and work of another kind is not shown', async () => {
  const wrong = { form: 'cn-annual', period: '2024', asOf: '2024-02-01T00:00:00Z' } as const
  expect(await statusOf({ kind: 'make-report', input: wrong })).toBe(422)
  const later = { form: 'uk-statistics', period: '2024', asOf: '2999-01-01T00:00:00Z' } as const
  expect(await statusOf({ kind: 'make-report', input: later })).toBe(422)
  expect(await statusOf({ kind: 'sing' as 'export', input: {} })).toBe(422)
  expect((await api.GET('/work/{id}', at('none'))).response.status).toBe(404)
  const officer = office.client(await office.keyOf(office.people.officer, ['read', 'write']))
  expect(await statusOf({ kind: 'freeze-report', input: { ...wrong, form: 'uk-statistics' } }, officer)).toBe(403)
})

test('nobody starts more than a body waits for at once', async () => {
  const { ports, body } = office
  const run = { run: () => undefined, close: async () => undefined }
  Object.assign(ports, { threads: run })
  const asked = (name: string) => statusOf({ kind: 'export', input: { file: 'cases.csv', name } })
  const statuses = new Set<number>()
  for (let count = 0; count < 20; count += 1) statuses.add(await asked(`export-${count}`))
  expect([...statuses]).toEqual([202])
  expect(await asked('one-more')).toBe(409)
  const waiting = await ports.store.backgroundTasks.of(body.id, 100)
  for (const work of waiting) await ports.store.backgroundTasks.save({ ...work, status: 'failed' })
  expect(await asked('one-more')).toBe(202)
  Object.assign(ports, { threads: undefined })
})
