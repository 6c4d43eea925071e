import { Zip, ZipDeflate } from 'fflate'
import type { XlsxCell } from '../../app/ports/report-file-ports.ts'
import { toDayNumber } from '../../domain/calendar/civil-date.ts'
import { harmlessCell } from '../../domain/text/csv.ts'
import { escapeMarkup } from '../../domain/text/markup.ts'

// A sheet has room for 1,048,576 rows: what is more goes on in the next one.
const maxRows = 1_000_000
/** The number that a spreadsheet has for 1970-01-01. */
const epoch = 25_569
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`

function textCell(text: string, style = ''): string {
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${escapeMarkup(harmlessCell(text))}</t></is></c>`
}

function cellXml(cell: XlsxCell): string {
  if (cell === null || cell === '') return '<c/>'
  if (typeof cell === 'string') return textCell(cell)
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`
  return `<c s="1"><v>${toDayNumber(cell.date) + epoch}</v></c>`
}

const rowXml = (cells: readonly XlsxCell[]): string => `<row>${cells.map(cellXml).join('')}</row>`

function sheetHead(headings: readonly string[]): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${headings.length}" width="18" customWidth="1"/></cols><sheetData><row>${headings.map((text) => textCell(text, ' s="2"')).join('')}</row>`
}

function frame(sheets: number, name: string): readonly (readonly [path: string, xml: string])[] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  const title = name.replaceAll(/[\\/?*[\]:'&<>"]/g, ' ').slice(0, 25)
  const listed = numbers.map((n) => `<sheet name="${n > 1 ? `${title} ${n}` : title}" sheetId="${n}" r:id="rId${n}"/>`)
  const related = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  )
  const typed = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${sheetType}.worksheet+xml"/>`,
  )
  return [
    ['xl/styles.xml', styles],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packaged}/relationships">${related.join('')}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${typed.join('')}</Types>`,
    ],
  ]
}

/** A workbook in pieces, made while its rows are read: it is never whole in memory. */
export async function* xlsxOf(
  name: string,
  headings: readonly string[],
  batches: AsyncIterable<readonly (readonly XlsxCell[])[]>,
): AsyncIterable<Uint8Array<ArrayBuffer>> {
  const made: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    made.push(piece)
  })
  const encoder = new TextEncoder()
  let sheets = 0
  let rows = 0
  const begin = (path: string) => {
    const entry = new ZipDeflate(path, { level: 6 })
    zip.add(entry)
    return entry
  }
  const nextSheet = () => {
    sheets += 1
    rows = 0
    const entry = begin(`xl/worksheets/sheet${sheets}.xml`)
    entry.push(encoder.encode(sheetHead(headings)))
    return entry
  }
  let sheet = nextSheet()
  const end = () => sheet.push(encoder.encode('</sheetData></worksheet>'), true)
  for await (const batch of batches) {
    if (rows + batch.length > maxRows) {
      end()
      sheet = nextSheet()
    }
    rows += batch.length
    sheet.push(encoder.encode(batch.map(rowXml).join('')))
    yield* made.splice(0)
  }
  end()
  for (const [path, xml] of frame(sheets, name)) begin(path).push(encoder.encode(xml), true)
  zip.end()
  yield* made.splice(0)
}
