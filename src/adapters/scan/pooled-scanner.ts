import { createHash } from 'node:crypto'
import type { FileScanner } from '../../app/ports/file-scanner-ports.ts'
import { ParseFailed } from '../../app/ports/parse-ports.ts'
import { type Finding, type UnreadableReason, verdictOf } from '../../domain/release/finding.ts'
import type { ParserPool } from '../parse/parser-pool.ts'
import type { FailedScan, OpenedScan, ScannedUnit } from './scan-calls.ts'

const pieceBytes = 1024 * 1024
/** A file with more findings than these is not told more about. */
const maxFindings = 2000

const unknownType = 'application/octet-stream'
const isFailed = (value: unknown): value is FailedScan =>
  typeof value === 'object' && value !== null && 'unreadable' in value

/** Files looked through in parser processes: what takes too long or too much memory is unreadable, and the server does not notice. */
export function pooledScanner(pool: ParserPool): FileScanner {
  return {
    async scan(source, settings) {
      const hash = createHash('sha256')
      const parser = await pool.take()
      let type = unknownType
      const findings: Finding[] = []
      const unreadable = (reason: UnreadableReason) => ({ type, verdict: 'unreadable' as const, findings, reason })
      const scanned = async () => {
        const opened = (await parser.call('scan-open', settings)).value as OpenedScan | FailedScan
        if (isFailed(opened)) return unreadable(opened.unreadable)
        type = opened.type
        for (let unit = 0; unit < opened.units; unit += 1) {
          parser.beginUnit()
          const found = (await parser.call('scan-unit', { unit })).value as ScannedUnit | FailedScan
          if (isFailed(found)) return unreadable(found.unreadable)
          for (const one of found.findings) if (findings.length < maxFindings) findings.push(one)
        }
        return { type, verdict: verdictOf(findings), findings }
      }
      let failed: ParseFailed | undefined
      const unlessFailed = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
        try {
          return failed ? undefined : await work()
        } catch (error) {
          if (!(error instanceof ParseFailed)) throw error
          failed = error
          return undefined
        }
      }
      try {
        for await (const bytes of source) {
          hash.update(bytes)
          for (let start = 0; start < bytes.length; start += pieceBytes)
            await unlessFailed(() => parser.call('scan-append', {}, bytes.subarray(start, start + pieceBytes)))
        }
        const result =
          (await unlessFailed(scanned)) ?? unreadable(failed?.failure === 'crashed' ? 'broken' : 'too-slow')
        return { ...result, sha256: hash.digest('hex') }
      } finally {
        await parser.call('scan-close', {}).catch(() => undefined)
        parser.release()
      }
    },
  }
}
