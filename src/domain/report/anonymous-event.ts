import { parseCivilDate } from '../calendar/civil-date.ts'
import type { ActorRef, RequestEvent } from '../request/event-types.ts'
import { statuteById } from '../statute/statutes.ts'

/** An event as an auditor outside the office reads it: when, what, by what kind of hand; no words, names or numbers of the case. */
export type AnonymousEvent = {
  readonly case: string
  readonly seq: number
  readonly type: RequestEvent['type']
  readonly on: string
  readonly at: string
  readonly by: 'requester' | 'staff' | 'system' | 'import'
  readonly data: { readonly [name: string]: unknown }
}

// What is not named here stays in the office: a new field of an event is private until somebody says otherwise.
const dates = ['on', 'confirmedOn', 'firstReceivedOn', 'perfectedOn', 'replyBy', 'noticeOn', 'dueOn', 'to'] as const
const flags = ['urgent', 'expedited', 'viaAssistant', 'agrees', 'whole', 'rest', 'ownDraft', 'ownWork'] as const
const numbers = ['step', 'of', 'count', 'score', 'size'] as const
/** Ids of the law and of the programme: they have no capitals and no blanks, and nobody types them. */
const ids = [
  'channel',
  'statute',
  'rule',
  'ground',
  'outcome',
  'verdict',
  'origin',
  'because',
  'calendar',
  'stage',
] as const
const id = /^[a-z][a-z0-9-]{0,59}$/
const lawChange = ['from', 'to'] as const

function handOf(actor: ActorRef): AnonymousEvent['by'] {
  if (actor === 'requester' || actor === 'system' || actor === 'import') return actor
  return 'staff'
}

/** Exemptions by the law's own codes; what a ledger wrote instead may be words. */
export function codesOfLaw(codes: unknown, statute: string): readonly string[] {
  const known = new Set(statuteById(statute)?.exemptions.map(({ code }) => code))
  return Array.isArray(codes) ? codes.filter((code): code is string => typeof code === 'string' && known.has(code)) : []
}

/** Which outcome, if it is one of the law's own. */
export function outcomeOfLaw(outcome: unknown, statute: string): string | null {
  if (outcome === 'not-recorded') return outcome
  return statuteById(statute)?.outcomes.find((one) => one.id === outcome)?.id ?? null
}

function dataOf(event: RequestEvent, statute: string): AnonymousEvent['data'] {
  const given: { readonly [name: string]: unknown } = event.data
  const kept: Record<string, unknown> = {}
  for (const name of dates) if (typeof given[name] === 'string' && parseCivilDate(given[name])) kept[name] = given[name]
  for (const name of flags) if (typeof given[name] === 'boolean') kept[name] = given[name]
  for (const name of numbers) if (typeof given[name] === 'number') kept[name] = given[name]
  for (const name of ids) if (typeof given[name] === 'string' && id.test(given[name])) kept[name] = given[name]
  if ('outcome' in kept && event.type !== 'review-decided') kept.outcome = outcomeOfLaw(given.outcome, statute)
  if (event.type === 'statute-changed')
    for (const name of lawChange) if (statuteById(String(given[name]))) kept[name] = given[name]
  const { by, parts, exemptions, kind } = given
  if (typeof kind === 'string' && id.test(kind)) kept.kind = kind
  if (by !== null && typeof by === 'object' && 'count' in by && 'unit' in by)
    kept.by = { count: by.count, unit: by.unit }
  if (Array.isArray(exemptions)) kept.exemptions = codesOfLaw(exemptions, statute)
  if (Array.isArray(parts))
    kept.parts = parts.map((part: { readonly outcome?: unknown; readonly exemptions?: unknown }) => ({
      outcome: outcomeOfLaw(part.outcome, statute),
      exemptions: codesOfLaw(part.exemptions, statute),
    }))
  return kept
}

/** @param pseudonym by which the export knows the case */
export function anonymousEvent(event: RequestEvent, statute: string, pseudonym: string): AnonymousEvent {
  const { seq, type, on, at, actor } = event
  return { case: pseudonym, seq, type, on, at, by: handOf(actor), data: dataOf(event, statute) }
}
