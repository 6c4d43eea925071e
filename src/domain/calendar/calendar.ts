import type { CalendarData, Coverage } from './calendar-data.ts'
import { type CivilDate, dayNumberOf, fromDayNumber, toDayNumber, weekdayOf, yearMonthDayOf } from './civil-date.ts'

export type { Coverage } from './calendar-data.ts'

/** A day that is not worked, and why. The name of a holiday comes before that of a weekend day. */
export type OffDay = { readonly on: CivilDate; readonly name: string }

/**
 * The working days of one office's world. Days are day numbers (whole days since 1970-01-01).
 * Prefix sums over the whole span make "add n working days" and "working days between" look-ups.
 */
export type Calendar = {
  readonly id: string
  readonly version: string
  /** Of each year that the calendar's data holds; a year that is not here is `absent`. */
  readonly coverage: ReadonlyMap<number, Coverage>
  readonly computedIsProvisional: boolean
  /** ISO 3166-2 region whose holidays are added, where one is. */
  readonly region?: string
  /** The first day of the tables; the tables end before `endDay`. */
  readonly firstDay: number
  readonly endDay: number
  /** 1 for a working day, by day since `firstDay`. */
  readonly working: Uint8Array
  /** Working days before each day of the table, counted from `firstDay`. */
  readonly before: Int32Array
  /** The day number of the nth working day of the table. */
  readonly workingDays: Int32Array
  /** The days that are not worked, in order. */
  readonly offDays: readonly OffDay[]
  /** The days of a weekend that are worked (調休, 补班). */
  readonly makeUpDays: ReadonlySet<number>
  /** The civil date of each day of the table. */
  readonly dates: readonly CivilDate[]
}

/** The tables run wider than any data, so that a clock never leaves them: outside the data, weekends alone are off. */
const tableFirstYear = 1995
const tableEndYear = 2046
const firstDay = dayNumberOf(tableFirstYear, 1, 1)
const endDay = dayNumberOf(tableEndYear, 1, 1)
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
let sharedDates: readonly CivilDate[] | undefined

function tableDates(): readonly CivilDate[] {
  sharedDates ??= Array.from({ length: endDay - firstDay }, (_, i) => fromDayNumber(firstDay + i))
  return sharedDates
}

function dayOf(year: number, monthDay: string): number {
  return dayNumberOf(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(2, 4)))
}

/** Builds the tables of a data file. @throws RangeError where the data has regions and `region` is not one of them. */
export function calendarFrom(data: CalendarData, region?: string): Calendar {
  const holidays = new Map<number, string>()
  const worked = new Set<number>()
  const coverage = new Map<number, Coverage>()
  const regions = Object.keys(data.regions)
  if (region !== undefined && regions.length > 0 && !regions.includes(region)) {
    throw new RangeError(`"${region}" is not a region of the calendar ${data.id}: ${regions.join(', ')}`)
  }
  const own = region === undefined ? undefined : data.regions[region]
  // A place within a state ("QLD-BRISBANE") has the state's holidays and its own.
  const around = region?.includes('-') ? data.regions[region.slice(0, region.indexOf('-'))] : undefined
  const ownYears = region === undefined ? undefined : data.regionYears?.[region]
  for (const [key, { coverage: kind, days, worked: workedDays }] of Object.entries(data.years)) {
    const year = Number(key)
    coverage.set(year, ownYears === undefined || ownYears.includes(year) ? kind : 'computed')
    for (const entry of `${days} ${around?.[year] ?? ''} ${own?.[year] ?? ''}`.split(' ')) {
      const [monthDay, name] = entry.split('=')
      if (monthDay?.endsWith('+')) worked.add(dayOf(year, monthDay))
      else if (monthDay) holidays.set(dayOf(year, monthDay), data.names[Number(name)] ?? 'Holiday')
    }
    for (const monthDay of (workedDays ?? '').split(' ')) if (monthDay) worked.add(dayOf(year, monthDay))
  }
  return build(
    {
      id: own === undefined ? data.id : `${data.id}-${region}`,
      version: data.version,
      coverage,
      computedIsProvisional: data.computedIsProvisional ?? false,
      makeUpDays: worked,
      ...(own === undefined || region === undefined ? {} : { region }),
    },
    (day) => {
      const holiday = holidays.get(day)
      if (holiday !== undefined) return holiday
      const weekday = weekdayOf(day)
      return data.weekend.includes(weekday) && !worked.has(day) ? weekdayNames[weekday] : undefined
    },
  )
}

