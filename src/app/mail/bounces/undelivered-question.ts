import { mayStopClock, unreachedTaskId } from '../../../domain/mail/unreached.ts'
import { caseTasks } from '../../../domain/request/case-tasks.ts'
import type { ActionContext } from '../../action.ts'

/**
 * Whether a letter that asked for something was not delivered, and nobody has reached its recipient by another way since:
 * the task about it is open.
 */
export async function hasUndeliveredQuestion({
  ports,
  events,
}: Pick<ActionContext, 'ports' | 'events'>): Promise<boolean> {
  const open = new Set(caseTasks(events).flatMap(({ taskId, state }) => (state === 'open' ? [taskId] : [])))
  for (const event of events) {
    if (event.type !== 'message-bounced' || !open.has(unreachedTaskId(event.data.messageKey))) continue
    const letter = await ports.store.outbox.byId(event.data.messageKey)
    if (letter && mayStopClock(letter.kind)) return true
  }
  return false
}
