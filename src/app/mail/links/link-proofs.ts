import type { Ports } from '../../ports/ports.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import type { MailChoice } from '../../ports/store/mail/mail-choices.ts'
import type { OutboxMessage } from '../../ports/store/mail/outbox.ts'
import { addressHashOf } from '../mail-choices.ts'

/** The proof in the address to which third parties answer. */
export const thirdPartyProof = ({ secrets }: Pick<Ports, 'secrets'>, { id }: Pick<RequestRow, 'id'>): string =>
  secrets.mailProof(`third party ${id}`)

/** The token in a follower's links is derived: the store keeps its hash alone, and every message can carry it. */
export const followerToken = ({ secrets }: Pick<Ports, 'secrets'>, id: string): string =>
  `${id}.${secrets.stopProof(`follower ${id}`)}`

type Stopped = Pick<MailChoice, 'addressHash' | 'kind' | 'bodyId'>

/** What the proof of a stop link is made over. */
export const signedStop = ({ addressHash, kind, bodyId }: Stopped): string => `${addressHash}.${kind}.${bodyId}`

/** What a message's own stop link stops. */
export const stoppedBy = (
  ports: Pick<Ports, 'secrets'>,
  { to, kind, bodyId }: Pick<OutboxMessage, 'to' | 'kind' | 'bodyId'>,
): Stopped => ({ addressHash: addressHashOf(ports, to), kind, bodyId: bodyId ?? '' })

export const stopProofOf = (
  ports: Pick<Ports, 'secrets'>,
  message: Pick<OutboxMessage, 'to' | 'kind' | 'bodyId'>,
): string => ports.secrets.stopProof(signedStop(stoppedBy(ports, message)))

/** As earlier versions signed it: over a hash of the address without a key. */
export const earlierStopProofOf = (
  ports: Pick<Ports, 'digest' | 'secrets'>,
  { to, kind, bodyId }: Pick<OutboxMessage, 'to' | 'kind' | 'bodyId'>,
): string => {
  const addressHash = ports.digest.sha256(to.trim().toLowerCase())
  return ports.secrets.stopProof(signedStop({ addressHash, kind, bodyId: bodyId ?? '' }))
}

/** The secret of a link: made of the installation's own, stored nowhere, another for each link. */
export const filesToken = ({ secrets }: Pick<Ports, 'secrets'>, requestId: string, seq: number): string =>
  secrets.keyedHash('files-link', `${requestId} ${seq}`)
