import { appendFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LedgerHead, type LedgerReading, type LedgerRow, LedgerUnreadable } from '../../app/ports/ledger-source.ts'
import { type OpenLedger, openLedger } from '../import/open-ledger.ts'
import type { ParserCalls } from './parser-protocol.ts'

/** What an opened ledger is, or why it is none. */
export type OpenedLedger = LedgerHead | { readonly unreadable: Unreadable }

/** The next rows; none at the end. */
export type LedgerBatch = { readonly rows: readonly LedgerRow[] } | { readonly unreadable: Unreadable }

export type Unreadable = { readonly code: string; readonly row: number; readonly message: string }

/** A batch ends with the rows that the reader gives at a time once it has so many rows or letters. */
const rowsInBatch = 1000
const lettersInBatch = 256 * 1024

/** Reading a ledger in a parser process: it comes in pieces or lies in a file, is opened, and its rows go out in batches. */
export function ledgerCalls(isKnownColumn: (name: string) => boolean): ParserCalls {
  const received = join(tmpdir(), 'ledger')
  let ledger: OpenLedger | undefined
  let pass: AsyncIterator<readonly LedgerRow[]> | undefined
  const close = async () => {
    await pass?.return?.()
    ledger?.close()
    ledger = undefined
    pass = undefined
    rmSync(received, { force: true })
  }
  return {
    'ledger-append': (_args, bytes) => {
      appendFileSync(received, bytes, { mode: 0o600 })
      return {}
    },
    'ledger-open': async ({ file, reading }: { readonly file?: string; readonly reading?: LedgerReading }) => ({
      value: await orUnreadable<OpenedLedger>(async () => {
        ledger = await openLedger(file ?? received, isKnownColumn, reading)
        const { header, headerRow, encoding, delimiter, sheet } = ledger
        return { header, headerRow, encoding, delimiter, sheet }
      }),
    }),
    'ledger-first': async () => {
      await pass?.return?.()
      pass = ledger?.rows()[Symbol.asyncIterator]()
      return {}
    },
    'ledger-next': async () => ({ value: await orUnreadable<LedgerBatch>(() => batchOf(pass)) }),
    'ledger-close': async () => {
      await close()
      return {}
    },
  }
}

async function batchOf(pass: AsyncIterator<readonly LedgerRow[]> | undefined): Promise<LedgerBatch> {
  const rows: LedgerRow[] = []
  let letters = 0
  while (pass && rows.length < rowsInBatch && letters < lettersInBatch) {
    const next = await pass.next()
    if (next.done) break
    for (const row of next.value) {
      rows.push(row)
      for (const cell of row.cells) letters += (cell ?? '').length + 1
    }
  }
  return { rows }
}

async function orUnreadable<T>(work: () => Promise<T>): Promise<T | { readonly unreadable: Unreadable }> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof LedgerUnreadable)) throw error
    const { code, row, message } = error
    return { unreadable: { code, row, message } }
  }
}
