import { mailboxOf } from '../../../domain/mail/mailbox.ts'
import type { Ports } from '../../ports/ports.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'

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

type Addressed = Pick<RequestRow, 'id' | 'requesterEmail'>

/** Whether a proof stands in a letter to this address. Hashes are compared: how long it takes tells nothing of the proof. */
const proves = (ports: AddressPorts & Pick<Ports, 'digest'>, id: string, address: string, proof: string): boolean =>
  ports.digest.sha256(proof) === ports.digest.sha256(mailedProof(ports, id, address))

/** Whether the link of a letter can still confirm its address. @param proof as the link says it */
export async function isToConfirm(
  ports: AddressPorts & Pick<Ports, 'digest'>,
  { id, requesterEmail }: Addressed,
  proof: string,
): Promise<boolean> {
  if (proof === '' || requesterEmail === null || !proves(ports, id, requesterEmail, proof)) return false
  const key = addressKeyOf(ports, requesterEmail)
  return !(await ports.store.mailboxes.confirmed([key])).has(key)
}

/**
 * Whoever presses a button of the page that the link of a letter opens has its mailbox; whoever merely opens it may be a
 * program. @param proof as the form says it; a wrong one confirms nothing and gives false
 */
export async function confirmByLink(
  ports: AddressPorts & Pick<Ports, 'digest'>,
  { id, requesterEmail }: Addressed,
  proof: string,
): Promise<boolean> {
  if (proof === '' || requesterEmail === null || !proves(ports, id, requesterEmail, proof)) return false
  await confirmAddress(ports, requesterEmail)
  return true
}
