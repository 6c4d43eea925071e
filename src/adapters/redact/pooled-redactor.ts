import { ParseFailed } from '../../app/ports/parse-ports.ts'
import type { Redactor } from '../../app/ports/redactor-ports.ts'
import { type ParserLimits, usualLimits } from '../parse/parser-limits.ts'
import type { ParserPool } from '../parse/parser-pool.ts'
import type { RedactReply } from './redact-calls.ts'

/** A long file is cut and drawn several times over, page by page, as one piece of work. */
export const redactionLimits: ParserLimits = {
  ...usualLimits,
  cpuSeconds: 600,
  wallSeconds: 1200,
  memoryBytes: 1536 * 1024 * 1024,
}

const pieceBytes = 1024 * 1024

/** Boxes cut out of PDFs in parser processes. */
export function pooledRedactor(pool: ParserPool): Redactor {
  return {
    async redact(source, boxes, title) {
      const parser = await pool.take()
      try {
        for await (const bytes of source)
          for (let start = 0; start < bytes.length; start += pieceBytes)
            await parser.call('redact-append', {}, bytes.subarray(start, start + pieceBytes))
        const reply = (await parser.call('redact-run', { boxes, title })).value as RedactReply
        if ('refused' in reply) return reply
        const { size, ...redaction } = reply
        const isProved = Object.values(redaction.proof).every((holds) => holds)
        return { ...redaction, bytes: isProved ? await read(size) : undefined }
      } catch (error) {
        if (!(error instanceof ParseFailed)) throw error
        return { refused: 'unreadable', message: error.message }
      } finally {
        await parser.call('redact-close', {}).catch(() => undefined)
        parser.release()
      }

      async function read(size: number): Promise<Uint8Array> {
        const result = new Uint8Array(size)
        for (let from = 0; from < size; ) {
          const { bytes } = await parser.call('redact-read', { from })
          result.set(bytes, from)
          from += bytes.length
        }
        return result
      }
    },
  }
}
