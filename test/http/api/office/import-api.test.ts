import { afterAll, beforeAll, expect, it } from 'vitest'
import { ledgerFiles } from '../../../../src/adapters/import/ledger-files.ts'
import { isKnownColumn } from '../../../../src/app/import/import-columns.ts'
import { importSchema, importsSchema, ledgerFileSchema } from '../../../../src/http/api/schemas/import-schemas.ts'
import { type HttpOffice, openHttpOffice, strangerIn } from '../../http-office.ts'

let office: HttpOffice
let headers: Record<string, string>
beforeAll(async () => {
  office = await openHttpOffice()
  Object.assign(office.ports, { ledgerFiles: ledgerFiles(office.ports.blobs, isKnownColumn) })
  headers = { authorization: `Bearer ${await office.keyOf(office.people.admin)}` }
})
afterAll(() => office.close())

const get = (path: string) => office.request(`/api/v1/imports${path}`, { headers })
const post = (body: object) => office.post('/api/v1/imports', body, headers)
async function upload(body: string) {
  const type = { ...headers, 'content-type': 'text/csv' }
  const answer = await office.request('/api/v1/imports/files', { method: 'POST', headers: type, body })
  return { status: answer.status, json: await answer.json() }
}
const ledger = 'Our no,Received,Subject\nA-1,2024-01-15,Road repairs\nA-2,2024-02-30,Trees\n'
const columns = { 'Our no': 'number', Received: 'received', Subject: 'subject' }

it('takes a ledger, says how it is read, what would happen, and imports the good rows', async () => {
  const { status, json: look } = await upload(ledger)
  expect([status, ledgerFileSchema.parse(look)]).toEqual([201, look])
  expect(look).toMatchObject({ header: Object.keys(columns), mapping: { columns: { Received: 'received' } } })
  const { sha256 } = look
  expect(await (await get(`/files/${sha256}`)).json()).toEqual(look)

  const asked = await post({ sha256, columns })
  const dry = await asked.json()
  expect(importSchema.parse(dry)).toEqual(dry)
  expect(asked.headers.get('location')).toMatch(new RegExp(`/api/v1/imports/${dry.id}$`))
  const result = { rows: 2, imported: 1, rejectedCount: 1, rejected: [{ row: 3, value: '2024-02-30' }] }
  expect(await (await get(`/${dry.id}`)).json()).toMatchObject({ status: 'done', asked: { dryRun: true }, result })
  expect(await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'due', limit: 5 })).toMatchObject({
    rows: [],
  })

  const real = await (await post({ sha256, columns, dryRun: false, skipBad: true })).json()
  expect(real).toMatchObject({ status: 'done', result: { imported: 1, rejectedCount: 1 } })
  const { rows } = await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'due', limit: 5 })
  expect(rows).toMatchObject([{ externalNumber: 'A-1', subject: 'Road repairs' }])
  const listed = await (await get('')).json()
  expect(importsSchema.parse(listed)).toEqual(listed)
  expect(listed.imports.map(({ id }: { id: string }) => id).sort()).toEqual([dry.id, real.id].sort())
})

it('refuses by the name of the field', async () => {
  const { sha256 } = (await upload(`${ledger}A-3,2024-01-16,Kerbs\n`)).json
  const wrong = async (body: object) => {
    const answer = await post(body)
    return [answer.status, (await answer.json()).errors?.map((one: { path: string }) => one.path)]
  }
  expect(await wrong({ sha256: 'none' })).toEqual([422, ['sha256']])
  expect(await wrong({ sha256, columns: { 'Our no': 'colour' } })).toEqual([422, ['columns.Our no']])
  expect(await wrong({ sha256, columns: { Came: 'received' } })).toEqual([422, ['columns.Came']])
  expect(await wrong({ sha256, columns: { 'Our no': 'number', Subject: 'number' } })).toEqual([422, ['columns']])
  expect(await wrong({ sha256, statute: 'no-law' })).toEqual([422, ['statute']])
  expect(await wrong({ sha256, dates: 'backwards' })).toEqual([422, ['dates']])
  expect((await post({ sha256: '0'.repeat(64) })).status).toBe(404)
  expect((await get('/none')).status).toBe(404)
  expect(await upload('')).toMatchObject({ status: 422 })
})

it('a file is read by the body that uploaded it, and by nobody else who knows its hash', async () => {
  const { sha256 } = (await upload(`${ledger}A-4,2024-01-17,Signs\n`)).json
  const inCase = await office.ports.blobs.put(new TextEncoder().encode('Name,Address\nJo Sample,Mill Lane\n'), 100)
  const stranger = { authorization: `Bearer ${await office.keyOf(await strangerIn(office))}` }
  const statusOf = async (hash: string, by: Record<string, string>) => [
    (await office.request(`/api/v1/imports/files/${hash}`, { headers: by })).status,
    (await office.post('/api/v1/imports', { sha256: hash }, by)).status,
  ]
  expect(await statusOf(sha256, stranger)).toEqual([404, 404])
  expect(await statusOf(inCase.sha256, headers)).toEqual([404, 404])
  expect((await get(`/files/${sha256}`)).status).toBe(200)
})
