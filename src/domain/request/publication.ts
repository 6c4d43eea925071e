import type { CaseState } from './case-state.ts'
import { isPublicationHeld } from './scheduled-publication.ts'

/** So many people who asked for the same thing are enough to publish it for all. */
const oftenAsked = 3

/** What is only related was not asked for by both. */
const sharing: ReadonlySet<string> = new Set(['has-duplicate', 'answers', 'duplicate', 'answered-by'])

/** Whether the public log shows the request. */
export function isInLog({ log, logWithdrawnReason }: Pick<CaseState, 'log' | 'logWithdrawnReason'>): boolean {
  return log !== null && logWithdrawnReason === null
}

/** How many requests ask for what this request asks for, by its links; itself is one of them. */
export function askedBy({ links }: Pick<CaseState, 'links'>): number {
  return 1 + new Set(links.filter(({ how }) => sharing.has(how)).map(({ to }) => to)).size
}

/** How many requests the answer of this one serves: those that others lead are served by those. */
export function answeredTogether({ links }: Pick<CaseState, 'links'>): number {
  return 1 + new Set(links.filter(({ how }) => how === 'has-duplicate' || how === 'answers').map(({ to }) => to)).size
}

/** Whether the desk should say: several have asked for this, publish it. */
export function isProposed(state: CaseState): boolean {
  return askedBy(state) >= oftenAsked && mayBeProposed(state)
}

/** Whether the publisher's list has it: several have asked for it, a colleague proposed it, or its day passed in vain. */
export function waitsForPublisher(state: CaseState): boolean {
  if (isPublicationHeld(state)) return true
  return mayBeProposed(state) && (askedBy(state) >= oftenAsked || state.publication.proposedAt !== null)
}

function mayBeProposed(state: CaseState): boolean {
  const settled = isInLog(state) || state.listedWith !== null || state.publication.declined
  return state.stage === 'answered' && !settled && !leadsElsewhere(state)
}

/** The copies wait for the request that leads them. */
function leadsElsewhere({ links }: CaseState): boolean {
  return links.some(({ how }) => how === 'duplicate' || how === 'answered-by')
}
