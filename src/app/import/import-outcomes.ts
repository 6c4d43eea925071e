import type { Outcome, Statute } from '../../domain/statute/statute.ts'
import { type Article, articlesIn } from './article-numbers.ts'
import { plainName } from './import-column-names.ts'
import { dictionariesOf } from './outcome-words/dictionaries.ts'
import { type EndingKind, type Meaning, meanings } from './outcome-words/outcome-words.ts'

/** What became of a request, as far as its ledger's words can be read. */
export type Ending =
  /** `disputed`: it may have been answered before. */
  | { readonly kind: 'open'; readonly disputed?: true }
  | { readonly kind: 'withdrawn' | 'abandoned' | 'transferred' }
  | { readonly kind: 'answered'; readonly outcome: string }

/** The outcome of a closed request of which the ledger does not say, in words that the law knows, how it was closed. */
export const notRecorded = 'not-recorded'

export type ReadEnding = Ending & {
  /** Whether the words were understood; where not, a person should look at the mapping. */
  readonly known: boolean
}

/** @param cited what the row says of exemptions and articles: where the law has several outcomes for one word, that tells which */
export type EndingReader = (words: string, cited?: string) => ReadEnding

const hollow: Ending = { kind: 'answered', outcome: notRecorded }

/** Reads the words of a ledger for one law. @param given words that somebody named, and what they mean */
export function endingReader(statute: Statute, given: ReadonlyMap<string, string>): EndingReader {
  const { exact, loose, several } = wordsOf(statute)
  for (const [words, outcome] of given)
    exact.set(plainName(words), exact.get(plainName(outcome)) ?? { kind: 'answered', outcome })

  const read = (words: string): Ending | Outcome['category'] | undefined => {
    const find = (text: string) => exact.get(plainName(text)) ?? several.get(plainName(text)) ?? loose.get(core(text))
    const whole = find(words)
    if (whole !== undefined) return whole
    const [, before = '', within = '', after = ''] = /^([^(（]*)[(（]([^)）]*)[)）](.*)$/u.exec(words) ?? []
    // What stands in brackets is the reason, and says more; that something is still to come is none.
    const reason = find(within)
    if (reason !== undefined && !(typeof reason === 'object' && reason.kind === 'open')) return reason
    const rest = `${before} ${after}`.trim()
    return (rest === '' ? undefined : find(rest)) ?? find(words.replace(citation, '')) ?? otherOf(statute, words)
  }
  const cache = new Map<string, Ending | Outcome['category'] | undefined>()
  return (words, cited = '') => {
    if (words.trim() === '') return { ...hollow, known: true }
    if (!cache.has(words)) cache.set(words, read(words))
    const found = cache.get(words)
    if (typeof found === 'object') return { ...found, known: true }
    const outcome = found === undefined ? undefined : byArticle(statute, found, `${words} ${cited}`)
    return outcome === undefined ? { ...hollow, known: false } : { kind: 'answered', outcome, known: true }
  }
}

/**
 * The words that are known, whole and by what they say at their core; and those of which the law has several outcomes, such
 * as a refusal of which only the article says why.
 */
function wordsOf(statute: Statute) {
  const exact = new Map<string, Ending>()
  const several = new Map<string, Outcome['category']>()
  const loose = new Map<string, Ending>()
  const twice = new Set<string>()
  const learn = (words: readonly string[], ending: Ending) => {
    for (const word of words) {
      exact.set(plainName(word), ending)
      const said = core(word)
      const before = loose.get(said)
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(ending)) twice.add(said)
      loose.set(said, ending)
    }
  }
  for (const { outcomes, endings = {} } of dictionariesOf(statute.jurisdiction)) {
    for (const [meaning, words = []] of Object.entries(outcomes) as [Meaning, readonly string[]][]) {
      const ids: readonly string[] = meanings[meaning]
      const outcome = ids.find((id) => statute.outcomes.some((one) => one.id === id))
      if (outcome) learn(words, { kind: 'answered', outcome })
      else for (const word of words) if (isCategory(statute, meaning)) several.set(plainName(word), meaning)
    }
    for (const [kind, words] of Object.entries(endings) as [EndingKind, readonly string[]][])
      learn(words, endingOf(kind, statute))
  }
  for (const { id, title } of statute.outcomes)
    for (const name of [id, ...Object.values(title)]) exact.set(plainName(name), { kind: 'answered', outcome: id })
  exact.set(plainName(notRecorded), hollow)
  for (const said of [...loose.keys()]) if (twice.has(said) || said.length < 4) loose.delete(said)
  return { exact, several, loose }
}

function endingOf(kind: EndingKind, statute: Statute): Ending {
  if (kind === 'closed') return hollow
  if (kind === 'disputed') return { kind: 'open', disputed: true }
  return kind === 'transferred' ? transferIn(statute) : { kind }
}

const isCategory = (statute: Statute, word: string): word is Outcome['category'] =>
  statute.outcomes.some(({ category }) => category === word)

const filling =
  /^(?:the|an?|of|by|from|with|was|were|has|have|been|is|are|be|it|this|requests?|request(?:e|o)rs?|applicants?|foia?|case|file|information|info|records?|documents?|data|decision|outcome|status)$/

/** What a wording says without the words that could be left out: "Withdrawn by the requester" says "withdrawn". */
function core(words: string): string {
  const tokens = words
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return tokens.filter((token) => !filling.test(token)).join('')
}

/** "Refused under section 40" says "refused". */
const citation =
  /[\s,;:-]+(?:under|per|pursuant to|in terms of|due to|as per)?\s*(?:s|ss|sec|section|sections|u\/s|art|article|reg|regulation|exemption)s?\.?\s*[\d(].*$/i

/** Where the law knows no transfer, what ledgers call so was an answer that named the right body. */
function transferIn(statute: Statute): Ending {
  if (statute.transfer.effect === 'ends') return { kind: 'transferred' }
  const notHeld = statute.outcomes.find((outcome) => outcome.category === 'not-held')
  return { kind: 'answered', outcome: notHeld?.id ?? notRecorded }
}

/** "Other - ..." is the law's own "other", and the words say which. */
function otherOf(statute: Statute, words: string): Ending | undefined {
  const other = meanings.other.find((id) => statute.outcomes.some((outcome) => outcome.id === id))
  const says = /^\s*(other|其他|其它)\s*[-–—:：(（]/i.test(words)
  return says && other !== undefined ? { kind: 'answered', outcome: other } : undefined
}

/** The one outcome of the category whose article is named; undefined where none is, or several are. */
function byArticle(statute: Statute, category: Outcome['category'], cited: string): string | undefined {
  const named = articlesIn(cited)
  const isNamed = (own: Article) =>
    named.some(
      ({ article, part }) =>
        article === own.article && (own.part.length === 0 || part.some((one) => own.part.includes(one))),
    )
  const found = statute.outcomes.filter(
    (outcome) => outcome.category === category && articlesIn(outcome.section).some(isNamed),
  )
  return found.length === 1 ? found[0]?.id : undefined
}
