import type { Statute } from '../../domain/statute/statute.ts'
import { plainName } from './import-column-names.ts'
import { endings, meanings } from './import-outcome-words.ts'

/** What became of a request, as far as its ledger's words can be read. */
export type Ending =
  | { readonly kind: 'open' }
  | { readonly kind: 'withdrawn' | 'abandoned' | 'transferred' }
  | { readonly kind: 'answered'; readonly outcome: string }

/** The outcome of a closed request of which the ledger does not say, in words that the law knows, how it was closed. */
export const notRecorded = 'not-recorded'

export type ReadEnding = Ending & {
  /** Whether the words were understood; where not, a person should look at the mapping. */
  readonly known: boolean
}

/** Reads the words of a ledger for one law. */
export function endingReader(statute: Statute, given: ReadonlyMap<string, string>): (words: string) => ReadEnding {
  const known = new Map<string, Ending>()
  const has = (id: string) => statute.outcomes.some((outcome) => outcome.id === id)
  for (const { ids, words } of meanings) {
    const outcome = ids.find(has)
    if (outcome) for (const word of words) known.set(plainName(word), { kind: 'answered', outcome })
  }
  for (const outcome of statute.outcomes) {
    const ending: Ending = { kind: 'answered', outcome: outcome.id }
    for (const name of [outcome.id, ...Object.values(outcome.title)]) known.set(plainName(name), ending)
  }
  for (const { kind, words } of endings) {
    for (const word of words) known.set(plainName(word), kind === 'transferred' ? transferIn(statute) : { kind })
  }
  known.set(plainName(notRecorded), { kind: 'answered', outcome: notRecorded })
  for (const [words, outcome] of given) {
    known.set(plainName(words), known.get(plainName(outcome)) ?? { kind: 'answered', outcome })
  }
  const cache = new Map<string, ReadEnding>()
  return (words) => {
    const before = cache.get(words)
    if (before) return before
    const found = known.get(plainName(words)) ?? otherOf(words, ['other.other', 'other'].find(has))
    const read: ReadEnding = found
      ? { ...found, known: true }
      : { kind: 'answered', outcome: notRecorded, known: words.trim() === '' }
    cache.set(words, read)
    return read
  }
}

/** Where the law knows no transfer, what ledgers call so was an answer that named the right body. */
function transferIn(statute: Statute): Ending {
  if (statute.transfer.effect === 'ends') return { kind: 'transferred' }
  const notHeld = statute.outcomes.find((outcome) => outcome.category === 'not-held')
  return { kind: 'answered', outcome: notHeld?.id ?? notRecorded }
}

/** "Other - ..." is the law's own "other", and the words say which. */
function otherOf(words: string, other: string | undefined): Ending | undefined {
  const says = /^\s*(other|其他|其它)\s*[-–—:：(（]/i.test(words)
  return says && other !== undefined ? { kind: 'answered', outcome: other } : undefined
}
