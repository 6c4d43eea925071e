import type { OfficeFormat, OfficeProgram } from '../../app/ports/office-ports.ts'
import { ParseFailed } from '../../app/ports/parse-ports.ts'
import type { SafeCopies } from '../../app/ports/safe-copy-ports.ts'
import type { ParserPool, TakenParser } from '../parse/parser-pool.ts'
import { inPieces } from '../parse/pieces-of-file.ts'
import type { CutReply, MakeReply, ViewReply } from './copy-calls.ts'

/** Safe copies made in parser processes, with an office program where there is one. */
export function pooledSafeCopies(pool: ParserPool, office?: OfficeProgram): SafeCopies {
  return {
    make: (source, title) =>
      within(pool, async (parser) => {
        await sendAll(parser, source)
        let reply = (await parser.call('copy-make', { title, converts: office !== undefined })).value as MakeReply
        while ('convert' in reply) {
          const { from, to, size } = reply.convert
          const converted = await office?.convert(await readAll(parser, size), from as OfficeFormat, to)
          const made = converted && 'bytes' in converted ? converted.bytes : undefined
          if (made) await sendAll(parser, [made])
          parser.beginUnit()
          reply = (await parser.call('copy-converted', { failed: made === undefined })).value as MakeReply
        }
        if ('refused' in reply) return reply
        const { size, ...copy } = reply
        return { ...copy, bytes: await readAll(parser, size) }
      }),
    cutCells: (source, cuts, language) =>
      within(pool, async (parser) => {
        await sendAll(parser, source)
        const reply = (await parser.call('copy-cut', { cuts, language })).value as CutReply
        if ('refused' in reply) return reply
        const { size, ...cut } = reply
        const isProved = Object.values(cut.proof).every((holds) => holds)
        return { ...cut, bytes: isProved ? await readAll(parser, size) : undefined }
      }),
    viewSheet: (source, asked) =>
      within(pool, async (parser) => {
        await sendAll(parser, source)
        return (await parser.call('copy-view', asked)).value as ViewReply
      }),
  }
}

/** A parser that fails over a file has found it unreadable. @throws ParserBusy */
async function within<T>(
  pool: ParserPool,
  work: (parser: TakenParser) => Promise<T>,
): Promise<T | { readonly refused: 'unreadable'; readonly message: string }> {
  const parser = await pool.take()
  try {
    return await work(parser)
  } catch (error) {
    if (!(error instanceof ParseFailed)) throw error
    return { refused: 'unreadable', message: error.message }
  } finally {
    await parser.call('copy-close', {}).catch(() => undefined)
    parser.release()
  }
}

const sendAll = (parser: TakenParser, source: AsyncIterable<Uint8Array> | readonly Uint8Array[]): Promise<void> =>
  inPieces(source, (piece) => parser.call('copy-append', {}, piece))

async function readAll(parser: TakenParser, size: number): Promise<Uint8Array> {
  const result = new Uint8Array(size)
  for (let from = 0; from < size; ) {
    const { bytes } = await parser.call('copy-read', { from })
    result.set(bytes, from)
    from += bytes.length
  }
  return result
}
