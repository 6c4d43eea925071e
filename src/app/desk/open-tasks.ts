import type { Actor } from '../../domain/request/policy.ts'
import { masksFor } from '../cases/view/masked-rows.ts'
import type { Ports } from '../ports/ports.ts'
import type { ListedTask, TaskQuery } from '../ports/store/desk.ts'
import type { Page } from '../ports/store/page.ts'

/** What is still to do, as this person may read it. @throws BadCursor */
export async function openTasks(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  query: TaskQuery,
): Promise<Page<ListedTask>> {
  const { rows, nextCursor } = await ports.store.desk.openTasks(query)
  const masks = await masksFor(
    ports,
    actor,
    rows.map(({ requestId: id, bodyId, request }) => ({ ...request, id, bodyId })),
  )
  const shown = rows.map((task) => {
    const mask = masks.get(task.requestId)
    if (!mask) return task
    const { text, request } = task
    return { ...task, text: text === null ? null : mask(text), request: { ...request, subject: mask(request.subject) } }
  })
  return { rows: shown, nextCursor }
}
