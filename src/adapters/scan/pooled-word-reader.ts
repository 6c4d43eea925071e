import type { WordReader } from '../../app/ports/word-reader-ports.ts'
import type { ParserPool } from '../parse/parser-pool.ts'
import { inParser, isFailed } from './in-parser.ts'
import type { FailedScan, WordsOfUnit } from './scan-calls.ts'

/** Characters of a file that are read for the search, some 10,000 pages. */
const maxShownLength = 20_000_000

/** The words that files show, read in parser processes. */
export function pooledWordReader(pool: ParserPool): WordReader {
  return {
    async words(source, take) {
      const result = await inParser(pool, source, { names: [], patterns: [] }, async (parser, { units }) => {
        let [next, length] = [1, 0]
        for (let unit = 0; unit < units; unit += 1) {
          for (let more = true; more; ) {
            parser.beginUnit()
            const found = (await parser.call('words-unit', { unit, next })).value as WordsOfUnit | FailedScan
            if (isFailed(found)) return found.unreadable
            await take(found.pages)
            next += found.pages.length
            length += found.pages.reduce((sum, { text }) => sum + text.length, 0)
            if (length > maxShownLength) return 'too-large'
            more = found.more
          }
        }
        return undefined
      })
      return result === undefined ? { state: 'whole' } : { state: 'unreadable', reason: result }
    },
  }
}
