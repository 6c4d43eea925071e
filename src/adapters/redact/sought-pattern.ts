import { escapePattern } from '../../domain/text/escape-pattern.ts'

/** At the end of a line a word may be broken by a hyphen, with or without the line's end behind it. */
const lineBreak = '(?:\\u00ad[\\r\\n]{0,2}|[-\\u2010]?[\\r\\n]{1,2})?'

/** A text as it may stand on a page: spaces and line ends are alike, and so are capitals and small letters. */
export function soughtPattern(sought: string): RegExp | undefined {
  const words = sought.trim().split(/\s+/)
  if (words[0] === undefined || words[0] === '') return undefined
  const patterns = words.map((word) => [...word].map(escapePattern).join(lineBreak))
  return new RegExp(patterns.join('\\s{1,10}'), 'giu')
}
