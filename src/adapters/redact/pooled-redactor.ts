import { ParseFailed } from '../../app/ports/parse-ports.ts'
import type { RedactionRefused, Redactor } from '../../app/ports/redactor-ports.ts'
import { type ParserLimits, usualLimits } from '../parse/parser-limits.ts'
import type { ParserPool } from '../parse/parser-pool.ts'
import { inPieces } from '../parse/pieces-of-file.ts'
import type { LayoutReply, RedactReply } from './redact-calls.ts'

/** A long file is cut and drawn several times over, page by page, as one piece of work. */
export const redactionLimits: ParserLimits = {
  ...usualLimits,
  cpuSeconds: 600,
  wallSeconds: 1200,
  memoryBytes: 1536 * 1024 * 1024,
}

/**
 * Boxes cut out of PDFs in parser processes.
 * @param lookPool whose processes tell how a file is laid out: people wait for that, and not for a cut under way
 */
export function pooledRedactor(pool: ParserPool, lookPool: ParserPool = pool): Redactor {
  return {
    layout: (source, text) =>
      withFile(lookPool, source, async (parser) => (await parser.call('redact-layout', { text })).value as LayoutReply),
    redact: (source, boxes, title, sheet) =>
      withFile(pool, source, async (parser) => {
        if (sheet) await inPieces([sheet], (piece) => parser.call('redact-sheet', {}, piece))
        const reply = (await parser.call('redact-run', { boxes, title })).value as RedactReply
        if ('refused' in reply) return reply
        const { size, ...redaction } = reply
        const isProved = Object.values(redaction.proof).every((holds) => holds)
        return { ...redaction, bytes: isProved ? await resultOf(parser, size) : undefined }
      }),
  }
}

type Parser = Awaited<ReturnType<ParserPool['take']>>

/** Some work on a file in one process; a process that died of it says that the file is unreadable. */
async function withFile<T>(
  pool: ParserPool,
  source: AsyncIterable<Uint8Array>,
  work: (parser: Parser) => Promise<T>,
): Promise<T | RedactionRefused> {
  const parser = await pool.take()
  try {
    await inPieces(source, (piece) => parser.call('redact-append', {}, piece))
    return await work(parser)
  } catch (error) {
    if (!(error instanceof ParseFailed)) throw error
    return { refused: 'unreadable', message: error.message }
  } finally {
    await parser.call('redact-close', {}).catch(() => undefined)
    parser.release()
  }
}

async function resultOf(parser: Parser, size: number): Promise<Uint8Array> {
  const result = new Uint8Array(size)
  for (let from = 0; from < size; ) {
    const { bytes } = await parser.call('redact-read', { from })
    result.set(bytes, from)
    from += bytes.length
  }
  return result
}
