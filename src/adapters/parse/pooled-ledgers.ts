import { resolve } from 'node:path'
import type { Blobs } from '../../app/ports/blobs-ports.ts'
import type { LedgerFiles, OpenLedgerFile } from '../../app/ports/ledger-files-ports.ts'
import { type LedgerHead, type LedgerReading, LedgerUnreadable } from '../../app/ports/ledger-source.ts'
import { ParseFailed } from '../../app/ports/parse-ports.ts'
import type { LedgerBatch, Unreadable } from './ledger-calls.ts'
import type { ParserPool, TakenParser } from './parser-pool.ts'

const pieceBytes = 256 * 1024
/** So many rows are one unit of work. */
const rowsInUnit = 10_000

/** Ledgers among the blobs, read in parser processes. */
export function pooledLedgers(pool: ParserPool, blobs: Blobs): LedgerFiles {
  return {
    async open(sha256, reading = {}) {
      const blob = await blobs.get(sha256)
      if (!blob) return null
      return opened(pool, async (parser) => {
        for await (const bytes of blob.stream)
          for (let start = 0; start < bytes.length; start += pieceBytes)
            await parser.call('ledger-append', {}, bytes.subarray(start, start + pieceBytes))
        return { reading }
      })
    },
  }
}

/**
 * A ledger in a file of this machine, read in a parser process.
 * @param reading what somebody says of it
 * @throws LedgerUnreadable
 */
export function openPooledLedger(pool: ParserPool, file: string, reading: LedgerReading = {}): Promise<OpenLedgerFile> {
  return opened(pool, async () => ({ file: resolve(file), reading }))
}

async function opened(pool: ParserPool, given: (parser: TakenParser) => Promise<object>): Promise<OpenLedgerFile> {
  const parser = await pool.take()
  const close = async () => {
    // A process that has failed has nothing left to close.
    await parser.call('ledger-close', {}).catch(() => undefined)
    parser.release()
  }
  try {
    const head = await asked<LedgerHead>(1, async () => parser.call('ledger-open', await given(parser)))
    return { ...head, rows: () => rowsOf(parser), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function* rowsOf(parser: TakenParser) {
  let row = 1
  let inUnit = 0
  parser.beginUnit()
  await asked(1, () => parser.call('ledger-first', {}))
  for (;;) {
    const { rows } = await asked<LedgerBatch>(row + 1, () => parser.call('ledger-next', {}))
    if (rows.length === 0) return
    yield rows
    row = rows.at(-1)?.row ?? row
    inUnit += rows.length
    if (inUnit < rowsInUnit) continue
    inUnit = 0
    parser.beginUnit()
  }
}

/** An answer, where it is one; `row` is where the file is at fault if the process fails. */
async function asked<T>(
  row: number,
  call: () => Promise<{ readonly value: unknown }>,
): Promise<Exclude<T, { readonly unreadable: Unreadable }>> {
  const { value } = await call().catch((error: unknown) => {
    if (!(error instanceof ParseFailed)) throw error
    const message = `the file cannot be read safely from row ${row} on: ${error.message}`
    throw new LedgerUnreadable(error.failure, row, message)
  })
  if (isUnreadable(value))
    throw new LedgerUnreadable(value.unreadable.code, value.unreadable.row, value.unreadable.message)
  return value as Exclude<T, { readonly unreadable: Unreadable }>
}

const isUnreadable = (value: unknown): value is { readonly unreadable: Unreadable } =>
  typeof value === 'object' && value !== null && 'unreadable' in value
