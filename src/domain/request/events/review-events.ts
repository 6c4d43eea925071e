import type { MutableCaseState, Review } from '../case-state.ts'
import { reviewsToAccept, reviewsToExtend } from '../review-options.ts'
import type { ActionRule, EventRules } from './event-rule.ts'
import {
  all,
  any,
  as,
  closed,
  entry,
  feedbackWords,
  inside,
  intake,
  internal,
  openReview,
  ordinary,
  shared,
  sharedWords,
  urgencyAfter,
} from './rule-values.ts'

function change(state: MutableCaseState, kind: string, changed: Partial<Review>): void {
  const open = state.reviews.findIndex((review) => review.kind === kind && review.decidedOn === null)
  const review = state.reviews[open]
  if (review) state.reviews[open] = { ...review, ...changed }
}

const whenLodged: ActionRule['awaited'] = {
  order: urgencyAfter.review,
  when: ({ state }) => state.closedOn !== null && openReview(state),
}

/** What the requester thinks of the answer. */
export const reviewEvents = {
  'review-lodged': {
    ...entry,
    action: {
      ...ordinary,
      in: any,
      roles: intake,
      requester: true,
      isOfUse: ({ statute }) => statute.reviewRoutes.length > 0,
      group: 'case',
    },
    shownTo: all,
    detail: ['review-route-and-outcome'],
    fields: { kind: as('id', shared), grounds: sharedWords },
    isCorrespondence: true,
    takesFile: true,
    clock: ({ on, at, data }) => ({ type: 'review-lodged', on, at, kind: data.kind }),
    apply(state, { data: { kind }, on }) {
      state.reviews.push({ kind, lodgedOn: on, acceptedOn: null, decidedOn: null, outcome: null, assigneeId: null })
    },
  },
  'review-assigned': {
    ...entry,
    action: {
      ...ordinary,
      in: any,
      roles: ['approver', 'administrator'],
      unless: (state) => (openReview(state) ? undefined : { code: 'no-open-review' }),
      isOfUse: ({ state }) => openReview(state),
      awaited: whenLodged,
      group: 'case',
    },
    shownTo: inside,
    detail: ['review-route', 'officer'],
    fields: { kind: as('id', internal), to: internal },
    apply: (state, { data }) => change(state, data.kind, { assigneeId: data.to }),
  },
  'review-accepted': {
    ...entry,
    action: {
      ...ordinary,
      in: any,
      roles: intake,
      isOfUse: ({ statute, state }) => reviewsToAccept(statute, state).length > 0,
      awaited: {
        order: urgencyAfter.review,
        when: ({ statute, state }) => reviewsToAccept(statute, state).length > 0,
      },
      group: 'case',
    },
    shownTo: all,
    detail: ['review-route'],
    fields: { kind: as('id', shared) },
    isCorrespondence: true,
    takesFile: true,
    correctable: ['on'],
    clock: ({ on, at, data }) => ({ type: 'review-accepted', on, at, kind: data.kind }),
    reminders: 'restart',
    apply: (state, { data, on }) => change(state, data.kind, { acceptedOn: on }),
  },
  'review-extended': {
    ...entry,
    action: {
      ...ordinary,
      in: any,
      roles: ['approver', 'administrator'],
      isOfUse: ({ statute, state }) => reviewsToExtend(statute, state).length > 0,
      group: 'case',
    },
    shownTo: all,
    detail: ['review-route', 'until'],
    fields: { kind: as('id', shared), by: as('term', shared), to: as('date', shared), reason: sharedWords },
    isCorrespondence: true,
    correctable: ['on', 'to'],
    clock: ({ on, at, data: { kind, by, to } }) => ({
      ...{ type: 'review-extended', on, at, kind },
      ...(by ? { by } : {}),
      ...(to ? { to } : {}),
    }),
    reminders: 'restart',
    mailsRequester: true,
  },
  'review-decided': {
    ...entry,
    action: {
      ...ordinary,
      in: any,
      roles: ['approver'],
      isOfUse: ({ state }) => openReview(state),
      awaited: whenLodged,
      group: 'case',
    },
    shownTo: all,
    detail: ['review-route-and-outcome'],
    fields: { kind: as('id', shared), outcome: as('id', shared), note: sharedWords },
    isCorrespondence: true,
    clock: ({ on, at, data }) => ({ type: 'review-decided', on, at, kind: data.kind }),
    mailsRequester: true,
    letter: { kind: 'review', words: 'note' },
    apply: (state, { data, on }) => change(state, data.kind, { decidedOn: on, outcome: data.outcome }),
  },
  'feedback-given': {
    ...entry,
    // Staff give it for who called and has no e-mail address.
    action: {
      ...ordinary,
      in: closed,
      roles: intake,
      requester: true,
      unless: ({ feedback }) => (feedback ? { code: 'already-given' } : undefined),
      // A caller is rung back, and asked once.
      awaited: {
        order: urgencyAfter.feedback,
        when: ({ state, row }) => state.closedOn !== null && state.channel === 'hotline' && row.requesterEmail === null,
      },
      group: 'write',
    },
    shownTo: all,
    detail: ['score-text', 'by-telephone'],
    fields: { score: as('number', shared), comment: feedbackWords, byTelephone: shared },
    apply(state, { data }) {
      state.feedback = data
    },
  },
} satisfies EventRules<
  'review-lodged' | 'review-assigned' | 'review-accepted' | 'review-extended' | 'review-decided' | 'feedback-given'
>
