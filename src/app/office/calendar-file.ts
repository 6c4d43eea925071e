import type { CalendarFileFault } from '../../domain/calendar/calendar-file-faults.ts'
import { addDays, type CivilDate, daysBetween, parseCivilDate } from '../../domain/calendar/civil-date.ts'
import { type FieldIssue, fieldIssue } from '../../domain/request/refusal.ts'
import { describeRefusal } from '../../locales/refusals.ts'

/** What a file says of one day. */
export type DayInFile = { readonly on: CivilDate; readonly says: 'not-worked' | 'worked'; readonly name: string }

export type CalendarFile = {
  readonly days: readonly DayInFile[]
  /** The year whose whole official list the file is. */
  readonly year?: number
  /** Where the list was published, as the file says. */
  readonly source?: string
}

/** The file is no calendar that can be read: what is wrong, and at which line or place. */
export class CalendarUnreadable extends Error {
  override readonly name = 'CalendarUnreadable'
  readonly issue: FieldIssue

  /** @param where `line 12`, a place (`days[3].date`), or empty where it is the whole file */
  constructor(where: string, fault: CalendarFileFault, params: { readonly [name: string]: string } = {}) {
    const issue = fieldIssue('', 'calendar-file', { where, fault, ...params })
    super(describeRefusal({ code: 'invalid', issues: [issue] }))
    this.issue = issue
  }
}

export const maxCalendarBytes = 1024 * 1024
const maxDays = 2000
const maxDaysOfEvent = 60
const maxNameLength = 200
const maxQuoted = 60

/** What stands in the file, short enough for a message. */
const quoted = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, maxQuoted)

/** Reads the holidays and make-up days out of an iCalendar file, or out of the JSON of yearly lists. @throws CalendarUnreadable */
export function readCalendarFile(bytes: Uint8Array): CalendarFile {
  if (bytes.length > maxCalendarBytes) throw new CalendarUnreadable('', 'too-large')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CalendarUnreadable('', 'not-utf-8')
  }
  const first = text.trimStart()
  const file = first.startsWith('{') ? readJson(text) : readIcs(text)
  if (file.days.length === 0) throw new CalendarUnreadable('', 'no-day')
  return file
}

function readJson(text: string): CalendarFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new CalendarUnreadable('', 'not-json', { value: (error as Error).message.slice(0, maxQuoted) })
  }
  const { year, days, papers } = json as { year?: unknown; days?: unknown; papers?: unknown }
  if (typeof year !== 'number' || !Number.isInteger(year)) throw new CalendarUnreadable('year', 'no-year')
  if (!Array.isArray(days)) throw new CalendarUnreadable('days', 'no-list')
  if (days.length > maxDays) throw new CalendarUnreadable('days', 'too-many', { limit: String(maxDays) })
  const read = days.map((given: unknown, index): DayInFile => {
    const where = `days[${index}]`
    if (given === null || typeof given !== 'object') throw new CalendarUnreadable(where, 'not-a-day')
    const { name, date, isOffDay } = given as { name?: unknown; date?: unknown; isOffDay?: unknown }
    const on = typeof date === 'string' ? parseCivilDate(date) : undefined
    if (on === undefined) throw new CalendarUnreadable(`${where}.date`, 'no-such-date', { value: quoted(date) })
    // The list of a year may name days at the end of the year before: the New Year's holiday begins there.
    if (Math.abs(Number(on.slice(0, 4)) - year) > 1)
      throw new CalendarUnreadable(`${where}.date`, 'other-year', { value: on, year: String(year) })
    if (typeof isOffDay !== 'boolean') throw new CalendarUnreadable(`${where}.isOffDay`, 'yes-or-no')
    return { on, says: isOffDay ? 'not-worked' : 'worked', name: nameOf(name, `${where}.name`) }
  })
  const addresses = Array.isArray(papers) ? papers.filter((one) => typeof one === 'string') : []
  return { days: read, year, ...(addresses.length > 0 ? { source: addresses.join(' ').slice(0, 1000) } : {}) }
}

function nameOf(name: unknown, where: string): string {
  const text = typeof name === 'string' ? name.trim() : ''
  if (text === '') throw new CalendarUnreadable(where, 'no-name')
  if (text.length > maxNameLength) throw new CalendarUnreadable(where, 'long-name', { limit: String(maxNameLength) })
  return text
}

type Line = { readonly number: number; readonly name: string; readonly parameters: string; readonly value: string }

