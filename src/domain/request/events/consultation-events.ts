import type { EventRules } from './event-rule.ts'
import {
  all,
  as,
  entry,
  inside,
  intake,
  internal,
  internalWords,
  movesClock,
  noOpenConsultation,
  officer,
  open,
  ordinary,
  shared,
  undecided,
  urgency,
} from './rule-values.ts'

/** Whom the body asks before it decides. */
export const consultationEvents = {
  'third-party-consulted': {
    ...entry,
    ...movesClock,
    action: { ...ordinary, in: undecided, roles: officer, group: 'clock' },
    shownTo: all,
    detail: ['reply-by'],
    fields: {
      party: internalWords,
      replyBy: as('date', shared),
      letter: internalWords,
      email: internalWords,
    },
    isCorrespondence: true,
    takesFile: true,
    // Files may name whoever was asked.
    later: ['inspect-case'],
    correctable: ['on'],
    lateCause: { cause: 'third-party', until: new Set(['third-party-replied']) },
    letter: { kind: 'third-party', words: 'letter' },
    apply(state) {
      state.openThirdParties += 1
    },
  },
  'third-party-replied': {
    ...entry,
    ...movesClock,
    action: {
      ...ordinary,
      in: open,
      roles: intake,
      unless: ({ openThirdParties }) => (openThirdParties > 0 ? undefined : noOpenConsultation),
      awaited: { order: urgency.replies, when: ({ state }) => state.openThirdParties > 0 },
      group: 'clock',
    },
    shownTo: all,
    detail: ['agreement'],
    fields: { agrees: as('flag', internal), note: internalWords },
    isCorrespondence: true,
    takesFile: true,
    correctable: ['on'],
    apply(state) {
      state.openThirdParties = Math.max(0, state.openThirdParties - 1)
    },
  },
  'body-consulted': {
    ...entry,
    ...movesClock,
    action: { ...ordinary, in: undecided, roles: officer, group: 'clock' },
    shownTo: all,
    detail: ['body', 'reply-by'],
    fields: { body: shared, replyBy: as('date', shared) },
    isCorrespondence: true,
    takesFile: true,
    correctable: ['on'],
    lateCause: { cause: 'consulted', until: new Set(['body-replied']) },
    later: ['chase-reply'],
    apply(state) {
      state.openBodies += 1
    },
  },
  'body-replied': {
    ...entry,
    ...movesClock,
    action: {
      ...ordinary,
      in: open,
      roles: intake,
      unless: ({ openBodies }) => (openBodies > 0 ? undefined : noOpenConsultation),
      awaited: { order: urgency.replies, when: ({ state }) => state.openBodies > 0 },
      group: 'clock',
    },
    shownTo: all,
    fields: { note: internalWords },
    isCorrespondence: true,
    takesFile: true,
    correctable: ['on'],
    apply(state) {
      state.openBodies = Math.max(0, state.openBodies - 1)
    },
  },
  'unit-consulted': {
    ...entry,
    action: {
      ...ordinary,
      in: undecided,
      roles: intake,
      isOfUse: ({ state, body }) => body.settings.units.some((unit) => unit !== state.unit),
      group: 'clock',
    },
    shownTo: inside,
    detail: ['unit', 'unit-reply-by'],
    fields: { unit: internal, question: internalWords, replyBy: as('date', internal) },
    isCorrespondence: true,
    takesFile: true,
    lateCause: { cause: 'consulted', until: new Set(['unit-replied']) },
    later: ['chase-reply'],
    apply(state, { data }) {
      state.openUnits = [...state.openUnits, data.unit]
    },
  },
  'unit-replied': {
    ...entry,
    action: {
      ...ordinary,
      in: open,
      roles: [...intake, 'approver'],
      unless: ({ openUnits }) => (openUnits.length > 0 ? undefined : noOpenConsultation),
      awaited: { order: urgency.replies, when: ({ state }) => state.openUnits.length > 0 },
      group: 'clock',
    },
    shownTo: inside,
    detail: ['unit'],
    fields: { unit: internal, note: internalWords },
    isCorrespondence: true,
    takesFile: true,
    apply(state, { data }) {
      const first = state.openUnits.indexOf(data.unit)
      state.openUnits = state.openUnits.filter((_, index) => index !== first)
    },
  },
} satisfies EventRules<
  | 'third-party-consulted'
  | 'third-party-replied'
  | 'body-consulted'
  | 'body-replied'
  | 'unit-consulted'
  | 'unit-replied'
>
