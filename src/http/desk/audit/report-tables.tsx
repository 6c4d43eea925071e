import { figureRowName } from '../../../app/reports/figure-names.ts'
import { beforeTable } from '../../../domain/report/annual-summary/summary-cells.ts'
import type { CnAnnual } from '../../../domain/report/cn/cn-annual.ts'
import type { AnyReport } from '../../../domain/report/form/any-report.ts'
import { cellId, cellsOf, type ReportCell } from '../../../domain/report/form/report-cells.ts'
import { usSections } from '../../../domain/report/us/us-annual-sections.ts'
import { overallName } from '../../../domain/report/us/us-annual-work.ts'
import type { Locale } from '../../../domain/text/local-text.ts'
import { numberText, percentText } from '../../../locales/dates.ts'
import { languages } from '../../../locales/locales.ts'
import { Table } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type CellTable = {
  readonly id: string
  readonly columns: string[]
  readonly rows: Map<string, Map<string, ReportCell>>
}

/** The cells as tables: by the first part of their path, then row and column. The British form is one long row, stood on end. */
function tablesOf(report: AnyReport): readonly CellTable[] {
  const tables = new Map<string, CellTable>()
  for (const cell of cellsOf(report)) {
    const [first = '', second = '', third] = cell.path
    const [id, row, column] = third === undefined ? ['', second, 'value'] : [first, second, third]
    const table: CellTable = tables.get(id) ?? { id, columns: [], rows: new Map() }
    tables.set(id, table)
    if (!table.columns.includes(column)) table.columns.push(column)
    // A column of the British form stands there twice.
    const name = table.rows.get(row)?.has(column) ? `${row} ` : row
    const cells = table.rows.get(name) ?? new Map<string, ReportCell>()
    table.rows.set(name, cells.set(column, cell))
  }
  return [...tables.values()]
}

const cnTables: Readonly<Record<string, string>> = {
  二: '主动公开政府信息情况',
  三: '收到和处理政府信息公开申请情况',
  四: '政府信息公开行政复议、行政诉讼情况',
}

/** A row of the Chinese form with the group that it stands in: `（六）其他处理：3.其他`. */
function cnRowNames(rows: CnAnnual['requests']): ReadonlyMap<string, string> {
  let group = ''
  return new Map(
    rows.map(({ id, label, depth }) => {
      if (depth < 2) group = label
      return [id, depth < 2 ? label : `${group}：${label}`]
    }),
  )
}

/** What tables, columns and rows are called: in the reader's language for the figures, in the law's for its forms. */
function namesOf(report: AnyReport, locale: Locale) {
  const plain = (text: string) => text
  const plainRow = (_table: string, row: string) => row
  const figures = languages[locale].figures
  if (report.form === 'figures' || report.form === 'plain') {
    const tables: Readonly<Record<string, string>> = figures.tables
    // Those of the year before say so in the cells of the annual summary.
    const before = new Map(Object.keys(tables).map((id) => [beforeTable(id), id]))
    return {
      table: (id: string) => {
        const earlier = before.get(id)
        return earlier === undefined || report.form === 'figures'
          ? (tables[id] ?? id)
          : `${languages[locale].annualSummary.column(report.year - 1)} › ${tables[earlier] ?? earlier}`
      },
      column: (id: string) => figures.columns[id] ?? id,
      row: figureRowName(report, locale),
    }
  }
  if (report.form === 'cn-annual') {
    const labels = cnRowNames(report.requests)
    return {
      table: (id: string) => cnTables[id] ?? id,
      column: plain,
      row: (_table: string, id: string) => labels.get(id) ?? id,
    }
  }
  if (report.form === 'us-annual') {
    const titles = new Map(Object.values(usSections).map(({ part, title }) => [part, `${part}. ${title}`]))
    return { table: (id: string) => titles.get(id) ?? id, column: plain, row: plainRow }
  }
  if (report.form === 'us-quarterly') {
    const words = languages[locale].reportFrame.quarterly
    const lines: Readonly<Record<string, string>> = words.lines
    return {
      table: (id: string) => (id === 'oldest' ? words.oldest : words.figures),
      column: (id: string) => lines[id] ?? id,
      row: (_table: string, row: string) => (row === overallName ? words.overall : row),
    }
  }
  return { table: plain, column: (id: string) => (id === 'value' ? figures.columns.count : id), row: plainRow }
}

type Props = {
  readonly viewer: Viewer
  readonly report: AnyReport
  /** Where the cases of a cell are listed; without it the numbers are no links. */
  readonly casesAt?: (cell: string) => string
}

/** A report as tables; each number leads to its cases, for those who may see them. */
export function ReportTables({ viewer, report, casesAt }: Props) {
  const names = namesOf(report, viewer.locale)
  const words = languages[viewer.locale].figures
  return (
    <>
      {tablesOf(report).map(({ id, columns, rows }) => {
        const title = names.table(id) || viewer.t.reports.forms[report.form]
        return (
          <div class="scroll" tabindex={0} role="region" aria-label={title}>
            <Table
              numeric
              class="figures-table"
              caption={<caption class="govuk-table__caption govuk-table__caption--s">{title}</caption>}
              heads={[words.row, ...columns.map((column) => names.column(column))]}
              rows={[...rows].map(([row, cells]) => [
                names.row(id, row),
                ...columns.map((column) => {
                  const cell = cells.get(column)
                  const text = cell ? shownValue(cell, viewer) : ''
                  const cases = cell && cell.kind !== 'told' && cell.value !== null && cell.value !== 0 && casesAt
                  return cases ? <a href={casesAt(cellId(cell.path))}>{text}</a> : text
                }),
              ])}
            />
          </div>
        )
      })}
    </>
  )
}

/** The place of a number as people call it: its table, row and column. */
export function cellName(report: AnyReport, path: readonly string[], locale: Locale): string {
  const names = namesOf(report, locale)
  const [first = '', second = '', third] = path
  if (third === undefined) return second
  return [names.table(first), names.row(first, second), names.column(third)].join(' › ')
}

/** One of the oldest as a report says it: `2026-07-08 (5 days)`. */
const oldItem = /^(\d{4}-\d\d-\d\d) \((\d+) days\)$/

export function shownValue({ path, value }: ReportCell, { t, locale }: Pick<Viewer, 't' | 'locale'>): string {
  if (value === null) return '–'
  if (typeof value === 'string') {
    const [, on, days] = oldItem.exec(value) ?? []
    if (on === undefined) return value
    const used = t.words.units['working-day'](Number(days))
    return t.words.withNote(on, used)
  }
  if (path[0] === 'shares') return percentText(value, locale)
  return numberText(Math.round(value * 100) / 100, locale)
}
