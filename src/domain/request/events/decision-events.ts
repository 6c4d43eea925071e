import { ownPartsOf, recordRestAnswer } from '../case-parts.ts'
import type { Stage } from '../stage.ts'
import type { ActionRule, EventRules } from './event-rule.ts'
import {
  all,
  as,
  bySystem,
  close,
  entry,
  inside,
  internal,
  internalWords,
  noDraft,
  noOpenQuestion,
  officer,
  open,
  ordinary,
  restOwed,
  shared,
  sharedWords,
  urgency,
} from './rule-values.ts'

const drafted: ReadonlySet<Stage> = new Set<Stage>(['drafted'])
const inApproval: ReadonlySet<Stage> = new Set<Stage>(['drafted', 'approved'])
const approved: ReadonlySet<Stage> = new Set<Stage>(['approved'])

const whenDrafted: ActionRule['awaited'] = {
  order: urgency.approval,
  when: ({ state }) => state.stage === 'drafted',
}

const decision = {
  parts: as('parts', shared),
  letter: sharedWords,
  facts: shared,
  outcome: as('outcome', shared),
  // The number of somebody else's request.
  approvedIn: internal,
  enclosed: internal,
}

export const decisionEvents = {
  'decision-drafted': {
    ...entry,
    action: {
      ...ordinary,
      in: open,
      roles: officer,
      unless: (state) => noOpenQuestion(state) ?? restOwed(state),
      awaited: {
        order: urgency.draft,
        when: ({ state }) => state.stage === 'open' && !state.openQuestion && state.restOwed,
      },
      group: 'decide',
      form: 'own-page',
    },
    shownTo: inside,
    fields: { parts: as('parts', internal), letter: internalWords, facts: internal },
    lateCause: { cause: 'approval', until: new Set(['decision-approved', 'decision-returned']) },
    apply(state, { data, actor, seq }) {
      Object.assign(state, noDraft, { draft: { ...data, by: actor, seq }, stage: 'drafted' })
    },
  },
  'decision-approved': {
    ...entry,
    action: { ...ordinary, in: drafted, roles: ['approver'], awaited: whenDrafted, group: 'decide' },
    shownTo: inside,
    detail: ['approval-step', 'name', 'own-draft'],
    fields: {
      ownDraft: as('flag', internal),
      step: as('number', internal),
      of: as('number', internal),
      name: internal,
    },
    lateCause: { cause: 'sending', until: new Set(['decision-issued', 'decision-returned']) },
    apply(state, { data, actor, at }) {
      const { step = 1, of = 1, name, ownDraft } = data
      state.approvals = [...state.approvals, { by: actor, at, name: name ?? null }]
      state.returnedWith = null
      // Approved is what has passed the last of the body's steps.
      if (step >= of) Object.assign(state, { approval: { by: actor, ownDraft, at }, stage: 'approved' })
    },
  },
  'decision-returned': {
    ...entry,
    action: { ...ordinary, in: inApproval, roles: ['approver'], awaited: whenDrafted, group: 'decide' },
    shownTo: inside,
    fields: { comment: internalWords },
    isCorrespondence: true,
    apply(state, { data }) {
      Object.assign(state, { approvals: [], approval: null, returnedWith: data.comment, stage: 'open' })
    },
  },
  'decision-issued': {
    ...entry,
    action: {
      ...ordinary,
      in: approved,
      roles: ['case-officer', 'approver'],
      // Even where nobody is in charge: the requester waits for it.
      awaited: { order: urgency.approval, when: ({ state }) => state.stage === 'approved' },
      group: 'decide',
    },
    shownTo: all,
    detail: ['outcome-title', 'approvedIn'],
    fields: decision,
    correctable: ['on', 'outcome', 'facts.*'],
    clock: ({ on, at }) => ({ type: 'answered', on, at }),
    lateCause: 'nothing',
    publicLog: 'changes',
    mailsRequester: true,
    letter: { kind: 'decision', words: 'letter' },
    later: ['ask-satisfaction', 'tell-followers'],
    apply(state, { data, on, seq }) {
      state.decision = { ...data, on, seq }
      state.facts = { ...state.facts, ...data.facts }
      close(state, 'answered', on)
      const own = ownPartsOf(data.parts)
      if (state.parts.length > 0 && own.length > 0 && !state.rest) recordRestAnswer(state, { ...data, parts: own }, on)
    },
  },
  'rest-answered': {
    ...entry,
    ...bySystem,
    conflicts: 'always',
    shownTo: all,
    detail: ['outcome-title', 'approvedIn'],
    fields: decision,
    apply(state, { data, on }) {
      recordRestAnswer(state, data, on)
      Object.assign(state, noDraft, { stage: 'open' })
    },
  },
} satisfies EventRules<
  'decision-drafted' | 'decision-approved' | 'decision-returned' | 'decision-issued' | 'rest-answered'
>
