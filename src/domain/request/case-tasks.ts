import type { CivilDate, Instant } from '../calendar/civil-date.ts'
import type { RequestEvent, TextRef } from './event-types.ts'

/** Something that somebody in the body has to do by a day, beside the request's own clock. */
export type CaseTask = {
  readonly taskId: string
  readonly task: TextRef
  readonly dueOn: CivilDate
  /** Staff id; null for whoever of the unit, or of the body, takes it. */
  readonly to: string | null
  readonly unit: string | null
  readonly state: 'open' | 'done' | 'dropped'
  /** When it was done or dropped. */
  readonly endedAt: Instant | null
}

/** The tasks of a case in the order in which they were set. Closing a case leaves them as they are. */
export function caseTasks(events: readonly RequestEvent[]): readonly CaseTask[] {
  const tasks = new Map<string, CaseTask>()
  for (const event of events) {
    if (event.type === 'task-added') {
      const { taskId, task, dueOn, to, unit } = event.data
      tasks.set(taskId, { taskId, task, dueOn, to, unit: unit ?? null, state: 'open', endedAt: null })
    } else if (event.type === 'task-done' || event.type === 'task-dropped') {
      const known = tasks.get(event.data.taskId)
      const state = event.type === 'task-done' ? 'done' : 'dropped'
      if (known) tasks.set(known.taskId, { ...known, state, endedAt: event.at })
    }
  }
  return [...tasks.values()]
}
