import { createHash, type Hash } from 'node:crypto'
import type { FileScanner } from '../../app/ports/file-scanner-ports.ts'
import { type Finding, verdictOf } from '../../domain/release/finding.ts'
import type { PictureReader } from '../ocr/ocr-command.ts'
import type { ParserPool } from '../parse/parser-pool.ts'
import { inParser, isFailed } from './in-parser.ts'
import { type PictureLimits, picturesOfFile } from './pictures-of-file.ts'
import type { FailedScan, PictureRead, ReadPicture, ScannedUnit } from './scan-calls.ts'

/** A file with more findings than these is not told more about. */
const maxFindings = 2000

const unknownType = 'application/octet-stream'

/**
 * Files looked through in parser processes: what takes too long or too much memory is unreadable, and the server does not notice.
 * @param reader reads the words of pictures; without it they are counted as not read
 */
export function pooledScanner(
  pool: ParserPool,
  reader?: Pick<PictureReader, 'read'>,
  limits?: PictureLimits,
): FileScanner {
  return {
    programs: reader ? ['ocr'] : [],
    async scan(source, settings) {
      const hash = createHash('sha256')
      let type = unknownType
      const findings: Finding[] = []
      const pictures = picturesOfFile(reader, limits)
      const add = (found: readonly Finding[]) => {
        for (const one of found) if (findings.length < maxFindings) findings.push(one)
      }
      const result = await inParser(pool, hashed(source, hash), settings, async (parser, opened) => {
        type = opened.type
        for (let unit = 0; unit < opened.units; unit += 1) {
          parser.beginUnit()
          const found = (await parser.call('scan-unit', { unit })).value as ScannedUnit | FailedScan
          if (isFailed(found)) return found.unreadable
          add(found.findings)
          for (let picture = 0; picture < found.pictures; picture += 1) {
            const call: PictureRead = { picture, words: await pictures.read(parser, picture) }
            parser.beginUnit()
            add(((await parser.call('scan-read', call)).value as ReadPicture).findings)
          }
        }
        return undefined
      })
      const sha256 = hash.digest('hex')
      const picturesNotRead = pictures.notRead()
      const notRead = picturesNotRead > 0 ? { picturesNotRead } : {}
      const judged = verdictOf(findings)
      // A person looks at what there was no time to read.
      const verdict = judged === 'clean' && pictures.pastLimits() > 0 ? 'review' : judged
      return result === undefined
        ? { type, verdict, findings, sha256, ...notRead }
        : { type, verdict: 'unreadable', findings, reason: result, sha256, ...notRead }
    },
  }
}

async function* hashed(source: AsyncIterable<Uint8Array>, hash: Hash): AsyncIterable<Uint8Array> {
  for await (const bytes of source) {
    hash.update(bytes)
    yield bytes
  }
}
