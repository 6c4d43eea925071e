import { type Actor, may } from '../../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'
import type { IntakeRow } from '../../ports/store/mail/intake.ts'
import type { Page } from '../../ports/store/page.ts'
import type { Staff } from '../../ports/store/staff.ts'

/** A message that was placed, with the request that it is on, and who placed it where that was a person of this body. */
export type AttachedMail = { readonly row: IntakeRow; readonly reference: string | null; readonly by: Staff | null }

const nothing = () => refuse('not-found')

/** Where a message was put: for those who could have put it there. One that named no body is of the body that placed it. */
export async function attachedMail(
  { store }: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
  id: string,
): Promise<Result<AttachedMail>> {
  if (!may(actor, 'submit-on-behalf', { bodyId: body.id })) return nothing()
  const row = await store.intake.byId(id)
  if (!row || row.status === 'new' || row.status === 'waiting') return nothing()
  const request = row.requestId === null ? null : await store.cases.byId(row.requestId)
  const by = (await store.staff.of(body.id)).find((one) => row.settledBy === `staff:${one.id}`) ?? null
  const ours = row.bodyId === body.id || request?.bodyId === body.id || by !== null
  if (!ours || (request && request.bodyId !== body.id)) return nothing()
  return ok({ row, reference: request?.reference ?? null, by })
}

/** The messages that the people of a body put away, the oldest first. @throws BadCursor */
export async function discardedMails(
  { store }: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<Result<Page<IntakeRow>>> {
  if (!may(actor, 'submit-on-behalf', { bodyId: body.id })) return refuse('forbidden')
  const [found, staff] = await Promise.all([
    store.intake.list({ status: 'discarded', bodyId: body.id, ...page }),
    store.staff.of(body.id),
  ])
  // What named no body was put away by somebody, whose body keeps it.
  const own = new Set(staff.map((one) => `staff:${one.id}`))
  return ok({ ...found, rows: found.rows.filter((row) => row.bodyId === body.id || own.has(row.settledBy ?? '')) })
}
