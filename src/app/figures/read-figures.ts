import type { CivilDate, Instant } from '../../domain/calendar/civil-date.ts'
import { figurePeriod, type PlainFigures, plainFigures } from '../../domain/report/plain-figures.ts'
import { withoutSmallCounts } from '../../domain/report/suppression.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/records.ts'

/** Whether the actor sees the small counts of the body's tables: those who audit it, and nobody else. */
export const seesSmallCounts = (actor: Actor, body: Body): boolean => may(actor, 'read-audit', { bodyId: body.id })

/** Every figure of a body for an instant, for anyone; where the body asks it, without the small counts for the public. */
export async function readFigures(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  body: Body,
  asked: { readonly from?: CivilDate; readonly to?: CivilDate; readonly asOf?: Instant | undefined },
): Promise<Result<PlainFigures & { readonly asOf: Instant }>> {
  if (!may(actor, 'read-figures', { bodyId: body.id })) return refuse('forbidden', 'You may not read these figures')
  const now = ports.clock.now()
  const asOf = asked.asOf ?? now
  if (asOf > now) return refuse('date-in-future', 'There are no figures of an instant that is still to come')
  const period = figurePeriod(asked, asOf, body.timeZone)
  const figures = plainFigures(body.name.en, await ports.store.figures.counts(body.id, asOf, period), period)
  const { smallCounts } = body.settings
  return done({ ...(seesSmallCounts(actor, body) ? figures : withoutSmallCounts(figures, smallCounts)), asOf })
}
