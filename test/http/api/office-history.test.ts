import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

let office: HttpOffice
beforeAll(async () => {
  office = await openHttpOffice()
})
afterAll(() => office.close())

type Line = {
  kind: string
  by: string
  staffId: string | null
  fields: { field: string; from: unknown; to: unknown }[]
}

test('who changed the settings and the people stands in the history of the office, and what did not change does not', async () => {
  const { admin, officer, auditor } = office.people
  const headers = { authorization: `Bearer ${await office.keyOf(admin)}` }
  const post = (path: string, body: object) => office.post(`/api/v1/bodies/riverford/${path}`, body, headers)
  const before = (await office.ports.store.bodyBySlug('riverford'))?.settings.reminders
  expect((await post('settings', { reminders: [7, 2] })).status).toBe(200)
  expect((await post('settings', { reminders: [7, 2] })).status).toBe(200)
  expect((await post('settings', { reminders: ['never'] })).status).toBe(422)
  expect((await post(`staff/${officer.id}/left`, {})).status).toBe(200)

  const read = await office.request('/api/v1/bodies/riverford/history', {
    headers: { cookie: await office.sessionOf(auditor) },
  })
  const { changes } = (await read.json()) as { changes: Line[] }
  const by = `staff:${admin.id}`
  expect(changes).toMatchObject([
    { kind: 'signed-in', by: `staff:${auditor.id}`, staffId: null, fields: [] },
    { kind: 'staff-left', by, staffId: officer.id, fields: [{ field: 'active', from: true, to: false }] },
    { kind: 'settings', by, staffId: null, fields: [{ field: 'reminders', from: before, to: [7, 2] }] },
  ])
  const page = await (
    await office.request('/desk/office/history', { headers: { cookie: await office.sessionOf(admin) } })
  ).text()
  expect(page).toContain('Reminders: ')
  expect(page).toContain('→ 7, 2')
  expect(page).toContain(officer.name)
})
