import type { CaseState } from './case-state.ts'
import type { DocumentInCase } from './document-in-case.ts'
import { type EventReader, eventRules, type FieldRule, fieldRulesOf } from './event-rules.ts'
import type { RequestEvent, TextRef } from './event-types.ts'
import { type Actor, may, type ReadAction, type Subject } from './policy.ts'

const readerByAction: readonly (readonly [ReadAction, EventReader])[] = [
  ['read-history', 'auditor'],
  ['read-case', 'staff'],
  ['read-identity', 'identity'],
  ['read-feedback', 'feedback'],
]

/** As whom somebody reads the events of a case. */
export function readersOf(actor: Actor, subject: Subject): ReadonlySet<EventReader> {
  if (actor.kind === 'requester') return new Set<EventReader>(may(actor, 'read-status', subject) ? ['requester'] : [])
  if (actor.kind === 'public') return new Set<EventReader>(['public'])
  return new Set(readerByAction.filter(([action]) => may(actor, action, subject)).map(([, reader]) => reader))
}

export const maySee = (seenBy: readonly EventReader[], readers: ReadonlySet<EventReader>): boolean =>
  seenBy.some((reader) => readers.has(reader))

/** What the requester sent; what the body released with its answer or published; the tombstone of what was public once. */
export function requesterSeesFile(
  document: Pick<DocumentInCase, 'origin' | 'state' | 'publishedAt'>,
  stage: CaseState['stage'],
): boolean {
  if (document.origin === 'requester' || document.state === 'published') return true
  if (document.state === 'withdrawn') return document.publishedAt !== null
  return document.state === 'approved' && stage === 'answered'
}

/** Whether a reader is told that this happened. Of a file that they may not have they do not learn that it was attached. */
export function isShownTo(
  readers: ReadonlySet<EventReader>,
  event: RequestEvent,
  state: Pick<CaseState, 'documents' | 'stage'>,
): boolean {
  if (!maySee(eventRules[event.type].shownTo, readers)) return false
  if (readers.has('staff') || readers.has('auditor')) return true
  switch (event.type) {
    // What a third party writes is between it and the body.
    case 'message-received':
      return event.data.thirdParty !== true
    case 'document-attached':
    case 'document-published':
    case 'document-withdrawn': {
      const document = state.documents.get(event.data.documentId)
      return document !== undefined && requesterSeesFile(document, state.stage)
    }
    default:
      return true
  }
}

export function isTextRef(value: unknown): value is TextRef {
  return typeof value === 'object' && value !== null && 'sha256' in value && 'id' in value
}

/**
 * The fields of an event that a reader may see.
 * @param sees whether the reader may see a field of this rule
 * @param isErased the personal data of the case were erased after the event
 */
export function visibleFields(
  event: RequestEvent,
  state: Pick<CaseState, 'documents'>,
  sees: (rule: FieldRule) => boolean,
  isErased: boolean,
): readonly (readonly [name: string, value: unknown, rule: FieldRule])[] {
  const rules = fieldRulesOf(event.type)
  return Object.entries(event.data).flatMap(([name, value]) => {
    const rule = rules.get(name)
    // A field without a rule is one that this version does not know: nobody sees it.
    if (!rule || !sees(ruleOf(event, state, name, rule))) return []
    // Of words that were erased the reader is told so; plain text of older events cannot be erased and is not shown.
    if (isErased && rule.personal && !isTextRef(value) && isOfPerson(event, name)) return []
    return [[name, value, rule] as const]
  })
}

/** The reason for taking back a file that never was public is the body's own. */
function ruleOf(event: RequestEvent, state: Pick<CaseState, 'documents'>, name: string, rule: FieldRule): FieldRule {
  if (event.type !== 'document-withdrawn' || name !== 'reason') return rule
  const wasPublic = (state.documents.get(event.data.documentId)?.publishedAt ?? null) !== null
  return wasPublic ? rule : eventRules['fee-waived'].fields.reason
}

/** The body's own files keep their names. */
const isOfPerson = (event: RequestEvent, name: string): boolean =>
  event.type !== 'document-attached' || name !== 'name' || event.data.origin !== 'officer'
