import type { Instant } from '../../../../domain/calendar/civil-date.ts'
/**
 * What an address does not want to get, or cannot: `kind` is a kind of message, `bounced` where its letters are withheld,
 * or `bounced-once` where one letter to it came back.
 */
export type MailChoice = {
  /** Keyed hash (hex) of the address in lower case; of earlier versions plain SHA-256. */
  readonly addressHash: string
  readonly kind: string
  /** Empty where no body is concerned. */
  readonly bodyId: string
  readonly at: Instant
  readonly reason: string | null
  /** The letter that came back. */
  readonly letterId?: string
}

/** What addresses do not want to get, or cannot. */
export type MailChoices = {
  /** What these addresses do not want to get, or cannot. */
  of(addressHashes: readonly string[]): Promise<readonly MailChoice[]>
  /** A choice that was made already gets the new day and reason. */
  save(choice: MailChoice): Promise<void>
  /** One statement; false where the choice was made already: then it stays as it is. */
  add(choice: MailChoice): Promise<boolean>
  forget(choice: Pick<MailChoice, 'addressHash' | 'kind' | 'bodyId'>): Promise<void>
}
