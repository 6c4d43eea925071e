import { han } from '../../text/cjk.ts'
import { withWordsAround } from '../../text/whole-words.ts'
import { type Finding, finding, type PersonalDataType, type Place } from '../finding.ts'
import { foldText } from '../folded-text.ts'
import { findPattern, isWholeWord, signsPattern } from '../text-pattern.ts'
import { bankAccounts } from './bank-accounts.ts'
import { contactData } from './contact-data.ts'
import { identityNumbers } from './identity-numbers.ts'
import type { Detector, Match } from './match.ts'
import { listedNames, namesByContext, segmentedNames, type TaggedName } from './names.ts'

/** What a body and a case add to what is looked for. */
export type PersonalDataSettings = {
  /** Names that must be found wherever they stand: the body's own list and those of the case. */
  readonly names: readonly string[]
  /** Patterns of the body's own (`signsPattern`), each tried on a sample before it was saved. */
  readonly patterns: readonly OwnPattern[]
}

export type OwnPattern = { readonly title: string; readonly pattern: string }

/** Marks the names of people in Chinese text, and words that are in no dictionary: those may be names. */
export type NameTagger = (text: string) => readonly TaggedName[]

/** A number is an identity number before it is a telephone number: the first one that claims letters has them. */
const inOrder: readonly Detector[] = [...identityNumbers, ...bankAccounts, ...contactData, ...namesByContext]
const aroundLetters = 24

/** Personal data in the words of a file: the same words at the same place count as one finding. */
export function findPersonalData(
  texts: readonly { readonly where: Place; readonly text: string }[],
  { names, patterns }: PersonalDataSettings,
  tagNames: NameTagger,
): readonly Finding[] {
  const detectors = detectorsOf({ names, patterns }, tagNames)
  return texts.flatMap(({ where, text }) => findingsIn(text, where, matchesIn(text, detectors)))
}

/** Every place of personal data in a text, in order. */
export const placesOfPersonalData = (
  text: string,
  settings: PersonalDataSettings,
  tagNames: NameTagger,
): readonly Match[] => matchesIn(text, detectorsOf(settings, tagNames))

const detectorsOf = ({ names, patterns }: PersonalDataSettings, tagNames: NameTagger): readonly Detector[] => [
  ownPatterns(patterns),
  listedNames(names),
  ...inOrder,
  (text) => (han.test(text) ? segmentedNames(text, tagNames(text)) : []),
]

function ownPatterns(patterns: readonly OwnPattern[]): Detector {
  const sought = patterns.map(({ pattern }) => signsPattern(pattern))
  return (text) => {
    if (sought.length === 0) return []
    const folded = foldText(text)
    return sought
      .flatMap((pattern) => findPattern(folded, pattern))
      .filter((span) => isWholeWord(text, span))
      .map((span) => ({ ...span, what: 'pattern' }))
  }
}

function matchesIn(text: string, detectors: readonly Detector[]): readonly Match[] {
  const claimed = new Uint8Array(text.length)
  return detectors
    .flatMap((detect) =>
      detect(text).filter(({ start, end }) => {
        if (claimed.subarray(start, end).includes(1)) return false
        claimed.fill(1, start, end)
        return true
      }),
    )
    .sort((a, b) => a.start - b.start)
}

function findingsIn(text: string, where: Place, matches: readonly Match[]): readonly Finding[] {
  const groups = new Map<string, { readonly first: Match; readonly what: PersonalDataType; count: number }>()
  for (const match of matches) {
    const key = `${match.what} ${text.slice(match.start, match.end).toLowerCase()}`
    const group = groups.get(key)
    if (group) group.count += 1
    else groups.set(key, { first: match, what: match.what, count: 1 })
  }
  return [...groups.values()].map(({ first, what, count }) => {
    const excerpt = withWordsAround(text, first, aroundLetters)
    return finding('personal-data', where, { what, count, excerpt })
  })
}
