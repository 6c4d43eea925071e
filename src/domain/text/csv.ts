const needsQuotes = /[",\r\n]/
/** A cell that begins so is run as a formula by spreadsheets. A plain number with a sign, or a hyphen alone, is not. */
const formula = /^[=+\-@\t\r]/
const plainNumber = /^[+-]?\d+(\.\d+)?$|^-$/

/** The text as a spreadsheet may open it: what it would run as a formula gets an apostrophe in front. */
export function harmlessCell(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

/** One line of CSV (RFC 4180), with its line end. Null is an empty cell. */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = harmlessCell(value)
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
