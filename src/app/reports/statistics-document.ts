import type { Statistics } from '../../domain/report/figures/statistics.ts'
import type { Cell, FlatForm, FormDocument } from '../../domain/report/form/form-parts.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import { figureRowName } from './figure-names.ts'

const decimals = (value: number): number => Math.round(value * 10_000) / 10_000

/** The figures as tables that people read, in the reader's language. */
export function statisticsDocument(report: Statistics, locale: Locale): FormDocument {
  const { body, from, to, tables } = report
  const rowName = figureRowName(report, locale)
  const words = languages[locale].figures
  const shown = (value: number | string | null): Cell => ({ text: typeof value === 'number' ? decimals(value) : value })
  const header = (text: string): Cell => ({ text, header: true })
  return {
    title: words.title(body, from, to),
    body,
    language: locale,
    blocks: tables
      .filter(({ rows }) => rows.length > 0)
      .map(({ id, columns, rows, total }) => ({
        kind: 'table',
        title: words.tables[id],
        head: [[header(words.row), ...columns.map((column) => header(words.columns[column] ?? column))]],
        body: [
          ...rows.map((row) => [header(rowName(id, row.id)), ...row.values.map(shown)]),
          ...(total ? [[header(words.total), ...total.map(shown)]] : []),
        ],
      })),
  }
}

/** A line for each figure. */
export function statisticsLines({ tables }: Statistics): FlatForm {
  return {
    columns: ['table', 'row', 'column', 'value'],
    rows: tables.flatMap(({ id, columns, rows, total }) =>
      [...rows, ...(total ? [{ id: 'total', values: total }] : [])].flatMap((row) =>
        columns.map((column, index) => [id, row.id, column, row.values[index] ?? null]),
      ),
    ),
  }
}
