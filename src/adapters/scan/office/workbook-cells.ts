import { columnOf, isDateFormat, numberText } from '../../import/sheet-cells.ts'
import { type Attributes, walkXml } from '../archive/walk-xml.ts'

/** How the cells of each style are shown. */
export type CellStyles = {
  readonly dates: ReadonlySet<number>
  /** Nothing of the value is shown: the format `;;;`, or letters in the colour of the cell. */
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
  /** What a person tried out: the values are kept beside those of the cells. */
  readonly scenarios: string
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'
const maxCells = 2_000_000

export function cellStyles(bytes: Uint8Array | undefined, from1904: boolean): CellStyles {
  const codes = new Map<number, string>()
  const fonts: string[] = []
  const fills: string[] = []
  const dates = new Set<number>()
  const unseen = new Set<number>()
  let [list, style, isSolid] = ['', 0, false]
  const lists = ['fonts', 'fills', 'cellXfs', 'cellStyleXfs', 'dxfs', 'borders', 'numFmts']
  if (bytes)
    walkXml(bytes, {
      open: (name, attributes) => {
        if (lists.includes(name)) list = name
        else if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
        else if (name === 'font' && list === 'fonts') fonts.push(black)
        else if (name === 'fill' && list === 'fills') fills.push(paper)
        else if (name === 'color' && list === 'fonts') fonts[fonts.length - 1] = colourOf(attributes, black)
        else if (list === 'fills' && (name === 'patternFill' || name === 'gradientFill')) {
          const pattern = attributes.patternType ?? (name === 'gradientFill' ? 'gradient' : 'none')
          isSolid = pattern === 'solid'
          if (!isSolid && pattern !== 'none') fills[fills.length - 1] = pattern
        } else if (list === 'fills' && name === 'fgColor' && isSolid)
          fills[fills.length - 1] = colourOf(attributes, paper)
        else if (name === 'xf' && list === 'cellXfs') {
          const format = Number(attributes.numFmtId ?? 0)
          const code = codes.get(format)
          if (isDateFormat(format, code)) dates.add(style)
          const [letters, behind] = [fonts[Number(attributes.fontId ?? 0)], fills[Number(attributes.fillId ?? 0)]]
          const isAlike = letters !== undefined && letters === behind
          if (isAlike || showsNothing(code)) unseen.add(style)
          style += 1
        }
      },
    })
  return { dates, unseen, from1904 }
}

/** The format `;;;` of a cell, perhaps with empty texts in it. */
export const showsNothing = (code: string | undefined): boolean =>
  /^\s*;\s*;\s*(?:;\s*)?$/.test((code ?? '').replace(/"\s*"/g, ''))

const [black, paper] = ['000000', 'FFFFFF']

/** A colour by its digits where they are told: the first two of a theme are those of the paper and of the letters. */
function colourOf({ rgb, theme, tint, indexed, auto }: Attributes, automatic: string): string {
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase()
  if (theme !== undefined && !Number(tint ?? 0)) return [paper, black][Number(theme)] ?? `theme ${theme}`
  if (theme !== undefined) return `theme ${theme} ${tint}`
  if (indexed === '64' || indexed === '65' || auto !== undefined) return automatic
  if (indexed === '0' || indexed === '8') return black
  return indexed === '1' || indexed === '9' ? paper : `indexed ${indexed}`
}

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
  let [isFiltered, rowsHiddenByDefault, scenarios] = [false, false, '']
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
      } else if (name === 'scenario')
        scenarios += `${attributes.name ?? ''} ${attributes.user ?? ''} ${attributes.comment ?? ''}\n`
      else if (name === 'inputCells') scenarios += `${attributes.r}: ${attributes.val ?? ''}\n`
      else if (name === 'v' || name === 't') inValue = true
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
  return { cells, hiddenRows, hiddenColumns, isFiltered, headersAndFooters, scenarios }
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
