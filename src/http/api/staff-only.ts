import type { Context } from 'hono'
import type { Body, Staff } from '../../app/ports/store/records.ts'
import { type Actor, may, type ReadAction } from '../../domain/request/policy.ts'
import type { AppEnv, HttpPorts } from '../app-env.ts'
import { answerProblem } from '../problems/problem.ts'

export function notStaff(c: Context<AppEnv>): Response {
  const refusal = { code: 'unauthenticated', message: 'This is for staff: sign in, or send an API key' } as const
  return answerProblem(c, refusal, { headers: { 'www-authenticate': 'Bearer' } })
}

export type StaffAsking = {
  readonly ports: HttpPorts
  readonly actor: Extract<Actor, { kind: 'staff' }>
  readonly staff: Staff
  readonly body: Body
}

/** Who of a body asks, where their role includes this; else the problem that says so. */
export async function staffOnly(c: Context<AppEnv>, action: ReadAction): Promise<StaffAsking | Response> {
  const { actor, ports, staff } = c.var
  if (actor.kind !== 'staff' || !staff) return notStaff(c)
  if (!may(actor, action, { bodyId: actor.bodyId })) {
    return answerProblem(c, { code: 'forbidden', message: `Your role does not include "${action}"` })
  }
  const body = await ports.store.bodyById(actor.bodyId)
  if (!body) throw new Error(`The body of ${staff.id} is missing`)
  return { ports, actor, staff, body }
}
