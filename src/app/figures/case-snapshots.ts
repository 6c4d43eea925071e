import type { Calendar } from '../../domain/calendar/calendar.ts'
import { loadCalendarFor } from '../../domain/calendar/load-calendar.ts'
import {
  type AsOf,
  type CaseSnapshot,
  countedOf,
  countedSnapshot,
  statuteIdAsOf,
} from '../../domain/report/case/case-snapshot.ts'
import type { RequestEvent } from '../../domain/request/event-types.ts'
import { clockBodyOf, statuteOf } from '../case-file.ts'
import type { Ports, Store } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { CaseVersion } from '../ports/store/figures/figures.ts'

type SnapshotOf = (events: readonly RequestEvent[], asOf: AsOf) => Promise<CaseSnapshot | undefined>

/**
 * Snapshots of a body's cases, each under the law that it was under then. Calendars are loaded once.
 * @param laws those whose cases count; all of them where there is none
 */
export function snapshotsOf(body: Body, laws?: ReadonlySet<string> | null): SnapshotOf {
  const clockBody = clockBodyOf(body)
  const calendars = new Map<string, Calendar>()
  return async (events, asOf) => {
    const law = statuteIdAsOf(events, asOf)
    if (law === undefined || (laws && !laws.has(law))) return undefined
    const statute = statuteOf(law)
    const calendar = calendars.get(law) ?? (await loadCalendarFor(statute, clockBody))
    calendars.set(law, calendar)
    return countedSnapshot(events, { statute, calendar, body: clockBody }, asOf)
  }
}

/** The snapshots of a body's cases, once for each of `asOfs`, from the events and nothing else. Events stream through. */
export async function snapshotsFromEvents(
  store: Pick<Store, 'cases'>,
  body: Body,
  laws: ReadonlySet<string> | null,
  asOfs: readonly AsOf[],
  onProgress: (cases: number) => void = () => undefined,
): Promise<readonly (readonly CaseSnapshot[])[]> {
  const found = asOfs.map((): CaseSnapshot[] => [])
  const snapshotOf = snapshotsOf(body, laws)
  let cases = 0
  for await (const batch of store.cases.all(body.id)) {
    for (const { events } of batch) {
      for (const [index, asOf] of asOfs.entries()) {
        const snapshot = await snapshotOf(events, asOf)
        if (snapshot) found[index]?.push(snapshot)
      }
    }
    cases += batch.length
    onProgress(cases)
  }
  return found
}

/** What was known of a case at each instant at which that changed, from its events. */
export async function versionsOf(
  events: readonly RequestEvent[],
  snapshotOf: SnapshotOf,
): Promise<readonly CaseVersion[]> {
  const versions: CaseVersion[] = []
  let last = 'null'
  for (const at of [...new Set(events.map((event) => event.at))].sort()) {
    const known = await snapshotOf(events, { at })
    const snapshot = known ? countedOf(known) : null
    const text = JSON.stringify(snapshot)
    if (text !== last) versions.push({ from: at, snapshot })
    last = text
  }
  return versions
}

/** Makes the snapshots of every case of a body anew from its events; the service may go on meanwhile. */
export async function rebuildFigures(
  ports: Pick<Ports, 'store'>,
  body: Body,
  onProgress: (cases: number) => void = () => undefined,
): Promise<number> {
  const snapshotOf = snapshotsOf(body)
  let cases = 0
  for await (const batch of ports.store.cases.all(body.id)) {
    const made = await Promise.all(
      batch.map(async ({ row, events }) => ({ requestId: row.id, versions: await versionsOf(events, snapshotOf) })),
    )
    await ports.store.figures.replace(body.id, made)
    cases += batch.length
    onProgress(cases)
  }
  // What a migration asked for is done, whoever did it.
  const { backgroundTasks } = ports.store
  for (const work of await backgroundTasks.unfinished('rebuild-figures'))
    if (work.bodyId === body.id)
      await backgroundTasks.save({ ...work, status: 'done', done: cases, total: cases, error: null })
  return cases
}
