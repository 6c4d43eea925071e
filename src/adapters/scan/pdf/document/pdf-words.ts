import { han, hasWord, wordRun } from '../../../../domain/text/cjk.ts'

/** Words in one form, to tell whether one text says what another one does not: letters and digits alone, in small letters. */
export const normalized = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The words of `text` that do not stand in `other`, in their order. */
export function wordsMissingFrom(text: string, other: string): readonly string[] {
  const there = normalized(other)
  const known = new Map<string, boolean>()
  const isMissing = (word: string): boolean => {
    const plain = normalized(word)
    if (plain.length < (han.test(plain) ? 2 : 3)) return false
    const already = known.get(plain)
    if (already !== undefined) return already
    const missing = !there.includes(plain)
    known.set(plain, missing)
    return missing
  }
  return [...text.matchAll(wordRun)].map(([word]) => word).filter(isMissing)
}

/** Whether a text has words at all: three letters or two ideographs. Dates, numbers of versions and identifiers have none. */
export const hasWords = (text: string): boolean => {
  const plain = text.replace(/^D:\d[\d+\-Z']*$/, '').replace(/\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b/gi, '')
  return hasWord(plain)
}
