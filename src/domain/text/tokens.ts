import { type Run, runsOf } from './runs.ts'

/** Rules of this number made the tokens. Another number means that an index must be made anew. */
export const tokenRules = 1

/** The most characters of a word that are looked at, in texts and in queries alike. */
const maxWordLength = 64

/** One entry of the index, with its place (UTF-16 offsets) in the original text. */
export type Token = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Where the first character ends, for a pair of characters of which only the first is looked for. */
  readonly headEnd: number
}

/**
 * The tokens of a run. A word is one token. Chinese, Japanese and Korean characters give one token each: the character
 * with the one that follows it, and the last one alone. So every character begins a token, and can be found by itself.
 */
export function tokensOfRun({ kind, characters, starts, ends }: Run): Token[] {
  const last = characters.length - 1
  const start = starts[0] ?? 0
  const end = ends[last] ?? 0
  if (kind === 'word') return [{ text: characters.slice(0, maxWordLength).join(''), start, end, headEnd: end }]
  return characters.map((character, index) => ({
    text: character + (characters[index + 1] ?? ''),
    start: starts[index] ?? start,
    end: ends[index + 1] ?? end,
    headEnd: ends[index] ?? end,
  }))
}

/** The tokens of a text, in order, with their places. */
export function tokensOf(text: string): Token[] {
  return runsOf(text).flatMap(tokensOfRun)
}

const plainText = /^[\0-\x7f]*$/
const plainWords = /[a-z0-9]+/g

/** The tokens of a text as an index is fed with them. */
export function indexText(text: string): string {
  // Most Western text is ASCII, where letters and digits alone make words: an import of many rows feels the difference.
  if (plainText.test(text))
    return (text.toLowerCase().match(plainWords) ?? []).map((word) => word.slice(0, maxWordLength)).join(' ')
  return tokensOf(text)
    .map((token) => token.text)
    .join(' ')
}
