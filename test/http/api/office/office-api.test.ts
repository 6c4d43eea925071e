import { afterAll, beforeAll, expect, it } from 'vitest'
import { bodySettingsSchema } from '../../../../src/http/api/office/body-routes.ts'
import { staffListSchema, staffSchema } from '../../../../src/http/api/office/people-routes.ts'
import { answered, type HttpOffice, openHttpOffice } from '../../http-office.ts'
import type { components } from '../generated/api-types.ts'

let office: HttpOffice
let headers: Record<string, string>
let api: ReturnType<HttpOffice['client']>
beforeAll(async () => {
  office = await openHttpOffice()
  const key = await office.keyOf(office.people.admin)
  headers = { authorization: `Bearer ${key}` }
  api = office.client(key)
})
afterAll(() => office.close())

const params = { path: { slug: 'riverford' } }
const seen = (version?: number) => (version === undefined ? {} : { headers: { 'if-match': `"${version}"` } })
type Schemas = components['schemas']
const saveStaff = (body: Schemas['StaffMember'], version?: number) =>
  api.POST('/bodies/{slug}/staff', { params, body, ...seen(version) })
const endAccess = (id: string) =>
  api.POST('/bodies/{slug}/staff/{id}/left', { params: { path: { slug: 'riverford', id } } })
const settings = async () => answered(await api.GET('/bodies/{slug}/settings', { params }))
const change = (body: Schemas['BodyChange']) => api.POST('/bodies/{slug}/settings', { params, body })
const setDigests = (body: Schemas['DigestsChange']) => api.POST('/bodies/{slug}/digests', { params, body })
const wrongIn = ({ error }: { error?: Schemas['Problem'] }) => error?.errors?.map(({ path }) => path)

it('adds a person, changes them, ends their access, and lets them in again', async () => {
  const person: Schemas['StaffMember'] = { email: 'Ada@Riverford.example', name: 'Ada Example', roles: ['intake'] }
  const added = answered(await saveStaff(person))
  expect(staffSchema.parse(added)).toEqual(added)
  expect(added).toMatchObject({ email: 'ada@riverford.example', roles: ['intake'], active: true })
  // The whole person is given: who has not said which one they saw might undo what somebody else changed.
  const other: typeof person = { ...person, roles: ['publisher'] }
  expect((await saveStaff(other)).error).toMatchObject({ status: 428, conflicts: [{ field: 'roles' }] })
  expect(answered(await saveStaff(other, 1))).toEqual({ ...added, roles: ['publisher'], version: 2 })
  expect((await saveStaff(person, 1)).error).toMatchObject({ status: 412 })
  const { id } = added
  expect(answered(await endAccess(id))).toMatchObject({ id, active: false })
  const listed = answered(await api.GET('/bodies/{slug}/staff', { params }))
  expect(staffListSchema.parse(listed)).toEqual(listed)
  expect(listed.staff.find((one) => one.id === id)).toMatchObject({ active: false })
  expect(answered(await saveStaff(person))).toMatchObject({ id, active: true })
})

it('names what is wrong with a person, and keeps the last administrator', async () => {
  expect(wrongIn(await saveStaff({ email: 'nobody', name: '', roles: [] }))).toEqual(['email', 'name', 'roles'])
  const { id, email, name } = office.people.admin
  const last = { status: 409, code: 'last-administrator' }
  expect((await endAccess(id)).error).toMatchObject(last)
  expect((await saveStaff({ email, name, roles: ['intake'] })).error).toMatchObject(last)
  expect(await office.ports.store.staff.byId(id)).toMatchObject({ active: true, roles: ['administrator'] })
})

it('reads and changes what a body says of itself, with the rules of its page', async () => {
  const before = await settings()
  expect(bodySettingsSchema.parse(before)).toEqual(before)
  const given = { about: { en: 'We mend roads.' }, email: 'foi@riverford.example', closures: ['2024-12-27'] }
  const changed = answered(await change(given))
  expect(changed).toMatchObject({ ...before, ...given, version: before.version + 1 })
  expect(await settings()).toEqual(changed)
  expect(answered(await change({ email: '' }))).toMatchObject({ email: null, about: given.about })
  const wrong = { name: { en: '' }, seal: '#ffffff', reminders: [99], email: 'foi', closures: ['2024-02-30'] }
  expect(wrongIn(await change(wrong))?.sort()).toEqual(['closures.0', 'email', 'reminders.0', 'seal'])
  expect(wrongIn(await change({ name: { en: '' } }))).toEqual(['name.en'])
})

it('takes a logo and gives it back, and refuses what is no picture', async () => {
  const put = (body: string, type: string) =>
    office.request('/api/v1/bodies/riverford/logo', {
      method: 'PUT',
      headers: { ...headers, 'content-type': type },
      body,
    })
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="M0 0h8v4H0z"/></svg>'
  const taken = await (await put(svg, 'image/svg+xml')).json()
  expect(bodySettingsSchema.parse(taken)).toEqual(taken)
  expect(taken.logo).toMatchObject({ mediaType: 'image/svg+xml', width: 8, height: 4 })
  expect((await office.request(new URL(taken.logo.url).pathname)).status).toBe(200)
  const refused = await put('GIF89a', 'image/gif')
  expect([refused.status, (await refused.json()).errors]).toEqual([422, [expect.objectContaining({ path: 'logo' })]])
  expect(answered(await change({ removeLogo: true })).logo).toBeNull()
})

it('settles who gets the digests', async () => {
  const { id } = office.people.officer
  const set = answered(await setDigests({ daily: { hour: 8, to: [id] } }))
  expect(set.digests).toEqual({ daily: { hour: 8, to: [id] }, weekly: null })
  expect(wrongIn(await setDigests({ daily: { hour: 25, to: [] } }))).toEqual(['daily.hour'])
  expect(wrongIn(await setDigests({ weekly: { hour: 8, weekday: 1, to: ['x'] } }))).toEqual(['weekly.to.0'])
  expect(answered(await setDigests({})).digests).toEqual({ daily: null, weekly: null })
})
