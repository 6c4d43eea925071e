import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import type { Period } from '../ports/store/figures/period.ts'

export const maxSampled = 500

export type SampledCase = Pick<RequestRow, 'reference' | 'receivedOn' | 'closedOn' | 'stage' | 'unit'> & {
  /** SHA-256 (hex) of the seed, a blank and the reference: those that come first by it are the sample. */
  readonly hash: string
}

/**
 * A random sample of cases that anybody can draw again: of all cases of the period, the first `size` in the order of
 * SHA-256(seed + " " + reference). Who does not choose the seed cannot choose the cases.
 */
export async function sampleCases(
  ports: Pick<Ports, 'store' | 'digest'>,
  actor: Actor,
  body: Body,
  asked: { readonly seed: string; readonly size: number; readonly period: Period },
): Promise<Result<{ readonly of: number; readonly cases: readonly SampledCase[] }>> {
  if (!may(actor, 'read-audit', { bodyId: body.id })) return refuse('forbidden')
  const size = Math.max(1, Math.min(maxSampled, asked.size))
  let of = 0
  let drawn: SampledCase[] = []
  for await (const rows of ports.store.exports.requests(body.id, asked.period)) {
    of += rows.length
    const more = rows.map(({ reference, receivedOn, closedOn, stage, unit }) => ({
      ...{ reference, receivedOn, closedOn, stage, unit },
      hash: ports.digest.sha256(`${asked.seed} ${reference}`),
    }))
    drawn = [...drawn, ...more].sort((a, b) => (a.hash < b.hash ? -1 : 1)).slice(0, size)
  }
  return ok({ of, cases: drawn })
}
