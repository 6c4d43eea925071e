import { afterAll, beforeAll, expect, it } from 'vitest'
import { ledgerFiles } from '../../../../src/adapters/import/ledger-files.ts'
import { isKnownColumn } from '../../../../src/app/import/import-columns.ts'
import { importSchema, importsSchema, ledgerFileSchema } from '../../../../src/http/api/schemas/import-schemas.ts'
import { answered, type HttpOffice, openHttpOffice, strangerIn } from '../../http-office.ts'
import type { components } from '../generated/api-types.ts'

let office: HttpOffice
let api: ReturnType<HttpOffice['client']>
beforeAll(async () => {
  office = await openHttpOffice()
  Object.assign(office.ports, { ledgerFiles: ledgerFiles(office.ports.blobs, isKnownColumn) })
  api = office.client(await office.keyOf(office.people.admin))
})
afterAll(() => office.close())

type NewImport = components['schemas']['NewImport']
const post = (body: NewImport, by = api) => by.POST('/imports', { body })
const lookAt = (sha256: string, by = api) => by.GET('/imports/files/{sha256}', { params: { path: { sha256 } } })
const upload = (body: string) =>
  api.POST('/imports/files', {
    ...{ body, bodySerializer: (text: string) => text, headers: { 'content-type': 'text/csv' } },
  })
const ledger = 'Our no,Received,Subject\nA-1,2024-01-15,Road repairs\nA-2,2024-02-30,Trees\n'
const columns = { 'Our no': 'number', Received: 'received', Subject: 'subject' } as const

it('takes a ledger, says how it is read, what would happen, and imports the good rows', async () => {
  const look = answered(await upload(ledger))
  expect(ledgerFileSchema.parse(look)).toEqual(look)
  expect(look).toMatchObject({ header: Object.keys(columns), mapping: { columns: { Received: 'received' } } })
  const { sha256 } = look
  expect(answered(await lookAt(sha256))).toEqual(look)

  const asked = await post({ sha256, columns })
  const dry = answered(asked)
  expect(importSchema.parse(dry)).toEqual(dry)
  expect(asked.response.headers.get('location')).toMatch(new RegExp(`/api/v1/imports/${dry.id}$`))
  const result = { rows: 2, imported: 1, rejectedCount: 1, rejected: [{ row: 3, value: '2024-02-30' }] }
  const done = await api.GET('/imports/{id}', { params: { path: { id: dry.id } } })
  expect(answered(done)).toMatchObject({ status: 'done', asked: { dryRun: true }, result })
  expect(await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'due', limit: 5 })).toMatchObject({
    rows: [],
  })

  const held = answered(await post({ sha256, columns, dryRun: false, skipBad: true }))
  const open = {
    code: 'open',
    message: 'No column says when requests were closed: 1 would be open, and 1 of them late.',
  }
  expect(held).toMatchObject({ result: { imported: 0, questions: [{ ...open, accepted: false }] } })

  const real = answered(await post({ sha256, columns, dryRun: false, skipBad: true, accept: ['open'] }))
  expect(real).toMatchObject({ status: 'done', result: { imported: 1, rejectedCount: 1 } })
  const { rows } = await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'due', limit: 5 })
  expect(rows).toMatchObject([{ externalNumber: 'A-1', subject: 'Road repairs' }])
  const listed = answered(await api.GET('/imports'))
  expect(importsSchema.parse(listed)).toEqual(listed)
  expect(listed.imports.map(({ id }) => id).sort()).toEqual([dry.id, held.id, real.id].sort())
})

it('refuses by the name of the field', async () => {
  const { sha256 } = answered(await upload(`${ledger}A-3,2024-01-16,Kerbs\n`))
  const wrong = async (body: NewImport) => {
    const { error } = await post(body)
    return [error?.status, error?.errors?.map(({ path }) => path)]
  }
  expect(await wrong({ sha256: 'none' })).toEqual([422, ['sha256']])
  expect(await wrong({ sha256, columns: { 'Our no': 'colour' as 'number' } })).toEqual([422, ['columns.Our no']])
  expect(await wrong({ sha256, columns: { Came: 'received' } })).toEqual([422, ['columns.Came']])
  expect(await wrong({ sha256, columns: { 'Our no': 'number', Subject: 'number' } })).toEqual([422, ['columns']])
  expect(await wrong({ sha256, statute: 'no-law' })).toEqual([422, ['statute']])
  expect(await wrong({ sha256, dates: 'backwards' as 'ymd' })).toEqual([422, ['dates']])
  expect((await post({ sha256: '0'.repeat(64) })).error?.status).toBe(404)
  expect((await api.GET('/imports/{id}', { params: { path: { id: 'none' } } })).error?.status).toBe(404)
  expect((await upload('')).error?.status).toBe(422)
})

it('a file is read by the body that uploaded it, and by nobody else who knows its hash', async () => {
  const { sha256 } = answered(await upload(`${ledger}A-4,2024-01-17,Signs\n`))
  const inCase = await office.ports.blobs.put(new TextEncoder().encode('Name,Address\nJo Sample,Mill Lane\n'), 100)
  const stranger = office.client(await office.keyOf(await strangerIn(office)))
  const statusOf = async (hash: string, by: typeof api) => [
    (await lookAt(hash, by)).response.status,
    (await post({ sha256: hash }, by)).response.status,
  ]
  expect(await statusOf(sha256, stranger)).toEqual([404, 404])
  expect(await statusOf(inCase.sha256, api)).toEqual([404, 404])
  expect((await lookAt(sha256)).response.status).toBe(200)
})
