import type { Context, MiddlewareHandler } from 'hono'
import { useSession } from '../../app/office/use-session.ts'
import type { Ports } from '../../app/ports/ports.ts'
import type { Staff } from '../../app/ports/store/staff.ts'
import type { Actor } from '../../domain/request/policy.ts'
import type { AppEnv, HttpPorts } from '../app-env.ts'
import { answerProblem } from '../problems/problem.ts'
import { apiKeyPrefix, holderOfKey } from './api-key.ts'
import { localeOf } from './locale.ts'
import { csrfTokenOf, sessionTokenOf } from './session.ts'

export function actorOfStaff(staff: Staff, readOnly: boolean): Actor {
  const { id, bodyId, roles } = staff
  return { kind: 'staff', staffId: id, bodyId, roles, ...(readOnly ? { readOnly } : {}) }
}

const bearerKey = new RegExp(`^Bearer +(${apiKeyPrefix}\\S+)$`, 'i')

/** Tells callers apart by where they come from, without saying where that is. */
export type CallerOf = (c: Context<AppEnv>) => string

/** An address under the installation's own key: worthless to whoever has no such key. */
export function hashedAddress(ports: Ports, address: string): string {
  return ports.secrets.requestSecret(`caller ${address}`)
}

/** Everybody is a visitor at first: the context is whole even where identifying fails. */
export function visitor(ports: HttpPorts): MiddlewareHandler<AppEnv> {
  const secure = ports.settings.baseUrl.startsWith('https:')
  return async (c, next) => {
    c.set('ports', ports)
    c.set('secure', secure)
    c.set('actor', { kind: 'public' })
    c.set('staff', null)
    c.set('branding', null)
    c.set('csrf', '')
    c.set('credential', 'none')
    c.set('caller', '')
    c.set('locale', localeOf(c))
    await next()
  }
}

/** Says who calls, and over what. A key that is not good is refused, a stale session is a visitor. */
export function identify(ports: Ports, callerOf: CallerOf): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set('caller', callerOf(c))
    const key = bearerKey.exec(c.req.header('authorization') ?? '')?.[1]
    if (key !== undefined) {
      const holder = await holderOfKey(ports, key)
      if (!holder) return answerProblem(c, { code: 'unauthenticated' })
      const actor = actorOfStaff(holder.staff, holder.readOnly)
      // An auditor's key is no way into the pages of its holder.
      c.set('staff', holder.figuresOnly ? null : holder.staff)
      c.set('actor', holder.figuresOnly && actor.kind === 'staff' ? { ...actor, figuresOnly: true } : actor)
      c.set('credential', 'api-key')
    } else {
      await identifySession(c, ports)
    }
    await next()
  }
}

async function identifySession(c: Context<AppEnv>, ports: Ports): Promise<void> {
  const token = sessionTokenOf(c)
  const staff = token === undefined ? null : await useSession(ports, token)
  if (token === undefined || !staff) return
  c.set('staff', staff)
  c.set('actor', actorOfStaff(staff, false))
  c.set('csrf', csrfTokenOf(ports, token))
  c.set('credential', 'cookie')
}
