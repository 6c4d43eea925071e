import type { OfficeCalendar } from '../domain/calendar/calendar-changes.ts'
import type { CivilDate, Instant } from '../domain/calendar/civil-date.ts'
import { civilDateAt } from '../domain/calendar/instant.ts'
import { loadOfficeCalendar } from '../domain/calendar/load-calendar.ts'
import { type ClockOptions, type ClockOutcome, clock } from '../domain/clock/clock.ts'
import type { ClockBody } from '../domain/clock/clock-types.ts'
import type { SnapshotSetting } from '../domain/report/case/case-snapshot.ts'
import { type CaseLaws, lawsNamedIn } from '../domain/report/case/snapshots-by-day.ts'
import type { CaseState } from '../domain/request/case-state.ts'
import { clockEventsOf } from '../domain/request/clock-events.ts'
import type { RequestEvent } from '../domain/request/event-types.ts'
import { caseStateOf } from '../domain/request/fold-case.ts'
import type { Statute } from '../domain/statute/statute.ts'
import { statuteById } from '../domain/statute/statutes.ts'
import { settledAt } from './cases/settled-at.ts'
import type { Ports } from './ports/ports.ts'
import type { Body } from './ports/store/bodies.ts'
import type { RequestRow } from './ports/store/cases/case-rows.ts'

/** A case with all that a decision about it needs. */
export type CaseFile = {
  readonly row: RequestRow
  readonly body: Body
  readonly statute: Statute
  readonly calendar: OfficeCalendar
  /** What it counts by in the figures, under each law that it was under. */
  readonly laws: CaseLaws
  readonly events: readonly RequestEvent[]
  readonly state: CaseState
  readonly now: Instant
  /** The civil date in the body's time zone. */
  readonly today: CivilDate
}

export function clockBodyOf(body: Body): ClockBody {
  return {
    timeZone: body.timeZone,
    closures: body.settings.closures,
    ...(body.region ? { region: body.region } : {}),
    ...(body.settings.term ? { term: body.settings.term } : {}),
    ...(body.settings.earlierTerms ? { earlierTerms: body.settings.earlierTerms } : {}),
  }
}

/**
 * The calendar that a body counts by under a law, with the days that its installation added: the one way to it in the
 * application. @param at what was added later does not count; all of it counts where this is left out
 */
export function officeCalendar(statute: Statute, body: Body, at?: Instant): Promise<OfficeCalendar> {
  return loadOfficeCalendar(statute, clockBodyOf(body), body.calendarChanges, at)
}

/** Until when what was added to the calendar counts for a case: what is closed keeps the calendar by which it was judged. */
export function countedUntil(body: Body, events: readonly RequestEvent[], at?: Instant): Instant | undefined {
  const known = at === undefined ? events : events.filter((event) => event.at <= at)
  return body.calendarChanges.length === 0 || known.length === 0 ? at : (settledAt(known) ?? at)
}

/** The clock of a case file. A stored file is never impossible: every commit was checked by `project`. */
export function clockOf(
  statute: Statute,
  calendar: OfficeCalendar,
  events: readonly RequestEvent[],
  asOf: CivilDate,
  body: Body,
  options: ClockOptions = {},
): ClockOutcome {
  return clock(statute, calendar, clockEventsOf(events), asOf, clockBodyOf(body), options)
}

/** The law by its id. @throws Error for an id that no version of Candor has stored. */
export function statuteOf(id: string): Statute {
  const statute = statuteById(id)
  if (!statute) throw new Error(`The statute "${id}" is not known to this version of Candor`)
  return statute
}

/** @param at until when what was added to the calendar counts; see `countedUntil` */
type SettingOfLaw = (law: string, at?: Instant) => Promise<SnapshotSetting & { readonly calendar: OfficeCalendar }>

/** What a body's cases count by under a law. Each calendar is loaded once. */
export function settingsByLaw(body: Body): SettingOfLaw {
  const clockBody = clockBodyOf(body)
  const settings = new Map<string, ReturnType<SettingOfLaw>>()
  const settingOf: SettingOfLaw = async (law, at) => {
    const statute = statuteOf(law)
    return { statute, calendar: await officeCalendar(statute, body, at), body: clockBody }
  }
  return (law, at) => {
    const counted = body.calendarChanges.filter((change) => at === undefined || change.at <= at).length
    const key = `${law} ${counted}`
    const known = settings.get(key) ?? settingOf(law, at)
    settings.set(key, known)
    return known
  }
}

/** What a case counts by under each of the laws that it was under, or was taken to be under. */
export async function lawsOfCase(
  events: readonly RequestEvent[],
  settingOf: SettingOfLaw,
  at: Instant | undefined,
): Promise<CaseLaws> {
  const laws = [...lawsNamedIn(events)]
  return new Map(await Promise.all(laws.map(async (law) => [law, await settingOf(law, at)] as const)))
}

/** The same of a case that was under one law from its beginning. */
export const onlyLaw = (statute: Statute, calendar: OfficeCalendar, body: Body): CaseLaws =>
  new Map([[statute.id, { statute, calendar, body: clockBodyOf(body) }]])

/** The whole case, or null where there is none with this reference. */
export async function loadCase(ports: Ports, reference: string): Promise<CaseFile | null> {
  const row = await ports.store.cases.byReference(reference)
  return row ? loadCaseOf(ports, row) : null
}

export async function loadCaseOf(ports: Ports, row: RequestRow): Promise<CaseFile> {
  const [events, body] = await Promise.all([ports.store.cases.events(row.id), ports.store.bodies.byId(row.bodyId)])
  if (!body) throw new Error(`The request ${row.reference} belongs to no body`)
  return caseFileOf(ports, row, body, events)
}

/** The whole case, of what was read of it already. */
export async function caseFileOf(
  ports: Pick<Ports, 'clock'>,
  row: RequestRow,
  body: Body,
  events: readonly RequestEvent[],
): Promise<CaseFile> {
  const state = caseStateOf(events)
  const statute = statuteOf(state.statute)
  const settingOf = settingsByLaw(body)
  const now = ports.clock.now()
  const at = countedUntil(body, events, now)
  const [{ calendar }, laws] = await Promise.all([settingOf(statute.id, at), lawsOfCase(events, settingOf, at)])
  return { row, body, statute, calendar, laws, events, state, now, today: civilDateAt(now, body.timeZone) }
}

/**
 * The same file under the law and the calendar that these events put it under: a change or a correction of the law takes effect
 * at once, and a case that is opened again counts by the calendar of now.
 */
export async function underItsLaw<F extends Pick<CaseFile, 'body' | 'statute' | 'calendar' | 'laws' | 'now'>>(
  file: F,
  events: readonly RequestEvent[],
): Promise<F> {
  const { statute: id } = caseStateOf(events)
  if (id === file.statute.id && file.body.calendarChanges.length === 0) return file
  const settingOf = settingsByLaw(file.body)
  const at = countedUntil(file.body, events, file.now)
  const { calendar } = await settingOf(id, at)
  return { ...file, statute: statuteOf(id), calendar, laws: await lawsOfCase(events, settingOf, at) }
}
