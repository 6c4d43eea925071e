import { type CivilDate, civilDate, type Instant } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { countsOf, type FigureCounts } from '../../domain/report/figures/figures.ts'
import { calendarYear } from '../../domain/report/period.ts'
import { type PlainPeriod, type PlainReport, plainReport } from '../../domain/report/plain/plain-report.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import type { StatuteId } from '../../domain/statute/statute.ts'
import type { Body } from '../ports/store/records.ts'
import type { LateInPeriod } from './late-cases.ts'
import type { ReportOf, ReportRecipe } from './make-report.ts'
import { plainAnswersOf } from './report-answers.ts'

export type PlainPeriods = { readonly period: PlainPeriod; readonly before: PlainPeriod }

/** The year, up to the day of the instant where it is not over; and the same days of the year before. */
export function plainPeriods(body: Body, year: number, asOf: Instant): PlainPeriods {
  const today = civilDateAt(asOf, body.timeZone)
  const whole = calendarYear(year)
  const to = whole.to < today ? whole.to : today
  return {
    period: { from: whole.from, to },
    before: { from: calendarYear(year - 1).from, to: yearBefore(to) },
  }
}

/** 29 February is compared with the 28th. */
const yearBefore = (on: CivilDate): CivilDate =>
  civilDate(`${String(Number(on.slice(0, 4)) - 1).padStart(4, '0')}${on.slice(4).replace('-02-29', '-02-28')}`)

/** The plain report of any part of the cases. */
export function plainRecipe(body: Body, of: ReportOf, asOf: Instant, answers: unknown): Result<ReportRecipe> {
  if ('quarter' in of || 'month' in of) return refuse('invalid', 'The plain report is of a year')
  const periods = plainPeriods(body, of.year, asOf)
  if (periods.period.to < periods.period.from) return refuse('date-in-future', 'That year has not begun')
  const given = plainAnswersOf(answers)
  if (!given.ok) return given
  const compute: ReportRecipe['compute'] = ({ measures, late }) =>
    done(
      composed(body, of.year, periods, given.value.texts ?? {}, late, {
        period: countsOf(measures, periods.period),
        before: countsOf(measures, periods.before),
      }),
    )
  return done({ laws: new Set<StatuteId>(), days: [], period: periods.period, compute })
}

function composed(
  body: Body,
  year: number,
  { period, before }: PlainPeriods,
  texts: PlainReport['texts'],
  late: readonly LateInPeriod[],
  counts: { readonly [of in LateInPeriod['of']]: FigureCounts },
): PlainReport {
  const lateOf = (of: LateInPeriod['of']) => late.filter((one) => one.of === of)
  return plainReport(
    {
      body: body.name,
      statute: body.statute as StatuteId,
      timeZone: body.timeZone,
      year,
      period,
      periodBefore: before,
      texts,
    },
    { counts: counts.period, late: lateOf('period') },
    { counts: counts.before, late: lateOf('before') },
  )
}
