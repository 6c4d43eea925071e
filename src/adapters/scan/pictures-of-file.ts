import type { PictureReader } from '../ocr/ocr-command.ts'
import type { TakenParser } from '../parse/parser-pool.ts'
import { isFailed } from './in-parser.ts'
import type { ReadWord } from './read-words.ts'

/** Of all pictures of a file: others wait for their turn. The rest is said not to be read. */
export type PictureLimits = { readonly pictures: number; readonly milliseconds: number }
const usualPictureLimits: PictureLimits = { pictures: 2000, milliseconds: 10 * 60_000 }

/**
 * Reads the pictures of one file, within the limits of a file.
 * @param reader without it they are counted as not read
 */
export function picturesOfFile(
  reader: Pick<PictureReader, 'read'> | undefined,
  limits: PictureLimits = usualPictureLimits,
) {
  let [read, notRead, readingMilliseconds, past] = [0, 0, 0, 0]
  return {
    /** The words of a picture of the unit that was looked through last; null where nothing reads it. */
    async read(parser: Pick<TakenParser, 'call' | 'beginUnit'>, picture: number): Promise<readonly ReadWord[] | null> {
      const isLeft = read < limits.pictures && readingMilliseconds < limits.milliseconds
      const begun = performance.now()
      const words = reader && isLeft ? await wordsOf(parser, picture, reader) : null
      readingMilliseconds += performance.now() - begun
      if (words === null) notRead += 1
      else read += 1
      if (reader && !isLeft) past += 1
      return words
    },
    notRead: (): number => notRead,
    /** Those among them that would have been read, had the limits not been reached: nobody knows what they say. */
    pastLimits: (): number => past,
  }
}

async function wordsOf(
  parser: Pick<TakenParser, 'call' | 'beginUnit'>,
  picture: number,
  reader: Pick<PictureReader, 'read'>,
): Promise<readonly ReadWord[] | null> {
  parser.beginUnit()
  const { value, bytes } = await parser.call('scan-picture', { picture })
  return isFailed(value) || bytes.length === 0 ? null : reader.read(bytes)
}