type Head = Pick<Calendar, 'id' | 'version' | 'coverage' | 'computedIsProvisional' | 'makeUpDays' | 'region'>

function build(head: Head, offNameOf: (day: number) => string | undefined): Calendar {
  const length = endDay - firstDay
  const dates = tableDates()
  const working = new Uint8Array(length)
  const before = new Int32Array(length + 1)
  const workingDays = new Int32Array(length)
  const offDays: OffDay[] = []
  let count = 0
  for (let i = 0; i < length; i++) {
    before[i] = count
    const name = offNameOf(firstDay + i)
    if (name === undefined) {
      working[i] = 1
      workingDays[count++] = firstDay + i
    } else {
      offDays.push(Object.freeze({ on: dates[i] as CivilDate, name }))
    }
  }
  before[length] = count
  return { ...head, firstDay, endDay, working, before, workingDays: workingDays.slice(0, count), offDays, dates }
}

/**
 * The calendar with days that are said otherwise than it has them. Of a year whose list is held whole nothing else of the
 * calendar counts but its weekends: what it had of that year was a guess.
 * @param saidOf what is said of a day; undefined where nothing is
 */
export function calendarWithDays(
  calendar: Calendar,
  version: string,
  heldYears: readonly number[],
  saidOf: (day: number) => { readonly worked: boolean; readonly name: string } | undefined,
): Calendar {
  const coverage = new Map(calendar.coverage)
  for (const year of heldYears) coverage.set(year, 'published')
  const held = (day: number) =>
    heldYears.some((year) => day >= dayNumberOf(year, 1, 1) && day < dayNumberOf(year + 1, 1, 1))
  const weekend = new Set(calendar.offDays.slice(0, 100).map(({ name }) => name))
  const names = new Map(calendar.offDays.map(({ on, name }) => [on, name]))
  const shippedName = (day: number): string | undefined => {
    if (!held(day)) return names.get(calendar.dates[day - firstDay] as CivilDate)
    const weekday = weekdayNames[weekdayOf(day)]
    return weekday !== undefined && weekend.has(weekday) ? weekday : undefined
  }
  const makeUpDays = new Set<number>()
  for (const day of calendar.makeUpDays) if (!held(day)) makeUpDays.add(day)
  for (let day = firstDay; day < endDay; day += 1) {
    const said = saidOf(day)
    if (said?.worked && shippedName(day) !== undefined) makeUpDays.add(day)
    else if (said && !said.worked) makeUpDays.delete(day)
  }
  return build({ ...calendar, version, coverage, makeUpDays }, (day) => {
    const said = saidOf(day)
    if (said) return said.worked ? undefined : said.name
    return shippedName(day)
  })
}

const overlays = new WeakMap<Calendar, Map<string, Calendar>>()

/** The calendar with an office's own closures (civil dates) taken out of its working days. Memoised. */
export function withClosures(calendar: Calendar, closures: readonly CivilDate[]): Calendar {
  if (closures.length === 0) return calendar
  const key = [...closures].sort().join()
  const known = overlays.get(calendar) ?? new Map<string, Calendar>()
  overlays.set(calendar, known)
  let overlay = known.get(key)
  if (!overlay) {
    const closed = new Set(closures.map(toDayNumber))
    const names = new Map(calendar.offDays.map(({ on, name }) => [on, name]))
    const nameOf = (day: number): string | undefined =>
      names.get(calendar.dates[day - firstDay] as CivilDate) ?? (closed.has(day) ? 'Office closed' : undefined)
    overlay = build({ ...calendar, version: `${calendar.version}+closures` }, nameOf)
    known.set(key, overlay)
  }
  return overlay
}

