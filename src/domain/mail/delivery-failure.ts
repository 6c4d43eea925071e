/** How far the server had come when it said no: opening the session, our sender, the recipient, or the letter itself. */
export type DeliveryStage = 'session' | 'sender' | 'recipient' | 'letter'

export type Refused = {
  readonly stage: DeliveryStage
  /** The reply's three digits; undefined where the connection broke and nothing was answered. */
  readonly code?: number | undefined
  /** The enhanced status code (RFC 3463), `5.1.1`, where the reply has one. */
  readonly status?: string | undefined
}

export type DeliveryFailure = {
  /** Trying again is of no use. */
  readonly permanent: boolean
  /** `server`: it says nothing of this letter, and the others would fare no better. */
  readonly about: 'recipient' | 'letter' | 'server'
  /** Nobody can be reached under this address. */
  readonly addressGone: boolean
}

const passes = (about: DeliveryFailure['about']): DeliveryFailure => ({ permanent: false, about, addressGone: false })
const final = (about: DeliveryFailure['about'], addressGone = false): DeliveryFailure => ({
  permanent: true,
  about,
  addressGone,
})

/** The address itself is wrong, has moved without a forwarding, or takes no mail (RFC 3463 section 3.2, RFC 7505). */
const goneStatus = /^5\.1\.(1|2|3|6|10)$|^5\.2\.1$/
/** A mailbox that is full today; RFC 3463 section 3.3 calls it a persistent transient failure. */
const fullStatus = /^5\.2\.2$/
/** Our own address, our sign-in, our commands: the office has to put that right, and no letter is to blame. */
const oursStatus = /^5\.(1\.[78]|5\.[0-24]|7\.8|7\.9|7\.11|7\.12)$/
/** The receiving system is full, closed or lost on its way (RFC 3463 sections 3.4 and 3.5). */
const systemStatus = /^5\.(3\.[0125]|4\.[0357])$/

/**
 * What a refusal means. The enhanced code is more exact than the three digits, and is believed where both are there; what
 * says nothing of the letter never makes it a dead letter, however sternly it is said.
 */
export function deliveryFailure({ stage, code, status = '' }: Refused): DeliveryFailure {
  const refused = stage === 'recipient' ? 'recipient' : 'letter'
  // Too large is said where the sender is named (RFC 1870), and is about the letter all the same.
  if (/^5\.(3\.4|2\.3)$/.test(status)) return final('letter')
  if (stage === 'session' || stage === 'sender' || code === undefined || code === 421) return passes('server')
  if (code < 500 || status.startsWith('4')) return passes(/^4\.[34]\./.test(status) ? 'server' : refused)
  // 500 to 504: it did not understand us; 530, 534, 535, 538: it wants another sign-in.
  if (code < 510 || (code >= 530 && code < 540) || oursStatus.test(status) || systemStatus.test(status))
    return passes('server')
  if (fullStatus.test(status)) return passes('recipient')
  if (goneStatus.test(status)) return final('recipient', true)
  if (status !== '') return final(refused)
  // RFC 5321 section 4.2.3. A 552 for a recipient is a full mailbox, for a letter its size.
  if (stage === 'recipient' && code === 552) return passes('recipient')
  return final(refused, stage === 'recipient' && (code === 550 || code === 551 || code === 553))
}

/** Whether a delivery report's status says that the address is gone. */
export function saysAddressGone(status: string): boolean {
  return goneStatus.test(status)
}

/** The enhanced code of a reply, `550 5.1.1 No such user`, also of each of its lines; empty where it has none. */
export function enhancedStatus(reply: string): string {
  return /(?:^|\n)\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1] ?? ''
}
