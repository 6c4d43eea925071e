import type { CaseState } from '../../domain/request/case-state.ts'
import type { RequestEvent } from '../../domain/request/event-types.ts'
import { caseStateOf } from '../../domain/request/fold-case.ts'
import { waitsForPublisher } from '../../domain/request/publication.ts'
import type { Task } from '../ports/store/desk.ts'

/**
 * What waits for the publisher, and what is to be published on a day, stand among the tasks, as some that nobody wrote:
 * without words, and so in no list of tasks. They are there while the events say so, and the lists of the publisher are
 * read by the index of open tasks.
 * @param newFrom the first event that is not committed yet
 */
export function publicationTasks(events: readonly RequestEvent[], newFrom: number, bodyId: string): readonly Task[] {
  const state = caseStateOf(events)
  const earlier = events.filter(({ seq }) => seq < newFrom)
  const before = earlier.length > 0 ? caseStateOf(earlier) : null
  const last = events.at(-1)
  if (!last) return []
  const { requestId, closedOn } = state
  const row = { requestId, bodyId, words: '', assigneeId: null, unit: null }
  const waits = waitsForPublisher(state)
  const waited = before !== null && waitsForPublisher(before)
  const day = nextPublicationOn(state)
  const dayBefore = before && nextPublicationOn(before)
  return [
    ...(waits === waited
      ? []
      : [{ ...row, id: `publish-${requestId}`, dueOn: closedOn ?? last.on, doneAt: waits ? null : last.at }]),
    ...(day === dayBefore
      ? []
      : [{ ...row, id: `scheduled-${requestId}`, dueOn: day ?? dayBefore ?? last.on, doneAt: day ? null : last.at }]),
  ]
}

/** The first day on which something is published by itself; null where nothing is. */
function nextPublicationOn({ scheduled }: CaseState) {
  const days = [...scheduled.values()]
    .filter(({ heldBecause }) => heldBecause === null)
    .map(({ publishOn }) => publishOn)
  return days.sort()[0] ?? null
}
