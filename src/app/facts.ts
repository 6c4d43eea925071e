import { parseCivilDate } from '../domain/calendar/civil-date.ts'
import type { Facts } from '../domain/request/event-types.ts'
import { type FieldIssue, fieldIssue, ok, type Result, refuseFields } from '../domain/request/refusal.ts'
import type { Statute } from '../domain/statute/statute.ts'

/** The facts that the law's statistics ask at this moment, checked against the law's own list; others are refused by name. */
export function factsOf(
  statute: Statute,
  askedAt: 'intake' | 'decision',
  given: { readonly [name: string]: string | boolean },
): Result<Facts> {
  const issues: FieldIssue[] = []
  const facts: Record<string, string | boolean> = {}
  for (const [name, value] of Object.entries(given)) {
    const fact = statute.facts.find((known) => known.name === name)
    const path = `facts.${name}`
    if (!fact) issues.push(fieldIssue(path, 'unknown-field'))
    else if (value === '') continue
    else if (fact.type === 'yes-no') {
      if (typeof value === 'boolean') facts[name] = value
      else if (['true', 'yes', 'on', 'false', 'no'].includes(value)) facts[name] = ['true', 'yes', 'on'].includes(value)
      else issues.push(fieldIssue(path, 'choice', { known: 'yes, no' }))
    } else if (typeof value !== 'string') issues.push(fieldIssue(path, 'type', { expected: 'string' }))
    else if (fact.type === 'date') {
      if (parseCivilDate(value)) facts[name] = value
      else issues.push(fieldIssue(path, 'date'))
    } else if (fact.choices?.some((choice) => choice.id === value)) facts[name] = value
    else issues.push(fieldIssue(path, 'choice', { known: (fact.choices ?? []).map(({ id }) => id).join(', ') }))
  }
  for (const fact of statute.facts) {
    const first = fact.choices?.[0]
    // What the requester wants of the answer is theirs to say, and what the office knows is not to be guessed.
    if (fact.ofAnswer || fact.askedOf === 'office') continue
    if (fact.askedAt === askedAt && fact.type === 'choice' && first && !(fact.name in facts) && askedAt === 'intake') {
      facts[fact.name] = first.id
    }
  }
  return issues.length > 0 ? refuseFields(issues) : ok(facts)
}
