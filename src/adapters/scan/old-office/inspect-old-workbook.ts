import { columnLetters } from '../../../domain/release/cell-cuts.ts'
import { type Finding, finding } from '../../../domain/release/finding.ts'
import { withoutControls } from '../../../domain/text/control-characters.ts'
import { isDateFormat, numberText } from '../../import/sheet-cells.ts'
import { type Inspected, type TextPiece, Unreadable } from '../inspector.ts'
import { hiddenInSheet, shownOfSheet, textsOfSheet } from '../office/sheet-findings.ts'
import { type Cell, showsNothing } from '../office/workbook-cells.ts'
import { type BiffRecord, biffRecords, sharedTexts, unicodeText } from './biff.ts'
import type { CompoundFile } from './compound-file.ts'

/** Records of MS-XLS, 2.3. */
export const oldRecord = {
  ...{ begin: 0x809, end: 0x0a, sheet: 0x85, columns: 0x7d, row: 0x208, textObject: 0x1b6, texts: 0xfc },
  ...{
    label: 0x204,
    sharedLabel: 0xfd,
    number: 0x203,
    shortNumber: 0x27e,
    shortNumbers: 0xbd,
    formula: 0x06,
    formulaText: 0x207,
  },
  ...{
    name: 0x18,
    encrypted: 0x2f,
    book: 0x1ae,
    references: 0x17,
    externalText: 0x5a,
    format: 0x41e,
    look: 0xe0,
    dates: 0x22,
    font: 0x31,
    rowsHidden: 0x225,
  },
} as const

type Sheet = {
  readonly name: string
  readonly state: number
  readonly at: number
  readonly cells: Cell[]
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: (readonly [number, number])[]
  readonly comments: string[]
}

type Name = {
  readonly isHidden: boolean
  readonly name: string
  readonly isBuiltIn: boolean
  /** To which sheets it refers, by the list of references. */
  readonly reference: number | undefined
}

/** What a name stands for begins with a cell or a range of cells on a sheet: PtgRef3d, PtgArea3d (MS-XLS, 2.5.198). */
function referenceOf({ view, length }: BiffRecord): number | undefined {
  const letters = view.getUint8(7)
  const isWide = (view.getUint8(18) & 1) !== 0
  const at = 19 + letters * (isWide ? 2 : 1)
  if (at + 3 > length + 4) return undefined
  return [0x3a, 0x3b].includes((view.getUint8(at) & 0x1f) | 0x20) ? view.getUint16(at + 1, true) : undefined
}

/** ExternSheet of MS-XLS, 2.4.105. */
function referencesOf({ view, length }: BiffRecord): readonly (readonly [number, number])[] {
  const count = Math.min(view.getUint16(4, true), Math.floor((length - 2) / 6))
  return Array.from({ length: Math.max(0, count) }, (_, index) => [
    view.getInt16(8 + index * 6, true),
    view.getInt16(10 + index * 6, true),
  ])
}

/** Places in the list of colours (MS-XLS, 2.5.161); there is no font 4. */
const [black, white, automatic] = [8, 9, 0x7fff]

function plainColour(place: number, whereAutomatic: number): number {
  if (place === automatic || place === 64 || place === 65) return whereAutomatic
  return place < 8 ? place + 8 : place
}

/** The colour of a cell that is filled whole; -1 where it has a pattern. */
function fillOf(view: DataView): number {
  const pattern = view.getUint8(4 + 17) >> 2
  if (pattern === 0) return automatic
  return pattern === 1 ? view.getUint8(4 + 18) & 0x7f : -1
}

