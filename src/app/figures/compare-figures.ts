import {
  type ComparedMeasure,
  type ComparedValue,
  compareBody,
  compareUnit,
  unitsOf,
} from '../../domain/report/figures/comparison.ts'
import type { ReportPeriod } from '../../domain/report/period.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { ok, type Result, refuseField } from '../../domain/request/refusal.ts'
import { csvLine } from '../../domain/text/csv.ts'
import type { LocalText } from '../../domain/text/local-text.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import { readFigures } from './read-figures.ts'
import { calendarPeriod, periodText, type ReportOf } from './report-period.ts'

export type ComparedRow = {
  /** The body's slug, or the unit's name; empty where a request has no unit. */
  readonly id: string
  readonly name: LocalText
  readonly values: readonly ComparedValue[]
}
export type Comparison = {
  readonly by: 'body' | 'unit'
  readonly a: string
  readonly b: string
  readonly rows: readonly ComparedRow[]
}

export type AskedComparison = {
  readonly by: 'body' | 'unit'
  readonly a: ReportOf
  readonly b: ReportOf
  readonly measures: readonly ComparedMeasure[]
}

/** More bodies than anybody compares in one table. */
export const maxCompared = 60

/**
 * Two periods side by side, of each body or of each unit of one: what is not told of a period is told of no difference either.
 * @param bodies one, where units are compared
 */
export async function compareFigures(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  bodies: readonly Body[],
  { by, a, b, measures }: AskedComparison,
): Promise<Result<Comparison>> {
  // Before anything is counted: of all bodies that is much work, and nothing comes of it.
  if (by === 'unit' && bodies.length !== 1) return refuseField('body', 'required')
  const rows: ComparedRow[] = []
  for (const body of bodies.slice(0, maxCompared)) {
    const first = await readFigures(ports, actor, body, boundsOf(calendarPeriod(a)))
    if (!first.ok) return first
    const second = await readFigures(ports, actor, body, boundsOf(calendarPeriod(b)))
    if (!second.ok) return second
    const [before, after] = [first.value.tables, second.value.tables]
    if (by === 'body') rows.push({ id: body.slug, name: body.name, values: compareBody(measures, before, after) })
    else
      for (const unit of unitsOf(before, after))
        rows.push({ id: unit, name: { en: unit }, values: compareUnit(unit, measures, before, after) })
  }
  return ok({ by, a: periodText(a), b: periodText(b), rows })
}

const boundsOf = ({ from, to }: ReportPeriod) => ({ from, to })

/** A line for each number. */
export function comparisonCsv({ by, a, b, rows }: Comparison): string {
  const lines = rows.flatMap(({ id, values }) =>
    values.map(({ measure, a: one, b: other, difference, change }) => [id, measure, one, other, difference, change]),
  )
  return [[by, 'measure', a, b, 'difference', 'change'], ...lines].map(csvLine).join('')
}
