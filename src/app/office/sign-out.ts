import type { Ports } from '../ports/ports.ts'

/** Ends a session; one that is over already is no error. `token` is the cookie's. */
export async function signOut(ports: Ports, token: string): Promise<void> {
  await ports.store.deleteSession(ports.digest.sha256(token))
}
