import type { EventRules } from './event-rule.ts'
import {
  all,
  any,
  as,
  bySystem,
  entry,
  everyone,
  identity,
  inside,
  intake,
  internal,
  internalReason,
  internalWords,
  ordinary,
  shared,
  sharedWords,
  technical,
  technicalPersonal,
} from './rule-values.ts'

/** Messages, notes, tasks and reminders. */
export const correspondenceEvents = {
  'message-sent': {
    ...entry,
    action: { ...ordinary, in: any, roles: everyone, group: 'write' },
    conflicts: 'never',
    shownTo: all,
    fields: { kind: as('id', shared), words: sharedWords, messageKey: technical },
    isCorrespondence: true,
    takesFile: true,
    mailsRequester: true,
  },
  'note-added': {
    ...entry,
    action: { ...ordinary, in: any, roles: everyone, group: 'write' },
    shownTo: inside,
    fields: { note: internalWords },
    isCorrespondence: true,
    takesFile: true,
  },
  'task-added': {
    ...entry,
    action: { ...ordinary, in: any, roles: everyone, group: 'write' },
    // An officer who saves while the system sets a task overwrites nothing.
    conflicts: 'unless-system',
    shownTo: inside,
    detail: ['task-by', 'officer-or-unit'],
    fields: {
      taskId: internal,
      task: internalWords,
      dueOn: as('date', internal),
      to: internal,
      unit: internal,
    },
    takesFile: true,
  },
  'message-received': {
    ...entry,
    action: { ...ordinary, in: any, roles: intake, requester: true, group: 'write' },
    // What a third party writes is between it and the body.
    shownTo: ({ data }) => (data.thirdParty === true ? inside() : all()),
    fields: {
      words: sharedWords,
      messageId: technicalPersonal,
      unconfirmed: internal,
      automatic: internal,
      thirdParty: internal,
    },
    isCorrespondence: true,
    takesFile: true,
  },
  'message-bounced': {
    ...entry,
    ...bySystem,
    shownTo: inside,
    detail: ['reason'],
    // What a mail server says of an address names it, or its domain.
    fields: { messageKey: technical, reason: { ...identity, inDetail: true } },
    later: ['report-undelivered'],
  },
  'message-resent': {
    ...entry,
    action: { ...ordinary, in: any, roles: intake, group: null, form: 'none' },
    conflicts: 'never',
    shownTo: inside,
    fields: { messageKey: technical, kind: as('id', internal) },
  },
  'task-done': {
    ...entry,
    action: { ...ordinary, in: any, roles: everyone, group: null },
    conflicts: 'unless-system',
    shownTo: inside,
    fields: { taskId: internal },
  },
  'task-dropped': {
    ...entry,
    action: { ...ordinary, in: any, roles: everyone, group: null },
    shownTo: inside,
    detail: ['reason'],
    fields: { taskId: internal, reason: internalReason },
  },
  'reminder-sent': {
    ...entry,
    ...bySystem,
    shownTo: inside,
    detail: ['due-date'],
    fields: { kind: as('id', internal), dueOn: as('date', internal), to: internal },
    reminders: 'is-one',
  },
  escalated: {
    ...entry,
    ...bySystem,
    shownTo: inside,
    detail: ['escalated-to', 'due-date'],
    fields: { to: internal, dueOn: as('date', internal) },
    reminders: 'is-one',
  },
} satisfies EventRules<
  | 'message-sent'
  | 'note-added'
  | 'task-added'
  | 'message-received'
  | 'message-bounced'
  | 'message-resent'
  | 'task-done'
  | 'task-dropped'
  | 'reminder-sent'
  | 'escalated'
>
