import type { Instant } from '../calendar/civil-date.ts'
import { ruleOf } from './event-rules.ts'
import type { RequestEvent } from './event-types.ts'

/**
 * The instant of the last event that changed what the log shows of the case; feedback, notes, reviews and whatever else the
 * public does not see leave it as it was.
 * @param publishedAt when the entry was made: nothing before it was public
 */
export function lastPublicChange(events: readonly RequestEvent[], publishedAt: Instant): Instant {
  let latest = publishedAt
  for (const event of events) {
    const corrected = event.type === 'corrected' ? events.find(({ seq }) => seq === event.data.event)?.type : undefined
    const isShown = ruleOf(event.type).publicLog === 'changes' || (corrected && ruleOf(corrected).publicLog !== 'same')
    if (isShown && event.at > latest) latest = event.at
  }
  return latest
}
