import type { CivilDate, Instant } from '../../domain/calendar/civil-date.ts'
import type { AsOf, CaseSnapshot, CountedCase } from '../../domain/report/case/case-snapshot.ts'
import type { FigurePeriod } from '../../domain/report/figures/figures.ts'
import type { AnyReport } from '../../domain/report/form/any-report.ts'
import type { Result } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import { snapshotsFromEvents } from './case-snapshots.ts'
import { type LateInPeriod, lateInPeriods } from './late-cases.ts'
import type { ReportForm } from './report-forms.ts'
import { type ReportOf, summaryPeriods } from './report-period.ts'

export type Asked = {
  readonly form: ReportForm
  readonly of: ReportOf
  /** The report as the records stood at this instant. */
  readonly asOf: Instant
  /** What the records cannot tell, as it came from outside; otherwise what is kept for the form and period. */
  readonly answers?: unknown
}

/** What a report is computed from. */
export type ReportInputs = {
  /** Of official forms: the cases once for each day that it looks from, matched by the id of the request. */
  readonly snapshots: readonly (readonly CaseSnapshot[])[]
  /** Of statistics and the annual summary: the cases by which they count, the same way. */
  readonly counted: readonly (readonly CountedCase[])[]
  /** Of the annual summary: its late requests, with the causes. */
  readonly late: readonly LateInPeriod[]
}

/** How a report of a body is made from any part of its cases: the whole report from all, a case's share from that one. */
export type ReportRecipe = {
  /** Null: of every law. */
  readonly laws: ReadonlySet<string> | null
  readonly days: readonly CivilDate[]
  /** Of the statistics. */
  readonly period: FigurePeriod
  /** @param components those of the whole, where a part of the cases is reported */
  compute(inputs: ReportInputs, components?: readonly string[]): Result<AnyReport>
}

/** Everything that a report is computed from. @param fromEvents the counted cases too, which are stored otherwise */
export async function reportInputs(
  { store }: Pick<Ports, 'store'>,
  body: Body,
  { form, of, asOf }: Asked,
  { laws, days }: ReportRecipe,
  onProgress: (cases: number) => void = () => undefined,
  fromEvents = false,
): Promise<ReportInputs> {
  const asOfs = days.map((on): AsOf => ({ at: asOf, on }))
  if (form !== 'figures' && form !== 'plain') {
    const snapshots = await snapshotsFromEvents(store, body, laws, asOfs, onProgress)
    return { snapshots, counted: [], late: [] }
  }
  const counted = fromEvents
    ? await snapshotsFromEvents(store, body, laws, asOfs, onProgress)
    : await storedSnapshots(store, body, asOf, days, onProgress)
  const late =
    form === 'plain' ? await lateInPeriods(store, body, counted, summaryPeriods(body, of.year, asOf), asOf) : []
  return { snapshots: [], counted, late }
}

async function storedSnapshots(
  store: Pick<Ports, 'store'>['store'],
  body: Body,
  asOf: Instant,
  days: readonly CivilDate[],
  onProgress: (cases: number) => void,
): Promise<readonly (readonly CountedCase[])[]> {
  const byDay: CountedCase[][] = []
  for (const on of days) {
    const counted: CountedCase[] = []
    byDay.push(counted)
    for await (const batch of store.figures.snapshots(body.id, asOf, on)) {
      counted.push(...batch)
      onProgress(counted.length)
    }
  }
  return byDay
}
