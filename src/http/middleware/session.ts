import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Ports } from '../../app/ports.ts'
import type { Staff } from '../../app/records.ts'
import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import type { AppEnv } from '../app-env.ts'

const lengthInSeconds = 12 * 60 * 60

function nameOf(c: Context<AppEnv>): string {
  return c.get('secure') ? '__Host-candor' : 'candor'
}

/** The token of the caller's session cookie, whether it is good or not. */
export function sessionTokenOf(c: Context<AppEnv>): string | undefined {
  return c.req.header('cookie') === undefined ? undefined : getCookie(c, nameOf(c))
}

/** The value that proves that a form came from the page of this session: derived from its token, and kept nowhere. */
export function csrfTokenOf(ports: Ports, sessionToken: string): string {
  return ports.digest.sha256(`csrf ${sessionToken}`).slice(0, 43)
}

/** The person whose session it is; null where it has run out or the person left. */
export async function staffOfSession(ports: Ports, token: string): Promise<Staff | null> {
  const session = await ports.store.session(ports.digest.sha256(token))
  if (!session || session.expiresAt <= ports.clock.now()) return null
  const staff = await ports.store.staffById(session.staffId)
  return staff?.active ? staff : null
}

/** Starts a session for a person who has just proved who they are, under a token that nobody has seen before. */
export async function openSession(c: Context<AppEnv>, staff: Staff): Promise<void> {
  const ports = c.get('ports')
  const token = ports.ids.secret()
  const createdAt = ports.clock.now()
  const expiresAt = instantOf(millisecondsOf(createdAt) + lengthInSeconds * 1000)
  await ports.store.saveSession({ tokenHash: ports.digest.sha256(token), staffId: staff.id, createdAt, expiresAt })
  const secure = c.get('secure')
  setCookie(c, nameOf(c), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: lengthInSeconds })
}

/** Ends the caller's session, here and in the store. */
export async function closeSession(c: Context<AppEnv>): Promise<void> {
  const token = sessionTokenOf(c)
  const ports = c.get('ports')
  if (token !== undefined) await ports.store.deleteSession(ports.digest.sha256(token))
  deleteCookie(c, nameOf(c), { path: '/', secure: c.get('secure') })
}
