import { type Result, refuseField } from '../../../domain/request/refusal.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'

/** Why a number of another ledger cannot be given again: a work order is entered once. */
export async function numberTaken(
  ports: Pick<Ports, 'store'>,
  body: Body,
  externalNumber: string | undefined,
): Promise<Result<never> | undefined> {
  if (externalNumber === undefined) return undefined
  const known = await ports.store.cases.knownExternalNumbers(body.id, [externalNumber])
  if (!known.has(externalNumber)) return undefined
  return refuseField('externalNumber', 'number-taken')
}
