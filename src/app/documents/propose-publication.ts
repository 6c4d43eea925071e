import { z } from 'zod'
import type { CaseState } from '../../domain/request/case-state.ts'
import { done, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'

/** So many people who asked for the same thing are enough to publish it for all. */
export const oftenAsked = 3

/** What is only related was not asked for by both. */
const sharing: ReadonlySet<string> = new Set(['has-duplicate', 'answers', 'duplicate', 'answered-by'])

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

/** Whether the publisher's list has it: several have asked for it, or a colleague proposed it. */
export function waitsForPublisher(state: CaseState): boolean {
  return mayBeProposed(state) && (askedBy(state) >= oftenAsked || state.publication.proposedAt !== null)
}

function mayBeProposed(state: CaseState): boolean {
  const inLog = state.log !== null && state.logWithdrawnReason === null
  const settled = inLog || state.listedWith !== null || state.publication.declined
  return state.stage === 'answered' && !settled && !leadsElsewhere(state)
}

/** The copies wait for the request that leads them. */
function leadsElsewhere({ links }: CaseState): boolean {
  return links.some(({ how }) => how === 'duplicate' || how === 'answered-by')
}

/** Puts the answer among what the publisher has to do. */
export const proposePublication = action({
  type: 'publication-proposed',
  input: z.object({}),
  decide({ state }, _input, on) {
    if (state.log !== null && state.logWithdrawnReason === null) {
      return refuse('already-published', 'The request stands in the log already')
    }
    if (state.publication.proposedAt !== null) return refuse('duplicate', 'It is among what the publisher has to do')
    return done({ events: [{ type: 'publication-proposed', on, data: { count: askedBy(state) } }] })
  },
})

/** Why what several have asked for is not published. */
export const declinePublication = action({
  type: 'publication-declined',
  input: z.object({ reason: wordsInput(2000) }),
  decide: (context, { reason }, on) =>
    done({ events: [{ type: 'publication-declined', on, data: { reason: context.say('reason', reason) } }] }),
})
