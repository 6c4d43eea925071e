import type { CivilDate } from '../domain/calendar/civil-date.ts'
import { loadCalendarFor, regionsOf, unknownRegionOf } from '../domain/calendar/load-calendar.ts'
import { clock } from '../domain/clock/clock.ts'
import type { ClockResult } from '../domain/clock/clock-types.ts'
import type { Statute } from '../domain/statute/statute.ts'
import { statuteById, statutes } from '../domain/statute/statutes.ts'
import { type Locale, locales, textIn } from '../domain/text/local-text.ts'
import { clockDate, clockErrorText, clockWords, dayText, warningText, wordedClock } from '../locales/clock.ts'
import { explain } from '../locales/explanation.ts'
import { inTermsOf } from '../locales/terms-of-law.ts'
import { parseCase } from './clock-input.ts'
import { inputWarnings } from './clock-warnings.ts'

export type ClockCommandIo = {
  readonly stdin: AsyncIterable<string | Uint8Array>
  /** @throws where the file cannot be read */
  readonly readFile: (path: string) => Promise<string>
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** The civil date of now in a zone (IANA name). */
  readonly today: (timeZone: string) => CivilDate
}

type CaseError = { readonly code: string; readonly message: string }
type Answer = { id: string | null; statute?: Statute; result?: ClockResult; error?: CaseError }

const usage = `usage: candor clock [FILE|-] [--json] [--days] [--lang en|zh-Hans|zh-Hant]

Reads a JSON array of cases and says when each is due, and why.
  FILE    the cases; "-" or nothing reads standard input
  --json  results as JSON; without it, an explanation to read
  --days  with every day from the receipt to the due date: counted or not, and why
  --lang  the language of the explanation (default en)
`

/** `candor clock`. Answers 0, 1 (a case or the input is wrong) or 2 (usage). */
export async function clockCommand(args: string[], io: ClockCommandIo): Promise<number> {
  const options = parseArguments(args)
  if (options === 'help') {
    io.stdout(usage)
    return 0
  }
  if ('wrong' in options) {
    io.stderr(`candor clock: ${options.wrong}\n${usage}`)
    return 2
  }
  let text: string
  try {
    text = options.file === '-' ? await textOf(io.stdin) : await io.readFile(options.file)
  } catch (error) {
    io.stderr(`candor clock: cannot read ${options.file}: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  let cases: unknown
  try {
    cases = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    io.stderr(`candor clock: the input is not JSON: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  if (!Array.isArray(cases)) {
    io.stderr('candor clock: the input is not a JSON array of cases\n')
    return 1
  }
  const answers: Answer[] = []
  for (const one of cases) answers.push(await answer(one, io, options.days))
  if (options.json) io.stdout(`${JSON.stringify(answers.map(jsonOf), null, 2)}\n`)
  else for (const one of answers) io.stdout(readable(one, options.locale))
  const bad = answers.filter(({ error }) => error !== undefined)
  for (const { id, error } of bad) io.stderr(`candor clock: ${id ?? '(no id)'}: ${error?.message}\n`)
  return bad.length > 0 ? 1 : 0
}

type Options = { file: string; json: boolean; days: boolean; locale: Locale }

function parseArguments(args: readonly string[]): Options | { wrong: string } | 'help' {
  const options: Options = { file: '-', json: false, days: false, locale: 'en' }
  const files: string[] = []
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] as string
    const [name, inline] = argument.startsWith('--') ? argument.split('=', 2) : [argument]
    if (argument === '--help' || argument === '-h') return 'help'
    if (argument === '--json') options.json = true
    else if (argument === '--days') options.days = true
    else if (name === '--lang') {
      const wanted = inline ?? args[++i]
      const locale = locales.find((one) => one === wanted)
      if (locale === undefined) return { wrong: `--lang is one of ${locales.join(', ')}` }
      options.locale = locale
    } else if (argument.startsWith('-') && argument !== '-') return { wrong: `unknown option ${argument}` }
    else files.push(argument)
  }
  if (files.length > 1) return { wrong: 'one file at a time' }
  return { ...options, file: files[0] ?? '-' }
}

