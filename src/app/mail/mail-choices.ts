import { mayBeStopped } from '../../domain/mail/optional-mail.ts'
import { escapePattern } from '../../domain/text/escape-pattern.ts'
import type { Ports } from '../ports/ports.ts'
import type { MailChoice } from '../ports/store/mail/mail-choices.ts'
import type { OutboxMessage } from '../ports/store/mail/outbox.ts'

/** Nobody can be reached there: letters are withheld. */
export const bounced = 'bounced'
/** One letter to it came back. */
export const bouncedOnce = 'bounced-once'

/** What somebody has just asked for themselves is tried even where mail came back. */
const askedFor: ReadonlySet<string> = new Set(['sign-in-link', 'my-requests'])

export const addressHashOf = (ports: Pick<Ports, 'secrets'>, address: string): string =>
  ports.secrets.addressHash(address.trim().toLowerCase())

/** How choices of an address are found: earlier versions kept a hash without a key, which can be tried with addresses. */
export const addressHashesOf = (ports: Pick<Ports, 'digest' | 'secrets'>, address: string): readonly string[] => [
  addressHashOf(ports, address),
  ports.digest.sha256(address.trim().toLowerCase()),
]

/** Why a message must not go out: nobody can be reached there, or the recipient wants none of its kind. */
export type KeptBack = { readonly why: 'bounced' | 'unwanted'; readonly choice: MailChoice }

/** Which of these messages must not go out, by their ids. */
export async function keptBack(
  ports: Pick<Ports, 'store' | 'digest' | 'secrets'>,
  messages: readonly OutboxMessage[],
): Promise<ReadonlyMap<string, KeptBack>> {
  const hashes = new Map(messages.map(({ to }) => [to, addressHashesOf(ports, to)]))
  const choices = await ports.store.mailChoices.of([...new Set([...hashes.values()].flat())])
  if (choices.length === 0) return new Map()
  const found = new Map<string, KeptBack>()
  for (const message of messages) {
    const own = choices.filter(
      ({ addressHash, bodyId }) => hashes.get(message.to)?.includes(addressHash) && bodyId === (message.bodyId ?? ''),
    )
    const gone = askedFor.has(message.kind) ? undefined : own.find(({ kind }) => kind === bounced)
    const unwanted = mayBeStopped(message.kind) ? own.find(({ kind }) => kind === message.kind) : undefined
    if (gone) found.set(message.id, { why: 'bounced', choice: gone })
    else if (unwanted) found.set(message.id, { why: 'unwanted', choice: unwanted })
  }
  return found
}

/** What a mail server says, without the address that it says it of: a reason stands in events, which are never erased. */
export function withoutAddress(reason: string, address: string): string {
  if (address === '') return reason
  return reason.replaceAll(new RegExp(`<?${escapePattern(address)}>?`, 'gi'), '…')
}
