import { withoutControls } from './control-characters.ts'

/** What a character costs in a page: markup characters are escaped, and UTF-8 is longer beyond ASCII. */
function costOf(text: string): number {
  let cost = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    cost += '&<>"'.includes(character) ? 6 : code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return cost
}

const shorten = (text: string, length: number) =>
  text.length > length ? `${[...text.slice(0, length)].slice(0, -1).join('')}…` : text

/** `more` where something of the text is left out. */
export type FirstLines = { readonly lines: readonly string[]; readonly more: boolean }

/** The lines with which a text begins, long ones cut, as far as they fit into `bytes` of a page. */
export function firstLines(text: string, limits: { readonly lines: number; readonly bytes: number }): FirstLines {
  const all = text.split(/\r\n|\r|\n/)
  if (all.at(-1) === '') all.pop()
  const lines: string[] = []
  let left = limits.bytes
  for (const whole of all.slice(0, limits.lines)) {
    const line = shorten(withoutControls(whole), 500)
    left -= costOf(line) + 1
    if (left < 0) break
    lines.push(line)
  }
  return { lines, more: lines.length < all.length }
}

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r|\n/, 1)
  const counted = [',', ';', '\t'].map((separator) => ({ separator, count: first.split(separator).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).separator
}

/** Rows of CSV as far as they are asked for. Quotes that never close take the rest into one cell; nothing is an error. */
function* rowsOf(text: string): Generator<readonly string[]> {
  const separator = separatorOf(text)
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === separator) {
      row.push(cell)
      cell = ''
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at += 1
      yield [...row, cell]
      row = []
      cell = ''
    } else cell += character
  }
  if (cell !== '' || row.length > 0) yield [...row, cell]
}

/** A table's first rows; all have as many cells as the first. */
export type FirstRows = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly more: boolean
  readonly columnsLeftOut: boolean
}

/** Room that the markup of one cell takes. */
const cellMarkup = 40

/** The rows with which a CSV file begins, as far as they fit into `bytes` of a page. */
export function firstRows(
  text: string,
  limits: { readonly rows: number; readonly columns: number; readonly bytes: number },
): FirstRows {
  const rows: (readonly string[])[] = []
  let head: readonly string[] | undefined
  let columnsLeftOut = false
  let left = limits.bytes
  let more = false
  for (const whole of rowsOf(text)) {
    if (whole.length === 1 && whole[0] === '') continue
    const width = head?.length ?? Math.min(whole.length, limits.columns)
    columnsLeftOut ||= whole.length > width
    const row = Array.from({ length: width }, (_, index) => shorten(withoutControls(whole[index] ?? ''), 120))
    left -= row.reduce((sum, cell) => sum + costOf(cell) + cellMarkup, 20)
    more = left < 0 || rows.length >= limits.rows
    if (more) break
    if (head) rows.push(row)
    else head = row
  }
  return { head: head ?? [], rows, more, columnsLeftOut }
}