function inTable(day: number): boolean {
  return day >= firstDay && day < endDay
}

/** The civil date of a day number, from the table where it can be. */
export function dateOf(calendar: Calendar, day: number): CivilDate {
  return calendar.dates[day - firstDay] ?? fromDayNumber(day)
}

export function isWorkingDay(calendar: Calendar, day: number): boolean {
  return inTable(day) ? calendar.working[day - firstDay] === 1 : weekdayOf(day) < 5
}

/** Working days before `day`, from the table's first day; beyond the table, weekdays (Monday-Friday). */
function workingDaysBefore(calendar: Calendar, day: number): number {
  if (day < firstDay) return -weekdaysIn(day, firstDay)
  if (day <= endDay) return calendar.before[day - firstDay] as number
  return (calendar.before[endDay - firstDay] as number) + weekdaysIn(endDay, day)
}

/** Mondays to Fridays in [from, to). */
function weekdaysIn(from: number, to: number): number {
  const upTo = (day: number): number => Math.floor((day + 3) / 7) * 5 + Math.min(5, weekdayOf(day))
  return upTo(to) - upTo(from)
}

/**
 * The working day that is `n` working days after `day`, `day` itself not counted; for a negative `n`, before it.
 * With `n` = 0 it is `day` itself, worked or not.
 */
export function addWorkingDays(calendar: Calendar, day: number, n: number): number {
  if (n === 0) return day
  // The index of the wanted day among all working days: those up to and including `day`, plus n.
  const index = n > 0 ? workingDaysBefore(calendar, day + 1) + n - 1 : workingDaysBefore(calendar, day) + n
  const { workingDays } = calendar
  if (index >= 0 && index < workingDays.length) return workingDays[index] as number
  let beyond = index < 0 ? -index : index - workingDays.length + 1
  let at = index < 0 ? firstDay : endDay - 1
  while (beyond > 0) {
    at += index < 0 ? -1 : 1
    if (weekdayOf(at) < 5) beyond--
  }
  return at
}

/** Working days in (from, to]; negative when `to` is earlier. */
export function workingDaysBetween(calendar: Calendar, from: number, to: number): number {
  return workingDaysBefore(calendar, to + 1) - workingDaysBefore(calendar, from + 1)
}

/** The day itself where it is worked, else the next working day. */
export function rollForward(calendar: Calendar, day: number): number {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1)
}

/** Why a day is not worked; undefined for a working day. */
export function offNameOf(calendar: Calendar, day: number): string | undefined {
  if (isWorkingDay(calendar, day)) return undefined
  return offDaysBetween(calendar, day - 1, day)[0]?.name ?? weekdayNames[weekdayOf(day)]
}

/** The days in (from, to] that are not worked, each with its name. Frozen objects, shared between calls. */
export function offDaysBetween(calendar: Calendar, from: number, to: number): readonly OffDay[] {
  const start = Math.max(from + 1, firstDay)
  const end = Math.min(to + 1, endDay)
  if (end <= start) return []
  const { before } = calendar
  const first = start - firstDay - (before[start - firstDay] as number)
  return calendar.offDays.slice(first, end - firstDay - (before[end - firstDay] as number))
}

/** Whether a year's days are only a guess: absent from the data, or computed where a notice decides them. */
export function isProvisionalYear(calendar: Calendar, year: number): boolean {
  const coverage = calendar.coverage.get(year) ?? 'absent'
  return coverage === 'absent' || (coverage === 'computed' && calendar.computedIsProvisional)
}

/** The years in [from, to] whose days are only a guess, in order. */
export function provisionalYears(calendar: Calendar, from: number, to: number): readonly number[] {
  const first = yearMonthDayOf(from).year
  const last = yearMonthDayOf(to).year
  const years: number[] = []
  for (let year = first; year <= last; year++) if (isProvisionalYear(calendar, year)) years.push(year)
  return years
}
