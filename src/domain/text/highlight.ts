import type { Clause, SearchQuery, Term } from './search-query.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A stretch of the original text; `hit` where it is what was looked for. */
export type Segment = { readonly text: string; readonly hit: boolean }

type Range = { readonly start: number; readonly end: number }

/** Terms by their first token; those that may begin with a mere beginning of one stand apart. */
function termsByStart(query: SearchQuery) {
  const exact = new Map<string, Term[]>()
  const beginnings: Term[] = []
  for (const term of query.all.flat(2)) {
    const [first] = term.tokens
    if (first === undefined) continue
    if (term.prefix && term.tokens.length === 1) beginnings.push(term)
    else exact.set(first, [...(exact.get(first) ?? []), term])
  }
  return { exact, beginnings }
}

/** Whether texts meet a query as one entry of the index would: each term stands in one of them, and nothing of `none` does. */
export function isMetBy({ all, none }: SearchQuery, texts: readonly string[]): boolean {
  const parts = texts.map(tokensOf)
  const isThere = (term: Term) =>
    parts.some((tokens) => tokens.some((_token, at) => endOf(term, tokens, at) !== undefined))
  const isMet = (clause: Clause) => clause.some((terms) => terms.every(isThere))
  return all.length > 0 && all.every(isMet) && !none.some(isMet)
}

/** Where the term ends that begins at token `at`; undefined where it does not stand there. */
function endOf(term: Term, tokens: readonly Token[], at: number): number | undefined {
  const last = term.tokens.length - 1
  for (const [offset, wanted] of term.tokens.entries()) {
    const token = tokens[at + offset]
    if (!token) return undefined
    const whole = token.text === wanted
    if (!whole && !(term.prefix && offset === last && token.text.startsWith(wanted))) return undefined
    if (offset === last) return whole ? token.end : token.headEnd
  }
  return undefined
}

function hitsIn(text: string, query: SearchQuery): Range[] {
  const { exact, beginnings } = termsByStart(query)
  const tokens = tokensOf(text)
  const hits: Range[] = []
  for (const [index, token] of tokens.entries()) {
    for (const term of [...(exact.get(token.text) ?? []), ...beginnings]) {
      const end = endOf(term, tokens, index)
      const before = hits.at(-1)
      if (end === undefined) continue
      if (before && token.start <= before.end)
        hits[hits.length - 1] = { start: before.start, end: Math.max(before.end, end) }
      else hits.push({ start: token.start, end })
    }
  }
  return hits
}

function segmentsOf(text: string, hits: readonly Range[], { start, end }: Range): Segment[] {
  const segments: Segment[] = []
  let from = start
  const add = (to: number, hit: boolean) => {
    if (to > from) segments.push({ text: text.slice(from, to), hit })
    from = Math.max(from, to)
  }
  for (const hit of hits) {
    if (hit.end <= start || hit.start >= end) continue
    add(Math.max(hit.start, start), false)
    add(Math.min(hit.end, end), true)
  }
  add(end, false)
  return segments
}

/** The whole text in segments: joined, they are the text, character for character. */
export function highlight(text: string, query: SearchQuery): readonly Segment[] {
  return segmentsOf(text, hitsIn(text, query), { start: 0, end: text.length })
}

/** Steps back from the middle of a character, and to the end of a word where one is near. */
function edge(text: string, at: number, near: number): number {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length)
  const space = text.lastIndexOf(' ', at)
  if (space > at - near) return space
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

/**
 * The part of a long text where most of what was looked for stands, with `…` where something is left out.
 * @param length at most about so many UTF-16 units
 */
export function excerpt(text: string, query: SearchQuery, length = 240): readonly Segment[] {
  const hits = hitsIn(text, query)
  if (text.length <= length) return segmentsOf(text, hits, { start: 0, end: text.length })
  let best = 0
  let most = 0
  let first = 0
  for (const [last, hit] of hits.entries()) {
    while (hit.end - (hits[first]?.start ?? 0) > length * 0.75) {
      if (first === last) break
      first += 1
    }
    if (last - first + 1 > most) {
      most = last - first + 1
      best = hits[first]?.start ?? 0
    }
  }
  const start = best < length * 0.5 ? 0 : edge(text, best - Math.floor(length * 0.2), 20)
  const end = edge(text, start + length, 20)
  const segments = segmentsOf(text, hits, { start, end: Math.max(end, start + 1) })
  return [
    ...(start > 0 ? [{ text: '…', hit: false }] : []),
    ...segments,
    ...(end < text.length ? [{ text: '…', hit: false }] : []),
  ]
}
