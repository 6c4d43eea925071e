import type { CaseState } from '../case-state.ts'
import type { Refusal } from '../refusal.ts'
import type { ActionRule, EventRules } from './event-rule.ts'
import {
  all,
  as,
  entry,
  intake,
  internalReason,
  movesClock,
  noOpenQuestion,
  officer,
  open,
  ordinary,
  shared,
  sharedWords,
  undecided,
  urgency,
} from './rule-values.ts'

const openQuestion = (state: CaseState): Refusal | undefined =>
  state.openQuestion ? undefined : { code: 'no-open-clarification' }

const noOpenFee = (state: CaseState): Refusal | undefined => (state.openFee ? { code: 'fee-open' } : undefined)

const openFee = (state: CaseState): Refusal | undefined => (state.openFee ? undefined : { code: 'no-open-fee' })

const whenAsked: ActionRule['awaited'] = {
  order: urgency.replies,
  when: ({ state }) => state.openQuestion !== null,
}

const whenCharged: ActionRule['awaited'] = { order: urgency.replies, when: ({ state }) => state.openFee !== null }

/** What the body asks of the requester, and the time that it takes. */
export const waitingEvents = {
  'clarification-requested': {
    ...entry,
    ...movesClock,
    action: { ...ordinary, in: undecided, roles: officer, unless: noOpenQuestion, group: 'clock' },
    shownTo: all,
    detail: ['reply-by'],
    fields: { question: sharedWords, replyBy: as('date', shared), letter: sharedWords },
    isCorrespondence: true,
    correctable: ['on'],
    lateCause: { cause: 'requester', until: new Set(['clarification-received']) },
    mailsRequester: true,
    letter: { kind: 'clarification', words: 'letter' },
    later: ['remind-of-question'],
    apply(state, { data, on }) {
      state.openQuestion = { question: data.question, on, replyBy: data.replyBy ?? null }
    },
  },
  'clarification-received': {
    ...entry,
    ...movesClock,
    action: {
      ...ordinary,
      in: open,
      roles: intake,
      requester: true,
      unless: openQuestion,
      awaited: whenAsked,
      group: 'clock',
    },
    shownTo: all,
    fields: { answer: sharedWords },
    isCorrespondence: true,
    takesFile: true,
    correctable: ['on'],
    apply(state) {
      state.openQuestion = null
    },
  },
  extended: {
    ...entry,
    action: {
      ...ordinary,
      in: open,
      roles: officer,
      isOfUse: ({ statute }) => statute.extension !== undefined,
      group: 'clock',
    },
    shownTo: all,
    detail: ['ground-title', 'until'],
    fields: {
      ground: as('id', shared),
      by: as('term', shared),
      to: as('date', shared),
      noticeOn: as('date', shared),
      appliedOn: as('date', shared),
      letter: sharedWords,
    },
    correctable: ['on', 'noticeOn', 'appliedOn', 'ground'],
    clock({ on, at, data: { ground, by, to, noticeOn, appliedOn } }) {
      const length = { ...(by ? { by } : {}), ...(to ? { to } : {}) }
      return { type: 'extended', on: noticeOn ?? on, at, ground, ...length, ...(appliedOn ? { appliedOn } : {}) }
    },
    isInherited: true,
    reminders: 'restart',
    publicLog: 'changes-if-corrected',
    mailsRequester: true,
    letter: { kind: 'extension', words: 'letter' },
    apply(state, { data, on }) {
      state.extensions = [...state.extensions, { ...data, on }]
    },
  },
  'fee-notice': {
    ...entry,
    ...movesClock,
    action: { ...ordinary, in: undecided, roles: officer, unless: noOpenFee, group: 'clock' },
    shownTo: all,
    detail: ['money'],
    fields: { amount: shared, currency: shared, note: sharedWords, letter: sharedWords },
    isCorrespondence: true,
    correctable: ['on'],
    lateCause: { cause: 'requester', until: new Set(['fee-paid', 'fee-waived']) },
    mailsRequester: true,
    letter: { kind: 'fee', words: 'letter' },
    later: ['warn-of-payment'],
    apply(state, { data: { amount, currency }, on }) {
      state.openFee = { amount, currency, on }
    },
  },
  'fee-paid': {
    ...entry,
    ...movesClock,
    action: { ...ordinary, in: open, roles: intake, unless: openFee, awaited: whenCharged, group: 'clock' },
    shownTo: all,
    detail: ['money'],
    fields: { amount: shared },
    correctable: ['on'],
    apply(state) {
      state.openFee = null
    },
  },
  'fee-waived': {
    ...entry,
    ...movesClock,
    action: { ...ordinary, in: open, roles: officer, unless: openFee, awaited: whenCharged, group: 'clock' },
    shownTo: all,
    detail: ['reason'],
    fields: { reason: internalReason },
    clock: ({ on, at }) => ({ type: 'fee-paid', on, at }),
    apply(state) {
      state.openFee = null
    },
  },
} satisfies EventRules<
  'clarification-requested' | 'clarification-received' | 'extended' | 'fee-notice' | 'fee-paid' | 'fee-waived'
>
