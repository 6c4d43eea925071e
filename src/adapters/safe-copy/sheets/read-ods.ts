import type { CellArea } from '../../../domain/release/cell-cuts.ts'
import type { Archive } from '../../scan/archive/read-archive.ts'
import { type Attributes, walkXml } from '../../scan/archive/walk-xml.ts'
import { Unreadable } from '../../scan/inspector.ts'
import { isCollapsed, refuseEncrypted } from '../../scan/office/inspect-open-document.ts'
import { emptyStyles, readStyles, type Styles } from '../../scan/office/open-document-styles.ts'
import { dayNumber } from './days.ts'
import { dateFormatShowing, formatShowing } from './format-showing.ts'
import { type SheetReading, type ShownCell, type ShownSheet, type ShownSheets, shownSheet } from './shown-sheet.ts'

const maxCells = 2_000_000
/** Notes, and what was there before, stand within a cell and are not what it shows. */
const aside = ['annotation', 'cell-content-change', 'deletion', 'tracked-changes', 'forms', 'shapes', 'frame']

/** The sheets of an OpenDocument spreadsheet that are shown. */
export async function readOds(archive: Archive, reading: SheetReading = 'shown'): Promise<ShownSheets> {
  await refuseEncrypted(archive)
  const styles = emptyStyles()
  if (archive.has('styles.xml')) readStyles(await archive.read('styles.xml'), styles)
  const content = await archive.read('content.xml')
  readStyles(content, styles)
  return readContent(content, styles, reading)
}

type Sheet = {
  name: string
  cells: ShownCell[]
  merges: CellArea[]
  hiddenRows: Set<number>
  hiddenColumns: [number, number][]
}

function readContent(bytes: Uint8Array, styles: Styles, reading: SheetReading): ShownSheets {
  const isWhole = reading === 'whole'
  const sheets: ShownSheet[] = []
  let sheet: Sheet | undefined
  let [row, column, nextColumn, repeatRows] = [0, 0, 0, 1]
  let [rowCells, rowStyle, columnStyles]: [
    ShownCell[],
    string | undefined,
    { from: number; to: number; style: string }[],
  ] = [[], undefined, []]
  let cell: { readonly given: Attributes; readonly isUnseen: boolean; text: string } | undefined
  let [depthAside, inParagraph, total, formulas] = [0, 0, 0, 0]
  walkXml(bytes, {
    open: (name, given) => {
      if (aside.includes(name)) depthAside += 1
      if (depthAside > 0) return
      if (name === 'table' && sheet === undefined && given['table:name'] !== undefined) {
        const isHidden = styles.sheets.has(given['table:style-name'] ?? '')
        sheet = {
          name: isHidden ? '' : given['table:name'],
          cells: [],
          merges: [],
          hiddenRows: new Set(),
          hiddenColumns: [],
        }
        ;[row, nextColumn, columnStyles] = [0, 0, []]
      } else if (!sheet) return
      else if (name === 'table-column') {
        const repeated = countOf(given['table:number-columns-repeated'])
        if (!isWhole && isCollapsed(given)) sheet.hiddenColumns.push([nextColumn, nextColumn + repeated - 1])
        const style = given['table:default-cell-style-name']
        if (style !== undefined) columnStyles.push({ from: nextColumn, to: nextColumn + repeated - 1, style })
        nextColumn += repeated
      } else if (name === 'table-row') {
        repeatRows = countOf(given['table:number-rows-repeated'])
        ;[rowCells, rowStyle, column] = [[], given['table:default-cell-style-name'], 0]
        if (!isWhole && isCollapsed(given))
          for (let at = 0; at < Math.min(repeatRows, 100_000); at += 1) sheet.hiddenRows.add(row + at)
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        const inherited = rowStyle ?? columnStyles.find(({ from, to }) => column >= from && column <= to)?.style ?? ''
        const isUnseen = name !== 'table-cell' || (!isWhole && styles.text.has(given['table:style-name'] ?? inherited))
        cell = { given, isUnseen, text: '' }
        inParagraph = 0
      } else if (cell && name === 'p') {
        if (inParagraph > 0) cell.text += '\n'
        inParagraph += 1
      } else if (cell && name === 's') cell.text += ' '.repeat(Math.min(100, countOf(given['text:c'])))
      else if (cell && name === 'tab') cell.text += ' '
      else if (cell && name === 'line-break') cell.text += '\n'
    },
    text: (piece) => {
      if (cell && depthAside === 0 && inParagraph > 0) cell.text += piece
    },
    close: (name) => {
      if (aside.includes(name)) depthAside -= 1
      else if (depthAside > 0 || !sheet) return
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        const repeated = countOf(cell?.given['table:number-columns-repeated'])
        const value = isWhole ? valueWhole : valueShown
        const shown = cell && !cell.isUnseen ? value(cell.given, cell.text) : undefined
        const isComputed = cell?.given['table:formula'] !== undefined
        if (isComputed) formulas += 1
        if (shown)
          for (let at = 0; at < repeated && total < maxCells; at += 1, total += 1)
            rowCells.push({ row, column: column + at, ...shown, ...(isComputed ? { isComputed } : {}) })
        if (cell) addMerge(sheet.merges, row, column, cell.given)
        column += repeated
        cell = undefined
      } else if (name === 'table-row') {
        sheet.cells.push(...rowCells)
        for (let at = 1; at < repeatRows && rowCells.length > 0 && total < maxCells; at += 1, total += rowCells.length)
          for (const one of rowCells) sheet.cells.push({ ...one, row: row + at })
        row += repeatRows
      } else if (name === 'table') {
        if (sheet.name !== '') sheets.push(shownSheet({ ...sheet, widths: new Map() }))
        sheet = undefined
      }
    },
  })
  // Of a copy that is shown, what is more is left out; of what is read for its rows, none may be missing.
  if (isWhole && total >= maxCells) throw new Unreadable('too-large', `A spreadsheet of more than ${maxCells} cells`)
  return { format: 'workbook', sheets, formulas, formatsLeftOut: 0 }
}

