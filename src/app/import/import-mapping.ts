import type { LedgerSource } from '../ports/ledger-source.ts'
import type { ImportField } from './import-column-names.ts'
import type { OrderChoice } from './import-dates.ts'
import type { Survey } from './import-survey.ts'

/** How a ledger is read: shown before anything is written. */
export type ImportMapping = {
  /** The file's names and ours. */
  readonly columns: { readonly [theirs: string]: ImportField }
  readonly unmapped: readonly string[]
  /** What a row is known by: its number, or, without one, what it says. */
  readonly key: 'number' | 'row'
  readonly dates: OrderChoice
  readonly outcomes: readonly {
    readonly words: string
    readonly rows: number
    readonly means: string
    readonly known: boolean
  }[]
  readonly encoding: string
  readonly delimiter: string
  readonly sheet: string | null
  /** As a spreadsheet counts. */
  readonly headerRow: number
  /** Words that are taken for nothing. */
  readonly empty: readonly string[]
}

type Read = {
  readonly source: LedgerSource
  readonly columns: ReadonlyMap<ImportField, number>
  readonly unmapped: readonly string[]
  readonly order: OrderChoice
  readonly survey: Survey
  readonly empty: readonly string[]
}

export function mappingOf({ source, columns, unmapped, order, survey, empty }: Read): ImportMapping {
  const known = survey.outcomes.map(({ words, rows, means: ending }) => ({
    ...{ words, rows, known: ending.known },
    means: ending.kind === 'answered' ? ending.outcome : ending.kind,
  }))
  return {
    columns: Object.fromEntries(
      [...columns].sort(([, a], [, b]) => a - b).map(([field, index]) => [source.header[index] ?? '', field]),
    ),
    unmapped,
    key: columns.has('number') ? 'number' : 'row',
    dates: order,
    outcomes: columns.has('outcome') ? known.sort((a, b) => b.rows - a.rows || (a.words < b.words ? -1 : 1)) : [],
    ...{ encoding: source.encoding, delimiter: source.delimiter, sheet: source.sheet, headerRow: source.headerRow },
    empty,
  }
}
