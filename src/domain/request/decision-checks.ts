import { isLeftBlank, statesRemedies } from '../letter/letter-marks.ts'
import type { Statute } from '../statute/statute.ts'
import { type DocumentInCase, fileNameOf } from './document-in-case.ts'
import type { TextRef } from './event-types.ts'

export const decisionCheckCodes = [
  'part-unanswered',
  'exemption-missing',
  'reason-missing',
  'public-interest-missing',
  'remedies-missing',
  'blank-left',
  'document-undecided',
] as const
export type DecisionCheckCode = (typeof decisionCheckCodes)[number]

/** Something that a draft lacks, and where: `parts.0.reason`, `letter`, `documents.{id}`. */
export type DecisionCheck = {
  readonly code: DecisionCheckCode
  readonly place: string
  /** The part's label, the exemptions without a test, the name of the file. */
  readonly what: string
}

/** A draft in words. */
export type DraftWords = {
  readonly parts: readonly {
    readonly part: string
    readonly outcome: string
    readonly exemptions: readonly string[]
    readonly reason: string | null
    readonly publicInterest: string | null
  }[]
  readonly letter: string
}

/**
 * What stands between a draft and its approval: every part answered, a reason beside each exemption, the public interest
 * weighed where the exemption is a qualified one, the ways to contest it named in the letter, no blank of a form left
 * open, and no file about which nothing was decided. Empty: it may be approved.
 */
export function decisionChecks(
  statute: Statute,
  draft: DraftWords,
  documents: Iterable<DocumentInCase>,
  read: (ref: TextRef) => string | null,
): readonly DecisionCheck[] {
  return [
    ...draft.parts.flatMap((part, index) => partChecks(statute, part, `parts.${index}`)),
    ...letterChecks(statute, draft),
    ...[...documents].filter(isUndecided).map((document) => {
      const what = fileNameOf(document, read)
      return {
        ...{ code: 'document-undecided' as const, place: `documents.${document.documentId}`, what },
      }
    }),
  ]
}

const isEmpty = (text: string | null): boolean => text === null || text.trim() === ''

function partChecks(statute: Statute, part: DraftWords['parts'][number], place: string): readonly DecisionCheck[] {
  const outcome = statute.outcomes.find((known) => known.id === part.outcome)
  const what = part.part
  if (!outcome) {
    return [{ code: 'part-unanswered', place: `${place}.outcome`, what }]
  }
  const found: DecisionCheck[] = []
  if (outcome.needsExemption && part.exemptions.length === 0) {
    found.push({
      ...{ code: 'exemption-missing', place: `${place}.exemptions`, what },
    })
  }
  if (part.exemptions.length > 0 && isEmpty(part.reason)) {
    found.push({
      ...{ code: 'reason-missing', place: `${place}.reason`, what },
    })
  }
  const qualified = statute.exemptions.filter((one) => one.kind === 'qualified' && part.exemptions.includes(one.code))
  if (qualified.length > 0 && isEmpty(part.publicInterest)) {
    const codes = qualified.map((one) => one.code).join(', ')
    found.push({
      ...{ code: 'public-interest-missing', place: `${place}.publicInterest`, what: codes },
    })
  }
  return found
}

function letterChecks(statute: Statute, { parts, letter }: DraftWords): readonly DecisionCheck[] {
  const place = 'letter'
  const adverse = parts.some((part) => {
    const category = statute.outcomes.find((known) => known.id === part.outcome)?.category
    return category !== undefined && category !== 'granted'
  })
  return [
    ...(adverse && !statesRemedies(statute, letter)
      ? [
          {
            code: 'remedies-missing' as const,
            place,
            what: '',
          },
        ]
      : []),
    ...(isLeftBlank(letter)
      ? [
          {
            code: 'blank-left' as const,
            place,
            what: '',
          },
        ]
      : []),
  ]
}

/** What an officer added and what belongs to no note or letter: it is released, or it is withheld. */
export function isUndecided(document: DocumentInCase): boolean {
  return (
    document.origin === 'officer' &&
    document.event === undefined &&
    document.state === 'attached' &&
    document.withheld === null &&
    document.replacedBy === null
  )
}
