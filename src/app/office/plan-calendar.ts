import { isProvisionalYear, isWorkingDay, offNameOf } from '../../domain/calendar/calendar.ts'
import type { CalendarChange, OfficeCalendar } from '../../domain/calendar/calendar-changes.ts'
import { type CivilDate, civilDate, toDayNumber } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { calendarIdOf, calendarIds, loadChangedCalendar } from '../../domain/calendar/load-calendar.ts'
import { regionsByCalendar } from '../../domain/calendar/regions.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { openStages } from '../../domain/request/stage.ts'
import { caseFileOf, clockBodyOf, clockOf, officeCalendar } from '../case-file.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import { lawsOf } from './laws-of-body.ts'

/** What is to be said of a day. */
export type WantedDay = Pick<CalendarChange, 'calendar' | 'region' | 'on' | 'says' | 'name' | 'source'>

/** Why a day cannot be taken. */
export type WrongDay = {
  readonly day: WantedDay
  readonly why: 'calendar' | 'region' | 'too-early' | 'too-late' | 'twice'
  readonly known: string
}

/** A case that a change moves, or would have judged otherwise. */
export type MovedCase = {
  readonly body: string
  readonly reference: string
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Days that are wanted, told apart by what the calendars say already. */
type SortedDays = {
  /** What would be added. */
  readonly fresh: readonly WantedDay[]
  /** What the calendar says already: by which name. */
  readonly already: readonly { readonly day: WantedDay; readonly name: string }[]
  readonly wrong: readonly WrongDay[]
  /** Days that are past: they move only what is open still. */
  readonly past: readonly WantedDay[]
  /** The number of the last change that this goes by. */
  readonly seenSeq: number
}

export type CalendarPlan = SortedDays & {
  readonly open: readonly MovedCase[]
  /** Closed cases that would have had another due date. They keep theirs. */
  readonly closed: readonly MovedCase[]
  /** How many of other bodies, whose cases an administrator does not see. */
  readonly elsewhere: { readonly open: number; readonly closed: number }
}

const yearsAhead = 10

/** The calendars by which a body counts under its laws. */
export const calendarsOf = (body: Body): readonly string[] => [
  ...new Set(lawsOf(body).map((law) => calendarIdOf(law, clockBodyOf(body)))),
]

/** The calendars that this actor may change: an administrator those of their body, the command line all. */
export async function changeableCalendars(
  { store }: Pick<Ports, 'store'>,
  actor: Actor,
): Promise<Result<readonly string[]>> {
  if (actor.kind === 'system') return ok(calendarIds)
  if (actor.kind !== 'staff' || !may(actor, 'manage-body', { bodyId: actor.bodyId })) return refuse('forbidden')
  const body = await store.bodies.byId(actor.bodyId)
  return body ? ok(calendarsOf(body)) : refuse('forbidden')
}

/** What a change of the calendars would do, to be seen before it is saved. Nothing is written. */
export async function planCalendarChange(
  ports: Ports,
  actor: Actor,
  wanted: readonly WantedDay[],
): Promise<Result<CalendarPlan>> {
  const sorted = await sortDays(ports, actor, wanted)
  if (!sorted.ok) return sorted
  const { fresh, wrong, seenSeq } = sorted.value
  const moved = wrong.length > 0 ? nothingMoved : await movedBy(ports, actor, fresh, seenSeq)
  return ok({ ...sorted.value, ...moved })
}

/** Which of these days are new, which are known and which are wrong. No case is read for it. */
export async function sortDays(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  wanted: readonly WantedDay[],
): Promise<Result<SortedDays>> {
  const changeable = await changeableCalendars(ports, actor)
  if (!changeable.ok) return changeable
  const known = await ports.store.calendarChanges.all()
  const today = civilDateAt(ports.clock.now(), 'UTC')
  const year = Number(today.slice(0, 4))
  // As far back as a recalculation looks.
  const [first, last] = [civilDate(`${year - 2}-01-01`), civilDate(`${year + yearsAhead}-12-31`)]
  const wrong: WrongDay[] = []
  const already: { day: WantedDay; name: string }[] = []
  const fresh: WantedDay[] = []
  const seen = new Map<string, WantedDay>()
  // The list of a whole year takes the place of what was guessed of it: its days are told apart from what is left then.
  const years = wanted.filter(({ says }) => says === 'year-held')
  const withYears = [...known, ...linesOf(ports, years, known.at(-1)?.seq ?? 0, 'system')]
  const [ofNow, ofYears] = [calendarsWith(known), calendarsWith(withYears)]
  for (const day of wanted) {
    const regions = regionsByCalendar[day.calendar] ?? []
    const key = `${day.calendar} ${day.region} ${day.on} ${day.says.startsWith('year')}`
    const before = seen.get(key)
    seen.set(key, day)
    if (!changeable.value.includes(day.calendar))
      wrong.push({ day, why: 'calendar', known: changeable.value.join(', ') })
    else if (day.region !== null && !regions.includes(day.region))
      wrong.push({ day, why: 'region', known: regions.join(', ') || '-' })
    else if (day.on < first) wrong.push({ day, why: 'too-early', known: first })
    else if (day.on > last) wrong.push({ day, why: 'too-late', known: last })
    else if (before && before.says !== day.says) wrong.push({ day, why: 'twice', known: before.name })
    else {
      const name = before
        ? before.name
        : saidAlready(await (day.says.startsWith('year') ? ofNow : ofYears)(day), known, day)
      if (name === undefined) fresh.push(day)
      else already.push({ day, name })
    }
  }
  const past = fresh.filter(({ on, says }) => on < today && !says.startsWith('year'))
  const seenSeq = known.at(-1)?.seq ?? 0
  return ok({ fresh, already, wrong, past, seenSeq })
}

/** The calendars with these changes, each made once. */
function calendarsWith(changes: readonly CalendarChange[]) {
  const made = new Map<string, Promise<OfficeCalendar>>()
  return ({ calendar, region }: WantedDay): Promise<OfficeCalendar> => {
    const key = `${calendar} ${region}`
    const found = made.get(key) ?? loadChangedCalendar(calendar, region ?? undefined, changes)
    made.set(key, found)
    return found
  }
}

/** By what name the calendar says the same already; undefined where it does not. */
function saidAlready(calendar: OfficeCalendar, known: readonly CalendarChange[], day: WantedDay): string | undefined {
  const on = toDayNumber(day.on)
  if (day.says === 'worked') return isWorkingDay(calendar, on) ? 'worked' : undefined
  if (day.says === 'not-worked') return offNameOf(calendar, on)
  const year = Number(day.on.slice(0, 4))
  if (day.says === 'year-held') return isProvisionalYear(calendar, year) ? undefined : day.on.slice(0, 4)
  const about = known.filter((one) => one.calendar === day.calendar && one.region === day.region && one.on === day.on)
  const last = about.findLast((one) => one.says.startsWith('year') === day.says.startsWith('year'))
  return last === undefined || last.says === day.says ? 'as-shipped' : undefined
}

/** The lines that would be added, with their numbers. */
export function linesOf(
  { clock }: Pick<Ports, 'clock'>,
  days: readonly WantedDay[],
  after: number,
  by: string,
): readonly CalendarChange[] {
  const at = clock.now()
  return days.map((day, index) => ({ ...day, seq: after + 1 + index, at, by }))
}

type Moves = Pick<CalendarPlan, 'open' | 'closed' | 'elsewhere'>
const nothingMoved: Moves = { open: [], closed: [], elsewhere: { open: 0, closed: 0 } }

async function movedBy(ports: Ports, actor: Actor, days: readonly WantedDay[], after: number): Promise<Moves> {
  if (days.length === 0) return nothingMoved
  const open: MovedCase[] = []
  const closed: MovedCase[] = []
  const elsewhere = { open: 0, closed: 0 }
  const changed = new Set(days.map(({ calendar }) => calendar))
  const lines = linesOf(ports, days, after, 'system')
  for (const now of await ports.store.bodies.all()) {
    const laws = lawsOf(now).filter((law) => changed.has(calendarIdOf(law, clockBodyOf(now))))
    if (laws.length === 0) continue
    const then: Body = { ...now, calendarChanges: [...now.calendarChanges, ...lines] }
    for await (const batch of ports.store.cases.all(now.id)) {
      for (const { row, events } of batch) {
        if (!laws.some(({ id }) => id === row.statute)) continue
        const file = await caseFileOf(ports, row, now, events)
        const due = (calendar: typeof file.calendar) => {
          const counted = clockOf(file.statute, calendar, events, file.today, now)
          return counted.ok ? counted.result.due : null
        }
        const [from, to] = [due(file.calendar), due(await officeCalendar(file.statute, then))]
        if (from === null || to === null || from === to) continue
        const moved = { body: now.slug, reference: row.reference, from, to }
        const isOpen = openStages.has(row.stage)
        if (actor.kind === 'staff' && actor.bodyId !== now.id) elsewhere[isOpen ? 'open' : 'closed'] += 1
        else (isOpen ? open : closed).push(moved)
      }
    }
  }
  return { open, closed, elsewhere }
}
