import { valueIn } from '../annual-summary/annual-summary.ts'
import type { FigureTable, FigureTableId, FigureValue } from './figure-table.ts'

export type MeasureKind = 'count' | 'share' | 'days' | 'score'
type Place = readonly [table: FigureTableId, row: string, column: string]

/** What bodies and periods can be compared by, and where it stands among the figures. */
const placesOfBody = {
  received: ['count', ['requests', 'received', 'count']],
  closed: ['count', ['requests', 'closed', 'count']],
  closedLate: ['count', ['punctuality', 'closed', 'late']],
  answered: ['count', ['requests', 'answered', 'count']],
  shareInTime: ['share', ['shares', 'inTime', 'share']],
  median: ['days', ['days', 'median', 'days']],
  mean: ['days', ['days', 'mean', 'days']],
  p90: ['days', ['days', 'p90', 'days']],
  carriedOver: ['count', ['requests', 'carriedOver', 'count']],
  pending: ['count', ['requests', 'pending', 'count']],
  pendingLate: ['count', ['punctuality', 'pending', 'late']],
  satisfaction: ['score', ['satisfactionMean', 'mean', 'score']],
  documents: ['count', ['publications', 'total', 'documents']],
  entries: ['count', ['publications', 'total', 'entries']],
} as const satisfies Readonly<Record<string, readonly [MeasureKind, Place]>>

export type ComparedMeasure = keyof typeof placesOfBody
export const comparedMeasures = Object.keys(placesOfBody) as ComparedMeasure[]
/** What is counted by unit. Of a unit there is no share in time: its answers and what it has on hand are not counted apart. */
export const measuresOfUnits = ['received', 'closed', 'closedLate'] as const
export const usualMeasures: readonly ComparedMeasure[] = ['received', 'closed', 'closedLate', 'shareInTime']

export const kindOf = (measure: ComparedMeasure): MeasureKind => placesOfBody[measure][0]

export type ComparedValue = {
  readonly measure: ComparedMeasure
  readonly kind: MeasureKind
  /** Null: not told, because the number is small, or because there is none. */
  readonly a: FigureValue
  readonly b: FigureValue
  /** b - a. */
  readonly difference: FigureValue
  /** (b - a) / a; null of shares, whose difference is one already, and where a is 0. */
  readonly change: FigureValue
  /** The cell of the statistics where its cases are. */
  readonly path: readonly string[] | null
}

type Tables = readonly FigureTable[]

function compared(
  measure: ComparedMeasure,
  a: FigureValue,
  b: FigureValue,
  path: readonly string[] | null,
): ComparedValue {
  const kind = kindOf(measure)
  const difference = a === null || b === null ? null : b - a
  const change = difference === null || kind === 'share' || !a ? null : difference / a
  return { measure, kind, a, b, difference, change, path }
}

/** Two periods of one body. */
export function compareBody(measures: readonly ComparedMeasure[], a: Tables, b: Tables): readonly ComparedValue[] {
  return measures.map((measure) => {
    const place: Place = placesOfBody[measure][1]
    return compared(measure, valueIn(a, ...place), valueIn(b, ...place), place)
  })
}

/** Two periods of one unit. */
export function compareUnit(
  unit: string,
  measures: readonly ComparedMeasure[],
  a: Tables,
  b: Tables,
): readonly ComparedValue[] {
  return measuresOfUnits
    .filter((measure) => measures.includes(measure))
    .map((measure) => {
      const place: Place = ['units', unit, measure]
      return compared(measure, valueIn(a, ...place), valueIn(b, ...place), place)
    })
}

/** Every unit that one of the periods knows. */
export function unitsOf(...all: readonly Tables[]): readonly string[] {
  const names = all.flatMap((tables) => tables.find(({ id }) => id === 'units')?.rows.map(({ id }) => id) ?? [])
  return [...new Set(names)].sort((one, other) => (one < other ? -1 : 1))
}
