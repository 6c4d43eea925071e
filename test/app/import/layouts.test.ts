import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { openLedger } from '../../../src/adapters/import/open-ledger.ts'
import { isKnownColumn } from '../../../src/app/import/import-columns.ts'
import type { LedgerReading } from '../../../src/app/ports/ledger-source.ts'
import { Office } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await Office.open()
})
afterEach(() => office.close())

async function read(bytes: Uint8Array | string, reading?: LedgerReading) {
  const path = join(office.folder, 'any')
  writeFileSync(path, bytes)
  const source = await openLedger(path, isKnownColumn, reading)
  const rows = []
  for await (const batch of source.rows()) rows.push(...batch)
  source.close()
  const { header, headerRow, encoding, sheet } = source
  return { header, headerRow, encoding, sheet, rows }
}

const table = 'Number,Received,Closed,Subject\nA-1,2025-01-15,2025-01-20,Budget\n'

test('titles, an address and blank rows above the header are no part of the ledger', async () => {
  const above = 'Freedom of information log,,,\nRiverford Borough Council,,,\n"1 Mill Lane, Riverford",,,\n,,,\n'
  expect(await read(above + table)).toMatchObject({
    ...{ headerRow: 5, header: ['Number', 'Received', 'Closed', 'Subject'] },
    rows: [{ row: 6, cells: ['A-1', '2025-01-15', '2025-01-20', 'Budget'] }],
  })
  const made = await office.importText(above + table)
  expect(made).toMatchObject({ rows: 1, imported: 1, mapping: { headerRow: 5 } })
})

test('a word of the header in a title does not make it one', async () => {
  expect(await read(`Received,,,\n${table}`)).toMatchObject({ headerRow: 2 })
})

test('a header of two rows is read as one', async () => {
  const text = 'Request,,Date,,Outcome\nNumber,Subject,received,closed,\nA-1,Budget,2025-01-15,2025-01-20,Granted\n'
  expect(await read(text)).toMatchObject({
    header: ['Number', 'Subject', 'received', 'closed', 'Outcome'],
    rows: [{ row: 3 }],
  })
  const groups = '登记号,申请,,答复\n,日期,内容,日期\n1,2025-01-15,预算,2025-01-20\n'
  const { header } = await read(groups, { headerRow: 2 })
  expect(header).toEqual(['登记号', '申请 日期', '申请 内容', '答复 日期'])
})

test('the row of the header is the one that somebody names, and must be there', async () => {
  const text = 'Number,Received\nOur no,Came in\nA-1,2025-01-15\n'
  expect(await read(text, { headerRow: 2 })).toMatchObject({ header: ['Our no', 'Came in'], rows: [{ row: 3 }] })
  await expect(read(text, { headerRow: 9 })).rejects.toMatchObject({ code: 'no-such-row', row: 9 })
})

test('names that somebody gives find the header where we know none', async () => {
  const text = 'A title,\nNr.,Eingang am\n1,2025-01-15\n'
  expect(await read(text, { names: ['Nr.', 'Eingang am'] })).toMatchObject({ headerRow: 2 })
})

test('totals, a repeated header and a note are left out and said; a row that lacks only its date is not', async () => {
  const text = `${table}Number,Received,Closed,Subject\nTotal,,,1\n合计：1 件,,,\n"Source: our register",,,\n`
  const made = await office.importText(text)
  expect(made).toMatchObject({
    ...{ rows: 1, imported: 1, rejected: [] },
    left: { count: 4, named: [{ row: 3 }, { row: 4, text: 'Total 1' }, { row: 5 }, { row: 6 }] },
  })
  const lacking = await office.importText(`${table}A-9,,,Total of all fees\n`)
  expect(lacking).toMatchObject({ left: { count: 0 }, rejected: [{ row: 3, code: 'no-received-date' }] })
})

test('of several sheets the one with the ledger is read, not the cover', async () => {
  const text = (value: string) => ({ value })
  const cover = [[text('Information requests 2025')], [text('Number of pages'), text('2')]]
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(text))
  const bytes = new Uint8Array(
    await writeExcelFile([
      { data: cover, sheet: 'Cover' },
      { data: rows, sheet: 'Log' },
    ]).toBuffer(),
  )
  expect(await read(bytes)).toMatchObject({ sheet: 'Log', header: ['Number', 'Received', 'Closed', 'Subject'] })
  expect(await read(bytes, { sheet: 'Cover' })).toMatchObject({ sheet: 'Cover' })
})

test('UTF-16 in both orders, and an encoding that somebody names', async () => {
  const little = Buffer.from(`\uFEFF${table}`, 'utf16le')
  expect(await read(little)).toMatchObject({
    encoding: 'utf-16le',
    header: ['Number', 'Received', 'Closed', 'Subject'],
  })
  expect(await read(Buffer.from(little).swap16())).toMatchObject({ encoding: 'utf-16be', rows: [{ row: 2 }] })
  const big5 = Buffer.concat([
    Buffer.from(table),
    Buffer.from('A-2,2025-01-16,,'),
    Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]),
  ])
  expect((await read(big5, { encoding: 'big5' })).rows[1]?.cells[3]).toBe('中文')
  await expect(read(big5, { encoding: 'utf-8' })).rejects.toMatchObject({ code: 'wrong-encoding' })
  await expect(read(table, { encoding: 'none' })).rejects.toMatchObject({ code: 'no-such-encoding' })
})

test('words that mean nothing are nothing, where somebody says which', async () => {
  const text = 'Number,Received,Closed,Outcome\nA-1,2025-01-15,N/A,-\n'
  expect(await office.importText(text)).toMatchObject({ rejected: [{ code: 'no-such-date', value: 'N/A' }] })
  expect(await office.importText(text, { empty: ['n/a', '-'] })).toMatchObject({ imported: 1, rejected: [] })
  expect(await office.rows()).toMatchObject([{ closedOn: null }])
})
