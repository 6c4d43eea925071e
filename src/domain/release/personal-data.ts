import type { Finding, Place } from './finding.ts'

/** What a body and a case add to what is looked for. */
export type PersonalDataSettings = {
  /** Names that must be found wherever they stand: the body's own list and those of the case. */
  readonly names: readonly string[]
  /** Patterns of the body's own, as regular expressions that run in linear time. */
  readonly patterns: readonly { readonly title: string; readonly pattern: string }[]
}

/** Marks the names of people in Chinese text: pairs of start and end. */
export type NameTagger = (text: string) => readonly (readonly [start: number, end: number])[]

/** Personal data in the words of a file. */
export function findPersonalData(
  _texts: readonly { readonly where: Place; readonly text: string }[],
  _settings: PersonalDataSettings,
  _tagger: NameTagger,
): readonly Finding[] {
  return []
}
