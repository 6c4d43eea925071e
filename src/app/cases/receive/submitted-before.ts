import type { ClockResult } from '../../../domain/clock/clock-types.ts'
import { clockOf, loadCaseOf } from '../../case-file.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'

export type Submitted = {
  readonly row: RequestRow
  readonly body: Body
  readonly clock: ClockResult
  /** Given once, here and in the acknowledgement; the store keeps its hash. */
  readonly secret: string
  readonly link: string
}

/** What was answered when this request was filed, made from its case; null where there is no such request. */
export async function submittedBefore(ports: Ports, requestId: string): Promise<Submitted | null> {
  const row = await ports.store.cases.byId(requestId)
  if (!row) return null
  const { body, statute, calendar, events, today } = await loadCaseOf(ports, row)
  const counted = clockOf(statute, calendar, events, today, body)
  if (!counted.ok) return null
  const secret = ports.secrets.requestSecret(row.id)
  const link = `${ports.settings.baseUrl}/requests/${row.reference}?secret=${secret}`
  return { row, body, clock: counted.result, secret, link }
}
