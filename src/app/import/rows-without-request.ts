import type { LedgerRow, LedgerSource } from '../ports/ledger-source.ts'
import { cellText, type ReadCell } from './import-cells.ts'
import type { ImportField } from './import-column-names.ts'

/** A row that is no request: a total, a note, the header again. */
export type LeftRow = { readonly row: number; readonly text: string }

const totals =
  /^(?:(?:grand|sub|overall)[\s-]*)?totals?\b|^(?:合计|总计|小计|共计|合計|總計|小計|共計|gesamt|summe|total général)/i
const dates: readonly ImportField[] = ['submitted', 'received', 'perfected', 'closed']
/** More are said to be there, and not each named. */
const leftNamed = 20

const saidIn = (cells: readonly string[]) => cells.map(cellText).filter((text) => text !== '')

/**
 * A ledger without the rows that are no requests. A row without any date is left out where its first words are those of a
 * total, or where it is one cell alone in a ledger of several columns; the header is where it stands again at the top of a page.
 * @returns the ledger; and the first rows that were left out, and how many there are, once it was read
 */
export function requestsOf(source: LedgerSource, cell: ReadCell) {
  const header = source.header.map(cellText).join('\u001f')
  const columns = source.header.filter((name) => name !== '').length
  const isLeft = ({ cells }: LedgerRow): boolean => {
    if (cells.length === source.header.length && cells.map(cellText).join('\u001f') === header) return true
    if (dates.some((field) => cell(cells, field) !== '')) return false
    const said = saidIn(cells)
    return totals.test(said[0] ?? '') || (said.length === 1 && columns > 3)
  }
  const named = new Map<number, LeftRow>()
  let count = 0
  const requests: LedgerSource = {
    ...source,
    async *rows() {
      count = 0
      for await (const batch of source.rows()) {
        const left = batch.filter(isLeft)
        count += left.length
        for (const { row, cells } of left)
          if (named.size < leftNamed) named.set(row, { row, text: saidIn(cells).join(' ').slice(0, 200) })
        yield left.length === 0 ? batch : batch.filter((row) => !left.includes(row))
      }
    },
  }
  return { requests, left: () => ({ count, named: [...named.values()] }) }
}
