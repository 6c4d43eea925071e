import { isInLog, isProposed, waitsForPublisher } from '../publication.ts'
import type { EventRules } from './event-rule.ts'
import {
  all,
  answered,
  as,
  bySystem,
  closed,
  entry,
  everyone,
  inside,
  internal,
  internalReason,
  ordinary,
  published,
  shared,
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
    detail: ['title'],
    fields: { title: published, summary: published },
    lateCause: 'nothing',
    publicLog: 'changes',
    later: ['tell-followers'],
    apply(state, { data: { title, summary }, at }) {
      state.log = { title, summary, publishedAt: at }
      state.logWithdrawnReason = null
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
  'log-published' | 'log-withdrawn' | 'publication-proposed' | 'publication-declined' | 'listed-with'
>
