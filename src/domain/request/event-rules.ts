import type { EventData, EventType } from './event-types.ts'

/**
 * Who may read a field. `staff` read the case; `identity` are those of them who may know who asked; `feedback` those who
 * read what people write of the office; `auditor` is whoever reads the history of the cases of their body.
 */
export type EventReader = 'public' | 'requester' | 'staff' | 'identity' | 'feedback' | 'auditor'

/** In which form a field enters the anonymous export: nothing is exported that is not of this form. */
export type ExportForm = 'date' | 'flag' | 'number' | 'id' | 'statute' | 'outcome' | 'exemptions' | 'term' | 'parts'

export type FieldRule = {
  readonly seenBy: readonly EventReader[]
  /** A person may be named in it: no view shows it once the personal data of its case are erased. */
  readonly personal: boolean
  readonly exported?: ExportForm
  /** Stands in words of its own since these can be erased, and is still shown as a detail of the event. */
  readonly inDetail?: true
}

export type EventRule<T extends EventType> = {
  /** Who is told that it happened. What depends on the event's data stands in `event-visibility.ts`. */
  readonly shownTo: readonly EventReader[]
  readonly fields: { readonly [F in keyof Required<EventData[T]>]: FieldRule }
}

const rule = (seenBy: readonly EventReader[], personal = false): FieldRule => ({ seenBy, personal })
const as = (exported: ExportForm, field: FieldRule): FieldRule => ({ ...field, exported })

/** Enters the public log. */
const published: FieldRule = { ...rule(['public', 'requester', 'staff', 'auditor']), inDetail: true }
/** Dates, ids and amounts that the requester is told. */
const shared = rule(['requester', 'staff', 'auditor'])
/** Words written by or for the requester. */
const sharedWords = rule(['requester', 'staff'], true)
/** Dates, ids and names of the body's own work. */
const internal = rule(['staff', 'auditor'])
/** Words of the body's people, for one another. */
const internalWords = rule(['staff'], true)
/** Why somebody in the body did something: no answer to the requester. */
const internalReason: FieldRule = { ...rule(['staff', 'auditor'], true), inDetail: true }
/** Keys and ids that only the program uses. */
const technical = rule([])
const technicalPersonal = rule([], true)

const all: readonly EventReader[] = ['requester', 'staff', 'auditor']
const inside: readonly EventReader[] = ['staff', 'auditor']

const decision = {
  parts: as('parts', shared),
  letter: sharedWords,
  facts: shared,
  outcome: as('outcome', shared),
  // The number of somebody else's request.
  approvedIn: internal,
}

/**
 * One row for each event type: who is told of it, and who may read each of its fields. Pages, the API, mail, feeds and
 * exports ask here. A new field does not compile until it has a rule.
 */
