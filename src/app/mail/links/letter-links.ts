import { instantOf, millisecondsOf } from '../../../domain/calendar/instant.ts'
import type { Ports } from '../../ports/ports.ts'
import type { LetterContent, OutboxMessage } from '../../ports/store/mail/outbox.ts'
import { mailedProof } from './confirm-address.ts'
import { filesToken, followerToken, stopProofOf, thirdPartyProof } from './link-proofs.ts'

/** A link to sign in works for so long after it was sent. */
export const linkMinutes = 15

/**
 * What a letter opens. `request`: the status page, and by it the address is confirmed. `secret`: the secret alone, as for a
 * calendar. `case`, `third-party`: the end of the address to which an answer goes. `stop`: the link in the head.
 */
export type LinkKind = 'request' | 'secret' | 'case' | 'third-party' | 'follower' | 'stop' | 'sign-in' | 'files'

const pattern = /placeholder-(request|secret|case|third-party|follower|stop|sign-in|files)-(\w*)-([0-9a-f]{32})/g
const mark = 'placeholder-'

type LinkPorts = Pick<Ports, 'secrets' | 'digest'>

/**
 * What stands in a stored letter where the sent one has a secret (docs/adr/0096). It works in letters to this address alone,
 * and nobody without the installation's secret can make one: words that quote one stay words.
 * @param kind `enclosed` stands for words about the files of the letter (enclosures.ts), and is no link
 * @param id of the request, the follower or the person; empty for `stop` and `enclosed`
 */
export function placeholder(ports: LinkPorts, kind: LinkKind | 'enclosed', id: string, to: string): string {
  return `${mark}${kind}-${id}-${proofOf(ports, kind, id, to)}`
}

function proofOf({ secrets, digest }: LinkPorts, kind: string, id: string, to: string): string {
  return digest.sha256(secrets.keyedHash('letter-link', `${kind} ${id} ${to.toLowerCase()}`)).slice(0, 32)
}

type SendingPorts = Pick<Ports, 'secrets' | 'digest' | 'store' | 'clock'>

/** The message as it goes out, with its secrets put in. A link to sign in begins to work here, and ends those before it. */
export async function withLinks(ports: SendingPorts, message: OutboxMessage): Promise<OutboxMessage> {
  const headers = JSON.stringify(message.headers)
  if (![message.text, message.html, headers].some((part) => part.includes(mark))) return message
  const fill = (text: string, and: string) =>
    text.replaceAll(pattern, (whole: string, kind: LinkKind, id: string, proof: string) =>
      proof === proofOf(ports, kind, id, message.to) ? secretOf(ports, message, kind, id, and) : whole,
    )
  await openSignIns(ports, message)
  return {
    ...message,
    text: fill(message.text, '&'),
    html: fill(message.html, '&amp;'),
    headers: JSON.parse(fill(headers, '&')),
  }
}

function secretOf(ports: LinkPorts, message: OutboxMessage, kind: LinkKind, id: string, and: string): string {
  const { secrets } = ports
  switch (kind) {
    case 'request':
      return `${secrets.requestSecret(id)}${and}mailed=${mailedProof(ports, id, message.to)}`
    case 'secret':
      return secrets.requestSecret(id)
    case 'case':
      return secrets.mailProof(id)
    case 'third-party':
      return thirdPartyProof(ports, { id })
    case 'files': {
      const [requestId = '', seq = ''] = id.split('_')
      return filesToken(ports, requestId, Number(seq))
    }
    case 'follower':
      return followerToken(ports, id)
    case 'stop':
      return stopProofOf(ports, message)
    case 'sign-in':
      return signInToken(ports, message)
  }
}

/** The same for every attempt to send a message: where two copies of it arrive, both open. */
const signInToken = ({ secrets }: Pick<Ports, 'secrets'>, { id }: Pick<OutboxMessage, 'id'>) =>
  secrets.keyedHash('sign-in', id)

async function openSignIns(ports: SendingPorts, message: OutboxMessage): Promise<void> {
  for (const [, kind = '', id = '', proof] of message.text.matchAll(pattern)) {
    if (kind !== 'sign-in' || proof !== proofOf(ports, kind, id, message.to)) continue
    const expiresAt = instantOf(millisecondsOf(ports.clock.now()) + linkMinutes * 60_000)
    const tokenHash = ports.digest.sha256(signInToken(ports, message))
    await ports.store.signIn.saveToken({ tokenHash, staffId: id, expiresAt })
  }
}

/** Places in a stored letter where a secret may stand in clear: earlier versions wrote them there. */
const inClear: readonly (readonly [RegExp, string])[] = [
  [/([?&]secret=)(?!placeholder-)[\w-]{16,}/g, '$1'],
  [/(\/sign-in\/)(?!placeholder-)[\w-]{16,}/g, '$1'],
  [/(\/log\/(?:un)?follow\/)(?!placeholder-)[\w.-]{16,}/g, '$1'],
  [/(\/mail\/stop\/[\w.-]{1,200}?[.])(?!placeholder-)[\w-]{24}(?![\w-])/g, '$1'],
  [/(\/calendars\/)cal_[\w-]{16,}/g, '$1'],
]

/** The letter without what opens anything; the very same object where nothing in it does. */
export function withoutLinks<T extends LetterContent>(letter: T): T {
  const blank = (text: string) => inClear.reduce((rest, [secret, without]) => rest.replaceAll(secret, without), text)
  const { 'Reply-To': replyTo, ...others } = letter.headers
  const opensCase = replyTo !== undefined && /\+(?![^@]*placeholder-)[^@]*@/.test(replyTo)
  const headers: LetterContent['headers'] = JSON.parse(blank(JSON.stringify(opensCase ? others : letter.headers)))
  const text = blank(letter.text)
  const html = blank(letter.html)
  const same =
    text === letter.text && html === letter.html && JSON.stringify(headers) === JSON.stringify(letter.headers)
  return same ? letter : { ...letter, text, html, headers }
}
