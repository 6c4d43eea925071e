import type { ClockBody } from '../clock/clock-types.ts'
import type { Statute } from '../statute/statute.ts'
import { type Calendar, calendarFrom } from './calendar.ts'
import { type CalendarChange, type OfficeCalendar, withCalendarChanges } from './calendar-changes.ts'
import type { CalendarData } from './calendar-data.ts'
import type { Instant } from './civil-date.ts'
import { regionsByCalendar } from './regions.ts'

/** One dynamic import a calendar: data that no body uses is never loaded. */
const files: { readonly [id: string]: () => Promise<{ readonly data: CalendarData }> } = {
  cn: () => import('./data/cn.ts'),
  us: () => import('./data/us.ts'),
  'us-ca': () => import('./data/us-ca.ts'),
  'us-fl': () => import('./data/us-fl.ts'),
  'us-ny': () => import('./data/us-ny.ts'),
  'us-tx': () => import('./data/us-tx.ts'),
  uk: () => import('./data/uk.ts'),
  'uk-sct': () => import('./data/uk-sct.ts'),
  eu: () => import('./data/eu.ts'),
  ie: () => import('./data/ie.ts'),
  de: () => import('./data/de.ts'),
  ca: () => import('./data/ca.ts'),
  'ca-bc': () => import('./data/ca-bc.ts'),
  'ca-on': () => import('./data/ca-on.ts'),
  au: () => import('./data/au.ts'),
  'au-qld': () => import('./data/au-qld.ts'),
  nz: () => import('./data/nz.ts'),
  'nz-oia': () => import('./data/nz-oia.ts'),
  'nz-lgoima': () => import('./data/nz-lgoima.ts'),
  za: () => import('./data/za.ts'),
  jp: () => import('./data/jp.ts'),
  hk: () => import('./data/hk.ts'),
  tw: () => import('./data/tw.ts'),
  in: () => import('./data/in.ts'),
  weekdays: () => import('./data/weekdays.ts'),
}

export const calendarIds: readonly string[] = Object.keys(files)

const loaded = new Map<string, Promise<Calendar>>()

/**
 * The calendar of that id, with the holidays of a region (ISO 3166-2 without the country) where its data has regions.
 * Memoised. @throws RangeError for an id that is not one of `calendarIds`, or a region that the calendar lacks.
 */
export function loadCalendar(id: string, region?: string): Promise<Calendar> {
  const key = region === undefined ? id : `${id} ${region}`
  let calendar = loaded.get(key)
  if (!calendar) {
    const file = files[id]
    if (!file) return Promise.reject(new RangeError(`"${id}" is not a calendar: ${calendarIds.join(', ')}`))
    calendar = file().then(({ data }) => calendarFrom(data, region))
    calendar.catch(() => loaded.delete(key))
    loaded.set(key, calendar)
  }
  return calendar
}

/** The calendars of the zones in which an office without a statute may stand. */
const calendarByTimeZone: { readonly [pattern: string]: string } = {
  'Asia/Shanghai': 'cn',
  'Asia/Chongqing': 'cn',
  'Asia/Urumqi': 'cn',
  'Asia/Hong_Kong': 'hk',
  'Asia/Tokyo': 'jp',
  'Asia/Taipei': 'tw',
  'Asia/Kolkata': 'in',
  'Europe/London': 'uk',
  'Europe/Belfast': 'uk',
  'Europe/Dublin': 'ie',
  'Europe/Berlin': 'de',
  'America/New_York': 'us',
  'America/Chicago': 'us',
  'America/Denver': 'us',
  'America/Phoenix': 'us',
  'America/Los_Angeles': 'us',
  'America/Anchorage': 'us',
  'Pacific/Honolulu': 'us',
  'America/Toronto': 'ca',
  'America/Vancouver': 'ca',
  'America/Winnipeg': 'ca',
  'America/Edmonton': 'ca',
  'America/Halifax': 'ca',
  'America/Regina': 'ca',
  'America/St_Johns': 'ca',
  'Australia/Sydney': 'au',
  'Australia/Melbourne': 'au',
  'Australia/Brisbane': 'au',
  'Australia/Perth': 'au',
  'Australia/Adelaide': 'au',
  'Australia/Hobart': 'au',
  'Australia/Darwin': 'au',
  'Australia/Canberra': 'au',
  'Pacific/Auckland': 'nz',
}

/** The id of the calendar that a law counts with: its own, or for `service-standard` that of the body's time zone. */
export function calendarIdOf(statute: Statute, body?: ClockBody): string {
  if (statute.calendar.id !== 'by-time-zone') return statute.calendar.id
  return calendarByTimeZone[body?.timeZone ?? statute.timeZone] ?? 'weekdays'
}

/** The regions whose holidays the law's calendar knows; empty where no region changes anything. */
export function regionsOf(statute: Statute, body?: ClockBody): readonly string[] {
  return statute.calendar.regional ? (regionsByCalendar[calendarIdOf(statute, body)] ?? []) : []
}

/** The region of a body, where its holidays count under the law. */
export function countedRegionOf(statute: Statute, body?: ClockBody): string | undefined {
  return regionsOf(statute, body).find((one) => one === body?.region)
}

/** The region of a body, where the law's calendar has regions and this is none of them. */
export function unknownRegionOf(statute: Statute, body?: ClockBody): string | undefined {
  const known = regionsOf(statute, body)
  return known.length === 0 || body?.region === undefined || known.includes(body.region) ? undefined : body.region
}

/**
 * The calendar for a request to that body. A region counts only where the law's card says so; one that the calendar does
 * not know adds no holidays (`unknownRegionOf` tells it to whoever gave it).
 */
export function loadCalendarFor(statute: Statute, body?: ClockBody): Promise<Calendar> {
  return loadCalendar(calendarIdOf(statute, body), countedRegionOf(statute, body))
}

/**
 * A calendar by its id, with the days that an installation added until `at` (all of them where it is left out).
 * @throws RangeError as `loadCalendar`
 */
export async function loadChangedCalendar(
  id: string,
  region: string | undefined,
  changes: readonly CalendarChange[],
  at?: Instant,
): Promise<OfficeCalendar> {
  return withCalendarChanges(await loadCalendar(id, region), id, changes, { region, at })
}

/** The same by a law, for one body. @throws RangeError as `loadCalendar` */
export function loadOfficeCalendar(
  statute: Statute,
  body: ClockBody | undefined,
  changes: readonly CalendarChange[],
  at?: Instant,
): Promise<OfficeCalendar> {
  return loadChangedCalendar(calendarIdOf(statute, body), countedRegionOf(statute, body), changes, at)
}