async function textOf(stream: AsyncIterable<string | Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of stream) text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}

async function answer(input: unknown, io: ClockCommandIo, days: boolean): Promise<Answer> {
  const parsed = parseCase(input)
  if (!parsed.ok) {
    const { id, code, message } = parsed.refusal
    return { id, error: { code, message } }
  }
  const { id, statute: statuteId, body, events, whatIf = false } = parsed.value
  const statute = statuteById(statuteId)
  if (statute === undefined) {
    const known = statutes.map((one) => one.id).join(', ')
    return { id, error: { code: 'unknown-statute', message: `unknown statute "${statuteId}"; known: ${known}` } }
  }
  const region = unknownRegionOf(statute, body)
  if (region !== undefined) {
    const message = `unknown region "${region}" of ${statute.id}; known: ${regionsOf(statute, body).join(', ')}`
    return { id, error: { code: 'unknown-region', message } }
  }
  const calendar = await loadCalendarFor(statute, body)
  const asOf = parsed.value.asOf ?? io.today(body.timeZone ?? statute.timeZone)
  const outcome = clock(statute, calendar, events, asOf, body, { whatIf, days })
  if (outcome.ok) {
    const warnings = [...outcome.result.warnings, ...inputWarnings(parsed.value, statute)]
    return { id, statute, result: { ...outcome.result, warnings } }
  }
  const { error } = outcome
  return { id, statute, error: { code: error.code, message: clockErrorText(error, 'en') } }
}

function jsonOf({ id, result, error }: Answer): object {
  if (result === undefined) return { id, error }
  // The format is fixed; the receipt date stands in `steps`.
  const { receivedOn: _receivedOn, ...written } = wordedClock(result)
  const { days } = result
  if (days === undefined) return { id, ...written }
  const lines = days.map((line) => ({ on: line.on, counted: line.counted, why: dayText(line, 'en'), code: line.code }))
  return { id, ...written, days: lines }
}

function readable({ id, statute, result, error }: Answer, locale: Locale): string {
  if (result === undefined || statute === undefined) return `${id ?? '?'}\n  ! ${error?.message}\n\n`
  const { report: w, length, states, milestones } = inTermsOf(clockWords[locale], statute, locale)
  const dated = (on: CivilDate): string => clockDate(on, locale)
  const days = (count: number): string => length({ count, unit: result.unit })
  const lines = [
    `${id}  ${textIn(statute.title, locale)} (${statute.citation})`,
    `  ${states[result.state]}; ${w.due}: ${result.due === null ? w.none : dated(result.due)}${result.provisional ? ` (${w.provisional})` : ''}`,
    `  ${w.used}: ${days(result.daysUsed)}; ${w.left}: ${days(result.daysLeft)}${result.late && result.daysLeft < 0 ? ` (${w.lateBy(days(-result.daysLeft))})` : ''}; ${w.age}: ${days(result.age)}`,
  ]
  for (const step of explain(result, statute, locale)) {
    lines.push(`  ${dated(step.on)}  ${step.title}: ${step.text} [${step.section}]`)
    if (step.skipped.length > 0)
      lines.push(
        `              ${w.notCounted}: ${step.skipped.map(({ on, name }) => `${dated(on)} ${name}`).join(', ')}`,
      )
  }
  for (const line of result.days ?? []) {
    lines.push(
      `    ${dated(line.on)}  ${line.counted === null ? '-' : line.counted}  ${dayText(line, locale, statute)}`,
    )
  }
  for (const { kind, due, section, metOn } of result.milestones) {
    lines.push(
      `  - ${milestones[kind]}: ${dated(due)}${metOn === undefined ? '' : ` (${w.met} ${dated(metOn)})`} [${section}]`,
    )
  }
  for (const warning of result.warnings) lines.push(`  ${w.warning}: ${warningText(warning, locale, statute)}`)
  return `${lines.join('\n')}\n\n`
}
