import { figureTasks } from '../figures/figures-work.ts'
import { importKind, importTask } from '../import/import-task.ts'
import { buildArchive, buildArchiveKind } from '../open-data/build-archive.ts'
import { applyRedactionKind, applyRedactionTask } from '../redaction/apply-redaction.ts'
import { copyKind, copyTask } from '../release/copy-tasks.ts'
import type { BackgroundTaskRunner, BackgroundTaskRunners } from './background-task.ts'

/** Every kind of long work, by the name under which it is started. */
export const backgroundTaskRunners: BackgroundTaskRunners = new Map<string, BackgroundTaskRunner>([
  [applyRedactionKind, applyRedactionTask],
  [buildArchiveKind, buildArchive],
  [copyKind, copyTask],
  [importKind, importTask],
  ...Object.entries<BackgroundTaskRunner>(figureTasks),
])
