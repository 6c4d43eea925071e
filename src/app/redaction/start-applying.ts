import { z } from 'zod'
import { startBackgroundTask } from '../background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../background-tasks/background-task-runners.ts'
import type { Ports } from '../ports/ports.ts'
import type { JobRow } from '../ports/store/jobs.ts'
import { type ApplyingInput, applyRedactionKind } from './apply-redaction.ts'
import { applyingTaskId } from './open-redaction.ts'

/** Applies what is approved, unless that has begun: it may be asked by the approval, and by the job that follows from it. */
export async function startApplying(ports: Ports, documentId: string): Promise<void> {
  const draft = await ports.store.redactions.byDocument(documentId)
  if (draft?.state !== 'approved') return
  const id = applyingTaskId(draft)
  const input: ApplyingInput = { documentId, version: draft.version }
  const startedBy = draft.reviewedBy ?? 'system'
  await startBackgroundTask(ports, backgroundTaskRunners, {
    ...{ id, bodyId: draft.bodyId, kind: applyRedactionKind, input, startedBy, isOnce: true },
  })
}

const payload = z.object({ documentId: z.string() })

/** The process may have ended between the approval and the start of the work. */
export const applyApproved = (ports: Ports, job: JobRow): Promise<void> =>
  startApplying(ports, payload.parse(JSON.parse(job.payload)).documentId)
