import type { PersonalDataType } from '../finding.ts'

/** Personal data in a text: what it is, and from where to where. */
export type Match = { readonly what: PersonalDataType; readonly start: number; readonly end: number }

export type Detector = (text: string) => readonly Match[]

/**
 * A detector by a pattern, which must take linear time: no repetition within a repetition.
 * @param accepts looks at what was found, and at the text before it
 */
export function byPattern(
  what: PersonalDataType,
  pattern: RegExp,
  accepts: (found: string, before: string, after: string) => boolean = () => true,
): Detector {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((one) => {
      // What is asked for is in the first group where there is one: a label before it is none of it.
      const found = one[1] ?? one[0]
      const start = one.index + one[0].indexOf(found)
      const end = start + found.length
      const before = text.slice(Math.max(0, start - contextLength), start)
      return accepts(found, before, text.slice(end, end + contextLength)) ? [{ what, start, end }] : []
    })
}

/** So many letters before and after are looked at for a label. */
const contextLength = 40

export const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Not within a longer number, a word or a code. Chinese has no spaces: its characters may stand beside. */
export const alone = (found: string): string =>
  `(?<!(?!\\p{sc=Han})\\p{L}|[\\d._/-])(?:${found})(?!(?!\\p{sc=Han})\\p{L}|\\d|[-/._]\\d)`
