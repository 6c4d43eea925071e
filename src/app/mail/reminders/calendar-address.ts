import { addDays } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { type Actor, may } from '../../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import { openStages } from '../../../domain/request/stage.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import type { Staff } from '../../ports/store/staff.ts'

const prefix = 'cal_'
const maxOpenRequests = 1000
const maxClosedRequests = 250
/** So long a closed request stays in the feed as cancelled: calendar programs that look seldom must see it go. */
const closedShownForDays = 60

/** A new private address for this person's calendar, given here once; the one before ends. The store keeps its hash. */
export async function makeCalendarAddress(ports: Ports, actor: Actor, staff: Staff): Promise<Result<string>> {
  if (actor.kind !== 'staff' || actor.staffId !== staff.id || !may(actor, 'read-ledger', { bodyId: staff.bodyId }))
    return refuse('forbidden', { reason: 'own-calendar' })
  if (actor.readOnly) return refuse('forbidden', { reason: 'read-only-key' })
  const token = `${prefix}${ports.ids.secret()}`
  await ports.store.calendarKeys.replace(staff.id, {
    keyHash: ports.digest.sha256(token),
    staffId: staff.id,
    name: 'calendar',
    scopes: ['calendar'],
    createdAt: ports.clock.now(),
    revokedAt: null,
  })
  return ok(`${ports.settings.baseUrl}/calendars/${token}.ics`)
}

/** The address works no more. */
export async function endCalendarAddress(ports: Ports, actor: Actor, staff: Staff): Promise<Result<null>> {
  if (actor.kind !== 'staff' || actor.readOnly || actor.staffId !== staff.id)
    return refuse('forbidden', { reason: 'own-calendar' })
  await ports.store.calendarKeys.replace(staff.id, null)
  return ok(null)
}

export type CalendarOf = { readonly staff: Staff; readonly body: Body; readonly rows: readonly RequestRow[] }

/** The requests in the charge of whoever this address belongs to: the open ones, and those closed lately. */
export async function calendarByAddress(ports: Ports, token: string): Promise<Result<CalendarOf>> {
  const nothing = refuse('not-found')
  if (!token.startsWith(prefix) || token.length > 200) return nothing
  const key = await ports.store.apiKeys.byHash(ports.digest.sha256(token))
  if (!key || key.revokedAt !== null || !key.scopes.includes('calendar')) return nothing
  const staff = await ports.store.staff.byId(key.staffId)
  const body = staff?.active ? await ports.store.bodies.byId(staff.bodyId) : null
  if (!staff || !body) return nothing
  const since = addDays(civilDateAt(ports.clock.now(), body.timeZone), -closedShownForDays)
  const mine = { bodyId: body.id, assigneeId: staff.id, sort: 'due' } as const
  const [open, closed] = await Promise.all([
    ports.store.lists.ledger({ ...mine, stages: [...openStages], limit: maxOpenRequests }),
    ports.store.lists.ledger({ ...mine, closedFrom: since, limit: maxClosedRequests }),
  ])
  return ok({ staff, body, rows: [...open.rows, ...closed.rows.filter((row) => !openStages.has(row.stage))] })
}
