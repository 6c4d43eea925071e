import { han } from '../text/cjk.ts'
import type { Finding, UnreadableReason } from './finding.ts'

/** Why a file of a case was not looked through to its end. `missing` and `damaged` are said of its stored bytes. */
export type UninspectedReason = UnreadableReason | 'missing' | 'damaged'

/** A finding with its name within the file: the same finding has the same one at each look through it. */
export type NamedFinding = Finding & {
  readonly fingerprint: string
  /** It is there because the requester's name or address was looked for: whoever may not know who asked is not shown it. */
  readonly saysWhoAsked?: true
  /** The excerpt for whoever may not know who asked, where another's words stand beside the requester's name. */
  readonly maskedExcerpt?: string
}

/** What a look through a file found, as it is kept: all of it is words of the file, and is erased with those of the case. */
export type StoredInspection = {
  /** Makes the fingerprints: without it nobody can try words against those that events keep. */
  readonly salt: string
  readonly type: string
  readonly findings: readonly NamedFinding[]
  readonly picturesNotRead?: number
}

/** What is hashed for the fingerprint of a finding: how often it was found does not change what it is. */
export const fingerprinted = ({ kind, what, where, excerpt }: Finding): string =>
  JSON.stringify([kind, what ?? '', where.part, where.page, where.sheet, where.cell, excerpt])

/** No reason lets it out: the file is withheld, withdrawn or replaced. */
export const isNeverReleased = ({ kind }: Pick<Finding, 'kind'>): boolean => kind === 'malware'

/** Whether somebody has to deal with it before the file goes out. */
export const asksForAnswer = ({ severity }: Finding): boolean => severity !== 'low'

/** An excerpt ends anywhere: it may end in the middle of a name, which a mask does not know then. */
export function withoutPartOf(name: string, excerpt: string): string {
  const letters = [...name.trim()]
  for (let count = letters.length - 1; count >= minNamePart(name); count -= 1) {
    const [begin, end] = [letters.slice(0, count).join(''), letters.slice(-count).join('')]
    if (excerpt.endsWith(begin)) return excerpt.slice(0, -begin.length)
    if (excerpt.startsWith(end)) return excerpt.slice(end.length)
  }
  return excerpt
}

const minNamePart = (name: string): number => (han.test(name) ? 1 : 3)
