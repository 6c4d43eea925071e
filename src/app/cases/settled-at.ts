import type { Instant } from '../../domain/calendar/civil-date.ts'
import { effectiveEvents } from '../../domain/request/effective-events.ts'
import { ruleOf } from '../../domain/request/event-rules.ts'
import type { RequestEvent } from '../../domain/request/event-types.ts'
import { caseStateOf } from '../../domain/request/fold-case.ts'
import { openStages } from '../../domain/request/stage.ts'

/**
 * When a case came to the end that it is at; null while the body owes an answer or the decision of a review. What an office
 * says of its calendar afterwards changes nothing of how the case was counted.
 */
export function settledAt(events: readonly RequestEvent[]): Instant | null {
  const known = effectiveEvents(events)
  if (!isSettled(known)) return null
  // The last event with which it was settled: all after it left it so.
  let end = known.length
  while (end > 1 && (leavesCase(known[end - 1]) || isSettled(known.slice(0, end - 1)))) end -= 1
  return known[end - 1]?.at ?? null
}

function isSettled(events: readonly RequestEvent[]): boolean {
  if (events.length === 0) return false
  const state = caseStateOf(events)
  return !openStages.has(state.stage) && state.reviews.every(({ decidedOn }) => decidedOn !== null)
}

/** What changes nothing of the state: no fold is needed to know it. Files of an answer are fetched hundreds of times. */
const leavesCase = (event: RequestEvent | undefined): boolean =>
  event !== undefined && ruleOf(event.type).apply === undefined
