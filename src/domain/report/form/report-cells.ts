import { summaryCells } from '../annual-summary/summary-cells.ts'
import { type CellKind, figureCellKind } from '../figures/figure-table.ts'
import type { UsRow } from '../us/us-annual-data.ts'
import { type UsSectionKey, type UsSectionShape, usSections } from '../us/us-annual-sections.ts'
import { overallName } from '../us/us-annual-work.ts'
import type { AnyReport } from './any-report.ts'

export type CellValue = number | string | null

/** One number of a report, and how it belongs to the cases. `told`: people said it; no case stands behind it. */
export type ReportCell = {
  /** Where it stands: the table, the row, the column. Unique in the report. */
  readonly path: readonly string[]
  readonly kind: CellKind | 'told'
  readonly value: CellValue
  /** Of a list of the oldest: which list, and which place in it from 0. */
  readonly rank?: { readonly list: string; readonly place: number }
}

/** The path as one text, for addresses. */
export const cellId = (path: readonly string[]): string => JSON.stringify(path)

/** Every cell of a report, in its order. */
export function cellsOf(report: AnyReport): readonly ReportCell[] {
  switch (report.form) {
    case 'figures':
      return report.tables.flatMap(({ id, columns, rows, total }) =>
        [...rows, ...(total ? [{ id: 'total', values: total }] : [])].flatMap((row, place) =>
          columns.map((column, index) => ({
            path: [id, row.id, column],
            kind: figureCellKind(id),
            value: row.values[index] ?? null,
            ...(id === 'oldest' ? { rank: { list: id, place } } : {}),
          })),
        ),
      )
    case 'plain':
      return summaryCells(report)
    case 'cn-annual':
      return [
        ...report.proactive.flatMap(({ columns, rows }) =>
          rows.flatMap(({ label, values }) =>
            columns.map((column, index) => cell(['二', label, column], 'told', values[index] ?? null)),
          ),
        ),
        ...report.requests.flatMap(({ id, counts }) =>
          Object.entries(counts ?? {}).map(([column, value]) => cell(['三', id, column], 'sum', value)),
        ),
        ...report.challenges.flatMap(({ group, counts }) =>
          Object.entries(counts).map(([column, value]) => cell(['四', group, column], 'sum', value)),
        ),
      ]
    case 'us-annual':
      return (Object.keys(usSections) as UsSectionKey[]).flatMap((key) => {
        const { part, codec } = usSections[key] as UsSectionShape<unknown>
        const rows = report.sections[key] as readonly UsRow<unknown>[]
        return rows.flatMap(({ component, value }) =>
          codec.lines(value).map((line, place) => {
            const kind = usKind(key, line.label)
            const list = `${part} ${component ?? overallName}`
            const one = cell([part, component ?? overallName, line.label], kind, line.value)
            return kind === 'rank' ? { ...one, rank: { list, place } } : one
          }),
        )
      })
    case 'us-quarterly':
      return [
        ...report.rows.flatMap(({ component, value }) =>
          Object.entries(value).map(([line, count]) => cell(['rows', component ?? overallName, line], 'sum', count)),
        ),
        ...report.oldest.map(({ receivedOn, days }, place) => ({
          ...cell(['oldest', overallName, String(place + 1)], 'rank', `${receivedOn} (${days} days)`),
          rank: { list: 'oldest', place },
        })),
      ]
    case 'uk-statistics':
      return report.columns.map((column, index) =>
        cell([String(index + 1), column], ukKind(column), report.values[index] ?? null),
      )
  }
}

const cell = (path: readonly string[], kind: ReportCell['kind'], value: CellValue): ReportCell => ({
  path,
  kind,
  value,
})

/** Sections, and lines of sections, that the records cannot tell. */
const describedSections = new Set<UsSectionKey>(['personnel', 'exclusions', 'consultations', 'oldestConsultations'])
const describedLines: { readonly [K in UsSectionKey]?: RegExp } = {
  expedited: /days/i,
  feeWaivers: /days/i,
  fees: /share/i,
  posted: /program/i,
}

function usKind(key: UsSectionKey, label: string): ReportCell['kind'] {
  if (describedSections.has(key) || describedLines[key]?.test(label)) return 'told'
  if (key === 'oldestAppeals' || key === 'oldestRequests') return 'rank'
  return /\b(median|average|lowest|highest)\b/i.test(label) ? 'over' : 'sum'
}

function ukKind(column: string): ReportCell['kind'] {
  if (column === 'Quarter' || column === 'Government body') return 'told'
  return /percentage/i.test(column) ? 'over' : 'sum'
}

/** What one case contributes to a report: the cells of the report of that case alone that say something, by their ids. */
export type OfOneCase = { readonly requestId: string; readonly cells: ReadonlyMap<string, ReportCell> }

export function ofOneCase(requestId: string, report: AnyReport): OfOneCase {
  const telling = cellsOf(report).filter(
    ({ kind, value }) => value !== null && value !== '-' && (kind !== 'sum' || value !== 0),
  )
  return { requestId, cells: new Map(telling.map((one) => [cellId(one.path), one])) }
}
/** `times`: what the case adds to the cell; 1 where the figure is over its cases. */
export type CaseOfCell = { readonly requestId: string; readonly times: number }

/**
 * The cases behind a cell. A case belongs to it where the report of that case alone has something there: so the list and the
 * figure cannot say different things.
 * @param singles the report of each case alone, in the order in which the cases went into the whole
 */
export function casesOfCell(asked: ReportCell, singles: Iterable<OfOneCase>): readonly CaseOfCell[] {
  const id = cellId(asked.path)
  if (asked.kind === 'told') return []
  if (asked.kind === 'rank') return caseOfRank(asked, singles)
  const found: CaseOfCell[] = []
  for (const { requestId, cells } of singles) {
    const alone = cells.get(id)
    if (alone) found.push({ requestId, times: asked.kind === 'sum' ? Number(alone.value) : 1 })
  }
  return found
}

/** The case that stands at a place of a list of the oldest. */
function caseOfRank({ rank, value }: ReportCell, singles: Iterable<OfOneCase>): readonly CaseOfCell[] {
  if (value === null || rank === undefined) return []
  const items: { readonly requestId: string; readonly value: CellValue }[] = []
  for (const { requestId, cells } of singles)
    for (const one of cells.values()) if (one.rank?.list === rank.list) items.push({ requestId, value: one.value })
  const ordered = items.sort((a, b) => compareOld(a.value, b.value) || compareText(a.requestId, b.requestId))
  const found = ordered[rank.place]
  return found ? [{ requestId: found.requestId, times: 1 }] : []
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** `2024-01-02 (30 days)`: the earlier receipt first, then the more days; a plain age: the greater first. */
function compareOld(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return b - a
  const [, onA = '', daysA = '0'] = /^(\S+) \((\d+)/.exec(String(a)) ?? []
  const [, onB = '', daysB = '0'] = /^(\S+) \((\d+)/.exec(String(b)) ?? []
  return compareText(onA, onB) || Number(daysB) - Number(daysA)
}
