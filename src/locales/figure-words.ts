import type { FigureTableId } from '../domain/report/figures/figure-table.ts'

/** The names of tables, columns and rows of the statistics. Rows that come from the cases keep their own names. */
export type FigureWords = {
  readonly title: (body: string, from: string | null, to: string) => string
  readonly tables: { readonly [T in FigureTableId]: string }
  readonly columns: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, string>>
  readonly total: string
  readonly row: string
}
