import { addDays, type CivilDate, type Instant } from '../../domain/calendar/civil-date.ts'
import { withoutControls } from '../../domain/text/control-characters.ts'

/** One day in a calendar. */
export type CalendarEvent = {
  /** Stays the same for as long as the thing that it is about exists. */
  readonly uid: string
  /** Grows with every change. */
  readonly sequence: number
  readonly changedAt: Instant
  readonly on: CivilDate
  readonly summary: string
  readonly description: string
  readonly url?: string
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
}

type Calendar = {
  readonly name: string
  /** IANA: a civil date holds in the zone of the body. */
  readonly timeZone: string
  readonly language: string
  readonly events: readonly CalendarEvent[]
  /** It is fetched again and again, and published every time, also when everything in it is over. */
  readonly isFeed?: boolean
}

const maxLineBytes = 75

/** TEXT of RFC 5545 3.3.11. */
function escaped(text: string): string {
  return withoutControls(text)
    .replaceAll(/[\t\r]/g, '')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')
}

/** Lines of at most 75 octets; a character is never cut in two (RFC 5545 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let out = ''
  let bytes = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (bytes + size > maxLineBytes) {
      out += '\r\n '
      bytes = 1
    }
    out += character
    bytes += size
  }
  return out
}

const dateOf = (date: CivilDate) => date.replaceAll('-', '')
const instantText = (at: Instant) => at.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '')

function eventLines(event: CalendarEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${instantText(event.changedAt)}`,
    `LAST-MODIFIED:${instantText(event.changedAt)}`,
    `DTSTART;VALUE=DATE:${dateOf(event.on)}`,
    // The end is the first day that no longer belongs to it.
    `DTEND;VALUE=DATE:${dateOf(addDays(event.on, 1))}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    ...(event.url ? [`URL:${event.url}`] : []),
    `STATUS:${event.status}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** A calendar of days (RFC 5545). One whose every event is over is a cancellation (RFC 5546 3.2.5). */
export function calendarText({ name, timeZone, language, events, isFeed = false }: Calendar): string {
  const cancelled = !isFeed && events.length > 0 && events.every((event) => event.status === 'CANCELLED')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Candor//FOI tracker//${new Intl.Locale(language).language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
