import { createReadStream } from 'node:fs'
import { LedgerUnreadable } from '../../app/ports/ledger-source.ts'
import { columnsOf } from '../../domain/text/cjk.ts'
import { withoutControls } from '../../domain/text/control-characters.ts'

/** Decodes a file piece by piece. @throws TypeError where the bytes are not of the encoding */
export async function* decoded(file: string, encoding: string): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const bytes of createReadStream(file, { highWaterMark: 16 * 1024 })) {
    yield decoder.decode(bytes as Uint8Array, { stream: true })
  }
  yield decoder.decode()
}

/**
 * The encoding in which all of the file can be read: UTF-8, UTF-16 with a mark, GB 18030 where it gives Chinese, else
 * Windows-1252, as Western spreadsheets write it.
 * @throws LedgerUnreadable where it is text in none of them
 */
export async function encodingOf(file: string): Promise<string> {
  const mark = await firstTwoBytes(file)
  if (mark === 'fffe') return 'utf-16le'
  if (mark === 'feff') return 'utf-16be'
  const line = await firstBadLine(file)
  if (line === undefined) return 'utf-8'
  if (await readsAsChinese(file)) return 'gb18030'
  if (await readsAsWestern(file)) return 'windows-1252'
  throw new LedgerUnreadable(
    'wrong-encoding',
    line,
    `the file is not UTF-8 (nor GB 18030, nor Windows-1252): the first wrong byte is in line ${line}. Save it as "CSV UTF-8"`,
  )
}

/** The encoding that somebody names, by its name in the Encoding Standard. @throws LedgerUnreadable where it is not the file's */
export async function givenEncoding(file: string, name: string): Promise<string> {
  let encoding: string
  try {
    encoding = new TextDecoder(name).encoding
  } catch {
    throw new LedgerUnreadable(
      'no-such-encoding',
      1,
      `"${name}" is no encoding: utf-8, utf-16le, gb18030, big5, windows-1252`,
    )
  }
  let line = 1
  try {
    for await (const text of decoded(file, encoding)) line += text.split('\n').length - 1
    return encoding
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new LedgerUnreadable(
      'wrong-encoding',
      line,
      `the file is not ${encoding}: there is a wrong byte after line ${line}`,
    )
  }
}

async function firstTwoBytes(file: string): Promise<string> {
  for await (const bytes of createReadStream(file, { end: 1 })) return (bytes as Buffer).toString('hex')
  return ''
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

/** The five bytes that Windows-1252 leaves open become control characters, and there are others only in what is not text. */
async function readsAsWestern(file: string): Promise<boolean> {
  let letters = 0
  for await (const text of decoded(file, 'windows-1252')) {
    if (withoutControls(text) !== text) return false
    letters += text.replaceAll(/[^\p{L}]+/gu, '').length
  }
  return letters > 0
}
