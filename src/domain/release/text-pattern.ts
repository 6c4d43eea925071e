import { type FoldedText, foldText, spaceCode } from './folded-text.ts'

/** From where to where in a text. */
export type TextSpan = { readonly start: number; readonly end: number }

type Token = { readonly kind: 'code'; readonly code: number } | { readonly kind: 'digit' | 'any' | 'run' }

/** What is looked for, in steps. */
export type TextPattern = readonly Token[]

export const maxPatternLength = 200

const special: { readonly [sign: string]: 'digit' | 'any' | 'run' } = { '#': 'digit', '?': 'any', '*': 'run' }

/** Words as they are typed, of which no sign has a meaning. */
export const wordsPattern = (words: string): TextPattern =>
  foldText(words).codes.map((code) => ({ kind: 'code', code }))

/**
 * A pattern: `#` is a digit, `?` any one character but a space, `*` any number of them; a backslash takes the meaning of the
 * sign after it. It is no regular expression: finding takes time by the length of the text alone.
 */
export function signsPattern(pattern: string): TextPattern {
  const tokens: Token[] = []
  let literal = ''
  const flush = () => {
    tokens.push(...wordsPattern(literal))
    literal = ''
  }
  const signs = [...pattern.trim()]
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? ''
    const kind = special[sign]
    if (sign === '\\' && at + 1 < signs.length) {
      at += 1
      literal += signs[at]
    } else if (kind) {
      const hasSpace = /\s$/.test(literal)
      flush()
      if (hasSpace) tokens.push({ kind: 'code', code: spaceCode })
      if (kind !== 'run' || tokens.at(-1)?.kind !== 'run') tokens.push({ kind })
    } else {
      if (literal === '' && /\s/.test(sign) && tokens.length > 0) tokens.push({ kind: 'code', code: spaceCode })
      literal += sign
    }
  }
  flush()
  return tokens
}

/** Whether it asks for anything: a pattern of stars alone is every word. */
export const isTelling = (pattern: TextPattern): boolean => pattern.some(({ kind }) => kind !== 'run')

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

function takes(token: Token, code: number): boolean {
  if (token.kind === 'code') return token.code === code
  return token.kind === 'digit' ? isDigit(code) : code !== spaceCode
}

/** Where a pattern stands in a text, the longest place from each beginning; places do not overlap. */
export function findPattern(text: FoldedText, pattern: TextPattern): readonly TextSpan[] {
  const found: TextSpan[] = []
  const size = pattern.length
  if (size === 0 || !isTelling(pattern)) return found
  // For each step, the earliest beginning of what has come so far.
  let begun = new Array<number>(size + 1).fill(-1)
  let best: { from: number; to: number } | undefined
  const earlier = (one: number, other: number) => (one < 0 ? other : other < 0 ? one : Math.min(one, other))
  const skipRuns = () => {
    for (let step = 0; step < size; step += 1)
      if (pattern[step]?.kind === 'run') begun[step + 1] = earlier(begun[step + 1] ?? -1, begun[step] ?? -1)
  }
  const keep = () => {
    if (!best) return
    found.push({ start: text.starts[best.from] ?? 0, end: text.ends[best.to] ?? 0 })
    const { to } = best
    begun = begun.map((from) => (from <= to ? -1 : from))
    best = undefined
  }
  for (const [at, code] of text.codes.entries()) {
    begun[0] = earlier(begun[0] ?? -1, at)
    skipRuns()
    const next = new Array<number>(size + 1).fill(-1)
    for (const [step, token] of pattern.entries()) {
      const from = begun[step] ?? -1
      if (from < 0 || !takes(token, code)) continue
      const to = token.kind === 'run' ? step : step + 1
      next[to] = earlier(next[to] ?? -1, from)
    }
    begun = next
    skipRuns()
    const from = begun[size] ?? -1
    if (from >= 0 && (!best || from <= best.from)) best = { from, to: at }
    const { from: earliest = -1 } = best ?? {}
    if (best && !begun.slice(0, size).some((one) => one >= 0 && one <= earliest)) keep()
  }
  keep()
  return found
}

const letterOrDigit = /[\p{L}\p{N}]/u
const ideograph = /\p{sc=Han}/u

/** Not within a longer word. Chinese has no spaces: its characters may stand beside. */
export function isWholeWord(text: string, { start, end }: TextSpan): boolean {
  const joins = (one: string | undefined, other: string | undefined) =>
    one !== undefined &&
    other !== undefined &&
    [one, other].every((at) => letterOrDigit.test(at) && !ideograph.test(at))
  const [first, last] = [text[start], text[end - 1]]
  return !joins(text[start - 1], first) && !joins(last, text[end])
}
