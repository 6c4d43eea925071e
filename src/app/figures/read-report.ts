import { summaryWithoutSmallCounts } from '../../domain/report/annual-summary/annual-summary.ts'
import { withoutSmallScores } from '../../domain/report/figures/small-scores.ts'
import { withoutSmallCounts } from '../../domain/report/figures/suppression.ts'
import type { AnyReport } from '../../domain/report/form/any-report.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { FrozenReport } from '../ports/store/figures/reports.ts'
import { seesSmallCounts } from './read-figures.ts'

/** Without what could point to a person; the official forms are shown as the law asks for them. */
function forAnyone(report: AnyReport, below: number | undefined): AnyReport {
  if (report.form === 'plain') return summaryWithoutSmallCounts(report, below)
  if (report.form !== 'figures') return report
  const tables = withoutSmallScores(report.tables)
  return withoutSmallCounts(tables === report.tables ? report : { ...report, tables }, below)
}

export type ShownReport = { readonly frozen: FrozenReport; readonly body: Body; readonly report: AnyReport }

/**
 * A frozen report: a public one for anyone, a private one for those who audit the body. The public sees statistics without
 * small counts where the body asks it; the official forms are shown as the law asks for them.
 */
export async function readReport(ports: Pick<Ports, 'store'>, actor: Actor, id: string): Promise<Result<ShownReport>> {
  const found = await ports.store.reports.frozen(id)
  const body = found && (await ports.store.bodies.byId(found.bodyId))
  const missing = refuse('not-found')
  if (!found || !body) return missing
  const inside = may(actor, 'read-audit', { bodyId: body.id })
  if (!found.public && !inside) return missing
  const report = found.result.report as AnyReport
  const shown = seesSmallCounts(actor, body) ? report : forAnyone(report, body.settings.smallCounts)
  const hides = shown !== report
  return ok({ frozen: hides ? { ...found, changes: null } : found, body, report: shown })
}
