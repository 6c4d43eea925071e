import { joiningWords } from './joining-words.ts'
import { type Run, runsOf } from './runs.ts'
import { tokensOf, tokensOfRun } from './tokens.ts'

/** Tokens that stand one after another in a text. With `prefix` the last one need only begin so. */
export type Term = { readonly tokens: readonly string[]; readonly prefix: boolean }
/** Met where one of the alternatives is, and an alternative where all its terms are. */
export type Clause = readonly (readonly Term[])[]
/** What to look for: every clause of `all` and none of `none`. Nothing in `all` finds nothing. */
export type SearchQuery = { readonly all: readonly Clause[]; readonly none: readonly Clause[] }

/** More than anybody means to search by; the rest of a longer text is left out. */
const maxInputLength = 10_000
const maxClauses = 32
const maxPhraseLength = 48
/** Longer runs of Chinese are looked for as they stand: nobody types them, they are pasted. */
const maxDividedLength = 10
/** Fewer letters than this are taken as a word while somebody is still typing. */
const minTypedLength = 2

type Piece = { readonly text: string; readonly quoted: boolean; readonly closed: boolean; readonly minus: boolean }

const quotes = '"“”„‟«»＂「」『』'
const piecePattern = new RegExp(`(-?)[${quotes}]([^${quotes}]*)([${quotes}]?)|[^\\s${quotes}]+`, 'gu')

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(piecePattern)].map(([whole, minus, inner, closing]) =>
    inner === undefined
      ? { text: whole, quoted: false, closed: true, minus: /^-[\p{L}\p{N}]/u.test(whole) }
      : { text: inner, quoted: true, closed: closing !== '', minus: minus === '-' },
  )
}

/** The tokens of a phrase: a last single character may be the beginning of a pair, and a last pair needs no end. */
function phrase(runs: readonly Run[], prefix: boolean): Term | undefined {
  const tokens = runs.flatMap(tokensOfRun).map((token) => token.text)
  const last = runs.at(-1)
  if (!last) return undefined
  const single = last.kind === 'cjk' && last.characters.length === 1
  if (last.kind === 'cjk' && !single) tokens.pop()
  if (tokens.length > maxPhraseLength) return { tokens: tokens.slice(0, maxPhraseLength), prefix: false }
  return { tokens, prefix: single || (prefix && last.kind === 'word') }
}

const divisions = new Map<number, readonly (readonly number[])[]>()

/** The ways to divide so many characters into words of two and three, as nearly all Chinese words are. */
function divisionsOf(length: number): readonly (readonly number[])[] {
  if (length === 0) return [[]]
  if (length < 2) return []
  const found = divisions.get(length)
  if (found) return found
  const made = [2, 3].flatMap((first) => divisionsOf(length - first).map((rest) => [first, ...rest]))
  divisions.set(length, made)
  return made
}

/** Chinese is written without spaces: a run is found as it stands, or as its words in any places, however it divides. */
function cjkClause(run: Run): Clause {
  const whole = phrase([run], false)
  const { length } = run.characters
  const alternatives = whole ? [[whole]] : []
  if (length < 4 || length > maxDividedLength) return alternatives
  for (const division of divisionsOf(length)) {
    let from = 0
    const parts: Term[] = []
    for (const size of division) {
      const part = { ...run, characters: run.characters.slice(from, from + size) }
      const term = phrase([part], false)
      if (term) parts.push(term)
      from += size
    }
    alternatives.push(parts)
  }
  return alternatives
}

/** A piece without spaces: words that punctuation joins are a phrase (`covid-19`), Chinese beside them stands alone. */
function clausesOfWord(text: string, prefix: boolean): Clause[] {
  const clauses: Clause[] = []
  let words: Run[] = []
  const runs = runsOf(text)
  const flush = (atEnd: boolean) => {
    const term = phrase(words, prefix && atEnd)
    if (term) clauses.push([[term]])
    words = []
  }
  for (const run of runs) {
    if (run.kind === 'word') words.push(run)
    else {
      flush(false)
      clauses.push(cjkClause(run))
    }
  }
  flush(true)
  return clauses
}

function clausesOf(piece: Piece, typing: boolean): Clause[] {
  if (piece.quoted) {
    const term = phrase(runsOf(piece.text), typing && !piece.closed)
    return term ? [[[term]]] : []
  }
  const lastWord = runsOf(piece.text).at(-1)?.characters.length ?? 0
  return clausesOfWord(piece.text, piece.text.endsWith('*') || (typing && lastWord >= minTypedLength))
}

/**
 * What a person typed, as a query; any text at all gives one. Words are all wanted; `"..."` is a phrase, `word*` a
 * beginning, `-word` and `NOT word` leave out, `OR` between two pieces takes either.
 * @param options.typing the last word is still being typed, and stands for every word that begins so
 */
export function parseSearch(input: string, options: { readonly typing?: boolean } = {}): SearchQuery {
  const text = input.slice(0, maxInputLength)
  const pieces = piecesOf(text)
  const all: Clause[] = []
  const none: Clause[] = []
  let negated = false
  let either = false
  for (const [index, piece] of pieces.entries()) {
    if (!piece.quoted && /^(AND|&&?)$/.test(piece.text)) continue
    if (!piece.quoted && /^(OR|\|\|?)$/.test(piece.text)) {
      either = all.length > 0
      continue
    }
    if (!piece.quoted && piece.text === 'NOT') {
      negated = true
      continue
    }
    const typing = options.typing === true && index === pieces.length - 1 && !/\s$/u.test(text)
    const clauses = clausesOf(piece, typing)
    const [first, ...rest] = clauses
    if (!first) continue
    if (negated || piece.minus) none.push(...clauses)
    else if (either) all.push([...(all.pop() ?? []), ...first], ...rest)
    else all.push(...clauses)
    negated = false
    either = false
    if (all.length + none.length >= maxClauses) break
  }
  return all.length === 0 ? { all: none.slice(0, maxClauses), none: [] } : { all: all.slice(0, maxClauses), none }
}

/** Any request may name one: it says nothing of what is asked. */
const year = /^(19|20)\d\d$/

/** The words of a longer text, for what is most like it: each may be missing. */
export function wordsToCompare(input: string): readonly string[] {
  return [...new Set(tokensOf(input.slice(0, maxInputLength)).map((token) => token.text))].filter(
    (token) => [...token].length > 1 && !joiningWords.has(token) && !year.test(token),
  )
}

/** Any of these tokens. */
export function anyOf(tokens: readonly string[]): SearchQuery {
  return { all: tokens.length === 0 ? [] : [tokens.map((token) => [{ tokens: [token], prefix: false }])], none: [] }
}
