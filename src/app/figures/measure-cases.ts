import type { Calendar } from '../../domain/calendar/calendar.ts'
import { loadCalendarFor } from '../../domain/calendar/load-calendar.ts'
import { caseMeasure, type MeasureSetting } from '../../domain/report/case/case-measure.ts'
import type { RequestEvent } from '../../domain/request/event-types.ts'
import { caseStateOf } from '../../domain/request/fold-case.ts'
import { clockBodyOf, statuteOf } from '../case-file.ts'
import type { Ports } from '../ports/ports.ts'
import type { MeasuredCase } from '../ports/store/figures-ports.ts'
import type { Body } from '../ports/store/records.ts'

/** The law, calendar and office of a case by what is known of it. Calendars are loaded once. */
export function settingsOf(body: Body): (known: readonly RequestEvent[]) => Promise<MeasureSetting> {
  const clockBody = clockBodyOf(body)
  const calendars = new Map<string, Calendar>()
  return async (known) => {
    const statute = statuteOf(caseStateOf(known).statute)
    const calendar = calendars.get(statute.id) ?? (await loadCalendarFor(statute, clockBody))
    calendars.set(statute.id, calendar)
    return { statute, calendar, body: clockBody }
  }
}

/** What was known of a case at each instant at which that changed, from its events. */
export async function versionsOf(
  events: readonly RequestEvent[],
  settingOf: ReturnType<typeof settingsOf>,
): Promise<readonly MeasuredCase[]> {
  const versions: MeasuredCase[] = []
  let last = 'null'
  for (const at of [...new Set(events.map((event) => event.at))].sort()) {
    const known = events.filter((event) => event.at <= at)
    const measure = caseMeasure(known, await settingOf(known)) ?? null
    const text = JSON.stringify(measure)
    if (text !== last) versions.push({ from: at, measure })
    last = text
  }
  return versions
}

/** Makes the measures of every case of a body anew from its events; the service may go on meanwhile. */
export async function rebuildFigures(
  ports: Pick<Ports, 'store'>,
  body: Body,
  onProgress: (cases: number) => void = () => undefined,
): Promise<number> {
  const settingOf = settingsOf(body)
  let cases = 0
  for await (const batch of ports.store.caseFiles(body.id)) {
    const made = await Promise.all(
      batch.map(async ({ row, events }) => ({ requestId: row.id, versions: await versionsOf(events, settingOf) })),
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
