import { receiptFieldsOf } from '../../statute/receipt-fields.ts'
import type { Stage } from '../stage.ts'
import type { CaseOnPage, EventRules } from './event-rule.ts'
import {
  all,
  any,
  as,
  bySystem,
  entry,
  identity,
  inside,
  intake,
  internal,
  movesClock,
  noDraft,
  noOpenParts,
  officer,
  open,
  ordinary,
  seenByClock,
  shared,
  sharedWords,
  urgency,
} from './rule-values.ts'

const onlyOpen: ReadonlySet<Stage> = new Set<Stage>(['open'])

/** Both sides have to confirm what came by this channel. */
const lacksConfirmation = ({ state, statute }: CaseOnPage): boolean =>
  state.closedOn === null &&
  state.receipt !== null &&
  statute.receipt.confirmedChannels.includes(state.channel) &&
  !state.receipt.confirmedOn

/** How a request came, what the body told the requester of that, and whose and what it is. */
export const intakeEvents = {
  submitted: {
    ...entry,
    ...bySystem,
    conflicts: 'always',
    shownTo: all,
    fields: {
      channel: as('id', shared),
      statute: as('id', shared),
      locale: shared,
      subject: sharedWords,
      words: sharedWords,
      identity,
      facts: shared,
      externalNumber: internal,
      unit: internal,
      channelId: internal,
      topic: internal,
      partOf: shared,
    },
    correctable: ['channel', 'statute', 'facts.*'],
    reminders: 'restart',
    lateCause: 'nothing',
  },
  'interim-reply': {
    ...entry,
    ...movesClock,
    action: { ...ordinary, in: open, roles: officer, group: 'clock' },
    shownTo: all,
    fields: { note: sharedWords },
    isCorrespondence: true,
    mailsRequester: true,
  },
  acknowledged: {
    ...entry,
    ...seenByClock,
    action: {
      ...ordinary,
      in: open,
      roles: intake,
      isOfUse: ({ state }) => state.acknowledgedOn === null,
      group: 'clock',
    },
    conflicts: 'never',
    shownTo: all,
    fields: {},
    isInherited: true,
    lateCause: 'nothing',
    apply(state, { on }) {
      state.acknowledgedOn ??= on
    },
  },
  received: {
    ...entry,
    action: {
      ...ordinary,
      in: open,
      roles: intake,
      isOfUse: ({ statute }) => receiptFieldsOf(statute).length > 0,
      awaited: { order: urgency.receipt, when: lacksConfirmation },
      group: 'clock',
    },
    shownTo: all,
    detail: ['confirmed-on'],
    fields: {
      on: as('date', shared),
      rule: as('id', shared),
      section: shared,
      confirmedOn: as('date', shared),
      firstReceivedOn: as('date', shared),
      perfectedOn: as('date', shared),
      urgent: as('flag', shared),
      expedited: as('flag', shared),
      viaAssistant: as('flag', shared),
    },
    correctable: ['on', 'confirmedOn', 'firstReceivedOn', 'perfectedOn', 'urgent', 'expedited', 'viaAssistant'],
    clock({ at, data: { rule: _rule, section: _section, ...receipt } }) {
      return { type: 'received', at, ...receipt }
    },
    reminders: 'restart',
    lateCause: 'nothing',
    publicLog: 'changes-if-corrected',
    apply(state, { data, seq }) {
      state.receipt = { ...data, seq }
    },
  },
  assigned: {
    ...entry,
    action: {
      ...ordinary,
      in: open,
      roles: ['intake', 'case-officer', 'approver', 'administrator'],
      awaited: { order: urgency.assignment, when: ({ state }) => !state.closedOn && state.assigneeId === null },
      group: 'case',
    },
    shownTo: inside,
    detail: ['officer-and-unit'],
    fields: { to: internal, unit: internal },
    apply(state, { data }) {
      state.assigneeId = data.to
      state.unit = data.unit ?? state.unit
    },
  },
  'topic-set': {
    ...entry,
    action: {
      ...ordinary,
      in: any,
      roles: intake,
      isOfUse: ({ body }) => (body.settings.topics ?? []).length > 0,
      group: 'case',
    },
    shownTo: inside,
    detail: ['topic-or-none'],
    fields: { topic: internal },
    apply(state, { data }) {
      state.topic = data.topic
    },
  },
  'statute-changed': {
    ...entry,
    // A draft rests on the outcomes and grounds of its law: it is returned first.
    // Units answer their parts under the law of the whole.
    action: { ...ordinary, in: onlyOpen, roles: intake, unless: noOpenParts, group: 'case', form: 'own-page' },
    shownTo: all,
    detail: ['from-law-to-law'],
    fields: { from: as('statute', shared), to: as('statute', shared), reason: sharedWords },
    isCorrespondence: true,
    apply(state, { data }) {
      // Outcomes and grounds of a draft that was returned are those of the former law.
      Object.assign(state, noDraft, { statute: data.to })
    },
  },
} satisfies EventRules<
  'submitted' | 'interim-reply' | 'acknowledged' | 'received' | 'assigned' | 'topic-set' | 'statute-changed'
>
