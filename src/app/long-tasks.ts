import { figureTasks } from './figures/figures-work.ts'
import { importKind, importTask } from './import/import-task.ts'
import type { LongTask, LongTasks } from './long-work.ts'

/** Every kind of long work, by the name under which it is started. */
export const longTasks: LongTasks = new Map<string, LongTask>([
  [importKind, importTask],
  ...Object.entries<LongTask>(figureTasks),
])
