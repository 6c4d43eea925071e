import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { SignedIn } from '../../app/office/sign-in.ts'
import { signOut } from '../../app/office/sign-out.ts'
import type { Ports } from '../../app/ports/ports.ts'
import { millisecondsOf } from '../../domain/calendar/instant.ts'
import type { AppEnv } from '../app-env.ts'

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

/** Puts the token of a session that was just opened (`signIn`) into the caller's cookie. */
export function rememberSession(c: Context<AppEnv>, { token, session }: Pick<SignedIn, 'token' | 'session'>): void {
  const maxAge = Math.round((millisecondsOf(session.expiresAt) - millisecondsOf(session.createdAt)) / 1000)
  const secure = c.get('secure')
  setCookie(c, nameOf(c), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
}

/** Ends the caller's session, here and in the store. */
export async function closeSession(c: Context<AppEnv>): Promise<void> {
  const token = sessionTokenOf(c)
  if (token !== undefined) await signOut(c.get('ports'), token)
  deleteCookie(c, nameOf(c), { path: '/', secure: c.get('secure') })
}
