import { changePart } from '../case-parts.ts'
import type { EventRules } from './event-rule.ts'
import {
  all,
  any,
  as,
  bySystem,
  close,
  entry,
  inside,
  intake,
  internal,
  internalReason,
  noOpenParts,
  noOpenQuestion,
  officer,
  ordinary,
  shared,
  technical,
  undecided,
} from './rule-values.ts'

/** What a request has to do with others, with its own parts, and with what was said of it before. */
export const linkingEvents = {
  linked: {
    ...entry,
    action: { ...ordinary, in: any, roles: intake, group: 'case' },
    shownTo: inside,
    detail: ['link-to'],
    fields: { to: internal, how: internal },
    apply(state, { data }) {
      const others = state.links.filter(({ to, how }) => to !== data.to || how !== data.how)
      state.links = [...others, data]
    },
  },
  unlinked: {
    ...entry,
    action: { ...ordinary, in: any, roles: intake, isOfUse: ({ state }) => state.links.length > 0, group: 'case' },
    shownTo: inside,
    detail: ['to'],
    fields: { to: internal },
    apply(state, { data }) {
      state.links = state.links.filter((link) => link.to !== data.to)
    },
  },
  merged: {
    ...entry,
    action: {
      ...ordinary,
      in: undecided,
      roles: officer,
      unless: (state) => noOpenParts(state) ?? noOpenQuestion(state),
      group: 'case',
    },
    shownTo: all,
    detail: ['into'],
    fields: { into: shared },
    clock: ({ on, at }) => ({ type: 'withdrawn', on, at }),
    publicLog: 'changes',
    apply(state, { data, on }) {
      state.mergedInto = data.into
      close(state, 'withdrawn', on)
    },
  },
  'part-closed': {
    ...entry,
    ...bySystem,
    shownTo: all,
    detail: ['part', 'reference', 'outcome-or-stage'],
    fields: {
      childId: technical,
      part: shared,
      reference: shared,
      stage: as('id', shared),
      outcome: as('outcome', shared),
      exemptions: as('exemptions', shared),
      facts: internal,
    },
    apply: (state, { data, on }) => changePart(state, data.childId, { closed: { ...data, on }, underReview: false }),
  },
  'part-reopened': {
    ...entry,
    ...bySystem,
    shownTo: all,
    detail: ['part', 'reference', 'outcome-or-stage'],
    fields: { childId: technical, part: shared, reference: shared, because: as('id', shared) },
    apply(state, { data }) {
      changePart(state, data.childId, data.because === 'review' ? { underReview: true } : { closed: null })
    },
  },
  corrected: {
    ...entry,
    action: { ...ordinary, in: any, roles: [...intake, 'approver'], group: 'case', form: 'own-page' },
    shownTo: all,
    detail: ['correction'],
    fields: { event: shared, field: shared, from: shared, to: as('date', shared), reason: internalReason },
    reminders: 'restart',
  },
  recalculated: {
    ...entry,
    ...bySystem,
    shownTo: all,
    detail: ['from-date-to-date'],
    fields: { from: shared, to: as('date', shared), because: as('id', shared), calendar: as('id', shared) },
    reminders: 'restart',
    publicLog: 'changes',
  },
} satisfies EventRules<
  'linked' | 'unlinked' | 'merged' | 'part-closed' | 'part-reopened' | 'corrected' | 'recalculated'
>
