import { createHash } from 'node:crypto'
import type { ReadWord } from '../scan/read-words.ts'
import type { PictureReader } from './ocr-command.ts'

/**
 * Does not read a picture again that it has read of late: a file is looked through each time that somebody opens its
 * findings. The words are kept in memory alone.
 * @param maxWords how many words are kept in all
 */
export function rememberedReader(reader: PictureReader, maxWords = 400_000): PictureReader {
  const known = new Map<string, readonly ReadWord[]>()
  let kept = 0
  return {
    check: reader.check,
    async read(bytes) {
      const key = createHash('sha256').update(bytes).digest('base64')
      const remembered = known.get(key)
      const words = remembered ?? (await reader.read(bytes))
      if (words === null) return null
      if (known.delete(key)) kept -= words.length
      known.set(key, words)
      kept += words.length
      for (const [oldest, { length }] of known) {
        if (kept <= maxWords || oldest === key) break
        known.delete(oldest)
        kept -= length
      }
      return words
    },
  }
}
