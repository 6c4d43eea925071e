import type { Ports } from '../../ports/ports.ts'
import type { LinkRequestKind } from '../../ports/store/cases/link-requests.ts'

/** What is sealed is filled up to this length, which the longest address does not reach. */
const sealedLength = 1024

/**
 * Keeps one row that says what somebody asked for, encrypted and of one length, and does nothing else: who they are, and
 * whether anything is sent, is looked up by a job. So neither the time nor the work of the answer tells whether an address is
 * known here.
 */
export async function askForLink(
  ports: Pick<Ports, 'store' | 'ids' | 'clock' | 'secrets'>,
  kind: LinkRequestKind,
  asked: object,
): Promise<void> {
  const sealed = await ports.secrets.seal(JSON.stringify(asked).padEnd(sealedLength), `link request ${kind}`)
  await ports.store.linkRequests.add({ id: ports.ids.id(), kind, sealed, askedAt: ports.clock.now() })
}
