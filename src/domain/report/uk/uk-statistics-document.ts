import type { Cell, FlatForm, FormDocument } from '../form/form-parts.ts'
import type { UkStatistics } from './uk-statistics.ts'

/** The row stood on end: a hundred and more columns fit no page. */
export function ukStatisticsDocument(report: UkStatistics): FormDocument {
  return {
    title: `${report.body}: Freedom of Information statistics, ${report.period}`,
    body: report.body,
    language: 'en-GB',
    blocks: [
      {
        kind: 'table',
        title: 'Freedom of Information statistics',
        head: [
          [
            { text: 'Column', header: true },
            { text: 'Value', header: true },
          ],
        ],
        body: report.columns.map((column, index): Cell[] => [
          { text: column, header: true },
          { text: report.values[index] ?? null },
        ]),
      },
    ],
  }
}

/** The published layout: the header and one row. */
export function ukStatisticsLines(report: UkStatistics): FlatForm {
  return { columns: report.columns, rows: [report.values] }
}
