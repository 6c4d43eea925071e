import type { Context } from 'hono'
import { missingFiles } from '../../app/office/check-installation.ts'
import { findDelays } from '../../app/office/find-delays.ts'
import type { Body } from '../../app/ports/store/bodies.ts'
import type { Staff } from '../../app/ports/store/staff.ts'
import { type Actor, may, type ReadAction } from '../../domain/request/policy.ts'
import type { AppEnv, HttpPorts } from '../app-env.ts'
import { forbidden, isTurnedAway, type Opened, type StaffOnly } from '../ui/pages.ts'
import { problemPage } from '../ui/problem-page.tsx'

export type Desk = {
  readonly ports: HttpPorts
  readonly staff: Staff
  readonly actor: Actor
  readonly body: Body
}

/** The desk of the one who asks, where their role includes this; else the page that says so. */
async function deskOf(c: Context<AppEnv>, action: ReadAction): Promise<Opened<Desk>> {
  const staff = c.get('staff')
  const actor = c.get('actor')
  if (!staff) return c.req.method === 'GET' ? c.redirect('/sign-in', 303) : problemPage(c, { code: 'signInNeeded' })
  if (!may(actor, action, { bodyId: staff.bodyId })) return forbidden
  const ports = c.get('ports')
  const body = await ports.store.bodies.byId(staff.bodyId)
  if (!body) throw new Error(`The body of ${staff.id} is missing`)
  c.set('branding', body)
  if (may(actor, 'manage-body', { bodyId: body.id })) {
    const missing = (await missingFiles(ports)).flatMap(({ documents }) => documents)
    c.set('damagedFiles', (await ports.blobs.damaged()).length + missing.length)
    c.set('delays', await findDelays(ports))
  }
  if (ports.mailReader && may(actor, 'submit-on-behalf', { bodyId: body.id }))
    c.set('lettersWaiting', await ports.store.intake.countWaiting(body.id))
  return { ports, staff, actor, body }
}

type Open<Caller> = (desk: Desk, c: Context<AppEnv>) => Opened<Caller> | Promise<Opened<Caller>>

/** For staff whose role includes this. @param open finds what the address names, or says why it may not be opened */
export function onDesk(action: ReadAction): StaffOnly<Desk>
export function onDesk<Caller>(action: ReadAction, open: Open<Caller>): StaffOnly<Caller>
export function onDesk<Caller>(action: ReadAction, open?: Open<Caller>): StaffOnly<Desk | Caller> {
  const who = async (c: Context<AppEnv>) => {
    const desk = await deskOf(c, action)
    return isTurnedAway(desk) || !open ? desk : open(desk, c)
  }
  return Object.assign(who, { limit: 'usual' as const })
}
