/** What is noted of a message or a letter for those who work on the case. */
export type MailNotes = {
  /** A message that does not count as the requester's until somebody says so. */
  readonly unconfirmed: (from: string, asksForClock: boolean) => string
  /** A third party that was asked has written: what it says of the case is theirs to record. */
  readonly thirdParty: (from: string) => string
  /** A message put on a case with a third party, which the requester's address did not send. */
  readonly perhapsThirdParty: (from: string) => string
  /** In the place of the words of a message that was put on the case unread. */
  readonly unreadable: string
  /** The task where more letters than so many a day would have gone to a mailbox that has confirmed nothing. */
  readonly heldLetters: (maxADay: number) => string
  /** Why a letter of the outbox did not go out. Days are civil dates. */
  readonly fileWaits: string
  readonly heldBack: string
  readonly heldNamed: (on: string) => string
  readonly unwanted: (since: string) => string
  readonly returned: (on: string, why: string) => string
  readonly cameBack: string
  readonly newerLink: string
}
