import { ParseFailed } from '../../app/ports/parse-ports.ts'
import type { UnreadableReason } from '../../domain/release/finding.ts'
import type { PersonalDataSettings } from '../../domain/release/personal-data/find-personal-data.ts'
import type { ParserPool, TakenParser } from '../parse/parser-pool.ts'
import { inPieces } from '../parse/pieces-of-file.ts'
import type { FailedScan, OpenedScan } from './scan-calls.ts'

export const isFailed = (value: unknown): value is FailedScan =>
  typeof value === 'object' && value !== null && 'unreadable' in value

/** Brings a file into a parser process and does `work` with it there. Gives why it is unreadable, where it is. @throws ParserBusy */
export async function inParser(
  pool: ParserPool,
  source: AsyncIterable<Uint8Array>,
  settings: PersonalDataSettings,
  work: (parser: TakenParser, opened: OpenedScan) => Promise<UnreadableReason | undefined>,
): Promise<UnreadableReason | undefined> {
  const parser = await pool.take()
  let failed: ParseFailed | undefined
  const unlessFailed = async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    try {
      return failed ? undefined : await call()
    } catch (error) {
      if (!(error instanceof ParseFailed)) throw error
      failed = error
      return undefined
    }
  }
  try {
    await inPieces(source, (piece) => unlessFailed(() => parser.call('scan-append', {}, piece)))
    const reason = await unlessFailed(async () => {
      const opened = (await parser.call('scan-open', settings)).value as OpenedScan | FailedScan
      return isFailed(opened) ? opened.unreadable : work(parser, opened)
    })
    if (failed) return failed.failure === 'crashed' ? 'broken' : 'too-slow'
    return reason
  } finally {
    await parser.call('scan-close', {}).catch(() => undefined)
    parser.release()
  }
}
