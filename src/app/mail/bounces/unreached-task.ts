import { z } from 'zod'
import { taskSet } from '../../../../emails/task-set.tsx'
import { mayStopClock, mustBeSeenTo, unreachedTaskId } from '../../../domain/mail/unreached.ts'
import { caseTasks } from '../../../domain/request/case-tasks.ts'
import type { NewEvent } from '../../../domain/request/event-types.ts'
import { ok, refuse } from '../../../domain/request/refusal.ts'
import { unreachedText } from '../../../locales/unreached.ts'
import { type ActionContext, action } from '../../action.ts'
import { perform } from '../../perform.ts'
import type { Ports } from '../../ports/ports.ts'
import type { OutboxMessage, OutboxRow } from '../../ports/store/mail/outbox.ts'
import { officersOf } from '../../staff-of-case.ts'
import { toStaff } from '../mail.ts'

/** A task of this day for the officer in charge, or their unit; nothing where it stands open already. */
export function taskOfToday(context: ActionContext, taskId: string, text: string): readonly NewEvent[] {
  const { events, row, today } = context
  if (caseTasks(events).some((task) => task.taskId === taskId && task.state === 'open')) return []
  const unit = row.assigneeId === null && row.unit !== null ? { unit: row.unit } : {}
  const data = { taskId, task: context.say('note', text), dueOn: today, to: row.assigneeId, ...unit }
  return [{ type: 'task-added', on: today, data }]
}

/**
 * The task to reach somebody by another way whom a letter did not reach, in the commit that says so; nothing for letters that
 * nothing hangs on.
 */
export function unreachedTask(
  context: ActionContext,
  letter: Pick<OutboxMessage, 'id' | 'kind' | 'subject'>,
  because: 'failed' | 'late',
): readonly NewEvent[] {
  if (!mustBeSeenTo(letter.kind)) return []
  const unreached = { letterKind: letter.kind, subject: letter.subject, clock: context.clock.state, because }
  return taskOfToday(context, unreachedTaskId(letter.id), unreachedText(unreached, context.body.settings.locale))
}

/** The end of that task, where the letter is sent after all. */
export function reachedTask({ events, today }: ActionContext, letterId: string): readonly NewEvent[] {
  const taskId = unreachedTaskId(letterId)
  const isOpen = caseTasks(events).some((task) => task.taskId === taskId && task.state === 'open')
  return isOpen ? [{ type: 'task-done', on: today, data: { taskId } }] : []
}

/** Tells the officer that a letter by which the clock may stand still has not gone out yet; once. */
export async function noteLateLetter(ports: Ports, letter: OutboxRow): Promise<void> {
  await onCaseOf(ports, letter, (context) => unreachedTask(context, letter, 'late'))
}

/** The letter that was late has gone out: there is nothing more to do. */
export async function endLateLetter(ports: Ports, letter: OutboxRow): Promise<void> {
  await onCaseOf(ports, letter, (context) => reachedTask(context, letter.id))
}

async function onCaseOf(
  ports: Ports,
  letter: OutboxRow,
  eventsOf: (context: ActionContext) => readonly NewEvent[],
): Promise<void> {
  const request =
    letter.requestId === null || !mayStopClock(letter.kind) ? null : await ports.store.cases.byId(letter.requestId)
  if (!request) return
  const telling = action({
    type: 'task-added',
    input: z.object({}),
    decide(context) {
      const events = eventsOf(context)
      const [added] = events
      if (!added) return refuse('conflict', { reason: 'settled' })
      const task = added.type === 'task-added' ? context.read(added.data.task) : null
      return ok({
        events,
        ...(task === null
          ? {}
          : {
              mail: async (after) =>
                toStaff(after, await officersOf(ports, after.row), 'task-set', String(after.row.seq), (mail) =>
                  taskSet({ ...mail, task, doBy: context.today, unit: null }),
                ).map((message) => ({ ...message, sendAfter: message.queuedAt })),
            }),
      })
    },
  })
  await perform(ports, { kind: 'system' }, { reference: request.reference }, telling, {})
}
