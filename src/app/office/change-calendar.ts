import type { Actor } from '../../domain/request/policy.ts'
import { ok, type Result } from '../../domain/request/refusal.ts'
import { recalculateOpenRequests } from '../cases/recalculate-open-requests.ts'
import { actorRefOf } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import { staleSave } from '../stale-save.ts'
import { changeableCalendars, linesOf, type WantedDay } from './plan-calendar.ts'

/**
 * Adds lines to the calendars, and gives each open case whose due date moves one event. A recalculation that is broken off
 * is gone on with by the jobs: what was moved already is not moved twice.
 * @param days the new days of a plan
 * @param seenSeq the last change that the person saw: where somebody else was first, nothing is saved, and it must be looked at again
 */
export async function changeCalendar(
  ports: Ports,
  actor: Actor,
  days: readonly WantedDay[],
  seenSeq: number,
): Promise<Result<{ readonly moved: number }>> {
  const changeable = await changeableCalendars(ports, actor)
  if (!changeable.ok) return changeable
  // What was counted until now is written down first: a change is seen by what it differs from.
  await recalculateOpenRequests(ports)
  const added = await ports.store.calendarChanges.add(linesOf(ports, days, seenSeq, actorRefOf(actor)))
  if (added === 'stale') return staleSave([])
  return ok(await recalculateOpenRequests(ports))
}
