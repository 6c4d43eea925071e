import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { makeReport } from '../app/figures/make-report.ts'
import { reportFile } from '../app/figures/report-file.ts'
import { type ReportForm, reportForms } from '../app/figures/report-forms.ts'
import { periodText, type ReportOf, reportOf } from '../app/figures/report-period.ts'
import { reportNotes } from '../app/reports/report-notes.ts'
import type { Instant } from '../domain/calendar/civil-date.ts'
import { parseInstant } from '../domain/calendar/instant.ts'
import type { AnyReport } from '../domain/report/form/any-report.ts'
import { formatsOf, isText, type ReportFormat, reportFormats } from '../domain/report/form/any-report.ts'
import { type Locale, locales } from '../domain/text/local-text.ts'
import {
  type Command,
  type CommandIo,
  InputError,
  inputErrorOf,
  needed,
  parsed,
  progressLine,
  UsageError,
} from './command.ts'
import { frozenReports, isOfFrozenReports } from './frozen-reports.ts'
import { bodyNamed, withPorts } from './installation.ts'

const usage = `usage: candor report cn-annual --body SLUG --year 2025 --format json|csv|xlsx|html|docx|pdf [options]
       candor report us-annual --body SLUG --fiscal-year 2025 --format json|csv|xlsx|xml|html|docx|pdf [options]
       candor report us-quarterly --body SLUG --quarter 2025Q3 --format json|csv|xlsx|html|docx|pdf [options]
       candor report uk-statistics --body SLUG --quarter 2025Q3|--year 2025 --format json|csv|xlsx|html|docx|pdf [options]
       candor report plain --body SLUG --year 2025 --format json|csv|xlsx|html|docx|pdf [options]
       candor report figures --body SLUG --quarter 2025Q3|--year 2025 --format json|csv|xlsx|html|docx|pdf [options]
                            (--month 2025-07 too)

       candor report freeze FORM --body SLUG --period 2025|2025Q3|2025-07 [--public] [--accept-not-recorded]
           [--as-of INSTANT] [--corrects ID]
       candor report verify ID
       candor report rebuild --body SLUG

freeze keeps a report as it is now, verify computes it again from the events (exit 1 where they differ), rebuild makes anew from the
events what the figures are counted from.

Computes a report from the events of the body's requests; plain is the year in words and charts, compared with the year before.
  --as-of INSTANT   the report as the records stood then (2026-01-31T16:00:00Z); otherwise now
  --answers FILE    JSON with what the records cannot tell, in the place of the answers that are kept for the form and period
                    (/audit/reports/FORM/PERIOD/answers); the report's "needs" names each place
  --locale LANG     en, zh-Hans or zh-Hant: the words around a form; a form that the law fixes keeps its own
  --out FILE        a file, whole or not at all; text formats go to standard output without it
  --format json     is what --json says

Quarters are of the calendar year for uk-statistics, of the fiscal year for us-quarterly. docs/figures.md defines every measure.
`

