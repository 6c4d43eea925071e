import type { CopyTitle } from '../../../app/ports/safe-copy-ports.ts'
import { columnsOf } from '../../../domain/text/cjk.ts'
import type { PaperBlock, PaperCell } from '../../../domain/text/paper.ts'
import { Unreadable } from '../../scan/inspector.ts'
import { readCsv } from '../sheets/read-csv.ts'
import type { WrittenCopy } from '../written-copy.ts'
import { paperCopy } from './copy-words.ts'
import { paragraphsOf, readable } from './paper-of-words.ts'

/** More would be some thousand pages, which nobody goes through. */
const maxValues = 60_000
const maxLetters = 2_000_000
/** Wider tables, and values that could be higher than a page, are written one below the other. */
const maxColumns = 8
const maxCellWidth = 400

type Row = { readonly row: number; readonly values: ReadonlyMap<number, string> }

/** A file of values with separators as pages: a table, or its rows one below the other with the name of each value. @throws Unreadable */
export async function tableAsPages(bytes: Uint8Array, title: CopyTitle): Promise<WrittenCopy> {
  const [sheet] = readCsv(bytes).sheets
  const cells = sheet?.cells ?? []
  let letters = 0
  let columns = 0
  let widest = 0
  const byRow = new Map<number, Map<number, string>>()
  for (const { row, column, value } of cells) {
    const text = String(value)
      .split(/\r\n?|\n/)
      .map(readable)
      .join('\n')
      .trim()
    if (text === '') continue
    letters += text.length
    columns = Math.max(columns, column + 1)
    widest = Math.max(widest, columnsOf(text))
    byRow.set(row, (byRow.get(row) ?? new Map<number, string>()).set(column, text))
  }
  if (cells.length > maxValues || letters > maxLetters)
    throw new Unreadable('too-large', `It has more than ${maxValues} values or ${maxLetters} letters`)
  const rows = [...byRow].map(([row, values]): Row => ({ row, values }))
  const isTable = columns <= maxColumns && widest <= maxCellWidth
  const blocks = isTable ? [tableOf(rows, columns, title.title)] : rowsBelow(rows, columns)
  return paperCopy(rows.length === 0 ? [] : blocks, title, [{ what: 'layout' }], { landscape: isTable && columns > 4 })
}

/** Whether the first row names the columns: each has a name of its own, and none is a number or an address. */
function namesOf(rows: readonly Row[], columns: number): readonly string[] | null {
  const names = [...(rows[0]?.values.values() ?? [])]
  const areNames = names.every((name) => !/[\p{Nd}@\n]/u.test(name) && columnsOf(name) <= 60)
  return rows.length > 1 && areNames && names.length === columns && new Set(names).size === columns ? names : null
}

function tableOf(rows: readonly Row[], columns: number, title: string): PaperBlock {
  const cellsOf = ({ values }: Row, header: boolean): readonly PaperCell[] =>
    Array.from({ length: columns }, (_, column) => ({ text: values.get(column) ?? '', header }))
  const headRows = namesOf(rows, columns) ? 1 : 0
  return {
    kind: 'table',
    title,
    head: rows.slice(0, headRows).map((row) => cellsOf(row, true)),
    body: rows.slice(headRows).map((row) => cellsOf(row, false)),
  }
}

function rowsBelow(rows: readonly Row[], columns: number): readonly PaperBlock[] {
  const names = namesOf(rows, columns)
  return rows
    .slice(names ? 1 : 0)
    .flatMap(({ row, values }): readonly PaperBlock[] => [
      { kind: 'paragraph', text: String(row + 1), strong: true },
      ...[...values].flatMap(([column, text]) => paragraphsOf(names ? `${names[column]}: ${text}` : text)),
      { kind: 'space' },
    ])
}
