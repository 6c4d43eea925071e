import { openPartsOf } from './case-parts.ts'
import type { CaseState } from './case-state.ts'
import type { EventType } from './event-types.ts'
import type { Refusal } from './refusal.ts'
import type { Role } from './role.ts'
import type { Stage } from './stage.ts'
import { openStages } from './stage.ts'

type Transition = {
  /** The stages in which it may happen. */
  readonly in: ReadonlySet<Stage>
  /** The roles of the body that may do it; one of them is enough. */
  readonly roles: readonly Role[]
  /** The requester may do it, through the secret link. */
  readonly requester?: true
  /** What else must hold; a refusal where it does not. */
  readonly unless?: (state: CaseState) => Refusal | undefined
}

const open = openStages
const undecided = new Set<Stage>(['open', 'drafted'])
const drafted = new Set<Stage>(['drafted'])
const approved = new Set<Stage>(['approved'])
const answered = new Set<Stage>(['answered'])
const closed = new Set<Stage>(['answered', 'withdrawn', 'abandoned', 'transferred'])
const any = new Set<Stage>([...open, ...closed])

const intake: readonly Role[] = ['intake', 'case-officer', 'administrator']
const officer: readonly Role[] = ['case-officer']
const everyone: readonly Role[] = ['intake', 'case-officer', 'approver', 'publisher', 'administrator']

const noOpenQuestion = (state: CaseState): Refusal | undefined =>
  state.openQuestion ? { code: 'clarification-open', message: 'A question to the requester is still open' } : undefined

const openQuestion = (state: CaseState): Refusal | undefined =>
  state.openQuestion ? undefined : { code: 'no-open-clarification', message: 'No question to the requester is open' }

const noOpenParts = (state: CaseState): Refusal | undefined =>
  openPartsOf(state).length > 0
    ? { code: 'parts-open', message: 'Parts of this request are still open in other units' }
    : undefined

const restOwed = (state: CaseState): Refusal | undefined =>
  state.restOwed
    ? undefined
    : { code: 'answered-by-parts', message: 'Nothing of this request is left to answer: its parts answer it' }

const openReview = (state: CaseState): Refusal | undefined =>
  state.reviews.some((review) => review.decidedOn === null)
    ? undefined
    : { code: 'no-open-review', message: 'No review is open' }

const openFee = (state: CaseState): Refusal | undefined =>
  state.openFee ? undefined : { code: 'no-open-fee', message: 'No fee notice is open' }

/** What is allowed in which stage, to whom. An event type that is not here is the system's own. */
export const transitions: { readonly [T in EventType]?: Transition } = {
  received: { in: open, roles: intake },
  acknowledged: { in: open, roles: intake },
  assigned: { in: open, roles: ['intake', 'case-officer', 'approver', 'administrator'] },
  'topic-set': { in: any, roles: intake },
  // A draft rests on the outcomes and grounds of its law: it is returned first.
  // Units answer their parts under the law of the whole.
  'statute-changed': { in: new Set<Stage>(['open']), roles: intake, unless: noOpenParts },
  'unit-consulted': { in: undecided, roles: intake },
  'unit-replied': {
    in: open,
    roles: [...intake, 'approver'],
    unless: (state) =>
      state.openUnits.length > 0
        ? undefined
        : { code: 'no-open-consultation', message: 'No consultation of a unit is open' },
  },
  'clarification-requested': { in: undecided, roles: officer, unless: noOpenQuestion },
  'clarification-received': { in: open, roles: intake, requester: true, unless: openQuestion },
  'fee-notice': {
    in: undecided,
    roles: officer,
    unless: (state) => (state.openFee ? { code: 'fee-open', message: 'A fee notice is open already' } : undefined),
  },
  'fee-paid': { in: open, roles: intake, unless: openFee },
  'fee-waived': { in: open, roles: officer, unless: openFee },
  'third-party-consulted': { in: undecided, roles: officer },
  'third-party-replied': {
    in: open,
    roles: intake,
    unless: (state) =>
      state.openThirdParties > 0
        ? undefined
        : { code: 'no-open-consultation', message: 'No consultation of a third party is open' },
  },
  'body-consulted': { in: undecided, roles: officer },
  'body-replied': {
    in: open,
    roles: intake,
    unless: (state) =>
      state.openBodies > 0
        ? undefined
        : { code: 'no-open-consultation', message: 'No consultation of another body is open' },
  },
  'interim-reply': { in: open, roles: officer },
  extended: { in: open, roles: officer },
  transferred: { in: open, roles: intake, unless: restOwed },
  'decision-drafted': { in: open, roles: officer, unless: (state) => noOpenQuestion(state) ?? restOwed(state) },
  'decision-approved': { in: drafted, roles: ['approver'] },
  'decision-returned': { in: new Set<Stage>(['drafted', 'approved']), roles: ['approver'] },
  'decision-issued': { in: approved, roles: ['case-officer', 'approver'] },
  'document-attached': { in: any, roles: intake, requester: true },
  'document-redacted': { in: any, roles: officer },
  'document-approved': { in: any, roles: ['approver'] },
  'document-withheld': { in: any, roles: ['case-officer', 'approver'] },
  'document-published': { in: answered, roles: ['publisher'] },
  'document-withdrawn': { in: any, roles: ['publisher', 'administrator'] },
  'log-published': { in: closed, roles: ['publisher'] },
  'log-withdrawn': { in: closed, roles: ['publisher', 'administrator'] },
  'review-lodged': { in: any, roles: intake, requester: true },
  'review-assigned': { in: any, roles: ['approver', 'administrator'], unless: openReview },
  'review-decided': { in: any, roles: ['approver'] },
  withdrawn: { in: open, roles: intake, requester: true },
  abandoned: { in: open, roles: officer, unless: noOpenParts },
  'message-sent': { in: any, roles: everyone },
  'message-received': { in: any, roles: intake, requester: true },
  'message-resent': { in: any, roles: intake },
  'note-added': { in: any, roles: everyone },
  'task-added': { in: any, roles: everyone },
  'task-done': { in: any, roles: everyone },
  'task-dropped': { in: any, roles: everyone },
  linked: { in: any, roles: intake },
  unlinked: { in: any, roles: intake },
  merged: { in: undecided, roles: officer, unless: (state) => noOpenParts(state) ?? noOpenQuestion(state) },
  'publication-proposed': { in: answered, roles: everyone },
  'publication-declined': { in: answered, roles: ['case-officer', 'approver', 'publisher'] },
  // Staff give it for who called and has no e-mail address.
  'feedback-given': {
    in: closed,
    roles: intake,
    requester: true,
    unless: (state) =>
      state.feedback ? { code: 'already-given', message: 'You have told us already; thank you' } : undefined,
  },
  corrected: { in: any, roles: [...intake, 'approver'] },
  reopened: { in: closed, roles: ['approver', 'administrator'] },
  'personal-data-erased': { in: closed, roles: ['administrator'] },
}

/** Whether the event may happen now, whoever does it: who may is the policy's question. */
export function allowedNow(state: CaseState, type: EventType): Refusal | undefined {
  const transition = transitions[type]
  if (!transition) return { code: 'unknown-event', message: `"${type}" is not something that a person records` }
  if (!transition.in.has(state.stage)) {
    return {
      code: 'wrong-stage',
      message: `"${type}" is not possible while the request is "${state.stage}"`,
      params: { event: type, stage: state.stage },
    }
  }
  return transition.unless?.(state)
}
