import { LedgerUnreadable } from '../../app/ports/ledger-source.ts'

/** How the numbers of a workbook are to be read: which styles are dates, and from when its days are counted. */
export type NumberRules = { readonly dateStyles: ReadonlySet<number>; readonly from1904: boolean }

/** Formats of ECMA-376 part 1, 18.8.30 that are dates in every language; 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  const [first = ''] = code.split(';')
  const plain = first.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  return /[yd]/i.test(plain)
}

const dayMilliseconds = 86_400_000

/** A day number as a date: with its time where it has one. Excel holds 1900 for a leap year: before March it is a day off. */
export function dateText(serial: number, from1904: boolean): string | undefined {
  const days = from1904 ? serial + 1462 : serial
  if (!(days >= 61 && days < 2_958_466)) return undefined
  const instant = new Date(Math.round((days - 25_569) * dayMilliseconds))
  const iso = instant.toISOString()
  return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}

/** A number as a spreadsheet shows it in CSV: 15 digits, without what binary fractions leave at the end. */
export function numberText(value: string, style: number, rules: NumberRules): string {
  const number = Number(value)
  if (value === '' || Number.isNaN(number)) return value
  const date = rules.dateStyles.has(style) ? dateText(number, rules.from1904) : undefined
  return date ?? String(Number(number.toPrecision(15)))
}

/** As many as a sheet of Excel has. */
export const maxColumns = 16_384

/** The server itself goes through the columns of the header: it must not be given millions of them. */
export const tooManyColumns = (row: number) =>
  new LedgerUnreadable('too-many-columns', row, `row ${row} has more than ${maxColumns} columns`)

/** The index of a cell's column: `C5` is 2. */
export function columnOf(reference: string): number | undefined {
  let column = 0
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64
    if (place < 1 || place > 26) break
    column = column * 26 + place
  }
  return column > 0 && column <= maxColumns ? column - 1 : undefined
}
