import type { Readable } from 'node:stream'
import { Parser } from 'htmlparser2'
import { type LedgerRow, type LedgerSource, LedgerUnreadable } from '../../app/ports/ledger-source.ts'
import { columnOf, isDateFormat, maxColumns, type NumberRules, numberText, tooManyColumns } from './sheet-cells.ts'
import { SharedTexts } from './text-table.ts'
import { NotAnArchive, type ZipEntry, zipEntries } from './zip-entries.ts'

/** More is no ledger but an attack on the memory: a cell of Excel holds 32,767 letters. */
const maxCellLength = 1_000_000
/** The parser looks through all open elements at each end tag; those of a workbook lie fewer than ten deep. */
const deepestElement = 64

type Attributes = { readonly [name: string]: string }
type Handlers = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}
type Sheet = { readonly name: string; readonly entry: ZipEntry }
type Workbook = { readonly sheets: readonly Sheet[]; readonly rules: NumberRules; readonly texts: SharedTexts }

/** Some programmes put a prefix before every name. */
const plain = (name: string) => name.slice(name.indexOf(':') + 1)

function parserOf({ open, close, text }: Handlers): Parser {
  let depth = 0
  return new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        if (depth > deepestElement)
          throw new LedgerUnreadable('too-deep', 1, 'the workbook nests its elements deeper than a workbook does')
        open(plain(name), attributes)
      },
      onclosetag: (name) => {
        depth -= 1
        close?.(plain(name))
      },
      ontext: (piece) => text?.(piece),
    },
    { xmlMode: true, decodeEntities: true },
  )
}

/** Feeds a part of the workbook to a parser; after each piece the caller may take what came of it. */
async function* pieces(entry: ZipEntry, parser: Parser): AsyncIterable<void> {
  const stream: Readable = entry.open()
  stream.setEncoding('utf8')
  try {
    for await (const piece of stream) {
      parser.write(piece as string)
      yield
    }
    parser.end()
    yield
  } finally {
    stream.destroy()
  }
}

async function readPart(entry: ZipEntry | undefined, handlers: Handlers): Promise<void> {
  if (entry) for await (const _ of pieces(entry, parserOf(handlers)));
}

async function openWorkbook(file: string): Promise<Workbook> {
  const entries = await zipEntries(file)
  const targets = new Map<string, string>()
  await readPart(entries.get('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/'))
    },
  })
  const sheets: Sheet[] = []
  let from1904 = false
  await readPart(entries.get('xl/workbook.xml'), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (tag !== 'sheet') return
      const link = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
      const entry = entries.get(targets.get(link) ?? '')
      if (entry) sheets.push({ name: attributes.name ?? '', entry })
    },
  })
  const texts = await sharedTextsOf(entries.get('xl/sharedStrings.xml'))
  return { sheets, rules: { dateStyles: await dateStylesOf(entries.get('xl/styles.xml')), from1904 }, texts }
}

async function dateStylesOf(entry: ZipEntry | undefined): Promise<ReadonlySet<number>> {
  const codes = new Map<number, string>()
  const dates = new Set<number>()
  let inCells = false
  let style = 0
  await readPart(entry, {
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

async function sharedTextsOf(entry: ZipEntry | undefined): Promise<SharedTexts> {
  const texts = new SharedTexts()
  let text = ''
  let wanted = false
  let spoken = false
  await readPart(entry, {
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
async function* rowsOf({ entry }: Sheet, { rules, texts }: Workbook): AsyncIterable<readonly LedgerRow[]> {
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
  const parser = parserOf({
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
  for await (const _ of pieces(entry, parser)) {
    if (ready.length === 0) continue
    yield ready
    ready = []
  }
}

function unreadable(error: unknown, row: number): Error {
  if (error instanceof LedgerUnreadable) return error
  const reason = error instanceof Error ? error.message : String(error)
  const code = error instanceof NotAnArchive ? 'not-a-workbook' : 'broken-workbook'
  const isZlib = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
  if (code === 'broken-workbook' && !isZlib) return error instanceof Error ? error : new Error(reason)
  return new LedgerUnreadable(code, row, `the file cannot be read as a workbook (XLSX): ${reason}`)
}

/**
 * A sheet of a workbook as a ledger. Dates are known by the style of their cells; rows are counted as the spreadsheet
 * counts them. It is read in pieces, and again for each pass; `close` lets go of what was laid aside.
 * @param sheet its name; the first one where none is named
 * @throws LedgerUnreadable where it is no workbook, or the sheet has no header
 */
export async function openXlsxLedger(file: string, sheet?: string): Promise<LedgerSource & { close(): void }> {
  const workbook = await openWorkbook(file).catch((error: unknown) => {
    throw unreadable(error, 1)
  })
  const found = sheet === undefined ? workbook.sheets[0] : workbook.sheets.find(({ name }) => name === sheet)
  const close = () => workbook.texts.close()
  const refused = (code: string, message: string) => {
    close()
    return new LedgerUnreadable(code, 1, message)
  }
  if (!found) {
    const names = workbook.sheets.map(({ name }) => `"${name}"`).join(', ')
    throw refused('no-such-sheet', `the workbook has no sheet "${sheet ?? ''}"; it has ${names || 'none'}`)
  }
  const read = async function* (withHeader: boolean) {
    let row = 1
    let first = !withHeader
    try {
      for await (const batch of rowsOf(found, workbook)) {
        row = batch.at(-1)?.row ?? row
        yield first ? batch.slice(1) : batch
        first = false
      }
    } catch (error) {
      throw unreadable(error, row + 1)
    }
  }
  for await (const [header] of read(true)) {
    if (!header) continue
    return {
      header: Array.from(header.cells, (name) => (name ?? '').trim()),
      encoding: 'xlsx',
      delimiter: '',
      rows: () => read(false),
      close,
    }
  }
  throw refused('empty-file', 'the sheet is empty')
}
