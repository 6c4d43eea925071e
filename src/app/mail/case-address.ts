import { caseToken, parseCaseToken, parseIntakeAddress } from '../../domain/mail/case-address.ts'
import { returnTokenOf } from '../../domain/mail/return-address.ts'
import { referenceOf } from '../../domain/request/reference.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import type { OutboxRow } from '../ports/store/mail/outbox.ts'
import { placeholder } from './links/letter-links.ts'
import { thirdPartyProof } from './links/link-proofs.ts'

/** The address of a case, `slug+token@domain`: whatever is sent there is on the case. Undefined where its reference has no number. */
export function caseAddressOf(
  ports: Pick<Ports, 'secrets' | 'settings'>,
  body: Pick<Body, 'slug'>,
  row: Pick<RequestRow, 'id' | 'reference'>,
): string | undefined {
  const token = caseToken(row.reference, ports.secrets.mailProof(row.id))
  return token === undefined ? undefined : `${body.slug}+${token}@${ports.settings.mailDomain}`
}

type AddressPorts = Pick<Ports, 'secrets' | 'settings' | 'digest'>

/**
 * The address of a case as it stands in a stored letter to somebody: its proof is put in when the letter is sent. A third
 * party that was asked answers to one of its own: it is told apart by that, whatever its mail program and sender are, so
 * that nothing sent there is ever taken for the requester's.
 */
export function storedCaseAddressOf(
  ports: AddressPorts,
  body: Pick<Body, 'slug'>,
  row: Pick<RequestRow, 'id' | 'reference'>,
  to: string,
  kind: 'case' | 'third-party' = 'case',
): string | undefined {
  const number = caseToken(row.reference, '')
  return number && `${body.slug}+${number}${placeholder(ports, kind, row.id, to)}@${ports.settings.mailDomain}`
}

export type Recipient = {
  readonly body: Body | null
  readonly row: RequestRow | null
  /** The address is the one that third parties answer to. */
  readonly isThirdParty?: boolean
  /** The address is the return path of this letter. */
  readonly letter?: OutboxRow
}

const addressIn = (mailbox: string) => (/<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim().toLowerCase()

/**
 * Who an address is: a body, one of its cases, one of our letters that may come back, or this installation (its own sender,
 * the postmaster); null for nobody.
 */
export async function recipientOf(
  ports: Pick<Ports, 'store' | 'secrets' | 'settings'>,
  address: string,
): Promise<Recipient | null> {
  const parsed = parseIntakeAddress(address, ports.settings.mailDomain)
  if (!parsed) return null
  const returnToken = returnTokenOf(parsed)
  const letter = returnToken === undefined ? null : await ports.store.intake.returnedTo(returnToken)
  if (letter)
    return { body: letter.bodyId === null ? null : await ports.store.bodies.byId(letter.bodyId), row: null, letter }
  const body = await ports.store.bodies.bySlug(parsed.slug)
  if (parsed.token !== null) {
    const token = body && parseCaseToken(parsed.token)
    if (!token) return null
    const row = await ports.store.cases.byReference(
      referenceOf(body.settings.referencePrefix, token.year, token.number),
    )
    if (row?.bodyId !== body.id) return null
    if (ports.secrets.mailProof(row.id) === token.proof) return { body, row }
    return thirdPartyProof(ports, row) === token.proof ? { body, row, isThirdParty: true } : null
  }
  if (body) return { body, row: null }
  const own = ['postmaster', 'abuse', 'mailer-daemon'].includes(parsed.local)
  return own || addressIn(ports.settings.mailFrom) === address.trim().toLowerCase() ? { body: null, row: null } : null
}

/** Whether an address is one of ours: what comes from there is our own mail, come back. */
export async function isOwnAddress(
  ports: Pick<Ports, 'store' | 'secrets' | 'settings'>,
  address: string,
): Promise<boolean> {
  return (
    address !== '' && (address === addressIn(ports.settings.mailFrom) || (await recipientOf(ports, address)) !== null)
  )
}
