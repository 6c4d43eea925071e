import { figureCellKind } from '../figures/figure-table.ts'
import type { AnnualSummary } from './annual-summary.ts'

/** The name of a table of the year before, in the places of its cells. */
export const beforeTable = (id: string): string => `${id} (before)`

/** Every number of the report at its place. */
export function summaryCells({ tables, before }: AnnualSummary) {
  return [tables, before].flatMap((all, index) =>
    all.flatMap(({ id, columns, rows, total }) => {
      const name = index === 0 ? id : beforeTable(id)
      return [...rows, ...(total ? [{ id: 'total', values: total }] : [])].flatMap((row, place) =>
        columns.map((column, at) => ({
          path: [name, row.id, column],
          kind: figureCellKind(id),
          value: row.values[at] ?? null,
          ...(id === 'oldest' ? { rank: { list: name, place } } : {}),
        })),
      )
    }),
  )
}
