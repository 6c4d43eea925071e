import { expect } from 'vitest'
import type { Actor } from '../../src/domain/request/policy.ts'
import type { Refusal } from '../../src/domain/request/refusal.ts'
import { type Role, roles } from '../../src/domain/request/role.ts'
import { strangerIn } from '../http/http-office.ts'
import type { Office } from '../support/office.ts'

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }
/** Everybody of whom the policy knows, by what they are called in a failure. */
export type Everybody = readonly (readonly [string, Actor])[]

/** A verb beside those of a case, and the roles that it is for. */
export type Verb = {
  readonly verb: string
  readonly roles: readonly Role[]
  /** It changes nothing, so a key that may only read may do it. */
  readonly reads?: true
  readonly run: (actor: Actor) => Promise<Outcome>
}

export const workers: readonly Role[] = ['intake', 'case-officer', 'approver', 'publisher', 'administrator']
export const refusals: ReadonlySet<string | undefined> = new Set(['forbidden', 'not-found'])

export const inRole = (office: Office, role: Role, more: object = {}): Actor => ({
  ...{ kind: 'staff', staffId: office.people.officer.id, bodyId: office.body.id, roles: [role] },
  ...more,
})

/** @param requestId the request that is acted on @param others a request of somebody else */
export async function everybodyIn(office: Office, requestId: string, others: string): Promise<Everybody> {
  const { id, bodyId } = await strangerIn(office)
  return [
    ...roles.map((role) => [role, inRole(office, role)] as const),
    ['a key that may only read', { ...inRole(office, 'case-officer'), roles, readOnly: true } as Actor],
    ['somebody of another body', { kind: 'staff', staffId: id, bodyId, roles }],
    ['the requester', { kind: 'requester', requestId }],
    ['another requester', { kind: 'requester', requestId: others }],
    ['the public', { kind: 'public' }],
  ]
}

/** Tries a verb as everybody: those whom it is not for are refused, and nothing is changed; the others do it. */
export async function tryAsEverybody(
  everybody: Everybody,
  { roles: named, reads, run }: Verb,
  stateOf: () => Promise<unknown>,
): Promise<void> {
  const before = await stateOf()
  const may = (who: string) => named.some((role) => role === who) || (who.startsWith('a key') && reads === true)
  for (const [who, actor] of everybody.filter(([name]) => !may(name))) {
    const done = await run(actor)
    expect(`${who}: ${refusals.has(done.ok ? undefined : done.refusal.code)}`).toBe(`${who}: true`)
  }
  expect(await stateOf()).toEqual(before)
  for (const [who, actor] of everybody.filter(([name]) => may(name))) {
    expect(`${who}: ${(await run(actor)).ok}`).toBe(`${who}: true`)
  }
}
