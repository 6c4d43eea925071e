import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let reference: string
beforeAll(async () => {
  office = await openHttpOffice()
  reference = (await office.submit()).reference
})
afterAll(() => office.close())

const get = async (path: string, who: 'auditor' | 'officer' = 'auditor') =>
  office.request(path, { headers: { cookie: await office.sessionOf(office.people[who]) } })

test('an auditor finds the exports from the audit page, and the files that they lead to belong together', async () => {
  expect(await (await get('/audit')).text()).toContain('href="/audit/exports"')
  const page = await (await get('/audit/exports?from=2024-01-01')).text()
  const files = [...page.matchAll(/href="(\/audit\/exports\/[^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
  expect(files).toHaveLength(4)
  const texts = await Promise.all(files.map(async (href) => (await get(href)).text()))
  const [csv = '', jsonl = '', , events = ''] = texts
  const { case: name } = JSON.parse(jsonl) as { case: string }
  expect(csv).toContain(name)
  expect(events).toContain(name)
  expect(csv).not.toContain(reference)
})

test('a sample shows the seed that it was drawn by, and leads to its cases', async () => {
  const page = await (await get('/audit/exports?draw=yes&seed=council-2024')).text()
  expect(page).toContain('1 of 1 cases')
  expect(page).toContain('council-2024')
  expect(page).toContain(`href="/audit/${reference}"`)
})

test('an officer does not see the page, and an address that is none is not found', async () => {
  expect((await get('/audit/exports', 'officer')).status).toBe(403)
  expect((await get('/audit/exports/cases.pdf')).status).toBe(404)
})
