/**
 * What a person answers before a file goes out: nothing secret in it (保密审查), no harm to the interests that the law protects
 * for all, no other law that forbids it, privacy, the rights of third parties, copyright, and what the program found.
 */
export const releaseCheckIds = [
  'secrecy',
  'public-interests',
  'other-law',
  'privacy',
  'third-party',
  'copyright',
  'findings',
] as const
export type ReleaseCheckId = (typeof releaseCheckIds)[number]

/** A check that a law asks for, with its section. */
export type ReleaseCheck = {
  readonly id: Exclude<ReleaseCheckId, 'findings'>
  readonly section: string
  /** The law asks it of everything that goes out: it is never "does not apply". */
  readonly always?: true
}

/** What a law asks before a file goes out. */
type LawWithChecks = { readonly releaseChecks: readonly ReleaseCheck[] }

export const releaseAnswers = ['yes', 'not-applicable'] as const
export type ReleaseAnswer = (typeof releaseAnswers)[number]

/** An answer as it was given. */
export type GivenAnswer = { readonly check: ReleaseCheckId; readonly answer: ReleaseAnswer }

/** The file of another case that was approved there, for an answer that this case shares. */
export type ClearedElsewhere = {
  readonly reference: string
  readonly documentId: string
  /** With every question of the law answered. Earlier versions asked none. */
  readonly checked?: true
  /** Somebody said why it may go out although nothing could look through it. */
  readonly mayBeUnreadable?: true
}

/** All that is to be answered under a law; what the program found comes last, and has no section. */
export const releaseChecksOf = ({
  releaseChecks,
}: LawWithChecks): readonly {
  readonly id: ReleaseCheckId
  readonly section: string
  readonly always?: true
}[] => [...releaseChecks, { id: 'findings', section: '' }]

/** The checks that are not answered, or not as the law wants them. */
export function unansweredChecks(statute: LawWithChecks, given: readonly GivenAnswer[]): readonly ReleaseCheckId[] {
  return releaseChecksOf(statute)
    .filter(({ id, always }) => {
      const answer = given.find(({ check }) => check === id)?.answer
      return answer === undefined || (always === true && answer !== 'yes')
    })
    .map(({ id }) => id)
}
