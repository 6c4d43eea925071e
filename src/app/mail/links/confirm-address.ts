import { mailboxOf } from '../../../domain/mail/mailbox.ts'
import type { Ports } from '../../ports/ports.ts'
import type { RequestRow } from '../../ports/store/records.ts'

type AddressPorts = Pick<Ports, 'store' | 'secrets' | 'clock'>

/** By what a confirmed address is known: the address as it was given, since a tag may be another person's mailbox. */
export const addressKeyOf = ({ secrets }: Pick<Ports, 'secrets'>, address: string): string =>
  secrets.keyedHash('address', address.trim().toLowerCase())

/** By what it is counted what goes to a mailbox, whatever tag or dots the address carries. */
export const mailboxKeyOf = ({ secrets }: Pick<Ports, 'secrets'>, address: string): string =>
  secrets.keyedHash('mailbox', mailboxOf(address.trim()))

/** The proof in a link to a request that stands in a letter and nowhere else: who files gets the link without it. */
export const mailedProof = ({ secrets }: Pick<Ports, 'secrets'>, requestId: string, to: string): string =>
  secrets.keyedHash('mailed', `${requestId} ${to.trim().toLowerCase()}`)

/** The owner of the address has shown that letters to it reach them. */
export async function confirmAddress(ports: AddressPorts, address: string): Promise<void> {
  const key = addressKeyOf(ports, address)
  if ((await ports.store.mailboxes.confirmed([key])).has(key)) return
  await ports.store.mailboxes.confirm(key, ports.clock.now())
}

/** Whoever opens the link of a letter has its mailbox. @param proof as the link says; a wrong one confirms nothing */
export async function confirmByLink(
  ports: AddressPorts & Pick<Ports, 'digest'>,
  row: Pick<RequestRow, 'id' | 'requesterEmail'>,
  proof: string,
): Promise<void> {
  if (row.requesterEmail === null) return
  const { sha256 } = ports.digest
  // Hashes are compared: how long it takes tells nothing of the proof.
  if (sha256(proof) !== sha256(mailedProof(ports, row.id, row.requesterEmail))) return
  await confirmAddress(ports, row.requesterEmail)
}
