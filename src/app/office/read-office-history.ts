import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { OfficeChange } from '../ports/store/office-history.ts'

const aPage = 50

/** Who changed what of the office, and when; the latest first. For those who answer for the office, and its auditors. */
export async function readOfficeHistory(
  { store }: Pick<Ports, 'store'>,
  actor: Actor,
  bodyId: string,
  before?: string,
): Promise<Result<{ readonly changes: readonly OfficeChange[]; readonly more: string | null }>> {
  if (!may(actor, 'read-audit', { bodyId })) return refuse('forbidden')
  const found = await store.officeHistory.of(bodyId, aPage + 1, before)
  const changes = found.slice(0, aPage)
  return ok({ changes, more: found.length > aPage ? (changes.at(-1)?.id ?? null) : null })
}
