import { openLedger } from '../adapters/import/open-ledger.ts'
import { parserPool } from '../adapters/parse/parser-pool.ts'
import { openPooledLedger } from '../adapters/parse/pooled-ledgers.ts'
import { parserEntry } from '../adapters/parse/start-process.ts'
import { isKnownColumn } from '../app/import/import-columns.ts'
import type { OpenLedgerFile } from '../app/ports/ledger-files-ports.ts'
import type { LedgerReading } from '../app/ports/ledger-source.ts'
import { outsideBytes } from '../server/connect-ports.ts'

/**
 * A ledger in a file, read in a process of its own within limits.
 * @param reading what somebody says of it
 * @throws LedgerUnreadable
 */
export async function ledgerOfFile(file: string, reading: LedgerReading): Promise<OpenLedgerFile> {
  const entry = parserEntry(outsideBytes)
  if (!entry) {
    // What runs from the sources (tests) has no built process to start.
    const ledger = await openLedger(file, isKnownColumn, reading)
    return { ...ledger, close: async () => ledger.close() }
  }
  const pool = parserPool({ entry, size: 1 })
  try {
    const ledger = await openPooledLedger(pool, file, reading)
    return {
      ...ledger,
      async close() {
        await ledger.close()
        await pool.close()
      },
    }
  } catch (error) {
    await pool.close()
    throw error
  }
}
