import type { Calendar } from './calendar.ts'
import { calendarWithDays } from './calendar.ts'
import { type CivilDate, type Instant, toDayNumber } from './civil-date.ts'

/**
 * What an administrator said of a day: it is not worked, it is worked, or it is as the calendar that Candor comes with has
 * it. `year-held` is about a whole year: its official list is in, so that nothing of it is a guess any more.
 */
export type DaySaying = 'not-worked' | 'worked' | 'as-shipped' | 'year-held' | 'year-as-shipped'

/** One line of the changes to the calendars of an installation. Lines are only ever added. */
export type CalendarChange = {
  /** 1, 2, 3 ... of the installation. */
  readonly seq: number
  /** One of `calendarIds`. */
  readonly calendar: string
  /** The region whose days these are; null for the whole calendar. */
  readonly region: string | null
  /** The day; 1 January where it is about a year. */
  readonly on: CivilDate
  readonly says: DaySaying
  /** Of the holiday, or of the day for which this one is worked. */
  readonly name: string
  /** Where that is published: words, an address of the web, or both. */
  readonly source: string
  readonly at: Instant
  /** `staff:` with an id, or `system`. */
  readonly by: string
}

declare const officeBrand: unique symbol
/** A calendar with the days that an installation added: made by `withCalendarChanges` alone, so that none can be forgotten. */
export type OfficeCalendar = Calendar & { readonly [officeBrand]: true }

/** The state of the days of one calendar after these lines. */
export type AddedDays = {
  /** The last line about each day that is not as shipped, in the order of days. */
  readonly days: readonly CalendarChange[]
  /** The years whose whole list is in. */
  readonly years: readonly CalendarChange[]
  /** How many lines were about this calendar and region. */
  readonly count: number
}

/** Whether a line is about the days of a region: its own, those of the state around a place, and those of the whole. */
function isAbout(change: CalendarChange, id: string, region: string | undefined): boolean {
  if (change.calendar !== id) return false
  return change.region === null || change.region === region || (region ?? '').startsWith(`${change.region}-`)
}

const isOfYear = ({ says }: CalendarChange): boolean => says === 'year-held' || says === 'year-as-shipped'

/** @param at lines that came later do not count; all of them where left out */
export function addedDays(
  changes: readonly CalendarChange[],
  id: string,
  region: string | undefined,
  at?: Instant,
): AddedDays {
  const about = changes.filter((one) => isAbout(one, id, region) && (at === undefined || one.at <= at))
  const standing = standingOf(about)
  return {
    days: standing.filter((one) => !isOfYear(one)),
    years: standing.filter(isOfYear),
    count: about.length,
  }
}

/** What stands of the changes to a calendar and all of its regions: the last line about each day that is not as shipped. */
export function standingChanges(changes: readonly CalendarChange[], id: string): readonly CalendarChange[] {
  return standingOf(changes.filter(({ calendar }) => calendar === id))
}

function standingOf(about: readonly CalendarChange[]): readonly CalendarChange[] {
  // A line of a region goes before one of the whole for the same day; the last of either kind counts.
  const last = new Map<string, CalendarChange>()
  for (const one of about) last.set(`${isOfYear(one) ? 'y' : 'd'} ${one.on} ${one.region ?? ''}`, one)
  return [...last.values()]
    .filter(({ says }) => says !== 'as-shipped' && says !== 'year-as-shipped')
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : (a.region ?? '').length - (b.region ?? '').length))
}

/** A short name for a text (FNV-1a), to tell two states of a calendar apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

const made = new WeakMap<Calendar, Map<string, Calendar>>()
const maxKept = 64

/**
 * The calendar with what was added to it until `at`. Where nothing was, it is the very same object.
 * @param id the id of the calendar without its region, as lines name it
 * @param about the region whose days count too, and until when
 */
export function withCalendarChanges(
  calendar: Calendar,
  id: string,
  changes: readonly CalendarChange[],
  about: { readonly region?: string | undefined; readonly at?: Instant | undefined },
): OfficeCalendar {
  if (changes.length === 0) return calendar as OfficeCalendar
  const { region, at } = about
  const { days, years, count } = addedDays(changes, id, region, at)
  if (count === 0) return calendar as OfficeCalendar
  const text = [...days, ...years]
    .map(({ on, says, name, region }) => `${on} ${says} ${region ?? ''} ${name}`)
    .join('\n')
  const version = `${calendar.version}+office.${count}.${fingerprint(text)}`
  const known = made.get(calendar) ?? new Map<string, Calendar>()
  made.set(calendar, known)
  let found = known.get(version)
  if (!found) {
    const said = new Map(days.map((one) => [toDayNumber(one.on), one]))
    const held = years.map(({ on }) => Number(on.slice(0, 4)))
    found = calendarWithDays(calendar, version, held, (day) => {
      const one = said.get(day)
      return one && { worked: one.says === 'worked', name: one.name }
    })
    if (known.size >= maxKept) known.clear()
    known.set(version, found)
  }
  return found as OfficeCalendar
}
