import { createReadStream } from 'node:fs'
import { LedgerUnreadable } from '../../app/ports/ledger-source.ts'
import { columnsOf } from '../../domain/text/cjk.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'gb18030'

/** Decodes a file piece by piece. @throws TypeError where the bytes are not of the encoding */
export async function* decoded(file: string, encoding: Encoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const bytes of createReadStream(file, { highWaterMark: 16 * 1024 })) {
    yield decoder.decode(bytes as Uint8Array, { stream: true })
  }
  yield decoder.decode()
}

/** The encoding in which all of the file can be read: UTF-8, UTF-16 with a mark, or GB 18030 where it gives Chinese. */
export async function encodingOf(file: string): Promise<Encoding> {
  if (await hasUtf16Mark(file)) return 'utf-16le'
  const line = await firstBadLine(file)
  if (line === undefined) return 'utf-8'
  if (await readsAsChinese(file)) return 'gb18030'
  throw new LedgerUnreadable(
    'wrong-encoding',
    line,
    `the file is not UTF-8 (nor GB 18030): the first wrong byte is in line ${line}. Save it as "CSV UTF-8"`,
  )
}

async function hasUtf16Mark(file: string): Promise<boolean> {
  for await (const bytes of createReadStream(file, { end: 1 }))
    return (bytes as Buffer)[0] === 0xff && (bytes as Buffer)[1] === 0xfe
  return false
}

/** The line of the first byte that is not UTF-8. */
async function firstBadLine(file: string): Promise<number | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 })) {
      const bytes = piece as Buffer
      let end = bytes.indexOf(10)
      let start = 0
      while (end >= 0) {
        decoder.decode(bytes.subarray(start, end + 1), { stream: true })
        line += 1
        start = end + 1
        end = bytes.indexOf(10, start)
      }
      decoder.decode(bytes.subarray(start), { stream: true })
    }
    decoder.decode()
    return undefined
  } catch (error) {
    if (error instanceof TypeError) return line
    throw error
  }
}

/** Latin text in another encoding decodes as GB 18030 too, into single characters between letters; Chinese stands in runs. */
async function readsAsChinese(file: string): Promise<boolean> {
  let inRuns = 0
  let single = 0
  try {
    for await (const text of decoded(file, 'gb18030')) {
      for (const [run] of text.matchAll(/[^\u0000-\u007f]+/g)) {
        if (run.length > 1 && columnsOf(run) === 2 * run.length) inRuns += run.length
        else single += run.length
      }
    }
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
  return inRuns > 4 * single
}
