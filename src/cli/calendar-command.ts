import { readFileSync } from 'node:fs'
import { daysOfFile } from '../app/office/calendar-days.ts'
import { changeCalendar } from '../app/office/change-calendar.ts'
import { type CalendarPlan, planCalendarChange, type WantedDay, type WrongDay } from '../app/office/plan-calendar.ts'
import type { Ports } from '../app/ports/ports.ts'
import { isProvisionalYear, weekdayNames } from '../domain/calendar/calendar.ts'
import { type CivilDate, parseCivilDate, toDayNumber, weekdayOf } from '../domain/calendar/civil-date.ts'
import { calendarIds, loadChangedCalendar } from '../domain/calendar/load-calendar.ts'
import { regionsByCalendar } from '../domain/calendar/regions.ts'
import { languages } from '../locales/locales.ts'
import { describeRefusal, issueText } from '../locales/refusals.ts'
import { type Command, type CommandIo, InputError, needed, parsed, UsageError } from './command.ts'
import { withPorts } from './installation.ts'

const usage = `usage: candor calendar list --calendar ID [--region CODE] [--year YEAR] [--json]
       candor calendar add --calendar ID [--region CODE] --on DATE --name NAME [--worked] --source TEXT [--dry-run | --yes] [--json]
       candor calendar take-back --calendar ID [--region CODE] --on DATE --source TEXT [--dry-run | --yes] [--json]
       candor calendar import FILE --calendar ID [--region CODE] [--source TEXT] [--dry-run | --yes] [--json]

Says which days are not worked, beside those that Candor comes with, and which weekend days are. What would happen is printed
first: which open requests get another due date. Closed requests keep theirs. Without --yes nothing is written.
  list       the holidays and make-up days of a year, and which of them were added here
  add        a proclaimed holiday, or with --worked a day that is worked although it would be none
  take-back  makes a day again what Candor says of it; that is one more change, and the earlier one stays in the list
  import     reads an iCalendar file (.ics), or JSON as { "year": 2027, "days": [{ "name", "date", "isOffDay" }] }, which is
             taken for the whole official list of that year
  --calendar one of ${calendarIds.join(', ')}
  --source   where the day was proclaimed: words, an address of the web, or both
Exit codes: 0 done, or a dry run; 1 something is wrong with the input, or --yes is missing; 2 usage.
`