const countOf = (value: string | undefined): number =>
  Math.max(1, Math.min(1_048_576, Math.floor(Number(value ?? 1)) || 1))

function addMerge(merges: CellArea[], row: number, column: number, given: Attributes): void {
  const [rows, columns] = [countOf(given['table:number-rows-spanned']), countOf(given['table:number-columns-spanned'])]
  if (rows > 1 || columns > 1)
    merges.push({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 })
}

/** The value itself, as the file keeps it, whatever its format shows of it. */
function valueWhole(given: Attributes, text: string): Pick<ShownCell, 'value'> | undefined {
  const { 'office:value-type': type, 'office:date-value': date, 'office:value': number } = given
  if (type === 'date' && date !== undefined) return { value: date.replace('T', ' ').replace(/ 00:00(?::00)?$/, '') }
  if (type === 'float' && number !== undefined) return { value: Number(number) }
  return text.trim() === '' ? undefined : { value: text }
}

/** A number where a plain format shows it as it was shown, else the words that were shown. */
function valueShown(given: Attributes, text: string): Pick<ShownCell, 'value' | 'format'> | undefined {
  if (text.trim() === '') return undefined
  const type = given['office:value-type']
  const value = Number(given['office:value'] ?? Number.NaN)
  if ((type === 'float' || type === 'percentage') && !Number.isNaN(value)) {
    const format = formatShowing(value, text)
    return format === undefined ? { value: text } : { value, format }
  }
  if (type === 'date') {
    const iso = given['office:date-value'] ?? ''
    const [day, format] = [dayNumber(iso), dateFormatShowing(iso, text)]
    return day === undefined || format === undefined ? { value: text } : { value: day, format }
  }
  return { value: text }
}
