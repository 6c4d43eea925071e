import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Page, postForm, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let auditor: string
let officer: string
beforeAll(async () => {
  office = await openHttpOffice()
  auditor = await office.sessionOf(office.people.auditor)
  officer = await office.sessionOf(office.people.officer)
  await office.submit()
})
afterAll(() => office.close())

const ask = (path: string, cookie = auditor) => office.request(path, { headers: { cookie } })
const text = async (path: string) => (await ask(path)).text()
const post = (path: string, fields: Record<string, string>, page: string | Page = '/audit/schedules') =>
  submitForm(office, auditor, path, fields, page)

const figures = {
  name: 'Council meeting',
  form: 'figures',
  rule: 'last-month',
  locale: 'en',
  format: 'pdf',
  every: 'month',
  day: '3',
  to: 'auditor@riverford.example',
}

test('a report is saved, paused, taken away and put back on one page', async () => {
  expect(await text('/audit')).toContain('href="/audit/schedules"')
  expect((await post('/audit/schedules', figures)).status).toBe(303)
  const page = await text('/audit/schedules')
  expect(page).toContain('Council meeting')
  expect(page).toMatch(/href="\/audit\/reports\/figures\/\d{4}-\d{2}"/)
  const [, id = ''] = /\/audit\/schedules\?change=([^#"]+)#form/.exec(page) ?? []
  expect(await text(`/audit/schedules?change=${id}`)).toContain('Save the changes')
  const changed = { ...figures, name: 'For the mayor' }
  expect((await post(`/audit/schedules/${id}`, changed, `/audit/schedules?change=${id}`)).status).toBe(303)
  const setState = (state: string, page?: Page) => post(`/audit/schedules/${id}/state`, { state }, page)
  await setState('paused')
  expect(await text('/audit/schedules')).toContain('Go on')
  const removed = await setState('removed')
  expect(removed.text).toContain('“For the mayor” was removed.')
  expect(await text('/audit/schedules')).not.toContain('For the mayor')
  await setState('active', removed)
  expect(await text('/audit/schedules')).toContain('For the mayor')
})

test('what is wrong stands by its field, with every word that was typed', async () => {
  const refused = await post('/audit/schedules', { ...figures, form: 'plain', day: '31', to: '' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('A number from 1 to 28.')
  expect(refused.text).toContain('Council meeting')
  const nobody = await post('/audit/schedules', { ...figures, to: '' })
  expect(nobody.text).toContain('Choose at least one person.')
  const month = await post('/audit/schedules', { ...figures, form: 'plain' })
  expect(month.text).toContain('This report has no such period or file.')
})

test('an officer sees neither saved reports nor comparisons, and saves none', async () => {
  for (const path of ['/audit/schedules', '/audit/comparison', '/audit/reports/plain/2024'])
    expect((await ask(path, officer)).status, path).toBe(403)
  expect((await postForm(office, officer, '/audit/schedules', figures)).status).toBe(403)
})

test('a comparison leads to the cases behind its numbers, and goes along as CSV', async () => {
  const page = await text('/audit/comparison?by=body&a=2023&b=2024&measure=received')
  expect(page).toContain('/audit/reports/figures/2024/cases?cell=')
  const csv = await text('/audit/comparison.csv?by=body&a=2023&b=2024&measure=received')
  expect(csv).toBe('body,measure,2023,2024,difference,change\r\nriverford,received,0,1,1,\r\n')
  const api = await ask('/api/v1/statistics/comparison?body=riverford&by=body&a=2023&b=2024&measures=received')
  expect(await api.json()).toMatchObject({ rows: [{ id: 'riverford', values: [{ a: 0, b: 1, difference: 1 }] }] })
})

test('the year in words leads from each number to its meaning and its cases, and is a PDF too', async () => {
  const page = await text('/audit/reports/plain/2024')
  expect(page).toMatch(/<a class="number" href="#means-received">1<\/a> request reached us/)
  expect(page).toContain('id="means-received"')
  expect(page).toContain('/audit/reports/plain/2024/cases?cell=')
  const pdf = await ask('/audit/reports/plain/2024/file/pdf')
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect((await ask('/audit/reports/plain/2024Q1')).status).not.toBe(200)
  expect((await ask('/audit/reports/figures/2024/file/xml')).status).toBe(404)
})
