import { usSections } from '../../domain/report/data/us-annual-sections.ts'
import { figureWords } from '../../domain/report/figure-words.ts'
import { cellId, cellsOf, type ReportCell } from '../../domain/report/report-cells.ts'
import type { AnyReport } from '../../domain/report/written-report.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { numberText, percentText } from '../messages/dates.ts'
import type { Reader } from './reader.ts'

type Table = {
  readonly id: string
  readonly columns: string[]
  readonly rows: Map<string, Map<string, ReportCell>>
}

/** The cells as tables: by the first part of their path, then row and column. The British form is one long row, stood on end. */
function tablesOf(report: AnyReport): readonly Table[] {
  const tables = new Map<string, Table>()
  for (const cell of cellsOf(report)) {
    const [first = '', second = '', third] = cell.path
    const [id, row, column] = third === undefined ? ['', second, 'value'] : [first, second, third]
    const table: Table = tables.get(id) ?? { id, columns: [], rows: new Map() }
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

/** What tables, columns and rows are called: in the reader's language for the figures, in the law's for its forms. */
function namesOf(report: AnyReport, locale: Locale) {
  const plain = (text: string) => text
  const figures = figureWords[locale]
  if (report.form === 'figures')
    return {
      table: (id: string) => (figures.tables as Readonly<Record<string, string>>)[id] ?? id,
      column: (id: string) => figures.columns[id] ?? id,
      row: (id: string) => (id === 'total' ? figures.total : (figures.rows[id] ?? id)),
    }
  if (report.form === 'cn-annual') {
    const labels = new Map(report.requests.map(({ id, label }) => [id, label]))
    return { table: (id: string) => cnTables[id] ?? id, column: plain, row: (id: string) => labels.get(id) ?? id }
  }
  if (report.form === 'us-annual') {
    const titles = new Map(Object.values(usSections).map(({ part, title }) => [part, `${part}. ${title}`]))
    return { table: (id: string) => titles.get(id) ?? id, column: plain, row: plain }
  }
  return { table: plain, column: (id: string) => (id === 'value' ? figures.columns.count : id), row: plain }
}

type Props = {
  readonly reader: Reader
  readonly report: AnyReport
  /** Where the cases of a cell are listed; without it the numbers are no links. */
  readonly casesAt?: (cell: string) => string
}

/** A report as tables; each number leads to its cases, for those who may see them. */
export function ReportTables({ reader, report, casesAt }: Props) {
  const names = namesOf(report, reader.locale)
  const words = figureWords[reader.locale]
  return (
    <>
      {tablesOf(report).map(({ id, columns, rows }) => (
        <div
          class="scroll"
          tabindex={0}
          role="region"
          aria-label={names.table(id) || reader.t.reports.forms[report.form]}
        >
          <table class="govuk-table figures-table">
            <caption class="govuk-table__caption govuk-table__caption--s">
              {names.table(id) || reader.t.reports.forms[report.form]}
            </caption>
            <thead>
              <tr>
                <th scope="col" class="govuk-table__header">
                  {words.row}
                </th>
                {columns.map((column) => (
                  <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                    {names.column(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...rows].map(([row, cells]) => (
                <tr>
                  <th scope="row" class="govuk-table__header">
                    {names.row(row)}
                  </th>
                  {columns.map((column) => {
                    const cell = cells.get(column)
                    const text = cell ? shownValue(cell, reader) : ''
                    const cases = cell && cell.kind !== 'told' && cell.value !== null && cell.value !== 0 && casesAt
                    return (
                      <td class="govuk-table__cell govuk-table__cell--numeric">
                        {cases ? <a href={casesAt(cellId(cell.path))}>{text}</a> : text}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  )
}

export function shownValue({ path, value }: ReportCell, { locale }: Reader): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value
  if (path[0] === 'shares') return percentText(value, locale)
  return numberText(Math.round(value * 100) / 100, locale)
}
