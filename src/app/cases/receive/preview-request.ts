import type { ClockResult } from '../../../domain/clock/clock-types.ts'
import type { Actor } from '../../../domain/request/policy.ts'
import { ok, type Result, refuseField } from '../../../domain/request/refusal.ts'
import { type Arrival, arrivalOf, clockOfArrival } from '../../arrival.ts'
import { factsOf } from '../../facts.ts'
import { parseInput } from '../../input.ts'
import type { Ports } from '../../ports/ports.ts'
import { numberTaken } from './number-taken.ts'
import { refusedForActor, submitRequestInput } from './submit-request.ts'

/** What would follow if this were filed: its receipt, its due date, and who gets it. Nothing is written. */
export async function previewRequest(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  input: unknown,
): Promise<Result<{ readonly arrival: Arrival; readonly clock: ClockResult }>> {
  const parsed = parseInput(submitRequestInput, input)
  if (!parsed.ok) return parsed
  const body = await ports.store.bodies.bySlug(parsed.value.body)
  if (!body) return refuseField('body', 'unknown', { name: parsed.value.body })
  const refused = refusedForActor(actor, body, parsed.value)
  if (refused) return refused
  const taken = await numberTaken(ports, body, parsed.value.externalNumber)
  if (taken) return taken
  const arrival = await arrivalOf(ports, body, parsed.value, 'form')
  if (!arrival.ok) return arrival
  const facts = factsOf(arrival.value.statute, 'intake', parsed.value.facts ?? {})
  if (!facts.ok) return facts
  const clock = clockOfArrival(arrival.value, parsed.value, body)
  return clock.ok ? ok({ arrival: arrival.value, clock: clock.value }) : clock
}
