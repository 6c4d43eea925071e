import type { OrganisationalDomain } from '../../domain/mail/authentication.ts'
import type { IntakeWarning } from './store/mail/intake.ts'
export type MailAddress = { readonly name: string; readonly address: string }

/** What a delivery report says of one of our letters. */
export type DeliveryReport = {
  /** `failed`, `delayed`, `delivered`, `relayed`, `expanded`. */
  readonly action: string
  readonly recipient: string
  /** `5.1.1`; empty where it says none. */
  readonly status: string
  readonly reason: string
  /** Message-IDs of the letter, as far as the report names them. */
  readonly about: readonly string[]
}

/** A message as a good mail program shows it. */
export type ReadMail = {
  readonly messageId: string
  /** Every mailbox of every From field: more than one vouches for nobody. */
  readonly from: readonly MailAddress[]
  /** To, Cc, and what mail servers note of the recipient. */
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly quoted: string
  /** In-Reply-To and References. */
  readonly answers: readonly string[]
  /** The fields of the head in order, names in lower case, values unfolded. */
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly attachments: readonly MailFile[]
  /** Files beyond the number that is listed. */
  readonly filesLeftOut: number
  /** Where it is one. */
  readonly report: DeliveryReport | null
  readonly warnings: readonly IntakeWarning[]
  /** Lets go of the bytes of its files. Whoever reads a message closes it. */
  close(): void
}

/** A file of a message; its bytes can be read once, one file after another, until the message is closed. */
export type MailFile = {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>
}

export type MailReader = {
  /**
   * Reads any bytes; what is broken is read as far as it makes sense, with warnings.
   * @throws ParseFailed where that takes more than a message may; ParserBusy where it was not begun
   */
  read(raw: Uint8Array | AsyncIterable<Uint8Array>): Promise<ReadMail>
  organisationalDomain: OrganisationalDomain
}
