import type { LedgerRow } from '../../app/ports/ledger-source.ts'

/** A file as a table, before anybody knows which of its rows is the header. */
export type RawLedger = {
  readonly encoding: string
  readonly delimiter: string
  /** The sheet of a workbook that is read; null where the file is none. */
  readonly sheet: string | null
  /** The rows that are not blank, counted as a spreadsheet counts them. @throws LedgerUnreadable */
  rows(): AsyncIterable<readonly LedgerRow[]>
  close(): void
}

/** So many rows are looked at for the header: what stands above it is a title, an address, a note. */
export const rowsBeforeHeader = 40

/** The first rows that are not blank, as many as may stand before a header, and one more. */
export async function firstRows(raw: Pick<RawLedger, 'rows'>): Promise<readonly LedgerRow[]> {
  const first: LedgerRow[] = []
  for await (const batch of raw.rows()) {
    first.push(...batch.slice(0, rowsBeforeHeader + 1 - first.length))
    if (first.length > rowsBeforeHeader) break
  }
  return first
}
