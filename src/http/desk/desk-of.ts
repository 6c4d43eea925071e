import type { Context } from 'hono'
import { findDelays } from '../../app/office/find-delays.ts'
import type { Body } from '../../app/ports/store/bodies.ts'
import type { Staff } from '../../app/ports/store/staff.ts'
import { type Actor, may, type ReadAction } from '../../domain/request/policy.ts'
import type { AppEnv, HttpPorts } from '../app-env.ts'
import { problemPage } from '../ui/problem-page.tsx'

export type Desk = {
  readonly ports: HttpPorts
  readonly staff: Staff
  readonly actor: Actor
  readonly body: Body
}

/** The desk of the one who asks, where their role includes this; else the page that says so. */
export async function deskOf(c: Context<AppEnv>, action: ReadAction): Promise<Desk | Response> {
  const staff = c.get('staff')
  const actor = c.get('actor')
  if (!staff) return c.req.method === 'GET' ? c.redirect('/sign-in', 303) : problemPage(c, { code: 'signInNeeded' })
  if (!may(actor, action, { bodyId: staff.bodyId })) return problemPage(c, { code: 'forbidden' })
  const ports = c.get('ports')
  const body = await ports.store.bodies.byId(staff.bodyId)
  if (!body) throw new Error(`The body of ${staff.id} is missing`)
  c.set('branding', body)
  if (may(actor, 'manage-body', { bodyId: body.id })) {
    c.set('damagedFiles', (await ports.blobs.damaged()).length)
    c.set('delays', await findDelays(ports))
  }
  if (ports.mailReader && may(actor, 'submit-on-behalf', { bodyId: body.id }))
    c.set('lettersWaiting', await ports.store.intake.countWaiting(body.id))
  return { ports, staff, actor, body }
}

/** For staff whose role includes this. */
export const onDesk = (action: ReadAction) => (c: Context<AppEnv>) => deskOf(c, action)
