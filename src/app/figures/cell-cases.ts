import type { CountedCase } from '../../domain/report/case/case-snapshot.ts'
import type { AnyReport } from '../../domain/report/form/any-report.ts'
import {
  casesOfCell,
  cellId,
  cellsOf,
  type OfOneCase,
  ofOneCase,
  type ReportCell,
} from '../../domain/report/form/report-cells.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import { reportRecipe } from './make-report.ts'
import { answersFor } from './report-answers.ts'
import { type Asked, type ReportInputs, type ReportRecipe, reportInputs } from './report-inputs.ts'

export type CellCases = {
  readonly report: AnyReport
  readonly cell: ReportCell
  /** What each adds to the cell; 1 where the figure is over its cases. References only: auditors see no identity. */
  readonly cases: readonly { readonly reference: string; readonly times: number }[]
}

/** The components that a report of a part of the cases must have to be like the whole. */
export function componentsOfReport(report: AnyReport): readonly string[] | undefined {
  if (report.form === 'us-annual') return report.components.map(({ name }) => name)
  if (report.form === 'us-quarterly') return report.rows.flatMap(({ component }) => component ?? [])
  return undefined
}

/** The report of each case alone, in the order in which the cases went into the whole. */
export function* reportsOfOne(recipe: ReportRecipe, inputs: ReportInputs, whole: AnyReport): Iterable<OfOneCase> {
  const components = componentsOfReport(whole)
  const others = <T extends CountedCase>([, ...rest]: readonly (readonly T[])[]) => {
    const byId = rest.map((of) => new Map(of.map((one) => [one.requestId, one])))
    return (requestId: string): T[][] =>
      byId.map((of) => {
        const found = of.get(requestId)
        return found ? [found] : []
      })
  }
  const [snapshotsBefore, countedBefore] = [others(inputs.snapshots), others(inputs.counted)]
  const alone = (requestId: string, parts: ReportInputs): OfOneCase[] => {
    const report = recipe.compute(parts, components)
    return report.ok ? [ofOneCase(requestId, report.value)] : []
  }
  for (const one of inputs.snapshots[0] ?? [])
    yield* alone(one.requestId, { snapshots: [[one], ...snapshotsBefore(one.requestId)], counted: [], late: [] })
  const late = new Map<string, ReportInputs['late']>()
  for (const one of inputs.late) late.set(one.requestId, [...(late.get(one.requestId) ?? []), one])
  for (const one of inputs.counted[0] ?? []) {
    const counted = [[one], ...countedBefore(one.requestId)]
    yield* alone(one.requestId, { snapshots: [], counted, late: late.get(one.requestId) ?? [] })
  }
}

/** The cases behind one cell of a report: the same report, of each case alone. */
export async function cellCases(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
  asked: Asked,
  path: readonly string[],
): Promise<Result<CellCases>> {
  if (!may(actor, 'read-audit', { bodyId: body.id })) return refuse('forbidden')
  const recipe = reportRecipe(body, { ...asked, answers: await answersFor(ports.store, body, asked) })
  if (!recipe.ok) return recipe
  const inputs = await reportInputs(ports, body, asked, recipe.value)
  const whole = recipe.value.compute(inputs)
  if (!whole.ok) return whole
  const cell = cellsOf(whole.value).find((one) => cellId(one.path) === cellId(path))
  if (!cell) return refuse('not-found')
  const found = casesOfCell(cell, reportsOfOne(recipe.value, inputs, whole.value))
  const references = await ports.store.figures.references(found.map(({ requestId }) => requestId))
  const cases = found.map(({ requestId, times }) => ({ reference: references.get(requestId) ?? requestId, times }))
  return ok({ report: whole.value, cell, cases: cases.sort((a, b) => (a.reference < b.reference ? -1 : 1)) })
}
