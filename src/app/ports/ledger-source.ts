/** One row of a ledger as it stands in the file. */
export type LedgerRow = {
  /** As a spreadsheet counts: from 1, blank rows too. */
  readonly row: number
  readonly cells: readonly string[]
}

/** How a file was read, for the mapping. */
export type LedgerHead = {
  readonly header: readonly string[]
  /** The row of the header, as a spreadsheet counts. */
  readonly headerRow: number
  /** `utf-8`, `gb18030`; `xlsx` of a workbook. */
  readonly encoding: string
  readonly delimiter: string
  /** The sheet of a workbook that is read; null where the file is none. */
  readonly sheet: string | null
}

/** What somebody says of a file, so that it is not guessed. */
export type LedgerReading = {
  /** The sheet of a workbook, by name. */
  readonly sheet?: string
  /** The row of the header, as a spreadsheet counts. */
  readonly headerRow?: number
  /** A name of the Encoding Standard, for example `windows-1252`. */
  readonly encoding?: string
  /** Names of columns that we would not know. */
  readonly names?: readonly string[]
}

/** A ledger that can be read through more than once, a row at a time. */
export type LedgerSource = LedgerHead & {
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
