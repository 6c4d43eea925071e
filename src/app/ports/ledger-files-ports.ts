import type { LedgerReading, LedgerSource } from './ledger-source.ts'
import type { Created, New, Updated, Versioned } from './store/versions.ts'

/** A ledger out of an uploaded file; whoever opens it closes it. */
export type OpenLedgerFile = LedgerSource & { close(): Promise<void> }

/** Ledgers among the blobs: CSV or XLSX. Only where the installation has files. */
export type LedgerFiles = {
  /**
   * Null where there is no such file. The rows are read by one at a time.
   * @param reading what somebody says of it
   * @throws LedgerUnreadable; ParserBusy where it was not begun
   */
  open(sha256: string, reading?: LedgerReading): Promise<OpenLedgerFile | null>
}

/** How an administrator said that a ledger of these columns is read: kept for the next file of the same columns. */
export type KeptMapping = Versioned & {
  readonly bodyId: string
  /** SHA-256 (hex) of the header. */
  readonly headerHash: string
  readonly mapping: {
    /** By the file's name: our name, or empty where the column is left out. */
    readonly columns: { readonly [theirs: string]: string }
    readonly statute: string
    readonly dates: string
  }
  readonly at: string
}

export type KeptMappings = {
  byHeader(bodyId: string, headerHash: string): Promise<KeptMapping | null>
  create(mapping: New<KeptMapping>): Promise<Created<KeptMapping>>
  update(mapping: KeptMapping): Promise<Updated<KeptMapping>>
}
