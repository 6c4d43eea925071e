import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import { addDays, type CivilDate, fromDayNumber, toDayNumber } from '../calendar/civil-date.ts'
import type { ActorRef, EventData } from './event-types.ts'
import type { PublicationDelay } from './publication-delay.ts'

/** What is to be published on a day: a file, or the entry of the log alone. */
export type ScheduledPublication = EventData['publication-scheduled'] & {
  readonly seq: number
  /** Who scheduled it, on whose behalf the system publishes. */
  readonly by: ActorRef
  /** Why it was not published on its day: the code of a refusal. */
  readonly heldBecause: string | null
}

/** What it is about: the document's id; the entry of the log has none. */
export const scheduleKey = ({ documentId = '' }: { readonly documentId?: string }): string => documentId

/** The day so long after the answer was issued; the day that was counted at first, where the answer was taken back since. */
export function publicationDay(
  { publishOn, after }: Pick<ScheduledPublication, 'publishOn' | 'after'>,
  { decision }: { readonly decision: { readonly on: CivilDate } | null },
  calendar: Calendar,
): CivilDate {
  return after && decision ? dayAfter(decision.on, after, calendar) : publishOn
}

export function dayAfter(issuedOn: CivilDate, { days, unit }: PublicationDelay, calendar: Calendar): CivilDate {
  if (unit === 'calendar-day') return addDays(issuedOn, days)
  return fromDayNumber(addWorkingDays(calendar, toDayNumber(issuedOn), days))
}

/** Whether something that was to be published on its day was not, and waits for the publisher. */
export const isPublicationHeld = ({
  scheduled,
}: {
  readonly scheduled: ReadonlyMap<string, ScheduledPublication>
}): boolean => [...scheduled.values()].some(({ heldBecause }) => heldBecause !== null)
