import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { openStages, type Stage } from '../../domain/request/stage.ts'
import { maskedRows } from '../cases/view/masked-rows.ts'
import { type BodyDays, bodyDays } from '../office/body-days.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import type { LedgerFilter } from '../ports/store/desk.ts'

export const boardColumns = ['overdue', 'today', 'week', 'stopped', 'approval', 'unassigned'] as const
export type BoardColumn = (typeof boardColumns)[number]

export type Board = {
  readonly days: BodyDays
  readonly columns: readonly {
    readonly name: BoardColumn
    /** Counted up to `maxOnBoard + 1`. */
    readonly count: number
    readonly rows: readonly RequestRow[]
  }[]
}

export const maxOnBoard = 999
const perColumn = 6
const stages: readonly Stage[] = [...openStages]

/** Each column as a filter of the ledger. */
function filterOf(column: BoardColumn, { today, weekEnd }: BodyDays): LedgerFilter {
  switch (column) {
    case 'overdue':
      return { stages, dueBefore: today }
    case 'today':
      return { stages, dueFrom: today, dueTo: today }
    case 'week':
      return { stages, dueFrom: today, dueTo: weekEnd }
    case 'stopped':
      return { stages, clockStates: ['paused', 'waiting'] }
    case 'approval':
      return { stages: ['drafted'] }
    case 'unassigned':
      return { stages, assigneeId: null }
  }
}

/** What is urgent at a body: of each kind how many there are, and the most pressing. */
export async function readBoard(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  body: Body,
): Promise<Result<Board>> {
  if (!may(actor, 'read-ledger', { bodyId: body.id })) return refuse('forbidden')
  const days = await bodyDays(ports, body)
  const columns = await Promise.all(
    boardColumns.map(async (name) => {
      const filter = filterOf(name, days)
      const [page, count] = await Promise.all([
        ports.store.lists.ledger({ bodyId: body.id, ...filter, sort: 'due', limit: perColumn }),
        ports.store.desk.countLedger(body.id, filter, maxOnBoard + 1),
      ])
      return { name, count, rows: await maskedRows(ports, actor, page.rows) }
    }),
  )
  return ok({ days, columns })
}
