import type { Instant } from '../../domain/calendar/civil-date.ts'
import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import type { Ports } from '../ports/ports.ts'
import type { Staff } from '../ports/store/staff.ts'

/** A link that signs this person in, once: for who stands at the machine itself, where no mail goes out yet. */
export async function makeSignInLink(
  ports: Pick<Ports, 'store' | 'ids' | 'digest' | 'clock' | 'settings'>,
  staff: Staff,
  minutes: number,
): Promise<{ readonly link: string; readonly expiresAt: Instant }> {
  const token = ports.ids.secret()
  const expiresAt = instantOf(millisecondsOf(ports.clock.now()) + minutes * 60_000)
  await ports.store.signIn.saveToken({ tokenHash: ports.digest.sha256(token), staffId: staff.id, expiresAt })
  return { link: `${ports.settings.baseUrl}/sign-in/${token}`, expiresAt }
}
