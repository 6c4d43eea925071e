import type { Instant } from '../calendar/civil-date.ts'
import type { EventType, RequestEvent } from './event-types.ts'

/** Events that change what the public log shows of a case. */
const shownInLog: ReadonlySet<EventType> = new Set<EventType>([
  'log-published',
  'log-withdrawn',
  'document-published',
  'document-withdrawn',
  'decision-issued',
  'reopened',
  'withdrawn',
  'transferred',
  'merged',
  'recalculated',
])

/** A correction is seen in the log where what it corrects gives the log one of its dates. */
const datesInLog: ReadonlySet<EventType> = new Set<EventType>(['received', 'decision-issued', 'extended'])

/**
 * The instant of the last event that changed what the log shows of the case; feedback, notes, reviews and whatever else the
 * public does not see leave it as it was.
 * @param publishedAt when the entry was made: nothing before it was public
 */
export function lastPublicChange(events: readonly RequestEvent[], publishedAt: Instant): Instant {
  let latest = publishedAt
  for (const event of events) {
    const corrected = event.type === 'corrected' ? events.find(({ seq }) => seq === event.data.event)?.type : undefined
    const isShown = shownInLog.has(event.type) || (corrected !== undefined && datesInLog.has(corrected))
    if (isShown && event.at > latest) latest = event.at
  }
  return latest
}