/** A workbook of Excel 97 to 2003 (BIFF8). Older ones are not read. @throws Unreadable */
export function inspectOldWorkbook(file: CompoundFile): Inspected {
  const stream = file.stream('/Workbook')
  if (!stream) throw new Unreadable('unsupported', 'A workbook of Excel 95 or before')
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  const shown: TextPiece[] = []
  const sheets: Sheet[] = []
  let strings: readonly string[] = []
  const formats = new Map<number, string>()
  const looks: number[] = []
  const fonts: number[] = []
  const lookRecords: BiffRecord[] = []
  let from1904 = false
  let sheet: Sheet | undefined
  let lastFormula: Cell | undefined
  const rules = () => ({
    from1904,
    dateStyles: new Set(looks.flatMap((format, at) => (isDateFormat(format, formats.get(format)) ? [at] : []))),
  })
  let numberRules: ReturnType<typeof rules> | undefined
  const put = (row: number, column: number, style: number, value: string) => {
    const cell = { row, column, style, value, reference: `${columnLetters(column)}${row + 1}` }
    if (value.trim() !== '') sheet?.cells.push(cell)
    return cell
  }
  const putNumber = (row: number, column: number, style: number, value: number) => {
    numberRules ??= rules()
    return put(row, column, style, numberText(String(value), style, numberRules))
  }
  const names: Name[] = []
  /** Of each reference to sheets, the first and the last. */
  let references: readonly (readonly [first: number, last: number])[] = []
  for (const one of biffRecords(stream)) {
    const { type, at, view } = one
    if (type === oldRecord.encrypted) throw new Unreadable('encrypted')
    if (type === oldRecord.begin) {
      sheet = sheets.find((known) => known.at === at)
      if (at === 0 && view.getUint16(4, true) !== 0x0600)
        throw new Unreadable('unsupported', 'A workbook of Excel 95 or before')
    } else if (type === oldRecord.sheet) {
      const state = view.getUint8(8) & 3
      const name = unicodeText(one, 10, view.getUint8(10), true)
      sheets.push({
        name,
        state,
        at: view.getUint32(4, true),
        cells: [],
        hiddenRows: new Set(),
        hiddenColumns: [],
        comments: [],
      })
    } else if (type === oldRecord.texts) strings = sharedTexts(one)
    else if (type === oldRecord.dates) from1904 = view.getUint16(4, true) === 1
    else if (type === oldRecord.format)
      formats.set(view.getUint16(4, true), unicodeText(one, 6, view.getUint16(6, true), false))
    else if (type === oldRecord.font) fonts.push(view.getUint16(8, true))
    else if (type === oldRecord.look) {
      looks.push(view.getUint16(6, true))
      lookRecords.push(one)
    } else if (type === oldRecord.name) {
      const flags = view.getUint16(4, true)
      names.push({
        isHidden: (flags & 1) !== 0,
        isBuiltIn: (flags & 0x20) !== 0,
        name: unicodeText(one, 17, view.getUint8(7), true),
        reference: referenceOf(one),
      })
    } else if (type === oldRecord.references) {
      references = referencesOf(one)
    } else if (type === oldRecord.book && one.length > 8)
      findings.push(finding('external-link', { part: 'Workbook' }, { excerpt: bookName(one) }))
    else if (sheet) readCell(one, sheet)
  }
  const unseen = unseenStyles(lookRecords, formats, fonts)
  for (const { name, state, cells, hiddenRows, hiddenColumns, comments } of sheets) {
    if (state !== 0) {
      const first = cells.slice(0, 8).map(({ value }) => value)
      findings.push(finding('hidden-sheet', { sheet: name }, { excerpt: `${name}: ${first.join(', ')}` }))
    }
    if (comments.length > 0) {
      findings.push(finding('comment', { sheet: name }, { count: comments.length, excerpt: comments.join(' … ') }))
      texts.push({ where: { sheet: name, part: 'comments' }, text: comments.join('\n') })
    }
    findings.push(...hiddenInSheet(name, { cells, hiddenRows, hiddenColumns }, unseen))
    if (state === 0) shown.push(...shownOfSheet(name, { cells, hiddenRows, hiddenColumns }, unseen))
    texts.push(...textsOfSheet(name, cells))
  }
  const pointsToHidden = ({ reference }: Name): boolean => {
    const [first, last] = references[reference ?? -1] ?? [0, -1]
    return sheets.slice(first, last + 1).some(({ state }) => state !== 0)
  }
  for (const { name } of names.filter((one) => !one.isBuiltIn && (one.isHidden || pointsToHidden(one))))
    findings.push(finding('defined-name', { part: name }, { excerpt: name }))
  return { findings, texts, shown }

  function readCell(one: BiffRecord, into: Sheet): void {
    const { type, view } = one
    const [row, column, style] =
      one.length >= 6 ? [view.getUint16(4, true), view.getUint16(6, true), view.getUint16(8, true)] : [0, 0, 0]
    if (type === oldRecord.columns && (view.getUint16(12, true) & 1) !== 0) into.hiddenColumns.push([row, column])
    else if (type === oldRecord.columns && view.getUint16(8, true) === 0) into.hiddenColumns.push([row, column])
    else if (type === oldRecord.row && (view.getUint16(16, true) & 0x20) !== 0) into.hiddenRows.add(row)
    else if (type === oldRecord.textObject) into.comments.push(objectText(one))
    else if (type === oldRecord.label) put(row, column, style, unicodeText(one, 12, view.getUint16(10, true), false))
    else if (type === oldRecord.sharedLabel) put(row, column, style, strings[view.getUint32(10, true)] ?? '')
    else if (type === oldRecord.number) putNumber(row, column, style, view.getFloat64(10, true))
    else if (type === oldRecord.shortNumber) putNumber(row, column, style, shortNumber(view.getUint32(10, true)))
    else if (type === oldRecord.shortNumbers)
      for (let at = 8, next = column; at + 6 <= one.length + 4 - 2; at += 6, next += 1)
        putNumber(row, next, view.getUint16(at, true), shortNumber(view.getUint32(at + 2, true)))
    else if (type === oldRecord.formula) {
      const isText = view.getUint16(16, true) === 0xffff
      if (isText) lastFormula = { row, column, style, value: '', reference: '' }
      else putNumber(row, column, style, view.getFloat64(10, true))
    } else if (type === oldRecord.formulaText && lastFormula) {
      put(lastFormula.row, lastFormula.column, lastFormula.style, unicodeText(one, 6, view.getUint16(4, true), false))
      lastFormula = undefined
    }
  }
}

