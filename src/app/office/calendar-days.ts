import { z } from 'zod'
import type { DaySaying } from '../../domain/calendar/calendar-changes.ts'
import { type CivilDate, parseCivilDate } from '../../domain/calendar/civil-date.ts'
import type { Actor } from '../../domain/request/policy.ts'
import {
  type FieldIssue,
  fieldIssue,
  ok,
  type Result,
  refuseField,
  refuseFields,
} from '../../domain/request/refusal.ts'
import { civilDateInput, customIssue, parseInput, wholeNumberInput, wordsInput } from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import { staleSave } from '../stale-save.ts'
import { CalendarUnreadable, readCalendarFile } from './calendar-file.ts'
import { changeCalendar } from './change-calendar.ts'
import {
  type CalendarPlan,
  changeableCalendars,
  planCalendarChange,
  sortDays,
  type WantedDay,
  type WrongDay,
} from './plan-calendar.ts'

const sayings = [
  'not-worked',
  'worked',
  'as-shipped',
  'year-held',
  'year-as-shipped',
] as const satisfies readonly DaySaying[]
const maxDays = 2001
const maxChanges = 1e9

const namedOnes: readonly DaySaying[] = ['not-worked', 'worked']
const dayInput = z
  .object({
    calendar: z.string().min(1).max(40),
    region: z.string().max(20).nullable().default(null),
    on: civilDateInput,
    says: z.enum(sayings),
    /** Of the holiday, or of the day for which this one is worked; nothing where a day is taken back. */
    name: z.string().max(200).default(''),
    /** Where it was published: words, an address of the web, or both. */
    source: wordsInput(1000),
  })
  .transform((day, context): WantedDay => {
    const given = wordsInput(200).safeParse(day.name)
    const isNamed = namedOnes.includes(day.says)
    if (isNamed && !given.success) context.addIssue({ ...customIssue('required'), path: ['name'] })
    if (day.says.startsWith('year') && !day.on.endsWith('-01-01'))
      context.addIssue({ ...customIssue('year'), path: ['on'] })
    return { ...day, region: day.region || null, name: isNamed && given.success ? given.data : '' }
  })

export const calendarDaysInput = z.object({ days: z.array(dayInput).min(1).max(maxDays) })
export const calendarSaveInput = calendarDaysInput.extend({
  /** The last change that was seen: `seenSeq` of the preview. */
  seenSeq: wholeNumberInput(0, maxChanges),
})

/** What days would do, to be looked at before they are saved. */
export async function previewCalendarDays(ports: Ports, actor: Actor, input: unknown): Promise<Result<CalendarPlan>> {
  // Whoever may not is told so, and not what is wrong with what they sent.
  const changeable = await changeableCalendars(ports, actor)
  if (!changeable.ok) return changeable
  const parsed = parseInput(calendarDaysInput, input)
  if (!parsed.ok) return parsed
  const { days } = parsed.value
  return unlessWrong(await planCalendarChange(ports, actor, days), days)
}

function unlessWrong<T extends { readonly wrong: readonly WrongDay[] }>(
  found: Result<T>,
  days: readonly WantedDay[],
): Result<T> {
  if (!found.ok || found.value.wrong.length === 0) return found
  return refuseFields(found.value.wrong.map((wrong) => issueOf(wrong, `days.${days.indexOf(wrong.day)}`)))
}

/** What is wrong with a day that was given, at its field. */
export function issueOf({ why, known }: WrongDay, path: string): FieldIssue {
  switch (why) {
    case 'calendar':
    case 'region':
      return fieldIssue(`${path}.${why}`, 'choice', { known })
    case 'too-early':
    case 'too-late':
      return fieldIssue(`${path}.on`, why, { on: known })
    case 'twice':
      return fieldIssue(`${path}.on`, 'named-twice', { name: known })
  }
}

/** Saves days that were looked at. What the calendar says already is left out; `moved` open cases have another due date. */
export async function saveCalendarDays(
  ports: Ports,
  actor: Actor,
  input: unknown,
): Promise<Result<{ readonly moved: number; readonly added: number }>> {
  const changeable = await changeableCalendars(ports, actor)
  if (!changeable.ok) return changeable
  const parsed = parseInput(calendarSaveInput, input)
  if (!parsed.ok) return parsed
  const { days, seenSeq } = parsed.value
  // What it moves was looked at before: the cases are not counted for that once more.
  const sorted = unlessWrong(await sortDays(ports, actor, days), days)
  if (!sorted.ok) return sorted
  if (sorted.value.seenSeq !== seenSeq) return staleSave([])
  const { fresh } = sorted.value
  if (fresh.length === 0) return ok({ moved: 0, added: 0 })
  const changed = await changeCalendar(ports, actor, fresh, seenSeq)
  return changed.ok ? ok({ ...changed.value, added: fresh.length }) : changed
}

/** What a file is about, beside its days. */
export type CalendarOfFile = {
  readonly calendar: string
  readonly region: string | null
  /** Needed where the file does not say it. */
  readonly source: string
}

/** The days of an iCalendar file, or of the JSON of a yearly list, and what they would do. Nothing is written. */
export async function previewCalendarFile(
  ports: Ports,
  actor: Actor,
  about: CalendarOfFile,
  bytes: Uint8Array,
): Promise<Result<CalendarPlan>> {
  const changeable = await changeableCalendars(ports, actor)
  if (!changeable.ok) return changeable
  const days = daysOfFile(about, bytes)
  if (!days.ok) return days
  const plan = await planCalendarChange(ports, actor, days.value)
  if (!plan.ok || plan.value.wrong.length === 0) return plan
  const issues = plan.value.wrong.map((wrong) => {
    const { on } = wrong.day
    const issue = issueOf(wrong, on)
    return wrong.why === 'calendar' || wrong.why === 'region' ? { ...issue, path: wrong.why } : { ...issue, path: on }
  })
  // One line for a calendar that is wrong, not one for each of its days.
  return refuseFields(issues.filter(({ path }, at) => issues.findIndex((one) => one.path === path) === at))
}

/** The days of a file, and where it is the list of a year, that the year is held. */
export function daysOfFile(about: CalendarOfFile, bytes: Uint8Array): Result<readonly WantedDay[]> {
  try {
    const { days, year, source: stated } = readCalendarFile(bytes)
    const source = about.source.trim() || stated
    if (!source) return refuseField('source', 'required')
    const of = { calendar: about.calendar, region: about.region, source }
    const held: CivilDate | undefined = parseCivilDate(`${year}-01-01`)
    const whole = held ? [{ ...of, on: held, says: 'year-held', name: '' } as const] : []
    return ok([...days.map((day) => ({ ...of, ...day })), ...whole])
  } catch (error) {
    if (error instanceof CalendarUnreadable) return refuseFields([{ ...error.issue, path: 'file' }])
    throw error
  }
}
