import type { Instant } from '../../domain/calendar/civil-date.ts'
import { type AsOf, type CaseSnapshot, countedSnapshot, statuteIdAsOf } from '../../domain/report/case/case-snapshot.ts'
import { type CaseLaws, snapshotsByDay } from '../../domain/report/case/snapshots-by-day.ts'
import type { RequestEvent } from '../../domain/request/event-types.ts'
import { countedUntil, lawsOfCase, settingsByLaw } from '../case-file.ts'
import type { Ports, Store } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { CaseVersion } from '../ports/store/figures/figures.ts'

type SnapshotOf = (events: readonly RequestEvent[], asOf: AsOf) => Promise<CaseSnapshot | undefined>

/**
 * Snapshots of a body's cases, each under the law that it was under then. Calendars are loaded once.
 * @param laws those whose cases count; all of them where there is none
 */
export function snapshotsOf(body: Body, laws?: ReadonlySet<string> | null): SnapshotOf {
  const settingOf = settingsByLaw(body)
  return async (events, asOf) => {
    const law = statuteIdAsOf(events, asOf)
    if (law === undefined || (laws && !laws.has(law))) return undefined
    return countedSnapshot(events, await settingOf(law, countedUntil(body, events, asOf.at)), asOf)
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
export function versionsOf(events: readonly RequestEvent[], lawsAt: (at: Instant) => CaseLaws): readonly CaseVersion[] {
  const versions: CaseVersion[] = []
  let last = '[]'
  for (const at of [...new Set(events.map((event) => event.at))].sort()) {
    const snapshots = snapshotsByDay(events, lawsAt(at), at)
    const text = JSON.stringify(snapshots)
    if (text !== last) versions.push({ from: at, snapshots })
    last = text
  }
  return versions
}

/** What a case counted by at each moment at which something was recorded of it. */
async function lawsAtEach(
  body: Body,
  events: readonly RequestEvent[],
  settingOf: ReturnType<typeof settingsByLaw>,
): Promise<(at: Instant) => CaseLaws> {
  if (body.calendarChanges.length === 0) {
    const laws = await lawsOfCase(events, settingOf, undefined)
    return () => laws
  }
  const found = new Map<Instant, CaseLaws>()
  for (const at of new Set(events.map((event) => event.at)))
    found.set(at, await lawsOfCase(events, settingOf, countedUntil(body, events, at)))
  return (at) => found.get(at) ?? new Map()
}

/** Makes the snapshots of every case of a body anew from its events; the service may go on meanwhile. */
export async function rebuildFigures(
  ports: Pick<Ports, 'store'>,
  body: Body,
  onProgress: (cases: number) => void = () => undefined,
): Promise<number> {
  const settingOf = settingsByLaw(body)
  let cases = 0
  for await (const batch of ports.store.cases.all(body.id)) {
    const remake = (some: Iterable<readonly [requestId: string, events: readonly RequestEvent[]]>) =>
      Promise.all(
        [...some].map(async ([requestId, events]) => ({
          requestId,
          versions: versionsOf(events, await lawsAtEach(body, events, settingOf)),
        })),
      )
    let known = new Map(batch.map(({ row, events }) => [row.id, events]))
    while (known.size > 0) {
      await ports.store.figures.replace(body.id, await remake(known))
      // What was committed after its events were read is in none of them.
      const now = await ports.store.cases.eventsOf([...known.keys()])
      const before = known
      known = new Map([...now].filter(([id, events]) => events.length !== before.get(id)?.length))
    }
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
