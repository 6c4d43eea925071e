import type { CivilDate, Instant } from '../../domain/calendar/civil-date.ts'
import { withoutScores, withoutSmallScores } from '../../domain/report/figures/small-scores.ts'
import { figurePeriod, type Statistics, statistics } from '../../domain/report/figures/statistics.ts'
import { withoutSmallCounts } from '../../domain/report/figures/suppression.ts'
import { type AskedFigures, notWholeMonths } from '../../domain/report/figures/whole-months.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Refusal, type Result, refuse, refuseFields } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'

/** Whether the actor sees the small counts of the body's tables: those who audit it, and nobody else. */
export const seesSmallCounts = (actor: Actor, body: Body): boolean => may(actor, 'read-audit', { bodyId: body.id })

/** Why this reader may not ask so closely: who sees no small count must not get one by subtraction either. */
export function askedTooClosely(actor: Actor, body: Body, asked: AskedFigures, now: Instant): Refusal | undefined {
  const { smallCounts = 0 } = body.settings
  if (smallCounts <= 1 || seesSmallCounts(actor, body)) return undefined
  const issues = notWholeMonths(asked, now, body.timeZone)
  return issues.length > 0 ? refuseFields(issues).refusal : undefined
}

/** Every figure of a body for an instant, for anyone; where the body asks it, without the small counts for the public. */
export async function readFigures(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  body: Body,
  asked: { readonly from?: CivilDate; readonly to?: CivilDate; readonly asOf?: Instant | undefined },
): Promise<Result<Statistics & { readonly asOf: Instant }>> {
  if (!may(actor, 'read-figures', { bodyId: body.id })) return refuse('forbidden')
  const now = ports.clock.now()
  const asOf = asked.asOf ?? now
  if (asOf > now) return refuse('date-in-future')
  const refusal = askedTooClosely(actor, body, asked, now)
  if (refusal) return { ok: false, refusal }
  const period = figurePeriod(asked, asOf, body.timeZone)
  const figures = statistics(body.name.en, await ports.store.figures.counts(body.id, asOf, period), period)
  if (seesSmallCounts(actor, body)) return ok({ ...figures, asOf })
  // By days one person's score would be the difference of two answers, whatever else the body shows.
  const hide = notWholeMonths(asked, now, body.timeZone).length > 0 ? withoutScores : withoutSmallScores
  const forAnyone = withoutSmallCounts({ ...figures, tables: hide(figures.tables) }, body.settings.smallCounts)
  return ok({ ...forAnyone, asOf })
}
