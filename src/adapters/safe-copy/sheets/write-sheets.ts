import { strToU8, type Zippable, zipSync } from 'fflate'
import { columnLetters } from '../../../domain/release/cell-cuts.ts'
import { harmlessCell } from '../../../domain/text/csv.ts'
import { escapeMarkup } from '../../../domain/text/markup.ts'

import type { ShownSheet } from './shown-sheet.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** The same values give the same bytes. */
const noTime = new Date(1980, 0, 1)

/** A place in a sheet whose value was cut, with what is written there. By `row,column`. */
export type CutLabels = ReadonlyMap<string, string>
export const placeKey = (row: number, column: number): string => `${row},${column}`

export type WrittenSheet = ShownSheet & { readonly labels?: CutLabels }

const [generalStyle, cutStyle, firstFormatStyle] = [0, 1, 2]

/** A workbook with values alone: each text in its cell, each number with the format that shows it, nothing else. */
export function writeWorkbook(sheets: readonly WrittenSheet[], language: string): Uint8Array {
  const formats: string[] = []
  const styleOf = (format: string | undefined): number => {
    if (format === undefined || format === 'General') return generalStyle
    const known = formats.indexOf(format)
    return firstFormatStyle + (known >= 0 ? known : formats.push(format) - 1)
  }
  const parts: Record<string, string> = {}
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, styleOf)
  const files: Record<string, string> = { ...frame(sheets, language), 'xl/styles.xml': stylesXml(formats), ...parts }
  const zipped: Zippable = {}
  for (const [name, xml] of Object.entries(files)) zipped[name] = [strToU8(xml), { mtime: noTime }]
  return zipSync(zipped, { level: 6, mtime: noTime })
}

function sheetXml(sheet: WrittenSheet, styleOf: (format: string | undefined) => number): string {
  const byRow = new Map<number, { readonly column: number; readonly xml: string }[]>()
  const put = (row: number, column: number, style: number, inside: string, type = '') => {
    const look = style === generalStyle ? '' : ` s="${style}"`
    const xml = `<c r="${columnLetters(column)}${row + 1}"${look}${type}>${inside}</c>`
    const cells = byRow.get(row)
    if (cells) cells.push({ column, xml })
    else byRow.set(row, [{ column, xml }])
  }
  for (const { row, column, value, format } of sheet.cells)
    if (typeof value === 'number') put(row, column, styleOf(format), `<v>${value}</v>`)
    else if (typeof value === 'boolean') put(row, column, generalStyle, `<v>${value ? 1 : 0}</v>`, ' t="b"')
    else put(row, column, generalStyle, textXml(value), ' t="inlineStr"')
  for (const [key, label] of sheet.labels ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    put(row, column, cutStyle, textXml(label), ' t="inlineStr"')
  }
  const rows = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inOrder = cells.sort((a, b) => a.column - b.column).map(({ xml }) => xml)
      return `<row r="${row + 1}">${inOrder.join('')}</row>`
    })
  const widths = [...sheet.widths].sort(([a], [b]) => a - b)
  const cols = widths.map(
    ([at, width]) => `<col min="${at + 1}" max="${at + 1}" width="${round(width)}" customWidth="1"/>`,
  )
  const merges = sheet.merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}"/>`,
  )
  return [
    `${head}<worksheet xmlns="${main}">`,
    cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '',
    `<sheetData>${rows.join('')}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    '</worksheet>',
  ].join('')
}

/** A text is never run as a formula by a workbook: it stands as it was. */
const textXml = (text: string): string => `<is><t xml:space="preserve">${escapeMarkup(text)}</t></is>`

const round = (width: number): number => Math.round(width * 100) / 100

function stylesXml(formats: readonly string[]): string {
  const firstId = 164
  const codes = formats.map((code, at) => `<numFmt numFmtId="${firstId + at}" formatCode="${escapeMarkup(code)}"/>`)
  const list = formats.length > 0 ? `<numFmts count="${formats.length}">${codes.join('')}</numFmts>` : ''
  const looks = formats.map((_, at) => `<xf numFmtId="${firstId + at}" applyNumberFormat="1"/>`)
  return `${head}<styleSheet xmlns="${main}">${list}<fonts count="2"><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${2 + formats.length}"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/>${looks.join('')}</cellXfs></styleSheet>`
}

function frame(sheets: readonly ShownSheet[], language: string): Readonly<Record<string, string>> {
  const listed = sheets.map(
    ({ name }, at) =>
      `<sheet name="${escapeMarkup(name || `Sheet${at + 1}`)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const related = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const typed = sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`,
  )
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${typed.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>${escapeMarkup(language)}</dc:language></cp:coreProperties>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${related.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  }
}

/** Values with separators, in UTF-8 with the mark by which spreadsheets know it. What would run as a formula is made a text. */
export function writeCsv(sheet: WrittenSheet, separator: string): Uint8Array {
  const rows: string[][] = []
  const put = (row: number, column: number, value: string) => {
    while (rows.length <= row) rows.push([])
    const cells = rows[row]
    while (cells && cells.length < column) cells.push('')
    if (cells) cells[column] = quoted(harmlessCell(value), separator)
  }
  for (const { row, column, value } of sheet.cells) put(row, column, String(value))
  for (const [key, label] of sheet.labels ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    put(row, column, label)
  }
  return strToU8(
    `\ufeff${rows.map((cells) => `${Array.from(cells, (cell) => cell ?? '').join(separator)}\r\n`).join('')}`,
  )
}

const quoted = (text: string, separator: string): string =>
  /["\r\n]|^\s|\s$/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
