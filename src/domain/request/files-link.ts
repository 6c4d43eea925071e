import { addDays, type CivilDate, type Instant } from '../calendar/civil-date.ts'
import { civilDateAt } from '../calendar/instant.ts'
import type { DocumentInCase } from './document-in-case.ts'
import type { RequestEvent } from './event-types.ts'

/** A link to the files of an answer works for so many days after it was sent. */
export const filesLinkDays = 30
/** So many fetches are no person's: then the link has ended. */
const maxFetches = 500

/** The link that came with the answer, or a later one: known by the event with which it was sent. */
export type FilesLink = { readonly seq: number; readonly at: Instant }

/** Whether a link went out with it: not with an answer whose letter has the files with it. */
export const hasFilesLink = (event: RequestEvent): boolean =>
  event.type === 'files-offered' || (event.type === 'decision-issued' && event.data.enclosed === undefined)

/** The link that works, if its days are not over; a later one ends those before it. */
export function filesLinkOf(events: readonly RequestEvent[]): FilesLink | null {
  let link: FilesLink | null = null
  for (const event of events) {
    const { type, seq, at } = event
    if (hasFilesLink(event)) link = { seq, at }
    else if (
      type === 'decision-issued' ||
      type === 'files-link-ended' ||
      type === 'reopened' ||
      type === 'personal-data-erased'
    )
      link = null
  }
  return link && fetchesOf(events, link.seq).length < maxFetches ? link : null
}

/** With which events a link was sent, ever. */
export const filesLinkSeqs = (events: readonly RequestEvent[]): readonly number[] =>
  events.filter(hasFilesLink).map(({ seq }) => seq)

/** What was fetched over the link of this event. */
export function fetchesOf(events: readonly RequestEvent[], linkSeq: number) {
  return events.flatMap((event) => (event.type === 'file-fetched' && event.data.link === linkSeq ? [event] : []))
}

export const lastDayOfFilesLink = ({ at }: Pick<FilesLink, 'at'>, timeZone: string): CivilDate =>
  addDays(civilDateAt(at, timeZone), filesLinkDays)

/** What goes out with an answer: what the office released with it, and has neither taken back nor replaced. */
export const isDelivered = ({
  origin,
  state,
  replacedBy,
}: Pick<DocumentInCase, 'origin' | 'state' | 'replacedBy'>): boolean =>
  origin === 'officer' && replacedBy === null && (state === 'approved' || state === 'published')