const options = {
  calendar: { type: 'string' },
  region: { type: 'string' },
  on: { type: 'string' },
  name: { type: 'string' },
  worked: { type: 'boolean' },
  source: { type: 'string' },
  year: { type: 'string' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export const calendarCommand: Command = async (args, io) => {
  const { values } = parsed(args, options)
  if (values.help || args.length === 0) {
    await io.stdout(usage)
    return values.help ? 0 : 2
  }
  return withPorts(io, (ports) => runCalendarCommand(args, ports, io))
}

type Io = Pick<CommandIo, 'stdout' | 'stderr'>

/** The command on an installation that is open. */
export async function runCalendarCommand(args: readonly string[], ports: Ports, io: Io): Promise<number> {
  const { values, positionals } = parsed(args, options)
  const [verb, file, ...more] = positionals
  const takesFile = verb === 'import'
  if (more.length > 0 || (file !== undefined) !== takesFile)
    throw new UsageError(takesFile ? 'one FILE is needed' : `there is no "calendar ${positionals.join(' ')}"`)
  const calendar = needed(values.calendar, '--calendar')
  const about = { calendar, region: values.region ?? null }
  if (verb === 'list') return list(ports, io, about, values.year, values.json ?? false)
  const how = { dryRun: values['dry-run'] ?? false, yes: values.yes ?? false, json: values.json ?? false }
  if (how.dryRun && how.yes) throw new UsageError('--dry-run or --yes, not both')
  if (verb === 'import') return change(ports, io, fromFile(file ?? '', about, values.source), how)
  if (verb !== 'add' && verb !== 'take-back') throw new UsageError(`there is no "calendar ${positionals.join(' ')}"`)
  const day = { ...about, on: dateOf(values.on), source: needed(values.source, '--source') }
  const said =
    verb === 'take-back'
      ? ({ says: 'as-shipped', name: '' } as const)
      : ({ says: values.worked ? 'worked' : 'not-worked', name: needed(values.name, '--name') } as const)
  return change(ports, io, [{ ...day, ...said }], how)
}

function dateOf(text: string | undefined): CivilDate {
  const on = parseCivilDate(needed(text, '--on'))
  if (!on) throw new UsageError(`--on "${text}" is not a date that exists (YYYY-MM-DD)`)
  return on
}

type About = Pick<WantedDay, 'calendar' | 'region'>

function fromFile(file: string, about: About, given: string | undefined): readonly WantedDay[] {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new InputError(`there is no file ${file}`)
    throw error
  }
  const days = daysOfFile({ ...about, source: given ?? '' }, bytes)
  if (days.ok) return days.value
  const [issue] = days.refusal.issues ?? []
  if (issue?.path === 'source')
    throw new InputError(`${file}: it does not say where the days were proclaimed: give --source`)
  throw new InputError(`${file}: ${issue ? issueText(issue, languages.en.pages) : ''}`)
}

type How = { readonly dryRun: boolean; readonly yes: boolean; readonly json: boolean }

async function change(ports: Ports, io: Io, days: readonly WantedDay[], { dryRun, yes, json }: How): Promise<number> {
  const planned = await planCalendarChange(ports, { kind: 'system' }, days)
  if (!planned.ok) throw new InputError(describeRefusal(planned.refusal))
  const plan = planned.value
  const writes = yes && plan.wrong.length === 0 && plan.fresh.length > 0
  if (!json) await io.stdout(planText(plan))
  for (const wrong of plan.wrong) io.stderr(`${dayText(wrong.day)}: ${reasonText(wrong)}\n`)
  const done = writes ? await changeCalendar(ports, { kind: 'system' }, plan.fresh, plan.seenSeq) : undefined
  if (json) {
    const { fresh, already, wrong, past, open, closed } = plan
    const result = { fresh, already, wrong, past, open, closed, saved: done?.ok ?? false }
    await io.stdout(`${JSON.stringify({ ...result, moved: done?.ok ? done.value.moved : 0 })}\n`)
  }
  if (done?.ok && !json) await io.stdout(`Saved. ${done.value.moved} open requests have another due date.\n`)
  if (done && !done.ok) io.stderr('Somebody else changed the calendars meanwhile. Nothing was written; look again.\n')
  const isMissing = !dryRun && !yes && plan.fresh.length > 0
  if (isMissing) io.stderr('Nothing was written. Say --yes to save it, or --dry-run to look only.\n')
  return plan.wrong.length > 0 || isMissing || done?.ok === false ? 1 : 0
}

const sayings: { readonly [S in WantedDay['says']]: string } = {
  'not-worked': 'not worked',
  worked: 'worked',
  'as-shipped': 'as Candor says',
  'year-held': 'the whole list of the year',
  'year-as-shipped': 'the list of the year is taken back',
}

const dayText = ({ calendar, region, on, says, name }: WantedDay): string =>
  `${on}  ${calendar}${region ? ` ${region}` : ''}  ${sayings[says]}${name ? `  ${name}` : ''}`

function reasonText({ why, known }: WrongDay): string {
  if (why === 'calendar') return `there is no such calendar; there are: ${known}`
  if (why === 'region') return `the calendar has no such region; it has: ${known}`
  if (why === 'too-early') return `days before ${known} move nothing that is open`
  if (why === 'too-late') return `days after ${known} are too far ahead`
  return `the same day is named twice, and once otherwise (${known})`
}

const shownCases = 100

function planText({ fresh, already, past, open, closed }: CalendarPlan): string {
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`${title}: ${lines.length}`, ...lines.slice(0, shownCases).map((line) => `  ${line}`)] : []
  const moves = (cases: CalendarPlan['open']) =>
    cases.map(({ body, reference, from, to }) => `${body}  ${reference}  ${from} -> ${to}`)
  return [
    ...section('New', fresh.map(dayText)),
    ...section(
      'Known already',
      already.map(({ day, name }) => `${dayText(day)}  (${name})`),
    ),
    ...section('Warning: already past; only what is still open moves', past.map(dayText)),
    ...section('Open requests with another due date', moves(open)),
    ...section('Closed requests that would have been due on another day; they stay as they are', moves(closed)),
    ...(fresh.length > 0 && open.length === 0 ? ['No open request moves.'] : []),
    '',
  ].join('\n')
}

async function list(ports: Ports, io: Io, about: About, given: string | undefined, json: boolean): Promise<number> {
  const year = given ?? ports.clock.now().slice(0, 4)
  if (!/^\d{4}$/.test(year)) throw new UsageError(`--year "${given}" is not a year`)
  const { calendar: id, region } = about
  if (!calendarIds.includes(id))
    throw new InputError(`there is no calendar "${id}"; there are: ${calendarIds.join(', ')}`)
  const regions = regionsByCalendar[id] ?? []
  if (region !== null && !regions.includes(region))
    throw new InputError(`the calendar ${id} has no region "${region}"; it has: ${regions.join(', ') || 'none'}`)
  const changes = await ports.store.calendarChanges.all()
  const calendar = await loadChangedCalendar(id, region ?? undefined, changes)
  const provisional = isProvisionalYear(calendar, Number(year))
  const isOfYear = (on: string) => on.startsWith(year)
  const holidays = calendar.offDays.filter(
    ({ on, name }) => isOfYear(on) && name !== weekdayNames[weekdayOf(toDayNumber(on))],
  )
  const worked = [...calendar.makeUpDays].map((day) => calendar.dates[day - calendar.firstDay] ?? '').filter(isOfYear)
  const added = changes.filter((one) => one.calendar === id && isOfYear(one.on))
  const { version } = calendar
  if (json) {
    await io.stdout(
      `${JSON.stringify({ calendar: id, version, year: Number(year), provisional, holidays, worked, added })}\n`,
    )
    return 0
  }
  const lines = [
    `${id} ${version}${provisional ? `: the official list of ${year} is missing, its days are a guess` : ''}`,
    ...holidays.map(({ on, name }) => `${on}  not worked  ${name}`),
    ...worked.sort().map((on) => `${on}  worked`),
    ...added.map((one) => `added ${one.at}: ${dayText(one)}  (${one.source})`),
  ]
  await io.stdout(`${lines.join('\n')}\n`)
  return 0
}
