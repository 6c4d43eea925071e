import type { CellArea } from '../../../domain/release/cell-cuts.ts'
import { Unreadable } from '../../scan/inspector.ts'
import { type BiffRecord, biffRecords, sharedTexts, unicodeText } from '../../scan/old-office/biff.ts'
import type { CompoundFile } from '../../scan/old-office/compound-file.ts'
import { oldRecord, shortNumber, unseenStyles } from '../../scan/old-office/inspect-old-workbook.ts'
import { from1904To1900 } from './days.ts'
import { formatCode, shownNumber, showsText } from './number-formats.ts'
import { type SheetReading, type ShownCell, type ShownSheets, shownSheet } from './shown-sheet.ts'

/** Records that are read here alone (MS-XLS, 2.3): merged cells, and truths and errors. */
const [mergedCells, truthOrError] = [0xe5, 0x205]
const errors: { readonly [code: number]: string } = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

type Raw = {
  readonly row: number
  readonly column: number
  readonly style: number
  readonly value: string | number | boolean
  readonly isComputed?: boolean
}
type Sheet = {
  readonly name: string
  readonly isHidden: boolean
  readonly at: number
  readonly cells: Raw[]
  readonly widths: Map<number, number>
  readonly merges: CellArea[]
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: [number, number][]
}

/** The sheets of a workbook of Excel 97 to 2003 that are shown. @throws Unreadable */
export function readXls(file: CompoundFile, reading: SheetReading = 'shown'): ShownSheets {
  const stream = file.stream('/Workbook')
  if (!stream) throw new Unreadable('unsupported', 'A workbook of Excel 95 or before')
  const sheets: Sheet[] = []
  const formats = new Map<number, string>()
  const looks: { readonly format: number; readonly record: BiffRecord }[] = []
  const fonts: number[] = []
  let strings: readonly string[] = []
  let [from1904, formulas, formatsLeftOut] = [false, 0, 0]
  let sheet: Sheet | undefined
  let waiting: Omit<Raw, 'value'> | undefined
  for (const one of biffRecords(stream)) {
    const { type, view } = one
    if (type === oldRecord.encrypted) throw new Unreadable('encrypted')
    if (type === oldRecord.begin) {
      if (one.at === 0 && view.getUint16(4, true) !== 0x0600)
        throw new Unreadable('unsupported', 'A workbook of Excel 95 or before')
      sheet = sheets.find(({ at }) => at === one.at)
    } else if (type === oldRecord.sheet) sheets.push(listedSheet(one))
    else if (type === oldRecord.texts) strings = sharedTexts(one)
    else if (type === oldRecord.dates) from1904 = view.getUint16(4, true) === 1
    else if (type === oldRecord.format)
      formats.set(view.getUint16(4, true), unicodeText(one, 6, view.getUint16(6, true), false))
    else if (type === oldRecord.font) fonts.push(view.getUint16(8, true))
    else if (type === oldRecord.look) looks.push({ format: view.getUint16(6, true), record: one })
    else if (sheet) {
      if (type === oldRecord.formula) formulas += 1
      if (type === oldRecord.formulaText && waiting) {
        sheet.cells.push({ ...waiting, value: unicodeText(one, 6, view.getUint16(4, true), false) })
        waiting = undefined
      } else waiting = readInto(sheet, one, strings) ?? waiting
    }
  }
  const unseen = unseenStyles(
    looks.map(({ record }) => record),
    formats,
    fonts,
  )
  const shown = sheets
    .filter(({ isHidden }) => !isHidden)
    .map(({ cells, ...rest }) =>
      reading === 'shown'
        ? shownSheet({ ...rest, cells: cells.flatMap(cellShown) })
        : { ...rest, cells: cells.filter(({ value }) => value !== '').map(cellWhole) },
    )
  return { format: 'workbook', sheets: shown, formulas, formatsLeftOut }

  function cellWhole({ style, value, ...place }: Raw): ShownCell {
    const format = formatCode(looks[style]?.format ?? 0, formats)
    if (typeof value !== 'number') return { ...place, value }
    return { ...place, value: from1904 ? from1904To1900(value, format) : value, format }
  }

  function cellShown({ style, value, ...place }: Raw): readonly ShownCell[] {
    if (unseen.has(style) || value === '') return []
    const code = formatCode(looks[style]?.format ?? 0, formats)
    if (typeof value !== 'number') return showsText(code) ? [{ ...place, value }] : []
    const { value: number, format, isLeftOut } = shownNumber(value, code)
    if (isLeftOut) formatsLeftOut += 1
    if (number === undefined) return []
    const isDay = from1904 && typeof number === 'number' && format !== undefined
    return [{ ...place, value: isDay ? from1904To1900(number, format) : number, format }]
  }
}

