import { mayBeStopped } from '../../../domain/mail/optional-mail.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'
import type { MailChoice } from '../../ports/store/mail/mail-choices.ts'
import { placeholder } from './letter-links.ts'
import { signedStop, stoppedBy } from './link-proofs.ts'

type Stopped = Pick<MailChoice, 'addressHash' | 'kind' | 'bodyId'>
type StopPorts = Pick<Ports, 'digest' | 'secrets' | 'settings'>

const tokenShape = /^([0-9a-f]{64})[.]([a-z-]{1,40})[.]([\w-]{0,64})[.]([\w-]{16,64})$/

/**
 * The address under which the recipient stops this kind of message, without signing in; undefined for mail that cannot be
 * stopped. It names no address in the clear, and works for that one kind and body only; its proof is put in when it is sent.
 */
export function stopLink(
  ports: StopPorts,
  mail: { readonly to: string; readonly kind: string; readonly bodyId: string },
): string | undefined {
  if (!mayBeStopped(mail.kind)) return undefined
  return `${ports.settings.baseUrl}/mail/stop/${signedStop(stoppedBy(ports, mail))}.${placeholder(ports, 'stop', '', mail.to)}`
}

/** What a link is about. Any link that we did not make is unknown. */
export async function stopLinkOf(
  ports: Pick<Ports, 'store'> & StopPorts,
  token: string,
): Promise<Result<{ readonly choice: Stopped; readonly body: Body | null; readonly isStopped: boolean }>> {
  const [, addressHash = '', kind = '', bodyId = '', proof = ''] = tokenShape.exec(token) ?? []
  const choice = { addressHash, kind, bodyId }
  const { sha256 } = ports.digest
  // Hashes are compared: how long it takes tells nothing of the proof.
  if (!mayBeStopped(kind) || sha256(proof) !== sha256(ports.secrets.stopProof(signedStop(choice))))
    return refuse('not-found')
  const choices = await ports.store.mailChoices.of([addressHash])
  const isStopped = choices.some((one) => one.kind === kind && one.bodyId === bodyId)
  return ok({ choice, body: bodyId === '' ? null : await ports.store.bodies.byId(bodyId), isStopped })
}

/** The recipient wants none of this kind any more; said twice, it stays so. */
export async function stopMail(ports: Ports, token: string): Promise<Result<null>> {
  const link = await stopLinkOf(ports, token)
  if (!link.ok) return link
  await ports.store.mailChoices.save({ ...link.value.choice, at: ports.clock.now(), reason: null })
  return ok(null)
}

/** The recipient wants this kind again. */
export async function resumeMail(ports: Ports, token: string): Promise<Result<null>> {
  const link = await stopLinkOf(ports, token)
  if (!link.ok) return link
  await ports.store.mailChoices.forget(link.value.choice)
  return ok(null)
}