export const reportCommand: Command = async (args, io) => {
  if (isOfFrozenReports(args)) return frozenReports(args, io)
  const { values, positionals } = parsed(args, {
    body: { type: 'string' },
    year: { type: 'string' },
    'fiscal-year': { type: 'string' },
    quarter: { type: 'string' },
    month: { type: 'string' },
    format: { type: 'string' },
    'as-of': { type: 'string' },
    answers: { type: 'string' },
    locale: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    await io.stdout(usage)
    return 0
  }
  const [wanted, ...more] = positionals
  const form = reportForms.find((one) => one === wanted)
  if (!form || more.length > 0) throw new UsageError(`the report is one of ${reportForms.join(', ')}`)
  const slug = needed(values.body, '--body')
  const of = periodOf(form, values)
  const format = formatOf(form, values.format ?? (values.json ? 'json' : undefined))
  if (values.out === undefined && !isText(format)) throw new UsageError(`--out is needed: ${format} is no text`)
  const locale = localeOf(values.locale)
  const asOf = instantOf(values['as-of'])
  const answers = values.answers === undefined ? undefined : await answersIn(values.answers)
  return withPorts(io, async (ports) => {
    const body = await bodyNamed(ports, slug)
    const at = asOf ?? ports.clock.now()
    const kept = await ports.store.reports.answers(body.id, form, periodText(of))
    if (kept) io.stderr(`note: ${answers === undefined ? `with the answers kept on ${kept.at}` : insteadOf(kept.at)}\n`)
    const progress = progressLine(io)
    const made = await makeReport(ports, { kind: 'system' }, body, { form, of, asOf: at, answers }, (cases) =>
      progress.show(`${cases} cases read`),
    )
    progress.end()
    if (!made.ok) throw inputErrorOf(made.refusal)
    const asked = { format, asOf: at, locale: locale ?? body.settings.locale, of }
    const file = await reportFile(ports, body, made.value, asked)
    if (!file.ok) throw inputErrorOf(file.refusal)
    await write(io, file.value.content, values.out)
    return tell(io, made.value)
  })
}

const insteadOf = (at: string) => `with --answers, and not with the answers kept on ${at}`

const wholeYear = /^\d{4}$/

function periodOf(form: ReportForm, values: { readonly [option: string]: string | boolean | undefined }): ReportOf {
  const options = {
    'cn-annual': ['year'],
    'us-annual': ['fiscal-year'],
    'us-quarterly': ['quarter'],
    'uk-statistics': ['quarter', 'year'],
    figures: ['quarter', 'year', 'month'],
    plain: ['year'],
  }[form]
  const given = ['year', 'fiscal-year', 'quarter', 'month'].filter((option) => values[option] !== undefined)
  const [option] = given
  if (given.length !== 1 || option === undefined || !options.includes(option)) {
    throw new UsageError(`${form} takes ${options.map((one) => `--${one}`).join(' or ')}`)
  }
  const text = String(values[option]).trim()
  if (option === 'month') {
    const month = reportOf(text)
    if (!month || !('month' in month)) throw new UsageError(`--month "${text}" is no month (2025-07)`)
    return month
  }
  if (option !== 'quarter') {
    if (!wholeYear.test(text) || Number(text) < 2) throw new UsageError(`--${option} "${text}" is no year (2025)`)
    return { year: Number(text) }
  }
  const [, year, quarter] = /^(\d{4})-?Q([1-4])$/i.exec(text) ?? []
  if (year === undefined || Number(year) < 2) throw new UsageError(`--quarter "${text}" is no quarter (2025Q3)`)
  return { year: Number(year), quarter: Number(quarter) as 1 | 2 | 3 | 4 }
}

function formatOf(form: ReportForm, given: string | undefined): ReportFormat {
  const offered = formatsOf[form]
  const format = reportFormats.find((one) => one === given)
  if (!format || !offered.includes(format)) throw new UsageError(`--format of ${form} is one of ${offered.join(', ')}`)
  return format
}

function localeOf(given: string | undefined): Locale | undefined {
  if (given === undefined) return undefined
  const locale = locales.find((one) => one === given)
  if (!locale) throw new UsageError(`--locale is one of ${locales.join(', ')}`)
  return locale
}

function instantOf(given: string | undefined): Instant | undefined {
  if (given === undefined) return undefined
  const at = parseInstant(given)
  if (!at) throw new UsageError(`--as-of "${given}" is no moment with a time zone (2026-01-31T16:00:00Z)`)
  return at
}

async function answersIn(path: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new InputError(`--answers ${path}: ${(error as Error).message}`)
  }
}

async function write(io: CommandIo, content: string | Uint8Array, out: string | undefined): Promise<void> {
  if (out === undefined) return io.stdout(String(content))
  const incoming = `${out}.${process.pid}.part`
  try {
    await writeFile(incoming, content)
    await rename(incoming, out)
  } catch (error) {
    await rm(incoming, { force: true })
    throw error
  }
}

/** What is still to be told and what to look at; a hard identity that does not hold is exit 1. */
function tell(io: CommandIo, report: AnyReport): number {
  const { needs, warnings, checks } = reportNotes(report)
  for (const { answer, section, what, components } of needs) {
    io.stderr(`needs ${answer} (${section}): ${what}${components ? ` [${components.join(', ')}]` : ''}\n`)
  }
  for (const warning of warnings) io.stderr(`note: ${warning}\n`)
  const broken = checks.filter(({ hard, holds }) => hard && !holds)
  for (const { name, left, right } of broken) io.stderr(`does not hold: ${name}: ${left} and ${right}\n`)
  return broken.length > 0 ? 1 : 0
}