/** Styles that show nothing of a value: the format `;;;`, or letters in the colour of the cell. */
export function unseenStyles(
  looks: readonly BiffRecord[],
  formats: ReadonlyMap<number, string>,
  fonts: readonly number[],
): ReadonlySet<number> {
  return new Set(
    looks.flatMap(({ view }, at) => {
      const font = view.getUint16(4, true)
      const letters = plainColour(fonts[font > 4 ? font - 1 : font] ?? automatic, black)
      const isNothing = showsNothing(formats.get(view.getUint16(6, true)))
      return isNothing || letters === plainColour(fillOf(view), white) ? [at] : []
    }),
  )
}

/** RkNumber of MS-XLS, 2.5.217: a whole number or the upper part of a fraction, perhaps in hundredths. */
export function shortNumber(value: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(4, value & 0xfffffffc, true)
  const number = (value & 2) !== 0 ? (value | 0) >> 2 : view.getFloat64(0, true)
  return (value & 1) !== 0 ? number / 100 : number
}

/** The words of a comment or a text box stand in the record that continues it. */
function objectText({ view, pieces: [start] }: BiffRecord): string {
  const count = view.getUint16(14, true)
  if (start === undefined || count === 0) return ''
  const isWide = (view.getUint8(start) & 1) !== 0
  const bytes = new Uint8Array(view.buffer).subarray(start + 1, start + 1 + count * (isWide ? 2 : 1))
  return new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes)
}

/** An own workbook is named by one letter. */
const bookName = (one: BiffRecord): string =>
  withoutControls(unicodeText(one, 8, one.view.getUint16(6, true), false), ' ')
