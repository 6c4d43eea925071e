import type { CaseState, MutableCaseState } from '../case-state.ts'
import { type DocumentInCase, requesterSeesFile } from '../document-in-case.ts'
import type { EventReader, EventRules } from './event-rule.ts'
import {
  all,
  answered,
  any,
  as,
  bySystem,
  entry,
  fileName,
  inside,
  intake,
  internal,
  internalWords,
  officer,
  ordinary,
  published,
  shared,
  technical,
  technicalPersonal,
  unschedule,
} from './rule-values.ts'

/** Of a file that they may not have, the requester does not learn that it was attached. */
function readersOfFile(
  { data }: { readonly data: { readonly documentId: string } },
  { documents, stage }: Pick<CaseState, 'documents' | 'stage'>,
): readonly EventReader[] {
  const document = documents.get(data.documentId)
  return document !== undefined && requesterSeesFile(document, stage) ? all() : inside()
}

function change(state: MutableCaseState, documentId: string, changed: Partial<DocumentInCase>): void {
  const document = state.documents.get(documentId)
  if (document) state.documents.set(documentId, { ...document, ...changed })
}

/** A draft of what is to be cut out of a file moves on: the file is as it was. */
const redaction = { ...entry, shownTo: inside, detail: ['file-name'] } as const

