import type { RequestEvent } from '../../domain/request/event-types.ts'
import { caseStateOf } from '../../domain/request/fold-case.ts'
import { waitsForPublisher } from '../../domain/request/publication.ts'
import type { Task } from '../ports/store/desk.ts'

/**
 * What waits for the publisher stands among the tasks, as one that nobody wrote: without words, and so in no list of
 * tasks. It is there while the events say so, and the list of the publisher is read by the index of open tasks.
 * @param newFrom the first event that is not committed yet
 */
export function publicationTasks(events: readonly RequestEvent[], newFrom: number, bodyId: string): readonly Task[] {
  const state = caseStateOf(events)
  const before = events.filter(({ seq }) => seq < newFrom)
  const waits = waitsForPublisher(state)
  const waited = before.length > 0 && waitsForPublisher(caseStateOf(before))
  const last = events.at(-1)
  if (waits === waited || !last) return []
  const { requestId, closedOn } = state
  return [
    {
      ...{ id: `publish-${requestId}`, requestId, bodyId, words: '', assigneeId: null, unit: null },
      dueOn: closedOn ?? last.on,
      doneAt: waits ? null : last.at,
    },
  ]
}
