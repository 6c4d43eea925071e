import type { Context } from 'hono'
import type { Body } from '../../app/ports/store/bodies.ts'
import type { Staff } from '../../app/ports/store/staff.ts'
import { type Actor, may, type ReadAction } from '../../domain/request/policy.ts'
import { refuse } from '../../domain/request/refusal.ts'
import type { AppEnv } from '../app-env.ts'
import { type Known, knownRequest } from '../middleware/requester.ts'
import { type Refused, refused } from '../problems/problem-types.ts'

type Identified<Caller> =
  | { readonly ok: true; readonly value: Caller }
  | { readonly ok: false; readonly refusal: Refused }

/** Who may call an operation: what the document says of it, and how the caller of one request is identified. */
export type Who<Caller> = {
  readonly security: 'none' | 'optional' | 'required'
  readonly identify: (c: Context<AppEnv>) => Identified<Caller> | Promise<Identified<Caller>>
}

/** Marks who is always staff: a stranger changes nothing as one of them. */
export type StaffOnly = { readonly staffOnly: true }
export type StaffWho<Caller> = Who<Caller> & StaffOnly

type StaffActor = Extract<Actor, { kind: 'staff' }>
export type StaffCaller = { readonly actor: StaffActor; readonly staff: Staff; readonly body: Body }
type BodyCaller = { readonly actor: StaffActor; readonly body: Body }

export const notStaff = refused('unauthenticated')

/** The one refusal for an unknown reference, a wrong secret and staff of another body. */
export const noSuchRequest = refuse('not-found')

const publicCaller = ({ var: { actor } }: Context<AppEnv>) => ({ ok: true, value: { actor } }) as const

/** Everybody. */
export const anyone: Who<{ readonly actor: Actor }> = { security: 'none', identify: publicCaller }

/** Everybody; who says who they are may get more. */
export const anyoneKnown: Who<{ readonly actor: Actor }> = { security: 'optional', identify: publicCaller }

/** Staff of a body whose role includes this. */
export const staffWho = (action: ReadAction): StaffWho<StaffCaller> => ({
  staffOnly: true,
  security: 'required',
  async identify({ var: { actor, ports, staff } }) {
    if (actor.kind !== 'staff' || !staff) return notStaff
    if (!may(actor, action, { bodyId: actor.bodyId })) return refuse('forbidden')
    const body = await ports.store.bodies.byId(actor.bodyId)
    if (!body) throw new Error(`The body of ${staff.id} is missing`)
    return { ok: true, value: { actor, staff, body } }
  },
})

/** Staff and their body; the use case says whether they may. */
export const anyStaff: StaffWho<BodyCaller> = {
  staffOnly: true,
  security: 'required',
  async identify({ var: { actor, ports } }) {
    const body = actor.kind === 'staff' ? await ports.store.bodies.byId(actor.bodyId) : null
    return body && actor.kind === 'staff' ? { ok: true, value: { actor, body } } : notStaff
  },
}

/** Staff, and the body of `{slug}`; the use case says whether they may. */
export const staffBeside: StaffWho<BodyCaller> = {
  staffOnly: true,
  security: 'required',
  async identify(c) {
    const { actor, ports } = c.var
    if (actor.kind !== 'staff') return notStaff
    const slug = c.req.param('slug') ?? ''
    const body = await ports.store.bodies.bySlug(slug)
    return body ? { ok: true, value: { actor, body } } : refuse('not-found', { reason: 'body', name: slug })
  },
}

/** The administrator of the body of `{slug}`. */
export const managing = (action: Extract<ReadAction, 'manage-body' | 'manage-staff'>): StaffWho<BodyCaller> => ({
  staffOnly: true,
  security: 'required',
  async identify(c) {
    const found = await staffBeside.identify(c)
    if (!found.ok || may(found.value.actor, action, { bodyId: found.value.body.id })) return found
    return refuse('forbidden')
  },
})

/** Whoever may read the status of the request of `{reference}`: its requester, and staff of its body. */
export const readersOfRequest = (security: 'optional' | 'required'): Who<Known> => ({
  security,
  async identify(c) {
    const known = await knownRequest(c, c.req.param('reference') ?? '')
    return known ? { ok: true, value: known } : noSuchRequest
  },
})
