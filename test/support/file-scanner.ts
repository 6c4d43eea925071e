import { createHash } from 'node:crypto'
import { Unreadable } from '../../src/adapters/scan/inspector.ts'
import type { FileScanner } from '../../src/app/ports/file-scanner-ports.ts'
import { verdictOf } from '../../src/domain/release/finding.ts'
import { findPersonalData } from '../../src/domain/release/personal-data/find-personal-data.ts'
import { scanned } from '../adapters/scan/scanned.ts'

/** Looks through files in this process: what runs from the sources has no built program for another one. */
export const scannerInProcess: FileScanner = {
  async scan(source, settings) {
    const pieces: Uint8Array[] = []
    for await (const piece of source) pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    try {
      const { type, findings, texts } = await scanned(bytes)
      const all = [...findings, ...findPersonalData(texts, settings, () => [])]
      return { type, findings: all, verdict: verdictOf(all), sha256 }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      return { type: 'application/octet-stream', findings: [], verdict: 'unreadable', reason: error.reason, sha256 }
    }
  },
}
