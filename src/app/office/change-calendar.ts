import { recalculateOpenRequests } from '../cases/recalculate-open-requests.ts'
import type { Ports } from '../ports/ports.ts'
import { linesOf, type WantedDay } from './plan-calendar.ts'

/**
 * Adds lines to the calendars, and gives each open case whose due date moves one event. A recalculation that is broken off
 * is gone on with by the jobs: what was moved already is not moved twice.
 * @param seenSeq the last change that the person saw: where somebody else was first, nothing is saved, and it must be looked at again
 */
export async function changeCalendar(
  ports: Ports,
  by: string,
  days: readonly WantedDay[],
  seenSeq: number,
): Promise<{ readonly saved: true; readonly moved: number } | { readonly saved: false }> {
  // What was counted until now is written down first: a change is seen by what it differs from.
  await recalculateOpenRequests(ports)
  if ((await ports.store.calendarChanges.add(linesOf(ports, days, seenSeq, by))) === 'stale') return { saved: false }
  const { moved } = await recalculateOpenRequests(ports)
  return { saved: true, moved }
}
