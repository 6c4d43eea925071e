import type { CaseState } from './case-state.ts'
import { fieldRulesOf, ruleOf } from './event-rules.ts'
import type { RequestEvent, TextRef } from './event-types.ts'
import type { EventReader, FieldRule } from './events/event-rule.ts'
import { internalReason } from './events/rule-values.ts'
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

/** Whether a reader is told that this happened. */
export function isShownTo(
  readers: ReadonlySet<EventReader>,
  event: RequestEvent,
  state: Pick<CaseState, 'documents' | 'stage'>,
): boolean {
  return maySee(ruleOf(event.type).shownTo(event, state), readers)
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
    if (!rule || !sees(fieldRuleOf(event, state, name, rule))) return []
    // Of words that were erased the reader is told so; plain text of older events cannot be erased and is not shown.
    if (isErased && rule.personal && !isTextRef(value) && isOfPerson(event, name)) return []
    return [[name, value, rule] as const]
  })
}

/** The reason for taking back a file that never was public is the body's own. */
function fieldRuleOf(
  event: RequestEvent,
  state: Pick<CaseState, 'documents'>,
  name: string,
  rule: FieldRule,
): FieldRule {
  if (event.type !== 'document-withdrawn' || name !== 'reason') return rule
  const wasPublic = (state.documents.get(event.data.documentId)?.publishedAt ?? null) !== null
  return wasPublic ? rule : internalReason
}

/** The body's own files keep their names. */
const isOfPerson = (event: RequestEvent, name: string): boolean =>
  event.type !== 'document-attached' || name !== 'name' || event.data.origin !== 'officer'
