import { parseCivilDate } from '../../calendar/civil-date.ts'
import { fieldRulesOf } from '../../request/event-rules.ts'
import type { ActorRef, RequestEvent } from '../../request/event-types.ts'
import type { ExportForm } from '../../request/events/event-rule.ts'
import { statuteById } from '../../statute/statutes.ts'

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

/** Ids of the law and of the program: they have no capitals and no blanks, and nobody types them. */
const id = /^[a-z][a-z0-9-]{0,59}$/

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

/** A value in the form in which its field is exported; undefined where it is not of that form. */
const exported: { readonly [F in ExportForm]: (value: unknown, statute: string) => unknown } = {
  date: (value) => (typeof value === 'string' && parseCivilDate(value) ? value : undefined),
  flag: (value) => (typeof value === 'boolean' ? value : undefined),
  number: (value) => (typeof value === 'number' ? value : undefined),
  id: (value) => (typeof value === 'string' && id.test(value) ? value : undefined),
  statute: (value) => (statuteById(String(value)) ? value : undefined),
  outcome: (value, statute) => (typeof value === 'string' && id.test(value) ? outcomeOfLaw(value, statute) : undefined),
  exemptions: (value, statute) => (Array.isArray(value) ? codesOfLaw(value, statute) : undefined),
  term: (value) =>
    value !== null && typeof value === 'object' && 'count' in value && 'unit' in value
      ? { count: value.count, unit: value.unit }
      : undefined,
  parts: (value, statute) =>
    Array.isArray(value)
      ? value.map((part: { readonly outcome?: unknown; readonly exemptions?: unknown }) => ({
          outcome: outcomeOfLaw(part.outcome, statute),
          exemptions: codesOfLaw(part.exemptions, statute),
        }))
      : undefined,
}

/** What `event-rules.ts` lets out of the office: a field without a form in which it is exported stays there. */
function dataOf(event: RequestEvent, statute: string): AnonymousEvent['data'] {
  const rules = fieldRulesOf(event.type)
  return Object.fromEntries(
    Object.entries(event.data).flatMap(([name, value]) => {
      const form = rules.get(name)?.exported
      const shown = form && exported[form](value, statute)
      return shown === undefined ? [] : [[name, shown]]
    }),
  )
}

/** @param pseudonym by which the export knows the case */
export function anonymousEvent(event: RequestEvent, statute: string, pseudonym: string): AnonymousEvent {
  const { seq, type, on, at, actor } = event
  return { case: pseudonym, seq, type, on, at, by: handOf(actor), data: dataOf(event, statute) }
}
