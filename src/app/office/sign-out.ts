import type { Ports } from '../ports/ports.ts'
import { signInLine } from './office-change.ts'

/** Ends a session; one that is over already is no error. `token` is the cookie's. */
export async function signOut(ports: Ports, token: string): Promise<void> {
  const tokenHash = ports.digest.sha256(token)
  const session = await ports.store.signIn.session(tokenHash)
  const staff = session ? await ports.store.staff.byId(session.staffId) : null
  await ports.store.signIn.deleteSession(tokenHash, staff ? signInLine(ports, 'signed-out', staff) : undefined)
}
