import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLedger } from '../../../src/adapters/import/open-ledger.ts'
import { writeCompoundFile } from '../../../src/adapters/scan/old-office/write-compound-file.ts'
import { isKnownColumn } from '../../../src/app/import/import-columns.ts'
import { Office } from './office.ts'

const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0
if (!isThere) process.stderr.write('LibreOffice is not installed: its tests are skipped\n')

const text = (words: string) =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`
const day = (iso: string) =>
  `<table:table-cell office:value-type="date" office:date-value="${iso}" table:style-name="day"><text:p>${iso.slice(8)}/${iso.slice(5, 7)}</text:p></table:table-cell>`
const count = (value: number) =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
const row = (cells: readonly string[], how = '') => `<table:table-row${how}>${cells.join('')}</table:table-row>`
const sheet = (name: string, rows: readonly string[]) =>
  `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="5"/>${rows.join('')}</table:table>`

const names = ['Number', 'Received', 'Closed', 'Subject', 'Outcome']
/** A workbook as an office keeps it: a cover, a title, days as days, and a row that a filter leaves out. */
const flat = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:date-style style:name="short"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year/></number:date-style><style:style style:name="day" style:family="table-cell" style:data-style-name="short"/></office:automatic-styles>
<office:body><office:spreadsheet>${sheet('Cover', [row([text('Requests 2025')]), row([text('Number of pages'), count(2)])])}${sheet(
  'Log',
  [
    row([text('Riverford Borough Council')]),
    row([text('')]),
    row(names.map(text)),
    row([count(1), day('2025-01-15'), day('2025-01-20'), text('Roads'), text('Granted')]),
    row(
      [count(2), day('2025-02-03'), day('2025-02-28'), text('预算'), text('Withdrawn')],
      ' table:visibility="filter"',
    ),
    row([text('Total'), text(''), text(''), text('2')]),
  ],
)}</office:spreadsheet></office:body></office:document>`

const folder = mkdtempSync(join(tmpdir(), 'candor-workbooks-'))
const fileOf = (kind: string) => join(folder, `ledger.${kind}`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.runIf(isThere)('a workbook as LibreOffice writes it', () => {
  beforeAll(() => {
    writeFileSync(fileOf('fods'), flat)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    for (const kind of ['xls', 'ods', 'xlsx'])
      spawnSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', folder, fileOf('fods')])
  }, 120_000)

  test.each(['xls', 'ods', 'xlsx'])('%s: the sheet of the ledger, its header and every row are found', async (kind) => {
    const source = await openLedger(fileOf(kind), isKnownColumn)
    const rows = []
    for await (const batch of source.rows()) rows.push(...batch)
    source.close()
    expect(source).toMatchObject({ sheet: 'Log', headerRow: 3, header: names })
    expect(rows).toEqual([
      { row: 4, cells: ['1', '2025-01-15', '2025-01-20', 'Roads', 'Granted'] },
      { row: 5, cells: ['2', '2025-02-03', '2025-02-28', '预算', 'Withdrawn'] },
      expect.objectContaining({ row: 6 }),
    ])
  })

  test.each(['xls', 'ods'])('%s: is imported, and imported again it imports nothing', async (kind) => {
    const office = await Office.open()
    try {
      expect(await office.importFile(fileOf(kind))).toMatchObject({ imported: 2, rejected: [], left: { count: 1 } })
      expect(await office.importFile(fileOf(kind))).toMatchObject({ imported: 0, already: 2 })
    } finally {
      await office.close()
    }
  })

  test.each(['xls', 'ods'])('%s: broken anywhere, it is refused or read, and breaks nothing', async (kind) => {
    const whole = readFileSync(fileOf(kind))
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
      writeFileSync(fileOf('broken'), Buffer.concat([whole.subarray(0, at), Buffer.from('?'), whole.subarray(at + 1)]))
      const opened = await openLedger(fileOf('broken'), isKnownColumn).catch((error: unknown) => error)
      expect(opened instanceof Error ? opened.name : 'read').toMatch(/^(LedgerUnreadable|read)$/)
      if (!(opened instanceof Error)) (opened as { close(): void }).close()
    }
  })
})

test('an old file that is no workbook is refused', async () => {
  writeFileSync(fileOf('doc'), writeCompoundFile([{ name: 'WordDocument', content: new Uint8Array(512) }]))
  await expect(openLedger(fileOf('doc'), isKnownColumn)).rejects.toMatchObject({ code: 'broken-workbook' })
})
