import { type LedgerRow, LedgerUnreadable } from '../../app/ports/ledger-source.ts'
import { childOf, childrenOf } from '../../domain/text/xml.ts'
import { readXml, type XmlHandlers, XmlRefused, xmlParser } from '../parse/read-xml.ts'
import { chosenSheet } from './choose-sheet.ts'
import type { RawLedger } from './raw-ledger.ts'
import { columnOf, isDateFormat, maxColumns, type NumberRules, numberText, tooManyColumns } from './sheet-cells.ts'
import { SharedTexts } from './text-table.ts'
import { type Archive, ArchiveUnreadable, openArchive } from './zip-entries.ts'

/** More is no ledger but an attack on the memory: a cell of Excel holds 32,767 letters. */
const maxCellLength = 1_000_000

type Sheet = { readonly name: string; readonly path: string }
type Workbook = {
  readonly archive: Archive
  readonly sheets: readonly Sheet[]
  readonly rules: NumberRules
  readonly texts: SharedTexts
}

async function readPart(archive: Archive, path: string, handlers: XmlHandlers): Promise<void> {
  const parser = xmlParser(handlers)
  for await (const piece of archive.text(path)) parser.write(piece)
  parser.end()
}

async function openWorkbook(archive: Archive): Promise<Workbook> {
  const treeOf = async (path: string) => (archive.has(path) ? await readXml(archive.text(path)) : undefined)
  const targets = new Map(
    childrenOf(await treeOf('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target?.replace(/^\/?(?:xl\/)?/, 'xl/') ?? '',
    ]),
  )
  const book = await treeOf('xl/workbook.xml')
  const sheets = childrenOf(childOf(book, 'sheets'), 'sheet')
    .map(({ attributes: { name = '', id } }) => ({ name, path: targets.get(id) ?? '' }))
    .filter(({ path }) => archive.has(path))
  const from1904 = ['1', 'true'].includes(childOf(book, 'workbookPr')?.attributes.date1904 ?? '')
  return {
    archive,
    sheets,
    rules: { dateStyles: await dateStylesOf(archive), from1904 },
    texts: await sharedTextsOf(archive),
  }
}

async function dateStylesOf(archive: Archive): Promise<ReadonlySet<number>> {
  const codes = new Map<number, string>()
  const dates = new Set<number>()
  let inCells = false
  let style = 0
  await readPart(archive, 'xl/styles.xml', {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'cellXfs') inCells = true
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
      if (name !== 'xf' || !inCells) return
      const id = Number(numFmtId ?? 0)
      if (isDateFormat(id, codes.get(id))) dates.add(style)
      style += 1
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dates
}

async function sharedTextsOf(archive: Archive): Promise<SharedTexts> {
  const texts = new SharedTexts()
  let text = ''
  let wanted = false
  let spoken = false
  await readPart(archive, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') text = ''
      // How a word is read aloud is no part of it.
      if (name === 'rPh') spoken = true
      if (name === 't') wanted = !spoken
    },
    close: (name) => {
      if (name === 'si') texts.add(text)
      if (name === 'rPh') spoken = false
      if (name === 't') wanted = false
    },
    text: (piece) => {
      if (wanted) text = longer(text, piece, 1)
    },
  })
  return texts
}

function longer(text: string, piece: string, row: number): string {
  if (text.length + piece.length > maxCellLength)
    throw new LedgerUnreadable('cell-too-long', row, `row ${row} has a cell of more than ${maxCellLength} letters`)
  return text + piece
}

/** The rows of a sheet that are not blank, as many at a time as a piece of the file holds. */
async function* rowsOf({ path }: Sheet, { archive, rules, texts }: Workbook): AsyncIterable<readonly LedgerRow[]> {
  let ready: LedgerRow[] = []
  let row = 0
  let cells: string[] = []
  let column = -1
  let cell = { type: '', style: 0 }
  let text = ''
  let wanted = false
  let spoken = false
  const cellValue = () => {
    if (cell.type === 's') return texts.at(Number(text))
    if (cell.type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
    return cell.type === '' || cell.type === 'n' ? numberText(text, cell.style, rules) : text
  }
  const parser = xmlParser({
    open: (name, { r, t, s }) => {
      if (name === 'row') {
        row = r === undefined ? row + 1 : Number(r)
        cells = []
        column = -1
      } else if (name === 'c') {
        column = (r === undefined ? undefined : columnOf(r)) ?? column + 1
        if (column >= maxColumns) throw tooManyColumns(row)
        cell = { type: t ?? '', style: Number(s ?? 0) }
        text = ''
      } else if (name === 'rPh') spoken = true
      else if (name === 'v' || name === 't') wanted = !spoken
    },
    close: (name) => {
      if (name === 'v' || name === 't') wanted = false
      else if (name === 'rPh') spoken = false
      else if (name === 'c' && text !== '') {
        while (cells.length < column) cells.push('')
        cells[column] = cellValue()
      } else if (name === 'row' && cells.some((one) => one.trim() !== '')) ready.push({ row, cells })
    },
    text: (piece) => {
      if (wanted) text = longer(text, piece, row)
    },
  })
  for await (const piece of archive.text(path)) {
    parser.write(piece)
    if (ready.length === 0) continue
    yield ready
    ready = []
  }
  parser.end()
  if (ready.length > 0) yield ready
}

function unreadable(error: unknown, row: number): unknown {
  if (!(error instanceof ArchiveUnreadable || error instanceof XmlRefused)) return error
  return new LedgerUnreadable(error.code, row, `the file cannot be read as a workbook (XLSX): ${error.message}`)
}

/**
 * A sheet of a workbook as a table. Dates are known by the style of their cells; rows are counted as the spreadsheet
 * counts them. It is read in pieces, and again for each pass; `close` lets go of what was laid aside.
 * @param isKnown whether a cell is a name of a column that we know: the sheet with most of them is the ledger
 * @param sheet its name, where somebody says which it is
 * @throws LedgerUnreadable where it is no workbook, or has no such sheet
 */
export async function openXlsxLedger(
  file: string,
  isKnown: (name: string) => boolean = () => false,
  sheet?: string,
): Promise<RawLedger> {
  const archive = await openArchive(file).catch((error: unknown) => {
    throw unreadable(error, 1)
  })
  const workbook = await openWorkbook(archive).catch((error: unknown) => {
    archive.close()
    throw unreadable(error, 1)
  })
  const close = () => {
    archive.close()
    workbook.texts.close()
  }
  const rows = async function* (one: Sheet) {
    let row = 0
    try {
      for await (const batch of rowsOf(one, workbook)) {
        row = batch.at(-1)?.row ?? row
        yield batch
      }
    } catch (error) {
      throw unreadable(error, row + 1)
    }
  }
  try {
    const found = await chosenSheet(workbook.sheets, sheet, isKnown, rows)
    return { encoding: 'xlsx', delimiter: '', sheet: found.name, rows: () => rows(found), close }
  } catch (error) {
    close()
    throw error
  }
}
