import { civilDateAt } from '../../domain/calendar/instant.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { maskedRows } from '../cases/view/masked-rows.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { Direction, LedgerFilter, LedgerSort } from '../ports/store/desk.ts'
import { recordOf } from './export-ledger.ts'
import { filterFor } from './search-desk.ts'

/** The columns of an export as it is filtered, by their stable names. None of them says who asked. */
export const viewColumns = [
  'reference',
  'number',
  'subject',
  'statute',
  'channel',
  'own channel',
  'topic',
  'unit',
  'officer',
  'stage',
  'clock',
  'received',
  'due',
  'closed',
  'outcome',
  'disposition',
  'exemptions',
  'days',
  'counted in',
  'late',
  'provisional',
  'review',
  'satisfaction',
] as const
export type ViewColumn = (typeof viewColumns)[number]
export type ViewRow = { readonly [C in ViewColumn]: string | number | boolean | null }

export type LedgerView = { readonly filter: LedgerFilter; readonly sort: LedgerSort; readonly direction: Direction }

const batch = 500

/** The ledger exactly as it is filtered and sorted, in batches, at constant memory. */
export async function exportView(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  body: Body,
  { filter, sort, direction }: LedgerView,
): Promise<Result<AsyncIterable<readonly ViewRow[]>>> {
  const subject = { bodyId: body.id }
  // What a filter finds tells of the words that were looked for: only who reads them may look.
  if (!may(actor, 'export-ledger', subject) || !may(actor, 'read-ledger', subject)) return refuse('forbidden')
  const today = civilDateAt(ports.clock.now(), body.timeZone)
  const names = new Map((await ports.store.staff.of(body.id)).map((one) => [one.id, one.name]))
  async function* rows(): AsyncIterable<readonly ViewRow[]> {
    let cursor: string | null = null
    do {
      const page = await ports.store.lists.ledger({
        ...{ bodyId: body.id, ...filterFor(actor, body.id, filter), sort, direction, limit: batch },
        ...(cursor === null ? {} : { cursor }),
      })
      yield (await maskedRows(ports, actor, page.rows)).map((row) => {
        const { countedIn, exemptions, facts: _facts, ...record } = recordOf(row, today)
        return {
          ...record,
          exemptions: exemptions.join('; '),
          'counted in': countedIn || (statuteById(row.statute)?.countsIn ?? ''),
          'own channel': row.channelId,
          topic: row.topic,
          officer: row.assigneeId ? (names.get(row.assigneeId) ?? null) : null,
          clock: row.clockState,
          review: row.openReview,
          satisfaction: row.feedbackScore,
        }
      })
      cursor = page.nextCursor
    } while (cursor !== null)
  }
  return ok(rows())
}
