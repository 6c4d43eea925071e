/** What is cut out of a spreadsheet: cells, whole columns, whole rows, or all of a sheet. */
export type CellCut = {
  readonly sheet: string
  /** `B4`, `B2:C9`, `B:C`, `4:9`, as spreadsheets write it; the whole sheet where left out. */
  readonly cells?: string | undefined
  /** Written into each cell that is cut. */
  readonly ground?: string | undefined
}

/** Rows and columns from 0, the last ones included. */
export type CellArea = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** As many as a sheet of Excel has. */
export const maxRow = 1_048_575
export const maxColumn = 16_383

const reference = /^(?:\$?([a-z]{1,3}))?(?:\$?([1-9]\d{0,6}))?$/i

/** The area that a reference names; undefined where it names none. */
export function areaOf(cells: string | undefined): CellArea | undefined {
  if (cells === undefined) return { top: 0, left: 0, bottom: maxRow, right: maxColumn }
  const [first = '', last = first, ...more] = cells.trim().split(':')
  const [from, to] = [reference.exec(first.trim()), reference.exec(last.trim())]
  if (more.length > 0 || !from || !to || first.trim() === '' || last.trim() === '') return undefined
  const [columnA, columnB] = [columnNumber(from[1]), columnNumber(to[1])]
  const [rowA, rowB] = [rowNumber(from[2]), rowNumber(to[2])]
  // Both sides name a row, or none does; a column alone or a row alone is a whole one only as `B:B` or `4:4`.
  if ((columnA === undefined) !== (columnB === undefined) || (rowA === undefined) !== (rowB === undefined))
    return undefined
  if ((columnA === undefined || rowA === undefined) && !cells.includes(':')) return undefined
  const [left, right] = [columnA ?? 0, columnB ?? maxColumn]
  const [top, bottom] = [rowA ?? 0, rowB ?? maxRow]
  const area = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  }
  return area.bottom > maxRow || area.right > maxColumn ? undefined : area
}

function columnNumber(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const rowNumber = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits) - 1

export const isWithin = (area: CellArea, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right

export const overlaps = (a: CellArea, b: CellArea): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right

export const isWholeSheet = (area: CellArea): boolean =>
  area.top === 0 && area.left === 0 && area.bottom === maxRow && area.right === maxColumn

/** The letters of a column: 0 is A. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}
