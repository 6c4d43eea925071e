/** One row of a ledger as it stands in the file. */
export type LedgerRow = {
  /** As a spreadsheet counts: the header is row 1, blank rows are counted too. */
  readonly row: number
  readonly cells: readonly string[]
}

/** A ledger that can be read through more than once, a row at a time. */
export type LedgerSource = {
  readonly header: readonly string[]
  /** How the file was read, for the mapping: `utf-8`, `gb18030`. */
  readonly encoding: string
  readonly delimiter: string
  /** @throws LedgerUnreadable at the row from which on the file cannot be read */
  rows(): AsyncIterable<readonly LedgerRow[]>
}

/** The file is no ledger that can be read: not text, or broken from some row on. */
export class LedgerUnreadable extends Error {
  readonly code: string
  readonly row: number

  constructor(code: string, row: number, message: string) {
    super(message)
    this.name = 'LedgerUnreadable'
    this.code = code
    this.row = row
  }
}
