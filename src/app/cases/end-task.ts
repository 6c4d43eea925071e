import { z } from 'zod'
import { caseTasks } from '../../domain/request/case-tasks.ts'
import { ok, type Result, refuseField } from '../../domain/request/refusal.ts'
import { type ActionContext, action } from '../action.ts'
import { wordsInput } from '../input.ts'

const taskId = z.string().trim().min(1)

function openTask({ events }: ActionContext, id: string): Result<string> {
  const task = caseTasks(events).find((one) => one.taskId === id)
  return task?.state === 'open' ? ok(id) : refuseField('taskId', 'unknown', { name: id })
}

/** The task is ok. */
export const finishTask = action({
  type: 'task-done',
  input: z.object({ taskId }),
  decide(context, input, on) {
    const task = openTask(context, input.taskId)
    return task.ok ? ok({ events: [{ type: 'task-done', on, data: { taskId: task.value } }] }) : task
  },
})

/** Nobody has to do it any more, and why. */
export const dropTask = action({
  type: 'task-dropped',
  input: z.object({ taskId, reason: wordsInput(2000) }),
  decide(context, { reason, ...input }, on) {
    const task = openTask(context, input.taskId)
    return task.ok
      ? ok({
          events: [{ type: 'task-dropped', on, data: { taskId: task.value, reason: context.say('reason', reason) } }],
        })
      : task
  },
})