/** Files of the case, from the upload to the public log. */
export const documentEvents = {
  'document-attached': {
    ...entry,
    action: { ...ordinary, in: any, roles: intake, requester: true, group: 'write' },
    shownTo: readersOfFile,
    detail: ['file-name'],
    later: ['inspect-file'],
    fields: {
      documentId: shared,
      name: fileName,
      mediaType: shared,
      size: as('number', shared),
      sha256: shared,
      origin: as('id', shared),
      event: internal,
      // Names somebody else's request.
      copyOf: internal,
    },
    apply(state, { data, actor, at }) {
      const { name } = data
      state.documents.set(data.documentId, {
        ...data,
        ...(typeof name === 'string' ? { name, nameRef: null } : { name: '', nameRef: name }),
        // What was approved for another request that has the same answer is approved here too.
        state: data.copyOf ? 'approved' : 'attached',
        preparedBy: data.copyOf?.preparedBy ?? actor,
        attachedAt: at,
        verdict: null,
        inspection: null,
        kept: new Map(),
        mayBeUnreadable: data.copyOf?.mayBeUnreadable ?? false,
        isChecked: data.copyOf?.checked ?? false,
        withheld: null,
        redactedFrom: null,
        replacedBy: null,
        title: null,
        publishedAt: null,
        withdrawnAt: null,
        withdrawnReason: null,
        withdrawnReasonRef: null,
      })
    },
  },
  'document-inspected': {
    ...entry,
    ...bySystem,
    shownTo: inside,
    detail: ['file-name', 'verdict-text'],
    fields: {
      documentId: internal,
      verdict: as('id', internal),
      reason: internal,
      settings: technical,
      findings: technicalPersonal,
      open: technical,
      malware: internal,
    },
    apply(state, { data }) {
      const { documentId, verdict, settings = null, findings = null, open = [], reason = null, malware = false } = data
      change(state, documentId, { verdict, inspection: { settings, findings, open, reason, hasMalware: malware } })
    },
  },
  'document-redacted': {
    ...entry,
    action: { ...ordinary, in: any, roles: officer, group: null, form: 'none' },
    shownTo: inside,
    detail: ['file-name'],
    fields: {
      documentId: internal,
      fromDocumentId: internal,
      boxes: as('number', internal),
      originalSha256: internal,
      boxesSha256: internal,
      resultSha256: internal,
      commitment: internal,
    },
    apply(state, { data: { documentId, fromDocumentId }, actor }) {
      // What it was made from stays, closed; so does what was made from the same before.
      for (const [id, { redactedFrom, state: was }] of state.documents)
        if (id === fromDocumentId || redactedFrom === fromDocumentId)
          change(state, id, { replacedBy: documentId, ...(was === 'approved' ? { state: 'attached' } : {}) })
      // Made in another case that has the same answer, it is approved here all the same.
      const isCopy = state.documents.get(documentId)?.copyOf !== undefined
      const made = { preparedBy: actor, redactedFrom: fromDocumentId, replacedBy: null }
      change(state, documentId, { ...made, ...(isCopy ? { state: 'attached', isChecked: false } : {}) })
    },
  },
  'redaction-submitted': {
    ...redaction,
    action: { ...ordinary, in: any, roles: officer, group: null, form: 'none' },
    fields: { documentId: internal, boxes: as('number', internal) },
  },
  'redaction-returned': {
    ...redaction,
    action: { ...ordinary, in: any, roles: ['approver'], group: null, form: 'none' },
    fields: { documentId: internal, comment: internalWords },
  },
  'redaction-approved': {
    ...redaction,
    action: { ...ordinary, in: any, roles: ['approver'], group: null, form: 'none' },
    fields: { documentId: internal, boxes: as('number', internal), ownWork: as('flag', internal) },
    later: ['apply-redaction'],
  },
  'redaction-reopened': {
    ...redaction,
    action: { ...ordinary, in: any, roles: officer, group: null, form: 'none' },
    fields: { documentId: internal },
  },
  'findings-kept': {
    ...entry,
    action: { ...ordinary, in: any, roles: ['case-officer', 'approver'], group: null },
    shownTo: inside,
    detail: ['file-name'],
    fields: { documentId: internal, findings: technical, reason: internalWords },
    apply(state, { data: { documentId, findings, reason }, actor }) {
      const kept = new Map(state.documents.get(documentId)?.kept)
      for (const fingerprint of findings) kept.set(fingerprint, { reason, by: actor })
      change(state, documentId, { kept })
    },
  },
  'document-approved': {
    ...entry,
    action: { ...ordinary, in: any, roles: ['approver'], group: null },
    shownTo: inside,
    detail: ['file-name'],
    fields: {
      documentId: internal,
      ownWork: as('flag', internal),
      // Its notes stand in words of their own.
      checklist: internal,
      unreadableReason: internalWords,
    },
    apply(state, { data: { documentId, checklist, unreadableReason } }) {
      const isChecked = checklist !== undefined
      const mayBeUnreadable = unreadableReason !== undefined
      change(state, documentId, { state: 'approved', withheld: null, isChecked, mayBeUnreadable })
    },
  },
  'document-withheld': {
    ...entry,
    action: { ...ordinary, in: any, roles: ['case-officer', 'approver'], group: null },
    shownTo: inside,
    detail: ['file-name'],
    fields: { documentId: internal, exemptions: as('exemptions', internal), reason: internalWords },
    apply(state, { data: { documentId, exemptions, reason } }) {
      change(state, documentId, { state: 'attached', withheld: { exemptions, reason: reason ?? null } })
    },
  },
  'document-published': {
    ...entry,
    action: { ...ordinary, in: answered, roles: ['publisher'], group: null },
    shownTo: readersOfFile,
    detail: ['title', 'scheduled-by'],
    fields: {
      documentId: shared,
      title: published,
      uninspectedConfirmed: internal,
      scheduledBy: internal,
      personalDataReason: internalWords,
    },
    publicLog: 'changes',
    later: ['tell-followers', 'read-words'],
    apply(state, { data, at }) {
      change(state, data.documentId, { state: 'published', title: data.title, publishedAt: at })
      unschedule(state, data)
    },
  },
  'files-offered': {
    ...entry,
    action: { ...ordinary, in: answered, roles: intake, group: null },
    shownTo: all,
    fields: {},
    mailsRequester: true,
  },
  'files-link-ended': {
    ...entry,
    action: { ...ordinary, in: any, roles: intake, group: null },
    shownTo: inside,
    fields: {},
  },
  'files-mailed': {
    ...entry,
    ...bySystem,
    shownTo: inside,
    detail: ['file-name', 'left-out'],
    fields: { messageKey: technical, documentIds: internal, leftOut: internal },
    lateCause: 'nothing',
  },
  'file-fetched': {
    ...entry,
    ...bySystem,
    shownTo: inside,
    detail: ['file-name'],
    fields: { documentId: internal, link: technical },
    lateCause: 'nothing',
  },
  'document-withdrawn': {
    ...entry,
    action: { ...ordinary, in: any, roles: ['publisher', 'administrator'], group: null, warns: true },
    shownTo: readersOfFile,
    detail: ['reason'],
    // The reason stands on the tombstone. A file that never was public leaves none: `event-visibility.ts`.
    fields: { documentId: shared, reason: published },
    publicLog: 'changes',
    later: ['tell-followers'],
    apply(state, { data: { documentId, reason }, at }) {
      const why = typeof reason === 'string' ? { withdrawnReason: reason } : { withdrawnReasonRef: reason }
      change(state, documentId, { state: 'withdrawn', withdrawnAt: at, ...why })
      for (const { documentId: original, replacedBy } of state.documents.values()) {
        if (replacedBy === documentId) change(state, original, { replacedBy: null })
      }
      unschedule(state, { documentId })
    },
  },
} satisfies EventRules<
  | 'document-attached'
  | 'document-inspected'
  | 'document-redacted'
  | 'redaction-submitted'
  | 'redaction-returned'
  | 'redaction-approved'
  | 'redaction-reopened'
  | 'document-approved'
  | 'findings-kept'
  | 'document-withheld'
  | 'document-published'
  | 'document-withdrawn'
  | 'files-offered'
  | 'files-link-ended'
  | 'files-mailed'
  | 'file-fetched'
>
