import type { Result } from '../../../domain/request/refusal.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/records.ts'

/** Why a number of another ledger cannot be given again: a work order is entered once. */
export async function numberTaken(
  ports: Pick<Ports, 'store'>,
  body: Body,
  externalNumber: string | undefined,
): Promise<Result<never> | undefined> {
  if (externalNumber === undefined) return undefined
  const known = await ports.store.knownExternalNumbers(body.id, [externalNumber])
  if (!known.has(externalNumber)) return undefined
  const path = 'externalNumber'
  const message = 'must not be the number of a request that is in the ledger already'
  return { ok: false, refusal: { code: 'invalid', message: `${path}: ${message}`, issues: [{ path, message }] } }
}
