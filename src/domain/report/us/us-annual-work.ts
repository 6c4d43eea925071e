import type { CivilDate } from '../../calendar/civil-date.ts'
import type { CaseReview } from '../case/case-reviews.ts'
import type { CaseSnapshot } from '../case/case-snapshot.ts'
import type { ProcessingPeriod } from '../case/processing-periods.ts'
import type { OldItem } from './us-annual-codecs.ts'

/** A request as the American forms count it: remanded on appeal, it is received anew. */
export type UsRequest = ProcessingPeriod & { readonly of: CaseSnapshot }
/** The work of a component, or of the agency overall. */
export type UsWork = {
  readonly cases: readonly CaseSnapshot[]
  readonly requests: readonly UsRequest[]
  readonly appeals: readonly CaseReview[]
}

export function workOf(cases: readonly CaseSnapshot[]): UsWork {
  return {
    cases,
    requests: cases.flatMap((of) => of.periods.map((period) => ({ ...period, of }))),
    appeals: cases.flatMap(({ reviews }) => reviews.filter(({ kind }) => kind === 'appeal')),
  }
}

/** In the place of a component, in the words of the form. */
export const overallName = 'AGENCY OVERALL'

export type UsTrack = 'simple' | 'complex' | 'expedited'

/** Undefined where it is not on record: the request is in the table of no track. */
export function trackOf({ of }: Pick<UsRequest, 'of'>): UsTrack | undefined {
  const { track } = of.facts
  return track === 'simple' || track === 'complex' || track === 'expedited' ? track : undefined
}

export type UsDisposition = {
  readonly id: 'full-grant' | 'partial-grant' | 'full-denial' | UsReason
  /** Of the reason "Other", in words. */
  readonly words?: string
}
export type UsReason =
  | 'NoRecords'
  | 'Referred'
  | 'Withdrawn'
  | 'FeeRelated'
  | 'NotDescribed'
  | 'ImproperRequest'
  | 'NotAgency'
  | 'Duplicate'
  | 'Other'

const byOutcome: { readonly [outcome: string]: UsDisposition } = {
  'full-grant': { id: 'full-grant' },
  'partial-grant': { id: 'partial-grant' },
  'full-denial-exemptions': { id: 'full-denial' },
  'no-records': { id: 'NoRecords' },
  'all-records-referred': { id: 'Referred' },
  'request-withdrawn': { id: 'Withdrawn' },
  'fee-related-reason': { id: 'FeeRelated' },
  'not-reasonably-described': { id: 'NotDescribed' },
  'improper-request': { id: 'ImproperRequest' },
  'not-agency-record': { id: 'NotAgency' },
  'duplicate-request': { id: 'Duplicate' },
  'other.administratively-closed': { id: 'Other', words: 'Administratively closed' },
  'other.aggregated': { id: 'Other', words: 'Aggregated with another request' },
  'other.not-interested': { id: 'Other', words: 'Requester no longer interested' },
  'other.unable-to-locate': { id: 'Other', words: 'Unable to locate requester' },
}

/** In the place of a reason that is not on record. */
export const usNotRecorded = 'Not recorded'

/** @param words what else is on record of how it ended: the form lists other reasons by their words */
export function dispositionOfOutcome(outcome: string | null, words: string | null = null): UsDisposition {
  const known = outcome === null ? undefined : byOutcome[outcome]
  if (known) return known
  return { id: 'Other', words: words ?? (outcome === 'other.other' ? 'Other' : usNotRecorded) }
}

/** Answered with an outcome that the form does not know. */
export const hasUnknownOutcome = ({ closedBy, outcome }: Pick<ProcessingPeriod, 'closedBy' | 'outcome'>): boolean =>
  closedBy === 'answered' && outcome !== 'other.other' && (outcome === null || byOutcome[outcome] === undefined)

export function dispositionOf(
  request: Pick<ProcessingPeriod, 'closedBy' | 'outcome' | 'waitsFor'> & {
    readonly of: Pick<CaseSnapshot, 'disposition'>
  },
): UsDisposition {
  switch (request.closedBy) {
    case 'withdrawn':
      return { id: 'Withdrawn' }
    case 'transferred':
      return { id: 'Referred' }
    case 'abandoned':
      return request.waitsFor === 'fee' ? { id: 'FeeRelated' } : { id: 'Other', words: 'Administratively closed' }
    default:
      return dispositionOfOutcome(request.outcome, request.of.disposition)
  }
}

const neverPerfected = new Set(['FeeRelated', 'NotDescribed', 'ImproperRequest'])

/** Reasonably described, and no question about fees left: of a closed request by how it ended, of an open one by what it waits for. */
export function isPerfected(request: UsRequest): boolean {
  return request.closedOn === null ? request.waitsFor === null : !neverPerfected.has(dispositionOf(request).id)
}

/** The statute's code as the schema writes it: (b)(7)(C) is Ex. 7(C). */
export function exemptionCodeOf(code: string): string | undefined {
  const [, number, letter] = /^\(b\)\((\d)\)(\([A-F]\))?/.exec(code) ?? []
  return number === undefined ? undefined : `Ex. ${number}${letter ?? ''}`
}

/** How many of them cite each exemption: each once, however often it stands in a decision. */
export function exemptionCounts(
  lists: readonly (readonly string[])[],
  known: readonly string[],
): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const code of known) {
    const count = lists.filter((list) => list.some((one) => exemptionCodeOf(one) === code)).length
    if (count > 0) counts[code] = count
  }
  return counts
}

export function oldestTen(
  items: readonly { readonly receivedOn: CivilDate; readonly days: number }[],
): readonly OldItem[] {
  return [...items]
    .sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : b.days - a.days))
    .slice(0, 10)
    .map(({ receivedOn, days }) => ({ receivedOn, days }))
}
