import { expect, test } from 'vitest'
import { makeSafeCopy } from '../../../src/adapters/safe-copy/make-safe-copy.ts'
import { openSheets } from '../../../src/adapters/safe-copy/sheets/open-sheets.ts'
import { cases as officeCases } from '../scan/office-cases.ts'
import { cell, data, openDocument, relation, row, xlsx } from '../scan/office-files.ts'
import { cases as openDocumentCases } from '../scan/open-document-cases.ts'
import { kindsIn, scanned } from '../scan/scanned.ts'

const title = { title: 'Costs', language: 'en', madeAt: '2026-03-01T10:00:00Z' }
const valuesIn = async (bytes: Uint8Array) =>
  (await openSheets(bytes)).sheets.map(({ name, cells }) => [name, ...cells.map(({ value }) => value)])

const shownCell =
  '<table:table table:name="Shown"><table:table-row><table:table-cell><text:p>open</text:p></table:table-cell></table:table-row></table:table>'
/** Each kind of finding in a spreadsheet, from the tests of the scanner. */
const spreadsheets: (readonly [kind: string, name: string, bytes: Uint8Array])[] = []
for (const [kind, name, has] of [...officeCases, ...openDocumentCases])
  if (/spreadsheet/.test((await scanned(has)).type) && name !== 'a hidden sheet in OpenDocument')
    spreadsheets.push([kind, name, has])

test.each(spreadsheets)('a safe copy of a spreadsheet keeps no %s: %s', async (kind, _, has) => {
  const { bytes, removed } = await makeSafeCopy(has, title)
  expect(removed.map((one) => one.kind)).toContain(kind)
  expect(await kindsIn(bytes)).toEqual([])
})

test('a hidden sheet of OpenDocument is left out, and of a file that shows no other there is no copy', async () => {
  const hidden =
    '<table:table table:name="Names" table:style-name="h"><table:table-row><table:table-cell><text:p>Bo</text:p></table:table-cell></table:table-row></table:table>'
  const style = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>'
  const { bytes, removed } = await makeSafeCopy(openDocument('spreadsheet', hidden + shownCell, style), title)
  expect(await valuesIn(bytes)).toEqual([['Shown', 'open']])
  expect(removed).toEqual([{ kind: 'hidden-sheet', count: 1 }])
  await expect(makeSafeCopy(openDocument('spreadsheet', hidden, style), title)).rejects.toThrow('no sheet')
})

const styles = (codes: readonly string[]) =>
  `<styleSheet><numFmts>${codes.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf/>${codes.map((_, at) => `<xf numFmtId="${170 + at}"/>`).join('')}</cellXfs></styleSheet>`
const number = (reference: string, value: number, style: number) =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`

test('numbers and days keep the format that shows them, and no format keeps what is not shown', async () => {
  const codes = ['dd/mm/yyyy', '#,##0.00', '0;;', '"withheld"', '"Mr Sample: "0', ';;;@', 'yyyy"年"m"月"d"日"']
  const file = xlsx(
    [
      {
        name: 'A',
        xml: data(
          row(
            1,
            [
              number('A1', 45_000, 1),
              number('B1', 1234.5, 2),
              number('C1', -5, 3),
              number('D1', 77, 4),
              number('E1', 9, 5),
              number('F1', 13, 6),
              number('G1', 45_000, 7),
            ].join(''),
          ),
        ),
      },
    ],
    { 'xl/styles.xml': styles(codes) },
  )
  const { bytes, lost } = await makeSafeCopy(file, title)
  const [sheet] = (await openSheets(bytes)).sheets
  expect(sheet?.cells.map(({ column, value, format }) => [column, value, format])).toEqual([
    [0, 45_000, 'dd/mm/yyyy'],
    [1, 1234.5, '#,##0.00'],
    [3, 'withheld', undefined],
    [4, 9, undefined],
    [6, 45_000, 'yyyy"年"m"月"d"日"'],
  ])
  expect(lost).toEqual([{ what: 'formats', count: 1 }])
})

test('values alone are kept: no formulas, links, names or pictures; merged cells and widths are', async () => {
  const file = xlsx(
    [
      {
        name: 'Costs',
        xml: `<cols><col min="2" max="2" width="31.5" customWidth="1"/></cols>${data(
          row(1, cell('A1', 'Costs of &lt;the> year &amp; more')),
          row(
            2,
            `<c r="A2"><f>SUM(B1:B9)</f><v>12.5</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c>`,
          ),
        )}<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><hyperlinks/>`,
        relations: [relation('rId1', 'hyperlink', 'file:///C:/Users/ann/secret.xlsx', 'External')],
      },
    ],
    { 'xl/media/image1.emf': 'x', 'docProps/app.xml': '<Properties><Company>Sample Ltd</Company></Properties>' },
    '<definedNames><definedName name="Secret" hidden="1">Costs!$A$1</definedName></definedNames>',
  )
  const { bytes, removed, lost, type, extension } = await makeSafeCopy(file, title)
  expect([type, extension]).toEqual([expect.stringContaining('spreadsheetml'), 'xlsx'])
  const [sheet] = (await openSheets(bytes)).sheets
  expect(sheet?.cells.map(({ value }) => value)).toEqual(['Costs of <the> year & more', 12.5, true, '#REF!'])
  expect([...(sheet?.widths ?? [])]).toEqual([[1, 31.5]])
  expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }])
  expect(removed.map(({ kind }) => kind).sort()).toEqual(['defined-name', 'external-link', 'metadata'])
  expect(lost).toEqual([
    { what: 'formulas', count: 1 },
    { what: 'pictures', count: 1 },
  ])
  const written = (await scanned(bytes)).text
  for (const gone of ['SUM', 'secret', 'Secret', 'Sample Ltd']) expect(written).not.toContain(gone)
})

test('an OpenDocument spreadsheet shows what it showed', async () => {
  const file = openDocument(
    'spreadsheet',
    '<table:table table:name="Jahr"><table:table-row>' +
      '<table:table-cell office:value-type="date" office:date-value="2024-05-31"><text:p>31.05.2024</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="float" office:value="1234.5"><text:p>1,234.50</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="currency" office:value="7"><office:annotation><dc:creator>Ann</dc:creator><text:p>too dear</text:p></office:annotation><text:p>7,00 €</text:p></table:table-cell>' +
      '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2" table:number-columns-repeated="2"><text:p>2</text:p></table:table-cell>' +
      '</table:table-row></table:table>',
  )
  const { bytes, removed } = await makeSafeCopy(file, title)
  expect(await valuesIn(bytes)).toEqual([['Jahr', 45_443, 1234.5, '7,00 €', 2, 2]])
  expect(removed).toContainEqual({ kind: 'comment', count: 1 })
})

test('CSV is written again, and what would run as a formula is made a text', async () => {
  const { bytes, extension } = await makeSafeCopy(Buffer.from('a,b\n=1+1,"x, y"\n-5,2\n'), title)
  expect(extension).toBe('csv')
  expect(Buffer.from(bytes).toString()).toBe(`\ufeffa,b\r\n'=1+1,"x, y"\r\n-5,2\r\n`)
})
