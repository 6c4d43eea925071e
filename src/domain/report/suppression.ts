import { type FigureTable, type FigureValue, figureCellKind } from './figure-table.ts'
import type { PlainFigures } from './plain-figures.ts'

/** A place of a grid of numbers. */
type Place = readonly [row: number, column: number]
/** Places of which one is the sum of the others, or whose sum is known otherwise. */
type SumLine = readonly Place[]

const isSmall = (value: FigureValue, below: number): boolean => value !== null && value > 0 && value < below

/**
 * Which numbers of a grid are not shown: the small ones, and as many more that no line with one unknown is left from which
 * it could be computed, and no line whose unknown add up to less than what one of them could be guessed by.
 * @param lines every sum that a reader could know
 */
export function hiddenPlaces(
  grid: readonly (readonly FigureValue[])[],
  lines: readonly SumLine[],
  below: number,
): ReadonlySet<string> {
  const key = ([row, column]: Place) => `${row} ${column}`
  const valueAt = ([row, column]: Place): number => grid[row]?.[column] ?? 0
  const hidden = new Set<string>()
  for (const [row, values] of grid.entries())
    for (const [column, value] of values.entries()) if (isSmall(value, below)) hidden.add(key([row, column]))
  // Round after round, until no known sum leaves one unknown alone.
  for (let changed = true; changed; ) {
    changed = false
    for (const line of lines) {
      const unknown = line.filter((place) => hidden.has(key(place)))
      if (unknown.length !== 1) continue
      const shown = line.filter((place) => !hidden.has(key(place)))
      // The smallest that is not zero is hidden beside it; a zero only where there is nothing else.
      const [next] = [...shown].sort(
        (a, b) => Number(valueAt(a) === 0) - Number(valueAt(b) === 0) || valueAt(a) - valueAt(b),
      )
      if (!next) continue
      hidden.add(key(next))
      changed = true
    }
  }
  return hidden
}

/** The sums of a table that a reader knows: each column with its total; for `inTime + late = all`, each row. */
function linesOf({ id, columns, rows, total }: FigureTable): readonly SumLine[] {
  const lines: SumLine[] = []
  if (total)
    for (const [column] of columns.entries()) lines.push([...rows, total].map((_, row): Place => [row, column]))
  if (id === 'punctuality')
    for (const [row] of rows.entries()) lines.push(columns.map((_, column): Place => [row, column]))
  return lines
}

/**
 * The figures as the public sees them: small counts, and what would give them away, are null. A table whose numbers stand
 * in another one too is hidden there as well: the parts of the whole tables agree by their own sums.
 */
export function withoutSmallCounts(figures: PlainFigures, below: number | undefined): PlainFigures {
  if (below === undefined || below <= 1) return figures
  const tables = figures.tables.map((table): FigureTable => {
    if (figureCellKind(table.id) !== 'sum') return table
    const all = table.total
      ? [...table.rows.map(({ values }) => values), table.total]
      : table.rows.map(({ values }) => values)
    const hidden = hiddenPlaces(all, linesOf(table), below)
    const shown = (values: readonly FigureValue[], row: number) =>
      values.map((value, column) => (hidden.has(`${row} ${column}`) ? null : value))
    return {
      ...table,
      rows: table.rows.map(({ id, values }, row) => ({ id, values: shown(values, row) })),
      total: table.total ? shown(table.total, table.rows.length) : null,
    }
  })
  return { ...figures, tables: hiddenShares(tables), checks: [] }
}

/** A share, or a mean, of numbers that are not all shown would tell them. */
function hiddenShares(tables: readonly FigureTable[]): readonly FigureTable[] {
  const punctuality = tables.find(({ id }) => id === 'punctuality')
  const withheld = (row: string) => punctuality?.rows.find(({ id }) => id === row)?.values.includes(null) ?? false
  const sources: Readonly<Record<string, readonly string[]>> = {
    inTime: ['answered', 'pending'],
    ofAnswered: ['answered'],
    ofClosed: ['closed'],
    ofReceived: ['received'],
  }
  const satisfied = tables.find(({ id }) => id === 'satisfaction')
  const scoresHidden = satisfied?.rows.some(({ values }) => values.includes(null)) ?? false
  return tables.map((table) => {
    if (table.id !== 'shares' && table.id !== 'satisfactionMean') return table
    const hide = (row: string) => (table.id === 'shares' ? (sources[row] ?? []).some(withheld) : scoresHidden)
    return { ...table, rows: table.rows.map((row) => (hide(row.id) ? { ...row, values: [null] } : row)) }
  })
}
