import { type CivilDate, civilDate, type Instant } from './civil-date.ts'

/** The text as an instant, in UTC with milliseconds. @throws RangeError where it is not an ISO 8601 moment with a zone. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text)
  if (parsed === undefined) throw new RangeError(`"${text}" is not a moment (ISO 8601 with a time zone)`)
  return parsed
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/

export function parseInstant(text: string): Instant | undefined {
  if (!instantPattern.test(text)) return undefined
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) ? undefined : instantOf(milliseconds)
}

/** From milliseconds since 1970-01-01T00:00Z. */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant
}

export function millisecondsOf(at: Instant): number {
  return Date.parse(at)
}

/** How a zone writes dates, and the latest instant that it was asked for: thousands of cases are looked at as of one moment. */
type Zone = { readonly format: Intl.DateTimeFormat; at?: Instant; date?: CivilDate }

const zones = new Map<string, Zone>()

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone)
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    zone = { format }
    zones.set(timeZone, zone)
  }
  return zone
}

/** The civil date that the calendar on the wall shows in `timeZone` (IANA name) at that instant. @throws RangeError for an unknown zone. */
export function civilDateAt(at: Instant, timeZone: string): CivilDate {
  const zone = zoneOf(timeZone)
  if (zone.at === at && zone.date !== undefined) return zone.date
  const date = civilDate(zone.format.format(millisecondsOf(at)))
  Object.assign(zone, { at, date })
  return date
}
