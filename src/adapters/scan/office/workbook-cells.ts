import { columnOf, isDateFormat, numberText } from '../../import/sheet-cells.ts'
import { type Attributes, walkXml } from '../archive/walk-xml.ts'

/** How the cells of each style are shown. */
export type CellStyles = {
  readonly dates: ReadonlySet<number>
  /** Nothing of the value is shown: the format `;;;`, or white letters on no colour. */
  readonly unseen: ReadonlySet<number>
  readonly from1904: boolean
}

/** A cell with its value as it is read. Rows and columns from 0. */
export type Cell = {
  readonly row: number
  readonly column: number
  readonly reference: string
  readonly value: string
  readonly style: number
}

export type SheetShape = {
  readonly cells: readonly Cell[]
  readonly hiddenRows: ReadonlySet<number>
  /** First and last, from 0. */
  readonly hiddenColumns: readonly (readonly [number, number])[]
  readonly isFiltered: boolean
  readonly headersAndFooters: string
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'
const maxCells = 2_000_000

export function cellStyles(bytes: Uint8Array | undefined, from1904: boolean): CellStyles {
  const codes = new Map<number, string>()
  const whiteFonts = new Set<number>()
  const plainFills = new Set<number>()
  const dates = new Set<number>()
  const unseen = new Set<number>()
  let [list, font, fill, style] = ['', -1, -1, 0]
  const lists = ['fonts', 'fills', 'cellXfs', 'cellStyleXfs', 'dxfs', 'borders', 'numFmts']
  if (bytes)
    walkXml(bytes, {
      open: (name, attributes) => {
        if (lists.includes(name)) list = name
        else if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
        else if (name === 'font' && list === 'fonts') font += 1
        else if (name === 'fill' && list === 'fills') fill += 1
        else if (name === 'color' && list === 'fonts' && isWhite(attributes)) whiteFonts.add(font)
        else if (name === 'patternFill' && ['none', undefined].includes(attributes.patternType)) plainFills.add(fill)
        else if (name === 'xf' && list === 'cellXfs') {
          const format = Number(attributes.numFmtId ?? 0)
          const code = codes.get(format)
          if (isDateFormat(format, code)) dates.add(style)
          const isWhiteOnNothing =
            whiteFonts.has(Number(attributes.fontId ?? 0)) && plainFills.has(Number(attributes.fillId ?? 0))
          if (isWhiteOnNothing || /^\s*;\s*;\s*(?:;\s*)?$/.test(code ?? '')) unseen.add(style)
          style += 1
        }
      },
    })
  return { dates, unseen, from1904 }
}

/** The first colour of a theme is that of the paper. */
const isWhite = ({ rgb, theme, tint, indexed }: Attributes): boolean =>
  /^(?:FF)?FFFFFF$/i.test(rgb ?? '') || (theme === '0' && !tint) || indexed === '9'

export type SharedStrings = { readonly texts: readonly string[]; readonly used: Set<number> }

export function sharedStrings(bytes: Uint8Array | undefined): SharedStrings {
  const texts: string[] = []
  let [text, inText, isSpoken] = ['', false, false]
  if (bytes)
    walkXml(bytes, {
      open: (name) => {
        if (name === 'si') text = ''
        // How a word is read aloud.
        if (name === 'rPh') isSpoken = true
        inText = name === 't' && !isSpoken
      },
      text: (piece) => {
        if (inText) text += piece
      },
      close: (name) => {
        inText = false
        if (name === 'rPh') isSpoken = false
        if (name === 'si') texts.push(text)
      },
    })
  return { texts, used: new Set() }
}

/** The cells of a sheet and what of it is hidden (ECMA-376 part 1, 18.3.1). */
export function readSheet(bytes: Uint8Array, strings: SharedStrings, styles: CellStyles): SheetShape {
  const cells: Cell[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns: (readonly [number, number])[] = []
  const rules = { dateStyles: styles.dates, from1904: styles.from1904 }
  let [row, column, style, type, reference] = [-1, -1, 0, '', '']
  let [value, inValue, inFooter, headersAndFooters] = ['', false, false, '']
  let [isFiltered, rowsHiddenByDefault] = [false, false]
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'sheetFormatPr') rowsHiddenByDefault = isTrue(attributes.zeroHeight)
      else if (name === 'autoFilter' || name === 'filterColumn') isFiltered = true
      else if (name === 'col') {
        if (isTrue(attributes.hidden) || Number(attributes.width ?? 1) === 0)
          hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1])
      } else if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1
        column = -1
        const isHidden =
          isTrue(attributes.hidden) ||
          attributes.ht === '0' ||
          (rowsHiddenByDefault && attributes.hidden === undefined && !attributes.ht)
        if (isHidden) hiddenRows.add(row)
      } else if (name === 'c') {
        reference = attributes.r ?? ''
        column = columnOf(reference) ?? column + 1
        style = Number(attributes.s ?? 0)
        type = attributes.t ?? ''
        value = ''
      } else if (name === 'v' || name === 't') inValue = true
      else if (name === 'headerFooter') inFooter = true
    },
    text: (piece) => {
      if (inValue) value += piece
      else if (inFooter) headersAndFooters += piece
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'headerFooter') inFooter = false
      else if (inFooter) headersAndFooters += '\n'
      else if (name === 'c' && value !== '' && cells.length < maxCells) {
        if (type === 's') strings.used.add(Number(value))
        const shown =
          type === 's'
            ? (strings.texts[Number(value)] ?? '')
            : type === '' || type === 'n'
              ? numberText(value, style, rules)
              : value
        if (shown.trim() !== '') cells.push({ row, column, reference, value: shown, style })
      }
    },
  })
  return { cells, hiddenRows, hiddenColumns, isFiltered, headersAndFooters }
}

/** The letters of a column: 0 is A. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** Numbers in a row of numbers as ranges: 3, 4, 5, 9 are 3 to 5 and 9. */
export function rangesOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = []
  for (const one of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && one === last[1] + 1) last[1] = one
    else ranges.push([one, one])
  }
  return ranges
}
