import { afterEach, beforeEach, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { ledgerFiles } from '../../../../src/adapters/import/ledger-files.ts'
import { isKnownColumn } from '../../../../src/app/import/import-columns.ts'
import { getPage, type Page, postForm, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let cookie: string
beforeEach(async () => {
  office = await openHttpOffice()
  Object.assign(office.ports, { ledgerFiles: ledgerFiles(office.ports.blobs, isKnownColumn) })
  cookie = await office.sessionOf(office.people.admin)
})
afterEach(() => office.close())

const get = (path: string) => getPage(office, cookie, path)
const page = async (path: string) => (await get(path)).text
const upload = (bytes: Uint8Array<ArrayBuffer> | string) =>
  postForm(office, cookie, '/desk/import', { file: new File([bytes], 'ledger') })
const send = (path: string, fields: { readonly [name: string]: string }, shown: string | Page = path) =>
  submitForm(office, cookie, path, fields, shown)

const mapped = {
  'column.0': 'number',
  'column.1': 'received',
  'column.2': 'subject',
  statute: 'uk-foia-2000',
  dates: '',
}

test('a workbook is looked at, its columns named, checked row by row, and imported without the wrong rows', async () => {
  const cell = (value: string) => ({ value })
  const rows = [
    ['Our no', 'Came', 'About'],
    ['A-1', '2024-01-15', 'Road repairs'],
    ['A-2', '2024-02-30', 'Trees'],
  ]
  const bytes = await writeExcelFile([...rows.map((one) => one.map(cell))]).toBuffer()
  const uploaded = await upload(new Uint8Array(bytes))
  expect(uploaded.status).toBe(303)
  const map = uploaded.location
  expect(await page(map)).toContain('Road repairs')
  const twice = await send(map, { ...mapped, 'column.2': 'number' })
  expect(twice.status).toBe(422)
  expect(twice.text).toContain('Two columns have the same meaning')

  const check = (await send(map, mapped)).location
  const checked = await page(check)
  expect(checked).toContain('What would happen')
  expect(checked).toContain('Not a date that exists')
  expect(checked).toContain('2024-02-30')
  expect(checked.replaceAll(/<[^>]+>|\s+/g, ' ')).toMatch(/Would be imported +1 .*Rejected +1 /)
  expect(await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'due', limit: 5 })).toMatchObject({
    rows: [],
  })

  expect(checked).toContain('No column says when requests were closed: 1 would be open, and 1 of them late.')
  const held = (await send(check, { skipBad: 'yes' })).location
  expect(await page(held)).toContain('They are open: import them so')
  expect(await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'due', limit: 5 })).toMatchObject({
    rows: [],
  })

  const imported = await page((await send(held, { skipBad: 'yes', accept: 'open' })).location)
  expect(imported).toContain('<h1>Imported</h1>')
  const { rows: kept } = await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'due', limit: 5 })
  expect(kept.map(({ externalNumber, subject }) => [externalNumber, subject])).toEqual([['A-1', 'Road repairs']])
})

test('the columns of the next file with the same header are taken as they were', async () => {
  const header = 'Our no,Came,About\n'
  const map = (await upload(`${header}A-1,2024-01-15,Roads\n`)).location
  await send(map, mapped)
  const again = await page((await upload(`${header}A-9,2024-01-16,Trees\n`)).location)
  expect(again).toContain('The columns are mapped as they were')
  expect(again).toContain('<option value="received" selected="">Received on</option>')
})

test('what somebody else said of the same columns is shown, and is not forgotten by an older form', async () => {
  const map = (await upload('Mark,Came in,What about\nA-1,2024-01-15,Roads\n')).location
  const opened = await get(map)
  expect((await send(map, mapped, opened)).status).toBe(303)
  const stale = await send(map, { ...mapped, 'column.2': 'unit' }, opened)
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('Saved now')
  expect(stale.text).toContain('<option value="unit" selected="">')
  expect(await page(map)).toContain('<option value="subject" selected="">')
  expect((await send(map, { ...mapped, 'column.2': 'unit' }, stale)).status).toBe(303)
})

test('a column is left out though its name is known', async () => {
  const map = (await upload('Number,Received,Closed,Subject\nA-1,2024-01-15,2024-01-01,Roads\n')).location
  const left = { ...mapped, 'column.2': '', 'column.3': 'subject' }
  expect(await page((await send(map, left)).location)).not.toContain('Rejected rows')
})

test('a file that is no ledger is refused with a sentence, and one that nobody uploaded is not there', async () => {
  // An empty file is not taken in at all.
  expect((await upload('')).status).toBe(422)
  const blank = await get((await upload('\n')).location)
  expect(blank.status).toBe(422)
  expect(blank.text).toContain('cannot be read as a ledger')
  expect((await get(`/desk/import/${'0'.repeat(64)}`)).status).toBe(404)
})

test('who may not manage the body imports nothing', async () => {
  cookie = await office.sessionOf(office.people.officer)
  expect((await get('/desk/import')).status).toBe(403)
  expect((await upload('Number,Received\nA-1,2024-01-15\n')).status).toBe(403)
})
