import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
beforeAll(async () => {
  office = await openHttpOffice()
})
afterAll(() => office.close())

test('who changed the settings and the people stands in the history of the office, and what did not change does not', async () => {
  const { admin, officer, auditor } = office.people
  const api = office.client(await office.keyOf(admin))
  const params = { path: { slug: 'riverford' } }
  const remind = async (...reminders: number[]) =>
    (await api.POST('/bodies/{slug}/settings', { params, body: { reminders } })).response.status
  const before = (await office.ports.store.bodies.bySlug('riverford'))?.settings.reminders
  expect([await remind(7, 2), await remind(7, 2), await remind(99)]).toEqual([200, 200, 422])
  const left = await api.POST('/bodies/{slug}/staff/{id}/left', {
    params: { path: { ...params.path, id: officer.id } },
  })
  expect(left.data).toMatchObject({ id: officer.id, active: false })

  const headers = { cookie: await office.sessionOf(auditor) }
  const { changes } = answered(await office.client().GET('/bodies/{slug}/history', { params, headers }))
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
