import type { HistoryLine } from '../../../app/cases/view/status-view.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import type { Messages } from '../../../locales/messages.ts'

type Event = Pick<HistoryLine, 'type' | 'detail'>

/** What happened, in a few words: a complaint to somebody else was noted here, not asked for here. */
export function eventTitle({ type, detail }: Event, statute: Statute, t: Messages): string {
  if (type === 'transferred' && detail['whole'] === 'false') return t.parts.given
  const route = statute.reviewRoutes.find(({ kind }) => kind === detail['kind'])
  if (type === 'review-lodged' && route?.lodgedWith === 'other') return t.status.reviews.notedElsewhere
  return t.words.events[type]
}
