import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import type { Channel, ClockResult } from '../src/domain/clock/clock-types.ts'
import type { Statute } from '../src/domain/statute/statute.ts'
import type { Locale, LocalText } from '../src/domain/text/local-text.ts'

/** What every message about a case knows. */
export type MailCase = {
  readonly reference: string
  /** The requester's words, with no address of the web that a mail program makes a link of; empty where they are left out. */
  readonly subject: string
  /** As the requester wrote it: a letter of the body's may have it in its text. */
  readonly subjectAsWritten?: string
  /** No words of the requester: whoever has not confirmed their address may never have asked. */
  readonly leavesOutWords?: true
  readonly bodyName: LocalText
  /** Where a reply reaches the body; null when it has given no address. */
  readonly bodyEmail: string | null
  readonly statute: Statute
  readonly channel: Channel
  /** What the body calls its own channel; left out where it came by a plain one. */
  readonly channelName?: LocalText
  readonly receivedOn: CivilDate
  /** Null while the clock stands still. */
  readonly dueOn: CivilDate | null
  readonly clock: ClockResult
  /** The status page (with its secret) or the case on the desk. */
  readonly link: string
  /** The case's own calendar file; left out where the reader has another calendar. */
  readonly calendarLink?: string
  /** Letters stand on the status page as PDF too: not every installation writes it. */
  readonly lettersAsPdf?: boolean
  readonly locale: Locale
  /** The body's own seal colour on light paper and in the dark; Candor's where left out. */
  readonly seal?: Seal
}

export type Seal = { readonly light: string; readonly dark: string }
