import type { FigureTable } from './figure-table.ts'

/** Fewer say something of one person, who may be known. */
const minScores = 5

/** The tables without how satisfied people were. */
export function withoutScores(tables: readonly FigureTable[]): readonly FigureTable[] {
  return tables.map((table): FigureTable => {
    if (table.id !== 'satisfaction' && table.id !== 'satisfactionMean') return table
    const rows = table.rows.map(({ id, values }) => ({ id, values: values.map(() => null) }))
    return { ...table, rows, total: table.total?.map(() => null) ?? null }
  })
}

/** The tables as anyone may see them: never with a few people's satisfaction, whatever else the body shows. */
export function withoutSmallScores(tables: readonly FigureTable[]): readonly FigureTable[] {
  const answers = tables.find(({ id }) => id === 'satisfaction')?.total?.[0] ?? 0
  return answers > 0 && answers < minScores ? withoutScores(tables) : tables
}
