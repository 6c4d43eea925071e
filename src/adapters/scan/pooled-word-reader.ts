import type { WordReader } from '../../app/ports/word-reader-ports.ts'
import type { PictureReader } from '../ocr/ocr-command.ts'
import type { ParserPool } from '../parse/parser-pool.ts'
import { inParser, isFailed } from './in-parser.ts'
import { type PictureLimits, picturesOfFile } from './pictures-of-file.ts'
import type { FailedScan, PictureRead, ShownUnit, WordsOfUnit } from './scan-calls.ts'

/** Characters of a file that are read for the search, some 10,000 pages. */
const maxShownLength = 20_000_000

/**
 * The words that files show, read in parser processes.
 * @param reader reads the words of pictures; without it they are counted as not read
 */
export function pooledWordReader(
  pool: ParserPool,
  reader?: Pick<PictureReader, 'read'>,
  limits?: PictureLimits,
): WordReader {
  return {
    async words(source, take) {
      const pictures = picturesOfFile(reader, limits)
      const result = await inParser(pool, source, { names: [], patterns: [] }, async (parser, { units }) => {
        let [next, length] = [1, 0]
        for (let unit = 0; unit < units; unit += 1) {
          parser.beginUnit()
          const shown = (await parser.call('words-open', { unit })).value as ShownUnit | FailedScan
          if (isFailed(shown)) return shown.unreadable
          for (let picture = 0; picture < shown.pictures; picture += 1) {
            const call: PictureRead = { picture, words: await pictures.read(parser, picture) }
            parser.beginUnit()
            if (call.words) await parser.call('words-read', call)
          }
          for (let more = true; more; ) {
            const found = (await parser.call('words-next', { next })).value as WordsOfUnit
            await take(found.pages)
            next += found.pages.length
            length += found.pages.reduce((sum, { text }) => sum + text.length, 0)
            if (length > maxShownLength) return 'too-large'
            more = found.more
          }
        }
        return undefined
      })
      if (result !== undefined) return { state: 'unreadable', reason: result }
      const picturesNotRead = pictures.notRead()
      return { state: 'whole', ...(picturesNotRead > 0 ? { picturesNotRead } : {}) }
    },
  }
}
