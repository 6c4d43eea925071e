import type { Instant } from '../../domain/calendar/civil-date.ts'
import { type AnnualSummary, annualSummary } from '../../domain/report/annual-summary/annual-summary.ts'
import { countsOf, type FigureCounts } from '../../domain/report/figures/figures.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { LateInPeriod } from './late-cases.ts'
import { summaryAnswersOf } from './report-answers.ts'
import type { ReportRecipe } from './report-inputs.ts'
import { type ReportOf, type SummaryPeriods, summaryPeriods } from './report-period.ts'

/** The annual summary of any part of the cases. */
export function annualSummaryRecipe(body: Body, of: ReportOf, asOf: Instant, answers: unknown): Result<ReportRecipe> {
  if ('quarter' in of || 'month' in of) return refuseField('period', 'year')
  const periods = summaryPeriods(body, of.year, asOf)
  if (periods.period.to < periods.period.from) return refuse('date-in-future')
  const given = summaryAnswersOf(answers)
  if (!given.ok) return given
  const compute: ReportRecipe['compute'] = ({ counted: [counted = [], before = []], late }) =>
    ok(
      composed(body, of.year, periods, given.value.texts ?? {}, late, {
        period: countsOf(counted, periods.period),
        before: countsOf(before, periods.before),
      }),
    )
  return ok({ laws: null, days: [periods.period.to, periods.before.to], period: periods.period, compute })
}

function composed(
  body: Body,
  year: number,
  { period, before }: SummaryPeriods,
  texts: AnnualSummary['texts'],
  late: readonly LateInPeriod[],
  counts: { readonly [of in LateInPeriod['of']]: FigureCounts },
): AnnualSummary {
  const lateOf = (of: LateInPeriod['of']) => late.filter((one) => one.of === of)
  return annualSummary(
    {
      body: body.name,
      statute: body.statute,
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
