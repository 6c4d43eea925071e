import { type LedgerRow, type LedgerSource, LedgerUnreadable } from '../../app/ports/ledger-source.ts'
import { firstRows, type RawLedger } from './raw-ledger.ts'

type IsKnown = (name: string) => boolean

export type Header = {
  /** As a spreadsheet counts. */
  readonly row: number
  readonly names: readonly string[]
  /** How many of its names we know. */
  readonly known: number
}

const trimmed = ({ cells }: LedgerRow) => Array.from(cells, (cell) => (cell ?? '').trim())

/**
 * The row that names the columns: the one with the most names that we know, the first of them where several have as many;
 * where no row has two, the first one. A header of two rows is read as one.
 * @param at its number, where somebody says which it is
 */
export function findHeader(first: readonly LedgerRow[], isKnown: IsKnown, at?: number): Header | undefined {
  const headers = first
    .filter(({ row }) => at === undefined || row === at)
    .map((row) => headerOf(row, first[first.indexOf(row) - 1], isKnown))
  const best = headers.reduce<Header | undefined>(
    (found, one) => (found === undefined || one.known > found.known ? one : found),
    undefined,
  )
  return best !== undefined && (best.known >= 2 || at !== undefined) ? best : headers[0]
}

function headerOf(row: LedgerRow, above: LedgerRow | undefined, isKnown: IsKnown): Header {
  const own = trimmed(row)
  const names = above?.row === row.row - 1 ? withGroups(own, trimmed(above), isKnown) : own
  return { row: row.row, names, known: new Set(names.filter((name) => name !== '' && isKnown(name))).size }
}

/** "Date" over "received" and "closed" is "Date received" and "Date closed"; a name that spans both rows stands in the upper. */
function withGroups(own: readonly string[], above: readonly string[], isKnown: IsKnown): readonly string[] {
  // One cell alone is a title.
  if (above.filter((cell) => cell !== '').length < 2) return own
  let group = ''
  return Array.from({ length: Math.max(own.length, above.length) }, (_, index) => {
    const [name = '', over = ''] = [own[index], above[index]]
    if (over !== '') group = over
    if (name === '') return over
    if (isKnown(name) || group === '') return name
    const whole = `${group} ${name}`
    return isKnown(whole) ? whole : name
  })
}

/**
 * A table as a ledger: its header found or named, and the rows below it.
 * @param at the row of the header, as a spreadsheet counts; found by what stands in it where left out
 * @throws LedgerUnreadable where there is no such row, or no row at all
 */
export async function withHeader(
  raw: RawLedger,
  isKnown: IsKnown,
  at?: number,
): Promise<LedgerSource & { close(): void }> {
  const header = findHeader(at === undefined ? await firstRows(raw) : await around(raw, at), isKnown, at)
  if (!header) {
    const what = raw.sheet === null ? 'file' : 'sheet'
    if (at === undefined) throw new LedgerUnreadable('empty-file', 1, `the ${what} is empty`)
    throw new LedgerUnreadable('no-such-row', at, `the ${what} has no row ${at} with words for a header`)
  }
  const { row: headerRow, names } = header
  return {
    ...{ header: names, headerRow, encoding: raw.encoding, delimiter: raw.delimiter, sheet: raw.sheet },
    async *rows() {
      for await (const batch of raw.rows()) {
        const rest = (batch[0]?.row ?? 0) > headerRow ? batch : batch.filter(({ row }) => row > headerRow)
        if (rest.length > 0) yield rest
      }
    },
    close: () => raw.close(),
  }
}

/** The row of that number and the one above it. */
async function around(raw: RawLedger, at: number): Promise<readonly LedgerRow[]> {
  const found: LedgerRow[] = []
  for await (const batch of raw.rows()) {
    found.push(...batch.filter(({ row }) => row === at - 1 || row === at))
    if ((batch.at(-1)?.row ?? 0) >= at) break
  }
  return found
}