/** The lines of an iCalendar file, with those that were folded put together again. */
function* unfolded(text: string): Generator<Line> {
  let parts: string[] = []
  let from = 0
  const line = (): Line => {
    const whole = parts.join('')
    const at = firstColon(whole)
    const head = at < 0 ? whole : whole.slice(0, at)
    const semicolon = head.indexOf(';')
    const name = (semicolon < 0 ? head : head.slice(0, semicolon)).toUpperCase()
    return {
      number: from,
      name,
      parameters: semicolon < 0 ? '' : head.slice(semicolon + 1).toUpperCase(),
      value: at < 0 ? '' : whole.slice(at + 1),
    }
  }
  for (const [index, raw] of text.split('\n').entries()) {
    const one = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if ((one.startsWith(' ') || one.startsWith('\t')) && parts.length > 0) parts.push(one.slice(1))
    else {
      if (parts.length > 0) yield line()
      parts = one === '' ? [] : [one]
      from = index + 1
    }
  }
  if (parts.length > 0) yield line()
}

/** The colon that ends the name of a line: not one inside quotation marks. */
function firstColon(line: string): number {
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (line[at] === ':' && !isQuoted) return at
  }
  return -1
}

type IcsEvent = {
  readonly line: number
  start?: Line
  end?: Line
  duration?: Line
  summary?: string
  words: string[]
  isCancelled: boolean
}

const makeUpWords = /补班|補班|上班|make-?up|working day/i

function readIcs(text: string): CalendarFile {
  const days: DayInFile[] = []
  let event: IcsEvent | undefined
  let isCalendar = false
  for (const line of unfolded(text.replace(/^\uFEFF/, ''))) {
    const { name, value, number } = line
    if (!isCalendar) {
      if (name !== 'BEGIN' || value.toUpperCase() !== 'VCALENDAR')
        throw new CalendarUnreadable(`line ${number}`, 'not-a-calendar')
      isCalendar = true
    } else if (name === 'BEGIN' && value.toUpperCase() === 'VEVENT')
      event = { line: number, words: [], isCancelled: false }
    else if (name === 'END' && value.toUpperCase() === 'VEVENT' && event) {
      if (!event.isCancelled) days.push(...daysOf(event))
      if (days.length > maxDays) throw new CalendarUnreadable(`line ${number}`, 'too-many', { limit: String(maxDays) })
      event = undefined
    } else if (event) take(event, line)
  }
  if (event) throw new CalendarUnreadable(`line ${event.line}`, 'no-end')
  return { days }
}

function take(event: IcsEvent, line: Line): void {
  const { name, value, number } = line
  if (name === 'DTSTART') event.start = line
  else if (name === 'DTEND') event.end = line
  else if (name === 'DURATION') event.duration = line
  else if (name === 'SUMMARY') event.summary = plain(value)
  else if (name === 'CATEGORIES') event.words.push(plain(value))
  else if (name === 'STATUS' && value.toUpperCase() === 'CANCELLED') event.isCancelled = true
  else if (name === 'RRULE' || name === 'RDATE')
    throw new CalendarUnreadable(`line ${number}`, 'by-rule', { value: name })
}

const plain = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? ' ' : one)).trim()

function daysOf({ line, start, end, duration, summary = '', words }: IcsEvent): readonly DayInFile[] {
  if (!start) throw new CalendarUnreadable(`line ${line}`, 'no-start')
  const first = dateIn(start)
  const name = nameOf(summary, `line ${line}`)
  const says = [summary, ...words].some((one) => makeUpWords.test(one)) ? 'worked' : 'not-worked'
  const count = end ? countTo(first, end) : duration ? daysIn(duration) : 1
  if (count < 1 || count > maxDaysOfEvent)
    throw new CalendarUnreadable(`line ${(end ?? duration ?? start).number}`, 'long-event', {
      limit: String(maxDaysOfEvent),
      value: String(count),
    })
  return Array.from({ length: count }, (_, index) => ({ on: addDays(first.on, index), says, name }))
}

type Moment = { readonly on: CivilDate; readonly time: string }

function dateIn({ number, name, value }: Line): Moment {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})(Z?))?$/.exec(value.trim())
  const on = parts && parseCivilDate(`${parts[1]}-${parts[2]}-${parts[3]}`)
  if (!on) throw new CalendarUnreadable(`line ${number}`, 'no-such-date', { value: `${name}: ${quoted(value)}` })
  if (parts[5] === 'Z') throw new CalendarUnreadable(`line ${number}`, 'in-utc', { value: name })
  return { on, time: parts[4] ?? '000000' }
}

/** The end is not part of the event: an event until midnight, or until a date, does not include that day. */
function countTo({ on }: Moment, end: Line): number {
  const last = dateIn(end)
  const count = daysBetween(on, last.on) + (last.time === '000000' ? 0 : 1)
  // Some programmes give the first day as the end of an event of one day.
  return count === 0 ? 1 : count
}

function daysIn({ number, value }: Line): number {
  const parts = /^P(?:(\d{1,3})W|(\d{1,3})D)$/.exec(value.trim().toUpperCase())
  if (!parts) throw new CalendarUnreadable(`line ${number}`, 'odd-duration')
  return parts[1] === undefined ? Number(parts[2]) : Number(parts[1]) * 7
}