export const eventRules = {
  submitted: {
    shownTo: all,
    fields: {
      channel: as('id', shared),
      statute: as('id', shared),
      locale: shared,
      subject: sharedWords,
      words: sharedWords,
      identity: rule(['identity'], true),
      facts: shared,
      externalNumber: internal,
      unit: internal,
      channelId: internal,
      topic: internal,
      partOf: shared,
    },
  },
  received: {
    shownTo: all,
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
  },
  acknowledged: { shownTo: all, fields: {} },
  assigned: { shownTo: inside, fields: { to: internal, unit: internal } },
  'topic-set': { shownTo: inside, fields: { topic: internal } },
  'statute-changed': {
    shownTo: all,
    fields: { from: as('statute', shared), to: as('statute', shared), reason: sharedWords },
  },
  'unit-consulted': {
    shownTo: inside,
    fields: { unit: internal, question: internalWords, replyBy: as('date', internal) },
  },
  'unit-replied': { shownTo: inside, fields: { unit: internal, note: internalWords } },
  'clarification-requested': {
    shownTo: all,
    fields: { question: sharedWords, replyBy: as('date', shared), letter: sharedWords },
  },
  'clarification-received': { shownTo: all, fields: { answer: sharedWords } },
  'fee-notice': {
    shownTo: all,
    fields: { amount: shared, currency: shared, note: sharedWords, letter: sharedWords },
  },
  'fee-paid': { shownTo: all, fields: { amount: shared } },
  'fee-waived': { shownTo: all, fields: { reason: internalReason } },
  'third-party-consulted': {
    shownTo: all,
    fields: {
      party: internalWords,
      replyBy: as('date', shared),
      letter: internalWords,
      email: internalWords,
    },
  },
  'third-party-replied': { shownTo: all, fields: { agrees: as('flag', internal), note: internalWords } },
  'body-consulted': { shownTo: all, fields: { body: shared, replyBy: as('date', shared) } },
  'body-replied': { shownTo: all, fields: { note: internalWords } },
  'interim-reply': { shownTo: all, fields: { note: sharedWords } },
  extended: {
    shownTo: all,
    fields: {
      ground: as('id', shared),
      by: as('term', shared),
      to: as('date', shared),
      noticeOn: as('date', shared),
      letter: sharedWords,
    },
  },
  transferred: {
    shownTo: all,
    fields: {
      to: shared,
      whole: as('flag', shared),
      childId: technical,
      reference: shared,
      part: shared,
      unit: internal,
      words: sharedWords,
      rest: as('flag', internal),
    },
  },
  'part-closed': {
    shownTo: all,
    fields: {
      childId: technical,
      part: shared,
      reference: shared,
      stage: as('id', shared),
      outcome: as('outcome', shared),
      exemptions: as('exemptions', shared),
      facts: internal,
    },
  },
  'part-reopened': {
    shownTo: all,
    fields: { childId: technical, part: shared, reference: shared, because: as('id', shared) },
  },
  'rest-answered': { shownTo: all, fields: decision },
  'decision-drafted': {
    shownTo: inside,
    fields: { parts: as('parts', internal), letter: internalWords, facts: internal },
  },
  'decision-approved': {
    shownTo: inside,
    fields: {
      ownDraft: as('flag', internal),
      step: as('number', internal),
      of: as('number', internal),
      name: internal,
    },
  },
  'decision-returned': { shownTo: inside, fields: { comment: internalWords } },
  'decision-issued': { shownTo: all, fields: decision },
  'document-attached': {
    shownTo: all,
    fields: {
      documentId: shared,
      name: { ...rule(['requester', 'staff'], true), inDetail: true },
      mediaType: shared,
      size: as('number', shared),
      sha256: shared,
      origin: as('id', shared),
      event: internal,
      // Names somebody else's request.
      copyOf: internal,
    },
  },
  'document-inspected': { shownTo: inside, fields: { documentId: internal, verdict: as('id', internal) } },
  'document-redacted': { shownTo: inside, fields: { documentId: internal, fromDocumentId: internal } },
  'document-approved': { shownTo: inside, fields: { documentId: internal, ownWork: as('flag', internal) } },
  'document-withheld': {
    shownTo: inside,
    fields: { documentId: internal, exemptions: as('exemptions', internal), reason: internalWords },
  },
  'document-published': {
    shownTo: all,
    fields: { documentId: shared, title: published, uninspectedConfirmed: internal },
  },
  // The reason stands on the tombstone. A file that never was public leaves none: `event-visibility.ts`.
  'document-withdrawn': { shownTo: all, fields: { documentId: shared, reason: published } },
  'log-published': { shownTo: all, fields: { title: published, summary: published } },
  'log-withdrawn': { shownTo: all, fields: { reason: published } },
  'review-lodged': { shownTo: all, fields: { kind: as('id', shared), grounds: sharedWords } },
  'review-assigned': { shownTo: inside, fields: { kind: as('id', internal), to: internal } },
  'review-decided': {
    shownTo: all,
    fields: { kind: as('id', shared), outcome: as('id', shared), note: sharedWords },
  },
  withdrawn: { shownTo: all, fields: { reason: sharedWords } },
  abandoned: { shownTo: all, fields: { section: shared, reason: internalReason, note: sharedWords } },
  'message-sent': { shownTo: all, fields: { kind: as('id', shared), words: sharedWords, messageKey: technical } },
  'message-received': {
    shownTo: all,
    fields: {
      words: sharedWords,
      // An identifier that a mail program made may hold the writer's address.
      messageId: technicalPersonal,
      unconfirmed: internal,
      automatic: internal,
      thirdParty: internal,
    },
  },
  // What a mail server says of an address names it, or its domain.
  'message-bounced': {
    shownTo: inside,
    fields: { messageKey: technical, reason: { ...rule(['identity'], true), inDetail: true } },
  },
  'message-resent': { shownTo: inside, fields: { messageKey: technical, kind: as('id', internal) } },
  'note-added': { shownTo: inside, fields: { note: internalWords } },
  'task-added': {
    shownTo: inside,
    fields: {
      taskId: internal,
      task: internalWords,
      dueOn: as('date', internal),
      to: internal,
      unit: internal,
    },
  },
  'task-done': { shownTo: inside, fields: { taskId: internal } },
  'task-dropped': { shownTo: inside, fields: { taskId: internal, reason: internalReason } },
  linked: { shownTo: inside, fields: { to: internal, how: internal } },
  unlinked: { shownTo: inside, fields: { to: internal } },
  merged: { shownTo: all, fields: { into: shared } },
  'publication-proposed': { shownTo: inside, fields: { count: as('number', internal) } },
  'publication-declined': { shownTo: inside, fields: { reason: internalReason } },
  'listed-with': { shownTo: all, fields: { reference: shared } },
  'feedback-given': {
    shownTo: all,
    fields: {
      score: as('number', shared),
      comment: rule(['requester', 'feedback'], true),
      byTelephone: shared,
    },
  },
  'reminder-sent': {
    shownTo: inside,
    fields: { kind: as('id', internal), dueOn: as('date', internal), to: internal },
  },
  escalated: { shownTo: inside, fields: { to: internal, dueOn: as('date', internal) } },
  recalculated: {
    shownTo: all,
    fields: { from: shared, to: as('date', shared), because: as('id', shared), calendar: as('id', shared) },
  },
  'personal-data-erased': { shownTo: all, fields: { words: technical, reason: internalReason } },
  corrected: {
    shownTo: all,
    fields: { event: shared, field: shared, from: shared, to: as('date', shared), reason: internalReason },
  },
  reopened: {
    shownTo: all,
    fields: { reason: internalReason, because: as('id', shared), childId: technical },
  },
} satisfies { readonly [T in EventType]: EventRule<T> }

const rulesByName: ReadonlyMap<string, ReadonlyMap<string, FieldRule>> = new Map(
  Object.entries(eventRules).map(([type, { fields }]) => [type, new Map<string, FieldRule>(Object.entries(fields))]),
)

const noRules: ReadonlyMap<string, FieldRule> = new Map()

/** The rules of an event's fields by their names, for code that goes through all of them. */
export function fieldRulesOf(type: EventType): ReadonlyMap<string, FieldRule> {
  return rulesByName.get(type) ?? noRules
}
