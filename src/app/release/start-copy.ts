import type { Actor } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { startBackgroundTask } from '../background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../background-tasks/background-task-runners.ts'
import type { BackgroundTask } from '../ports/background-task-ports.ts'
import type { Ports } from '../ports/ports.ts'
import { type CopyOfDocument, type CopyWay, mayCopy } from './copy-document.ts'
import { type CopyInput, copyKind, cutKind } from './copy-tasks.ts'

/** A copy that is being made, or what came of it. */
export type CopyWork = Pick<BackgroundTask, 'id' | 'status' | 'error'> & {
  readonly originalId: string
  /** Null until it is done. */
  readonly result: CopyOfDocument | null
}

/** Starts the copy, unless it is under way or stands in the case: two presses make one. */
export async function startCopy(
  ports: Ports,
  actor: Actor,
  documentId: string,
  { asPages }: CopyWay = {},
): Promise<Result<CopyWork>> {
  const way = asPages ? ({ key: 'pages', input: { asPages } } as const) : ({ key: 'copy', input: {} } as const)
  return startOnce(ports, actor, {
    ...{ kind: copyKind, key: `${way.key}-${documentId}` },
    input: { documentId, ...way.input },
  })
}

type Asked = { readonly kind: string; readonly key: string; readonly input: CopyInput }

async function startOnce(ports: Ports, actor: Actor, { kind, key, input }: Asked): Promise<Result<CopyWork>> {
  const opened = await mayCopy(ports, actor, input.documentId)
  if (!opened.ok) return opened
  if (actor.kind !== 'staff') return refuse('forbidden')
  const { bodyId } = opened.value.row
  for (let attempt = 1; ; attempt += 1) {
    const id = `${key}-${attempt}`
    const before = await ports.store.backgroundTasks.byId(id)
    if (before && !(await stands(ports, before))) continue
    if (before) return ok(workOf(before, input.documentId))
    const asked = { id, bodyId, kind, input, startedBy: actor.staffId, isOnce: true }
    return ok(workOf(await startBackgroundTask(ports, backgroundTaskRunners, asked), input.documentId))
  }
}

/** Whether the work is under way, or the copy that it made is still a file of the case. */
async function stands({ store }: Ports, { status, result }: BackgroundTask): Promise<boolean> {
  if (status !== 'done') return status !== 'failed'
  const { documentId } = result as CopyOfDocument
  const copy = documentId === null ? null : await store.cases.documentById(documentId)
  return copy !== null && copy.state !== 'withdrawn'
}

/** How far a copy of this document is, and what came of it. */
export async function copyWork(ports: Ports, actor: Actor, documentId: string, id: string): Promise<Result<CopyWork>> {
  const opened = await mayCopy(ports, actor, documentId)
  if (!opened.ok) return opened
  const work = await ports.store.backgroundTasks.byId(id)
  const isOfIt =
    work?.bodyId === opened.value.row.bodyId && (work.input as Partial<CopyInput>).documentId === documentId
  if (!work || !isOfIt || (work.kind !== copyKind && work.kind !== cutKind)) return refuse('not-found')
  return ok(workOf(work, documentId))
}

const workOf = ({ id, status, error, result }: BackgroundTask, originalId: string): CopyWork => ({
  ...{ id, status, error, originalId },
  result: status === 'done' ? (result as CopyOfDocument) : null,
})
