import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Blobs } from '../../app/ports/blobs-ports.ts'
import type { LedgerFiles } from '../../app/ports/ledger-files-ports.ts'
import { openLedger } from './open-ledger.ts'

/**
 * Reads ledgers here and now, without limits: for tests, and where there are no processes. They are read more than once
 * and from both ends: the blob is laid aside as a file until it is closed.
 * @param isKnownColumn whether a name in the header is one that we know: that tells the delimiter
 */
export function ledgerFiles(blobs: Blobs, isKnownColumn: (name: string) => boolean): LedgerFiles {
  return {
    async open(sha256, reading) {
      const blob = await blobs.get(sha256)
      if (!blob) return null
      const folder = await mkdtemp(join(tmpdir(), 'candor-ledger-'))
      const forget = () => rm(folder, { recursive: true, force: true })
      try {
        const file = join(folder, 'ledger')
        await pipeline(Readable.fromWeb(blob.stream as NodeStream), createWriteStream(file, { mode: 0o600 }))
        const source = await openLedger(file, isKnownColumn, reading)
        return {
          ...source,
          async close() {
            source.close()
            await forget()
          },
        }
      } catch (error) {
        await forget()
        throw error
      }
    },
  }
}
