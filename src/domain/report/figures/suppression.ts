import { type FigureTable, type FigureValue, figureCellKind } from './figure-table.ts'
import type { Statistics } from './statistics.ts'
import { hiddenNames, type KnownSum } from './unknown-sums.ts'

const totalRow = 'total'

/** The numbers that stand in more than one table of a report, by one name. */
const elsewhere: { readonly [place: string]: string } = {
  ...Object.fromEntries(
    ['months', 'units', 'laws'].flatMap((table) => [
      [`${table}/${totalRow}/received`, 'requests/received/count'],
      [`${table}/${totalRow}/closed`, 'requests/closed/count'],
      [`${table}/${totalRow}/closedLate`, 'punctuality/closed/late'],
    ]),
  ),
  [`channels/${totalRow}/received`]: 'requests/received/count',
  ...Object.fromEntries(
    ['received', 'closed', 'answered', 'pending'].map((row) => [`punctuality/${row}/all`, `requests/${row}/count`]),
  ),
  [`outcomes/${totalRow}/count`]: 'requests/closed/count',
  ...Object.fromEntries(
    ['withdrawn', 'abandoned', 'transferred'].map((row) => [`outcomes/${row}/count`, `requests/${row}/count`]),
  ),
  [`backlog/${totalRow}/count`]: 'requests/pending/count',
  [`backlog/${totalRow}/late`]: 'punctuality/pending/late',
}

/** What `requests` adds up to. */
const sumsOfRequests: readonly KnownSum[] = [
  { parts: ['answered', 'withdrawn', 'abandoned', 'transferred'], whole: ['closed'] },
  { parts: ['carriedOver', 'received'], whole: ['closed', 'pending'] },
].map(({ parts, whole }) => ({
  parts: parts.map((row) => `requests/${row}/count`),
  whole: whole.map((row) => `requests/${row}/count`),
}))

const nameOf = (table: string, row: string, column: string): string => {
  const place = `${table}/${row}/${column}`
  return elsewhere[place] ?? place
}

type Cell = { readonly name: string; readonly value: FigureValue }
const cellsOf = ({ id, columns, rows, total }: FigureTable): readonly (readonly Cell[])[] =>
  [...rows, ...(total ? [{ id: totalRow, values: total }] : [])].map(({ id: row, values }) =>
    values.map((value, index) => ({ name: nameOf(id, row, columns[index] ?? ''), value })),
  )

/** The sums of a table that a reader knows: each column with its total; for `inTime + late = all`, each row. */
function sumsOf(table: FigureTable): readonly KnownSum[] {
  const cells = cellsOf(table)
  const sums: KnownSum[] = []
  if (table.total)
    for (const [column] of table.columns.entries()) {
      const names = cells.flatMap((row) => row[column]?.name ?? [])
      sums.push({ parts: names.slice(0, -1), whole: names.slice(-1) })
    }
  if (table.id === 'punctuality')
    for (const row of cells)
      sums.push({ parts: row.slice(0, -1).map(({ name }) => name), whole: [row.at(-1)?.name ?? ''] })
  return sums
}

/**
 * The figures as the public sees them: small counts, and what would give them away in this table or in another one of the
 * same report, are null.
 */
export function withoutSmallCounts(figures: Statistics, below: number | undefined): Statistics {
  if (below === undefined || below <= 1) return figures
  const counted = figures.tables.filter(({ id }) => figureCellKind(id) === 'sum')
  const values = new Map<string, number>()
  for (const { name, value } of counted.flatMap(cellsOf).flat()) values.set(name, value ?? 0)
  const known = counted.some(({ id }) => id === 'requests') ? sumsOfRequests : []
  const hidden = hiddenNames(values, [...known, ...counted.flatMap(sumsOf)], below)
  const tables = figures.tables.map((table): FigureTable => {
    if (figureCellKind(table.id) !== 'sum') return table
    const shown = cellsOf(table).map((row) => row.map(({ name, value }) => (hidden.has(name) ? null : value)))
    return {
      ...table,
      rows: table.rows.map(({ id }, row) => ({ id, values: shown[row] ?? [] })),
      total: table.total ? (shown.at(-1) ?? null) : null,
    }
  })
  return { ...figures, tables: withoutTellingRanks(hiddenShares(withoutFewFees(tables))), checks: [] }
}

/** A share, a mean or a median of numbers that are not all shown would tell them. */
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
  const requests = tables.find(({ id }) => id === 'requests')
  const answeredHidden = requests?.rows.find(({ id }) => id === 'answered')?.values.includes(null) ?? false
  return tables.map((table) => {
    if (table.id !== 'shares' && table.id !== 'satisfactionMean' && table.id !== 'days') return table
    const hide = (row: string) => {
      if (table.id === 'days') return answeredHidden
      return table.id === 'shares' ? (sources[row] ?? []).some(withheld) : scoresHidden
    }
    return { ...table, rows: table.rows.map((row) => (hide(row.id) ? { ...row, values: [null] } : row)) }
  })
}

/** The list of those that wait longest tells how many wait, in all and of each age: it goes where one of these is not shown. */
function withoutTellingRanks(tables: readonly FigureTable[]): readonly FigureTable[] {
  const pending = tables.find(({ id }) => id === 'requests')?.rows.find(({ id }) => id === 'pending')
  const backlog = tables.find(({ id }) => id === 'backlog')
  const shown = [pending?.values ?? [], backlog?.total ?? [], ...(backlog?.rows ?? []).map(({ values }) => values)]
  if (!shown.some((values) => values.includes(null))) return tables
  return tables.map((table) => (figureCellKind(table.id) === 'rank' ? { ...table, rows: [] } : table))
}

/** What a few people were asked for or paid is shown no more than how many they were. */
function withoutFewFees(tables: readonly FigureTable[]): readonly FigureTable[] {
  return tables.map((table) => {
    if (table.id !== 'fees') return table
    const rows = table.rows.map(({ id, values }) => ({
      id,
      values: values.map((value, index) =>
        table.columns[index]?.endsWith('Amount') && values[index - 1] === null ? null : value,
      ),
    }))
    return { ...table, rows }
  })
}
