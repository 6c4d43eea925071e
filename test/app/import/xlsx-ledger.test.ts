import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { openLedger } from '../../../src/adapters/import/open-ledger.ts'
import { isKnownColumn } from '../../../src/app/import/import-columns.ts'
import { importLedger } from '../../../src/app/import/import-ledger.ts'
import { Office } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await Office.open()
})
afterEach(() => office.close())

const header = ['Number', 'Received', 'Closed', 'Subject', 'Outcome']
const rels = (sheets: number) =>
  `<Relationships>${Array.from({ length: sheets }, (_, n) => `<Relationship Id="r${n + 1}" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}</Relationships>`

/** A workbook as bare as a program may write one. */
function bare(parts: { readonly [path: string]: string }, properties = ''): Uint8Array {
  const names = Object.keys(parts).filter((path) => path.includes('worksheets/'))
  const sheets = names.map((_, n) => `<sheet name="Sheet ${n + 1}" sheetId="${n + 1}" r:id="r${n + 1}"/>`).join('')
  const all = {
    ...parts,
    'xl/_rels/workbook.xml.rels': rels(names.length),
    'xl/workbook.xml': `<workbook>${properties}<sheets>${sheets}</sheets></workbook>`,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])))
}

const row = (cells: readonly string[], number?: number) =>
  `<row${number ? ` r="${number}"` : ''}>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
const sheet = (...rows: readonly string[]) => `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`

function save(bytes: Uint8Array): string {
  const path = join(office.folder, 'ledger.xlsx')
  writeFileSync(path, bytes)
  return path
}

async function read(bytes: Uint8Array, sheetName?: string) {
  const source = await openLedger(save(bytes), isKnownColumn, sheetName === undefined ? {} : { sheet: sheetName })
  const rows = []
  for await (const batch of source.rows()) rows.push(...batch)
  source.close()
  return { header: source.header, rows }
}

test('a workbook is imported with the same answer as the CSV of the same rows', async () => {
  const day = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), format: 'dd/mm/yyyy' })
  const text = (value: string) => ({ value })
  const bytes = new Uint8Array(
    await writeExcelFile([
      header.map(text),
      [text('A-1'), day('2025-01-15'), day('2025-01-20'), text('Budget & "roads"'), text('Full grant')],
      [text('A-2'), day('2025-02-03'), null, text('预算'), null],
    ]).toBuffer(),
  )
  const source = await openLedger(save(bytes), isKnownColumn)
  const options = { body: 'office', statute: 'us-foia', map: [] }
  const made = await importLedger(office.ports, source, options)
  source.close()
  const csv = `${header.join()}\nA-1,2025-01-15,2025-01-20,"Budget & ""roads""",Full grant\nA-2,2025-02-03,,预算,\n`
  const again = await office.importText(csv)
  if (!made.ok) throw new Error(made.refusal.code)
  expect(made.value).toMatchObject({ rows: 2, imported: 2, rejected: [] })
  expect(again).toMatchObject({ rows: 2, imported: 0, already: 2 })
  expect(again.mapping).toEqual({ ...made.value.mapping, sheet: null, encoding: 'utf-8', delimiter: ',' })
  expect((await office.rows()).map(({ subject, receivedOn, closedOn }) => [subject, receivedOn, closedOn])).toEqual([
    ['Budget & "roads"', '2025-01-15', '2025-01-20'],
    ['预算', '2025-02-03', null],
  ])
})

describe('cells', () => {
  test('share texts, in pieces and with readings left out, wherever the texts stand in the file', async () => {
    const shared =
      '<sst><si><t>Number</t></si><si><r><t>Sub</t></r><r><t>ject</t></r></si><si><t>東京</t><rPh><t>とうきょう</t></rPh></si></sst>'
    const cells =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="n"><v>7</v></c><c t="s"><v>2</v></c></row>'
    const found = await read(bare({ 'xl/worksheets/sheet1.xml': sheet(cells), 'xl/sharedStrings.xml': shared }))
    expect(found).toEqual({ header: ['Number', 'Subject'], rows: [{ row: 2, cells: ['7', '東京'] }] })
  })

  test('are dates by their style, in both countings of days, with a time where they have one', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\-mmm\\-yy;@"/><numFmt numFmtId="171" formatCode="0.00&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>'
    const values = [
      '<c s="1"><v>45672</v></c>',
      '<c s="2"><v>45672.5</v></c>',
      '<c s="3"><v>45672</v></c>',
      '<c s="0"><v>0.30000000000000004</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="d"><v>2025-01-15</v></c>',
    ]
    const parts = {
      'xl/worksheets/sheet1.xml': sheet(row(['a', 'b', 'c', 'd', 'e', 'f']), `<row>${values.join('')}</row>`),
      'xl/styles.xml': styles,
    }
    const [first] = (await read(bare(parts))).rows
    expect(first?.cells).toEqual(['2025-01-15', '2025-01-15 12:00', '45672', '0.3', 'TRUE', '2025-01-15'])
    const [mac] = (await read(bare(parts, '<workbookPr date1904="1"/>'))).rows
    expect(mac?.cells[0]).toBe('2029-01-16')
  })

  test('stand in their columns, and rows keep the numbers of the spreadsheet; blank rows are passed over', async () => {
    const rows = [
      row(['Number', 'Received', 'Subject'], 3),
      row([' ', ''], 4),
      '<x:row r="6"><x:c r="A6" t="str"><x:v>A-1</x:v></x:c><x:c r="C6" t="str"><x:v>Roads</x:v></x:c></x:row>',
    ]
    expect((await read(bare({ 'xl/worksheets/sheet1.xml': sheet(...rows) }))).rows).toEqual([
      { row: 6, cells: ['A-1', '', 'Roads'] },
    ])
  })
})

test('another sheet is read by its name, and a name that is not there is told with those that are', async () => {
  const book = bare({
    'xl/worksheets/sheet1.xml': sheet(row(['Notes'])),
    'xl/worksheets/sheet2.xml': sheet(row(['Number']), row(['B-1'])),
  })
  expect((await read(book, 'Sheet 2')).rows).toEqual([{ row: 2, cells: ['B-1'] }])
  await expect(read(book, 'Sheet 9')).rejects.toThrow('it has "Sheet 1", "Sheet 2"')
})

test('more texts than are kept in memory are laid aside, and the file that held them is gone afterwards', async () => {
  const count = 256 * 300
  const texts = Array.from({ length: count }, (_, n) => `<si><t>text ${n}</t></si>`).join('')
  const rows = Array.from({ length: count }, (_, n) => `<row><c t="s"><v>${n === 0 ? 0 : count - n}</v></c></row>`)
  const laidAside = () => readdirSync(tmpdir()).filter((name) => name.startsWith('candor-texts-')).length
  const before = laidAside()
  const book = bare({ 'xl/worksheets/sheet1.xml': sheet(...rows), 'xl/sharedStrings.xml': `<sst>${texts}</sst>` })
  const found = await read(book)
  expect(found.rows.every(({ cells }, index) => cells[0] === `text ${count - index - 1}`)).toBe(true)
  expect(laidAside()).toBeLessThanOrEqual(before)
})

describe('what is no workbook', () => {
  test.each([
    ['half an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'cannot be read as a workbook'],
    [
      'half a workbook',
      bare({ 'xl/worksheets/sheet1.xml': sheet(row(header)) }).slice(0, 200),
      'cannot be read as a workbook',
    ],
    ['an empty sheet', bare({ 'xl/worksheets/sheet1.xml': sheet() }), 'the sheet is empty'],
  ])('%s is refused with the reason', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message)
  })
})