function listedSheet(one: BiffRecord): Sheet {
  const { view } = one
  // Of what fills a sheet only cells are shown here: type 0.
  const isHidden = (view.getUint8(8) & 3) !== 0 || view.getUint8(9) !== 0
  const name = unicodeText(one, 10, view.getUint8(10), true)
  const at = view.getUint32(4, true)
  return { name, isHidden, at, cells: [], widths: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: [] }
}

/** Reads a record of a sheet; gives the cell whose text comes in the next one. */
function readInto(sheet: Sheet, one: BiffRecord, strings: readonly string[]): Omit<Raw, 'value'> | undefined {
  const { type, view, length } = one
  if (type === oldRecord.columns) readColumns(sheet, view)
  else if (type === oldRecord.row && (view.getUint16(16, true) & 0x20) !== 0)
    sheet.hiddenRows.add(view.getUint16(4, true))
  else if (type === mergedCells) readMerges(sheet, view, length)
  if (length < 6) return undefined
  const place = { row: view.getUint16(4, true), column: view.getUint16(6, true), style: view.getUint16(8, true) }
  const put = (value: Raw['value'], isComputed = false) =>
    sheet.cells.push({ ...place, value, ...(isComputed ? { isComputed } : {}) })
  if (type === oldRecord.label) put(unicodeText(one, 12, view.getUint16(10, true), false))
  else if (type === oldRecord.sharedLabel) put(strings[view.getUint32(10, true)] ?? '')
  else if (type === oldRecord.number) put(view.getFloat64(10, true))
  else if (type === oldRecord.shortNumber) put(shortNumber(view.getUint32(10, true)))
  else if (type === truthOrError)
    put(view.getUint8(11) === 0 ? view.getUint8(10) === 1 : (errors[view.getUint8(10)] ?? '#N/A'))
  else if (type === oldRecord.shortNumbers)
    for (let at = 8, column = place.column; at + 6 <= length + 4 - 2; at += 6, column += 1)
      sheet.cells.push({
        row: place.row,
        column,
        style: view.getUint16(at, true),
        value: shortNumber(view.getUint32(at + 2, true)),
      })
  else if (type === oldRecord.formula) {
    if (view.getUint16(16, true) !== 0xffff) put(view.getFloat64(10, true), true)
    else if (view.getUint8(10) === 0) return { ...place, isComputed: true }
    else if (view.getUint8(10) === 1) put(view.getUint8(12) === 1, true)
    else if (view.getUint8(10) === 2) put(errors[view.getUint8(12)] ?? '#N/A', true)
  }
  return undefined
}

function readColumns(sheet: Sheet, view: DataView): void {
  const [from, to, width] = [view.getUint16(4, true), Math.min(255, view.getUint16(6, true)), view.getUint16(8, true)]
  if ((view.getUint16(12, true) & 1) !== 0 || width === 0) sheet.hiddenColumns.push([from, to])
  else for (let at = from; at <= to; at += 1) sheet.widths.set(at, Math.min(120, width / 256))
}

function readMerges(sheet: Sheet, view: DataView, length: number): void {
  const count = Math.min(view.getUint16(4, true), Math.floor((length - 2) / 8))
  for (let index = 0; index < count; index += 1) {
    const at = 6 + index * 8
    const [top, bottom, left, right] = [0, 2, 4, 6].map((offset) => view.getUint16(at + offset, true))
    sheet.merges.push({ top: top ?? 0, left: left ?? 0, bottom: bottom ?? 0, right: right ?? 0 })
  }
}
