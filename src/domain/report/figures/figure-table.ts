/** `sum`: what the cases add up to. `over`: a figure over the cases. `rank`: one case, by its place. */
export type CellKind = 'sum' | 'over' | 'rank'
export type FigureValue = number | null

/** One table of figures, by ids that the catalogues and the definitions know. */
export type FigureTable = {
  readonly id: FigureTableId
  readonly columns: readonly string[]
  readonly rows: readonly { readonly id: string; readonly values: readonly FigureValue[] }[]
  /** The sums of the columns where the rows are parts of a whole. */
  readonly total: readonly FigureValue[] | null
}

export const figureTableIds = [
  'requests',
  'punctuality',
  'shares',
  'days',
  'backlog',
  'oldest',
  'outcomes',
  'exemptions',
  'months',
  'units',
  'channels',
  'laws',
  'extensions',
  'clarifications',
  'reviews',
  'fees',
  'satisfaction',
  'satisfactionMean',
  'publications',
  'lateCauses',
] as const
export type FigureTableId = (typeof figureTableIds)[number]

/** A table of one column. */
export const single = (
  id: FigureTableId,
  column: string,
  cells: Readonly<Record<string, FigureValue>>,
): FigureTable => ({
  id,
  columns: [column],
  rows: Object.entries(cells).map(([row, value]) => ({ id: row, values: [value] })),
  total: null,
})

export const sumOf = <T extends { readonly count: number }>(
  all: readonly T[],
  test: (one: T) => boolean = () => true,
): number => all.reduce((sum, one) => sum + (test(one) ? one.count : 0), 0)

export const share = (part: number, of: number): number | null => (of === 0 ? null : part / of)
const cents = (value: number): number => Math.round(value * 100) / 100

/** Rows by name, each column a count of its own; the total under them where they are parts of a whole. */
export function grouped(
  id: FigureTableId,
  columns: readonly string[],
  entries: Iterable<{ readonly row: string; readonly values: readonly number[] }>,
  options: { readonly total: boolean; readonly rows?: readonly string[] },
): FigureTable {
  const rows = new Map<string, number[]>((options.rows ?? []).map((row) => [row, columns.map(() => 0)]))
  for (const { row, values } of entries) {
    const known = rows.get(row)
    if (known) for (const [index, value] of values.entries()) known[index] = cents((known[index] ?? 0) + value)
    else rows.set(row, [...values])
  }
  const sorted = options.rows ? [...rows] : [...rows].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return {
    id,
    columns,
    rows: sorted.map(([row, values]) => ({ id: row, values })),
    total: options.total
      ? columns.map((_, index) => cents(sorted.reduce((sum, [, values]) => sum + (values[index] ?? 0), 0)))
      : null,
  }
}

/** How the cells of a table belong to the cases. */
export function figureCellKind(table: FigureTableId): CellKind {
  if (table === 'oldest') return 'rank'
  return table === 'shares' || table === 'days' || table === 'satisfactionMean' ? 'over' : 'sum'
}
