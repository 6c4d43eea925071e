import { afterAll, beforeAll, expect, it } from 'vitest'
import { bodySettingsSchema } from '../../../src/http/api/office/body-routes.ts'
import { staffListSchema, staffSchema } from '../../../src/http/api/office/people-routes.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

let office: HttpOffice
let headers: Record<string, string>
beforeAll(async () => {
  office = await openHttpOffice()
  headers = { authorization: `Bearer ${await office.keyOf(office.people.admin)}` }
})
afterAll(() => office.close())

const address = (path: string) => `/api/v1/bodies/riverford/${path}`
async function get(path: string) {
  return (await office.request(address(path), { headers })).json()
}
async function post(path: string, body: unknown, more: Record<string, string> = {}) {
  const answer = await office.post(address(path), body, { ...headers, ...more })
  const json = await answer.json()
  return { status: answer.status, json, fields: json.errors?.map((one: { path: string }) => one.path) }
}

it('adds a person, changes them, ends their access, and lets them in again', async () => {
  const person = { email: 'Ada@Riverford.example', name: 'Ada Example', roles: ['intake'] }
  const added = await post('staff', person)
  expect(staffSchema.parse(added.json)).toEqual(added.json)
  expect(added.json).toMatchObject({ email: 'ada@riverford.example', roles: ['intake'], active: true })
  // The whole person is given: who has not said which one they saw might undo what somebody else changed.
  const other = { ...person, roles: ['publisher'] }
  expect(await post('staff', other)).toMatchObject({ status: 428, json: { conflicts: [{ field: 'roles' }] } })
  const changed = await post('staff', other, { 'if-match': '"1"' })
  expect(changed.json).toEqual({ ...added.json, roles: ['publisher'], version: 2 })
  expect(await post('staff', person, { 'if-match': '"1"' })).toMatchObject({ status: 412 })
  const { id } = added.json
  expect((await post(`staff/${id}/left`, {})).json).toMatchObject({ id, active: false })
  const listed = await get('staff')
  expect(staffListSchema.parse(listed)).toEqual(listed)
  expect(listed.staff.find((one: { id: string }) => one.id === id)).toMatchObject({ active: false })
  expect((await post('staff', person)).json).toMatchObject({ id, active: true })
})

it('names what is wrong with a person, and keeps the last administrator', async () => {
  expect(await post('staff', { email: 'nobody', name: '', roles: [] })).toMatchObject({
    ...{ status: 422, fields: ['email', 'name', 'roles'] },
  })
  const { id, email, name } = office.people.admin
  const left = await post(`staff/${id}/left`, {})
  expect([left.status, left.json.code]).toEqual([409, 'last-administrator'])
  const changed = await post('staff', { email, name, roles: ['intake'] })
  expect([changed.status, changed.json.code]).toEqual([409, 'last-administrator'])
  expect(await office.ports.store.staffById(id)).toMatchObject({ active: true, roles: ['administrator'] })
})

it('reads and changes what a body says of itself, with the rules of its page', async () => {
  const before = await get('settings')
  expect(bodySettingsSchema.parse(before)).toEqual(before)
  const change = { about: { en: 'We mend roads.' }, email: 'foi@riverford.example', closures: ['2024-12-27'] }
  const changed = await post('settings', change)
  expect(changed).toMatchObject({ status: 200, json: { ...before, ...change, version: before.version + 1 } })
  expect(await get('settings')).toEqual(changed.json)
  expect(await post('settings', { email: '' })).toMatchObject({ json: { email: null, about: change.about } })
  const wrong = { name: { en: '' }, seal: '#ffffff', reminders: [99], email: 'foi', closures: ['2024-02-30'] }
  expect((await post('settings', wrong)).fields?.sort()).toEqual(['closures.0', 'email', 'reminders.0', 'seal'])
  expect((await post('settings', { name: { en: '' } })).fields).toEqual(['name.en'])
})

it('takes a logo and gives it back, and refuses what is no picture', async () => {
  const put = (body: string, type: string) =>
    office.request(address('logo'), { method: 'PUT', headers: { ...headers, 'content-type': type }, body })
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="M0 0h8v4H0z"/></svg>'
  const taken = await (await put(svg, 'image/svg+xml')).json()
  expect(bodySettingsSchema.parse(taken)).toEqual(taken)
  expect(taken.logo).toMatchObject({ mediaType: 'image/svg+xml', width: 8, height: 4 })
  expect((await office.request(new URL(taken.logo.url).pathname)).status).toBe(200)
  const refused = await put('GIF89a', 'image/gif')
  expect([refused.status, (await refused.json()).errors]).toEqual([422, [expect.objectContaining({ path: 'logo' })]])
  expect((await post('settings', { removeLogo: true })).json.logo).toBeNull()
})

it('settles who gets the digests', async () => {
  const { id } = office.people.officer
  const set = await post('digests', { daily: { hour: 8, to: [id] } })
  expect(set.json.digests).toEqual({ daily: { hour: 8, to: [id] }, weekly: null })
  expect(await post('digests', { daily: { hour: 25, to: [] } })).toMatchObject({ status: 422, fields: ['daily.hour'] })
  expect((await post('digests', { weekly: { hour: 8, weekday: 1, to: ['x'] } })).fields).toEqual(['weekly.to.0'])
  expect((await post('digests', {})).json.digests).toEqual({ daily: null, weekly: null })
})
