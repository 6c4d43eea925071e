import type { CivilDate } from '../../calendar/civil-date.ts'
import type { LocalText } from '../../text/local-text.ts'
import {
  type FigureTable,
  type FigureTableId,
  type FigureValue,
  figureCellKind,
  grouped,
} from '../figures/figure-table.ts'
import type { FigureCounts } from '../figures/figures.ts'
import { withoutSmallScores } from '../figures/small-scores.ts'
import { statistics } from '../figures/statistics.ts'
import { withoutSmallCounts } from '../figures/suppression.ts'
import { type IdentityCheck, identity, type Need, type ReportWarning } from '../form/form-parts.ts'
import type { LateCase } from './late-cause.ts'

/** What people write for the report beside what is computed. */
export type SummaryTexts = {
  readonly foreword?: string | undefined
  /** Of what went wrong, in the body's own words. */
  readonly wrong?: string | undefined
  readonly outlook?: string | undefined
}
export const summaryTexts = ['foreword', 'wrong', 'outlook'] as const

export type SummaryPeriod = { readonly from: CivilDate; readonly to: CivilDate }

export type SummarySetting = {
  readonly body: LocalText
  readonly statute: string
  readonly timeZone: string
  readonly year: number
  /** To the last day, or to the day of the instant where the year is not over. */
  readonly period: SummaryPeriod
  /** The same days of the year before. */
  readonly periodBefore: SummaryPeriod
  readonly texts: SummaryTexts
}

/** The year for a council meeting: the figures, those of the year before, and why requests were late. */
export type AnnualSummary = SummarySetting & {
  readonly form: 'plain'
  readonly tables: readonly FigureTable[]
  readonly before: readonly FigureTable[]
  readonly checks: readonly IdentityCheck[]
  readonly needs: readonly Need[]
  readonly warnings: readonly ReportWarning[]
}

/** What one of the two periods is computed from. */
export type SummaryInput = { readonly counts: FigureCounts; readonly late: readonly LateCase[] }

export function annualSummary(setting: SummarySetting, now: SummaryInput, before: SummaryInput): AnnualSummary {
  const tables = tablesOf(setting, now, setting.period)
  const old = tablesOf(setting, before, setting.periodBefore)
  return {
    form: 'plain',
    ...setting,
    tables: tables.tables,
    before: old.tables,
    checks: [...tables.checks, ...old.checks],
    needs: [],
    warnings: [],
  }
}

function tablesOf({ body }: SummarySetting, { counts, late }: SummaryInput, period: SummaryPeriod) {
  const figures = statistics(body.en, counts, period)
  const causes = grouped(
    'lateCauses',
    ['closedLate', 'pendingLate'],
    late.map(({ cause, how }) => ({ row: cause, values: how === 'closed' ? [1, 0] : [0, 1] })),
    { total: true },
  )
  const lateOf = (row: string) => valueIn(figures.tables, 'punctuality', row, 'late') ?? 0
  const checks = [
    ...figures.checks,
    identity('lateCauses.closedLate = punctuality.closed.late', causes.total?.[0] ?? 0, lateOf('closed')),
    identity('lateCauses.pendingLate = punctuality.pending.late', causes.total?.[1] ?? 0, lateOf('pending')),
  ]
  return { tables: [...figures.tables, causes], checks }
}

/** A number of a table; null where it is not told. Of counts a row that is not there is 0; nothing else is said by its absence. */
export function valueIn(tables: readonly FigureTable[], id: FigureTableId, row: string, column: string): FigureValue {
  const table = tables.find((one) => one.id === id)
  const index = table?.columns.indexOf(column) ?? -1
  const values = row === 'total' ? (table?.total ?? undefined) : table?.rows.find((one) => one.id === row)?.values
  if (values !== undefined) return values[index] ?? null
  return figureCellKind(id) === 'sum' ? 0 : null
}

/** The report as the public sees it: where the body asks it without small counts, and never with a few people's satisfaction. */
export function summaryWithoutSmallCounts(report: AnnualSummary, below: number | undefined): AnnualSummary {
  const shown = (tables: readonly FigureTable[]) => {
    const { tables: rest } = withoutSmallCounts(
      { ...report, form: 'figures', body: '', ...{ from: null, to: '' }, tables: withoutSmallScores(tables) },
      below,
    )
    const withheld = (column: string) => valueIn(rest, 'punctuality', column, 'late') === null
    return rest.map((table): FigureTable => {
      // What the causes add up to stands in another table: where it is not shown there, no cause is.
      if (table.id !== 'lateCauses') return table
      return without(table, (column) => withheld(column === 'closedLate' ? 'closed' : 'pending'))
    })
  }
  return { ...report, tables: shown(report.tables), before: shown(report.before), checks: [] }
}

function without(table: FigureTable, hides: (column: string) => boolean): FigureTable {
  const hide = (values: readonly FigureValue[]) =>
    values.map((value, index) => (hides(table.columns[index] ?? '') ? null : value))
  return {
    ...table,
    rows: table.rows.map(({ id, values }) => ({ id, values: hide(values) })),
    total: table.total ? hide(table.total) : null,
  }
}
