import { z } from 'zod'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Refusal, type Result, refuse } from '../../domain/request/refusal.ts'
import { parseInput } from '../input.ts'
import { perform } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import { assignInput, assignRequest } from './assign-request.ts'

export const maxAtOnce = 200

export const assignRequestsInput = assignInput.extend({
  references: z.array(z.string().trim().min(1)).min(1).max(maxAtOnce),
})

export type AssignedMany = {
  readonly assigned: readonly string[]
  /** Those that stay as they were, each with its reason. */
  readonly refused: readonly { readonly reference: string; readonly refusal: Refusal }[]
}

/** Puts an officer or a unit in charge of many requests of one body. Each is a commit of its own: what is refused is named. */
export async function assignRequests(
  ports: Ports,
  actor: Actor,
  bodyId: string,
  input: unknown,
): Promise<Result<AssignedMany>> {
  if (!may(actor, 'assigned', { bodyId })) return refuse('forbidden')
  const parsed = parseInput(assignRequestsInput, input)
  if (!parsed.ok) return parsed
  const { references, ...whom } = parsed.value
  const assigned: string[] = []
  const refused: { reference: string; refusal: Refusal }[] = []
  for (const given of new Set(references)) {
    const reference = given.toUpperCase()
    const performed = await perform(ports, actor, { reference }, assignRequest, whom)
    if (performed.ok) assigned.push(reference)
    else refused.push({ reference, refusal: performed.refusal })
  }
  return ok({ assigned, refused })
}
