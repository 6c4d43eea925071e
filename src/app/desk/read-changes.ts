import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { loadCaseOf } from '../case-file.ts'
import { viewCase } from '../cases/view/case-view.ts'
import type { HistoryLine } from '../cases/view/status-view.ts'
import type { Ports } from '../ports/ports.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import { lastVisit, noteVisit } from './note-visit.ts'

export type ChangesSince = {
  /** How far they had read the case; null where they never opened it, and then everything is new. */
  readonly seen: number | null
  readonly history: readonly HistoryLine[]
}

/** What happened in a case since this person last looked at it. It is no visit: that is `markSeen`. */
export async function changesSince(ports: Ports, actor: Actor, row: RequestRow): Promise<Result<ChangesSince>> {
  if (actor.kind !== 'staff' || !may(actor, 'read-case', { bodyId: row.bodyId, requestId: row.id }))
    return refuse('forbidden')
  const [view, seen] = await Promise.all([
    viewCase(ports, actor, row.reference),
    lastVisit(ports, actor.staffId, await loadCaseOf(ports, row)),
  ])
  if (!view.ok) return view
  return ok({ seen, history: view.value.case.history.filter(({ seq }) => seq > (seen ?? 0)) })
}

/** This person has read the case up to where it is now. */
export async function markSeen(
  ports: Ports,
  actor: Actor,
  row: RequestRow,
): Promise<Result<{ readonly seen: number }>> {
  const subject = { bodyId: row.bodyId, requestId: row.id }
  if (actor.kind !== 'staff' || actor.readOnly || !may(actor, 'read-case', subject)) return refuse('forbidden')
  const file = await loadCaseOf(ports, row)
  await noteVisit(ports, actor.staffId, file)
  return ok({ seen: file.state.seq })
}
