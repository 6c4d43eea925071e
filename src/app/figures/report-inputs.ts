import type { CivilDate, Instant } from '../../domain/calendar/civil-date.ts'
import type { AsOf, CaseFacts } from '../../domain/report/case/case-facts.ts'
import type { CaseMeasure } from '../../domain/report/case/case-measure.ts'
import type { FigurePeriod } from '../../domain/report/figures/figures.ts'
import type { AnyReport } from '../../domain/report/form/written-report.ts'
import type { Result } from '../../domain/request/refusal.ts'
import type { StatuteId } from '../../domain/statute/statute.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/records.ts'
import { type LateInPeriod, lateInPeriods } from './late-cases.ts'
import { reportFacts } from './report-facts.ts'
import type { ReportForm } from './report-forms.ts'
import { plainPeriods, type ReportOf } from './report-period.ts'

export type Asked = {
  readonly form: ReportForm
  readonly of: ReportOf
  /** The report as the records stood at this instant. */
  readonly asOf: Instant
  /** What the records cannot tell, as it came from outside; otherwise what is kept for the form and period. */
  readonly answers?: unknown
}

/** What a report is computed from: the cases once for each day that it looks from, matched by the id of the request. */
export type ReportInputs = {
  readonly facts: readonly (readonly CaseFacts[])[]
  readonly measures: readonly CaseMeasure[]
  /** Of the plain report: its late requests, with the causes. */
  readonly late: readonly LateInPeriod[]
}

/** How a report of a body is made from any part of its cases: the whole report from all, a case's share from that one. */
export type ReportRecipe = {
  readonly laws: ReadonlySet<StatuteId>
  readonly days: readonly CivilDate[]
  /** Of the plain figures. */
  readonly period: FigurePeriod
  /** @param components those of the whole, where a part of the cases is reported */
  compute(inputs: ReportInputs, components?: readonly string[]): Result<AnyReport>
}

/** Everything that a report is computed from: the facts of the cases from their events, or what was known of them then. */
export async function reportInputs(
  { store }: Pick<Ports, 'store'>,
  body: Body,
  { form, of, asOf }: Asked,
  { laws, days }: ReportRecipe,
  onProgress: (cases: number) => void = () => undefined,
): Promise<ReportInputs> {
  if (form !== 'figures' && form !== 'plain') {
    const asOfs = days.map((on): AsOf => ({ at: asOf, on }))
    return { facts: await reportFacts(store, body, laws, asOfs, onProgress), measures: [], late: [] }
  }
  const measures: CaseMeasure[] = []
  for await (const batch of store.figures.measured(body.id, asOf)) {
    measures.push(...batch)
    onProgress(measures.length)
  }
  const late =
    form === 'plain' ? await lateInPeriods(store, body, measures, plainPeriods(body, of.year, asOf), asOf) : []
  return { facts: [], measures, late }
}
