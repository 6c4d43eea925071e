import { isInLog, isProposed, waitsForPublisher } from '../publication.ts'
import { scheduleKey } from '../scheduled-publication.ts'
import type { EventRules } from './event-rule.ts'
import {
  all,
  answered,
  any,
  as,
  bySystem,
  closed,
  entry,
  everyone,
  inside,
  internal,
  internalReason,
  internalWords,
  ordinary,
  published,
  shared,
  unschedule,
  urgencyAfter,
} from './rule-values.ts'

/** The public log. */
export const publicationEvents = {
  'log-published': {
    ...entry,
    action: {
      ...ordinary,
      in: closed,
      roles: ['publisher'],
      awaited: { order: urgencyAfter.log, when: ({ state }) => state.stage === 'answered' && !isInLog(state) },
      group: 'publish',
    },
    shownTo: all,
    detail: ['title', 'scheduled-by'],
    fields: { title: published, summary: published, scheduledBy: internal, personalDataReason: internalWords },
    lateCause: 'nothing',
    publicLog: 'changes',
    later: ['tell-followers'],
    apply(state, { data: { title, summary }, at }) {
      state.log = { title, summary, publishedAt: at }
      state.logWithdrawnReason = null
      unschedule(state, {})
    },
  },
  'log-withdrawn': {
    ...entry,
    action: {
      ...ordinary,
      in: closed,
      roles: ['publisher', 'administrator'],
      isOfUse: ({ state }) => isInLog(state),
      group: 'publish',
      warns: true,
    },
    shownTo: all,
    detail: ['reason'],
    fields: { reason: published },
    publicLog: 'changes',
    later: ['tell-followers'],
    apply(state, { data }) {
      state.logWithdrawnReason = data.reason
      // Nothing that was to follow brings it back.
      state.scheduled = new Map()
    },
  },
  'publication-scheduled': {
    ...entry,
    action: {
      ...ordinary,
      in: closed,
      roles: ['publisher'],
      isOfUse: ({ state }) => !isInLog(state) && !state.scheduled.has(''),
      group: 'publish',
      form: 'own-page',
    },
    shownTo: inside,
    detail: ['publish-on'],
    fields: {
      documentId: internal,
      title: internalWords,
      logTitle: internalWords,
      logSummary: internalWords,
      personalDataReason: internalWords,
      uninspectedConfirmed: internal,
      publishOn: internal,
      after: internal,
    },
    lateCause: 'nothing',
    later: ['publish-scheduled'],
    apply(state, { data, seq, actor }) {
      const scheduled = { ...data, seq, by: actor, heldBecause: null }
      state.scheduled = new Map([...state.scheduled, [scheduleKey(data), scheduled]])
    },
  },
  'publication-cancelled': {
    ...entry,
    action: {
      ...ordinary,
      in: any,
      roles: ['publisher', 'administrator'],
      isOfUse: ({ state }) => state.scheduled.size > 0,
      group: null,
    },
    shownTo: inside,
    fields: { documentId: internal },
    lateCause: 'nothing',
    apply: (state, { data }) => unschedule(state, data),
  },
  'publication-held': {
    ...entry,
    ...bySystem,
    shownTo: inside,
    detail: ['refusal-title'],
    fields: { documentId: internal, because: internal },
    lateCause: 'nothing',
    apply(state, { data }) {
      const scheduled = state.scheduled.get(scheduleKey(data))
      if (!scheduled) return
      const held = { ...scheduled, heldBecause: data.because }
      state.scheduled = new Map([...state.scheduled, [scheduleKey(data), held]])
    },
  },
  'publication-proposed': {
    ...entry,
    action: {
      ...ordinary,
      in: answered,
      roles: everyone,
      isOfUse: ({ state }) => isProposed(state) && state.publication.proposedAt === null,
      group: null,
    },
    shownTo: inside,
    detail: ['asked-by'],
    fields: { count: as('number', internal) },
    apply(state, { at }) {
      state.publication = { proposedAt: at, declined: false }
    },
  },
  'publication-declined': {
    ...entry,
    action: {
      ...ordinary,
      in: answered,
      roles: ['case-officer', 'approver', 'publisher'],
      isOfUse: ({ state }) => waitsForPublisher(state),
      group: 'publish',
    },
    shownTo: inside,
    detail: ['reason'],
    fields: { reason: internalReason },
    apply(state) {
      state.publication = { proposedAt: null, declined: true }
    },
  },
  'listed-with': {
    ...entry,
    ...bySystem,
    shownTo: all,
    detail: ['reference'],
    fields: { reference: shared },
    apply(state, { data }) {
      state.listedWith = data.reference
    },
  },
} satisfies EventRules<
  | 'log-published'
  | 'log-withdrawn'
  | 'publication-scheduled'
  | 'publication-cancelled'
  | 'publication-held'
  | 'publication-proposed'
  | 'publication-declined'
  | 'listed-with'
>
