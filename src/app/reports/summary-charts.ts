import { valueIn } from '../../domain/report/annual-summary/annual-summary.ts'
import type { SummaryDefinition } from '../../domain/report/annual-summary/sentence.ts'
import type { FigureTable, FigureTableId } from '../../domain/report/figures/figure-table.ts'
import type { ChartBlock } from '../../domain/report/form/form-parts.ts'
import type { ChartBar } from '../../domain/text/column-drawing.ts'
import type { SummaryView } from './summary-view.ts'

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, one) => all + (one ?? 0), 0)

/** The rows of a table that count something, the most first. */
export function rowsByCount(tables: readonly FigureTable[], id: FigureTableId): readonly string[] {
  const table = tables.find((one) => one.id === id)
  return (table?.rows ?? [])
    .filter(({ values }) => values.some((value) => value !== 0))
    .toSorted((a, b) => sum(b.values) - sum(a.values))
    .map((row) => row.id)
}

/** Every month from that of the first day to that of the last. */
function monthsOf({ from, to }: { readonly from: string; readonly to: string }): readonly string[] {
  const months: string[] = []
  for (let month = Number(from.slice(5, 7)); month <= 12; month += 1) {
    const text = `${from.slice(0, 4)}-${String(month).padStart(2, '0')}`
    if (text <= to.slice(0, 7)) months.push(text)
  }
  return months
}

type Asked = {
  readonly id: FigureTableId
  readonly means: SummaryDefinition
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly name: (row: string) => string
  readonly shape: ChartBlock['shape']
}

/** A chart of rows of a table; nothing where they count nothing. */
function chart({ report, tables: words }: SummaryView, asked: Asked): readonly ChartBlock[] {
  const { id, means, rows, columns, name, shape } = asked
  const bars = rows.map((row): ChartBlock['bars'][number] => {
    const [value = null, second] = columns.map((column) => valueIn(report.tables, id, row, column))
    const bar: ChartBar = { label: name(row), value, ...(columns.length > 1 ? { second: second ?? null } : {}) }
    const paths = columns.map((column) => [id, row, column])
    return { ...bar, paths }
  })
  if (bars.every(({ value, second }) => value === 0 && !second)) return []
  const heads = [words.row, ...columns.map((column) => words.columns[column] ?? column)]
  return [{ kind: 'chart', shape, title: words.tables[id], means, heads, bars }]
}

export const monthsChart = (view: SummaryView): readonly ChartBlock[] =>
  chart(view, {
    ...{ id: 'months', means: 'received', shape: 'columns', columns: ['received', 'closed'] },
    rows: monthsOf(view.report.period),
    name: view.month,
  })

/** One bar says nothing: one way alone stands in the sentence. */
const several = (rows: readonly string[]): readonly string[] => (rows.length > 1 ? rows : [])

export const channelsChart = (view: SummaryView): readonly ChartBlock[] =>
  chart(view, {
    ...{ id: 'channels', means: 'channel', shape: 'bars', columns: ['received'] },
    rows: several(rowsByCount(view.report.tables, 'channels')),
    name: (row) => (view.words.channels as Readonly<Record<string, string>>)[row] ?? row,
  })

export const lawsChart = (view: SummaryView): readonly ChartBlock[] =>
  chart(view, {
    ...{ id: 'laws', means: 'received', shape: 'bars', columns: ['received'] },
    rows: several(rowsByCount(view.report.tables, 'laws')),
    name: view.law,
  })

export const outcomesChart = (view: SummaryView): readonly ChartBlock[] =>
  chart(view, {
    ...{ id: 'outcomes', means: 'outcome', shape: 'bars', columns: ['count'] },
    rows: several(rowsByCount(view.report.tables, 'outcomes')),
    name: view.outcome,
  })

export const exemptionsChart = (view: SummaryView): readonly ChartBlock[] =>
  chart(view, {
    ...{ id: 'exemptions', means: 'exemption', shape: 'bars', columns: ['count'] },
    rows: several(rowsByCount(view.report.tables, 'exemptions')).slice(0, 10),
    name: view.exemption,
  })

export const satisfactionChart = (view: SummaryView): readonly ChartBlock[] =>
  chart(view, {
    ...{ id: 'satisfaction', means: 'satisfaction', shape: 'columns', columns: ['count'] },
    rows: ['1', '2', '3', '4', '5'],
    name: (row) => row,
  })

export const publishedChart = (view: SummaryView): readonly ChartBlock[] =>
  chart(view, {
    ...{ id: 'publications', means: 'published', shape: 'columns', columns: ['documents', 'entries'] },
    rows: monthsOf(view.report.period),
    name: view.month,
  })

export const causesChart = (view: SummaryView): readonly ChartBlock[] => {
  const { report, words, tables } = view
  const rows = rowsByCount(report.tables, 'lateCauses')
  if (rows.length === 0) return []
  const columns = ['closedLate', 'pendingLate'] as const
  const heads = [tables.row, ...columns.map((column) => tables.columns[column] ?? column)]
  const bars = rows.map((row) => ({
    label: (words.causes as Readonly<Record<string, string>>)[row] ?? row,
    value: valueIn(report.tables, 'lateCauses', row, 'closedLate'),
    second: valueIn(report.tables, 'lateCauses', row, 'pendingLate'),
    late: true,
    paths: columns.map((column) => ['lateCauses', row, column]),
  }))
  return [{ kind: 'chart', shape: 'bars', title: tables.tables.lateCauses, means: 'cause', heads, bars }]
}

export const ageChart = (view: SummaryView): readonly ChartBlock[] =>
  chart(view, {
    ...{ id: 'backlog', means: 'age', shape: 'columns', columns: ['count', 'late'] },
    rows: view.report.tables.find(({ id }) => id === 'backlog')?.rows.map(({ id }) => id) ?? [],
    name: (row) => row.replace('-', '–'),
  })
