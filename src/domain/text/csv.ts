const needsQuotes = /[",\r\n]|^\s|\s$/
/**
 * A cell that begins so is run as a formula by spreadsheets, some of which read the full-width signs as the plain ones; an
 * apostrophe that `harmlessCell` put in front may stand before it already. A plain number is not, nor a hyphen alone.
 */
const formula = /^'*(?:[\s\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/
const plainNumber = /^-?\d+(\.\d+)?$|^-$/

/** The text as a spreadsheet may open it: what it would run as a formula gets an apostrophe in front. */
export function harmlessCell(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

/** The text that a cell held before `harmlessCell` made it safe. */
export function cellAsWritten(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
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
