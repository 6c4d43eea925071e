import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let auditor: { authorization: string }
beforeAll(async () => {
  office = await openHttpOffice({}, 'us-foia', 'America/New_York')
  auditor = { authorization: `Bearer ${await office.keyOf(office.people.auditor)}` }
})
afterAll(() => office.close())

const place = '/audit/reports/us-annual/2024/answers'
const address = '/api/v1/reports/us-annual/2024/answers'
const get = (path: string, headers: Record<string, string> = auditor) => office.app.request(path, { headers })
const send = async (fields: Record<string, string>) =>
  submitForm(office, await office.sessionOf(office.people.auditor), place, fields)
const put = (answers: unknown, headers: Record<string, string> = auditor) =>
  office.app.request(address, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(answers),
  })

test('each thing that the records cannot tell has its place in the form; what was told is kept and shown', async () => {
  const page = await (await get(place)).text()
  expect(page).toContain('Number of equivalent full-time FOIA employees')
  const [, name = ''] = /name="(personnel-[^"]+)-fullTime"/.exec(page) ?? []
  const personnel = { fullTime: '3', equivalent: '0.5', processingCost: '120,000', litigationCost: '0' }
  const fields = Object.fromEntries(Object.entries(personnel).map(([key, value]) => [`${name}-${key}`, value]))
  const half = await send({ [`${name}-fullTime`]: '3', [`${name}-equivalent`]: 'many' })
  expect(half.status).toBe(422)
  expect(half.text).toContain(`href="#${name}-equivalent"`)
  expect(half.text).toContain(`href="#${name}-litigationCost"`)
  expect(half.text).toContain('value="many"')
  expect(await (await get(address)).json()).toMatchObject({ answers: {}, at: null })
  const statute = { 'exemption3-1-statute': '26 U.S.C. 6103', 'exemption3-1-withheld': 'tax returns' }
  expect((await send({ ...fields, ...statute })).status).toBe(303)
  const { answers } = (await (await get(address)).json()) as { answers: { personnel: object; exemption3: unknown } }
  expect(Object.values(answers.personnel)).toEqual([
    { fullTime: 3, equivalent: 0.5, processingCost: 120000, litigationCost: 0 },
  ])
  expect(answers.exemption3).toEqual([{ statute: '26 U.S.C. 6103', withheld: 'tax returns', counts: {} }])
  expect(await (await get(place)).text()).toContain('value="26 U.S.C. 6103"')
  // One component was answered for; the report asks for the other.
  expect(await (await get('/audit/reports/us-annual/2024')).text()).toContain('Litigation-related costs (Housing)')
})

test('wrong answers are named by their places, and nothing is kept of them', async () => {
  const before = await (await get(address)).text()
  const wrong = await put({ exclusions: { Nowhere: 1 } })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('exclusions: There is no “Nowhere” here')
  const misspelt = await put({ staff: 3 })
  expect(misspelt.status).toBe(422)
  expect(await (await get(address)).text()).toBe(before)
})

test('those who do not audit may not answer; a form that asks for nothing has no such page', async () => {
  const officer = { authorization: `Bearer ${await office.keyOf(office.people.officer)}` }
  expect((await get(place, officer)).status).toBe(403)
  expect((await put({}, officer)).status).toBe(403)
  expect((await get('/audit/reports/figures/2024/answers')).status).toBe(404)
})
