import type { CaseSelection, Digests } from '../../../app/ports/store/mail/digests.ts'
import { visibleRequests } from '../cases/imported-cases.ts'
import type { Engine } from '../engines/engine.ts'
import { marks, type Row, type Value } from '../engines/sql.ts'
import { requests } from '../engines/tables.ts'

/** Counts and first rows for the digests: every condition begins with the columns of an index. */
export function digests({ query }: Engine): Digests {
  async function select(
    where: string,
    params: readonly Value[],
    order: string,
    limit: number,
  ): Promise<CaseSelection & { readonly counted: Row }> {
    const counted = await query({
      sql: `SELECT COUNT(*) AS "count", SUM(CASE WHEN "late" THEN 0 ELSE 1 END) AS "inTime" FROM ${visibleRequests} r WHERE ${where}`,
      params,
    })
    const [first = {}] = counted
    const count = Number(first['count'] ?? 0)
    if (count === 0) return { count, rows: [], counted: first }
    const rows = await query({
      sql: `SELECT * FROM ${visibleRequests} r WHERE ${where} ORDER BY ${order} LIMIT ${Math.trunc(limit)}`,
      params,
    })
    return { count, rows: rows.map(requests.decode), counted: first }
  }

  const plain = ({ count, rows }: CaseSelection): CaseSelection => ({ count, rows })

  return {
    receivedIn: async (bodyId, from, to, limit) =>
      plain(
        await select(
          '"bodyId" = ? AND "receivedOn" >= ? AND "receivedOn" <= ?',
          [bodyId, from, to],
          '"receivedOn", "id"',
          limit,
        ),
      ),
    async closedIn(bodyId, from, to, limit) {
      const found = await select(
        '"bodyId" = ? AND "closedOn" >= ? AND "closedOn" <= ?',
        [bodyId, from, to],
        '"closedOn", "id"',
        limit,
      )
      return { ...plain(found), inTime: Number(found.counted['inTime'] ?? 0) }
    },
    dueIn: async (bodyId, from, to, limit) =>
      plain(
        await select(
          '"bodyId" = ? AND "open" = TRUE AND "sortDueOn" >= ? AND "sortDueOn" <= ? AND "dueOn" IS NOT NULL',
          [bodyId, from, to],
          '"sortDueOn", "id"',
          limit,
        ),
      ),
    async late({ bodyId, dueBefore, assignees, unit, limit }) {
      // A clock that stands still has a day to be sorted by, and no due date.
      const late = '"open" = TRUE AND "sortDueOn" < ? AND "dueOn" IS NOT NULL'
      const ids = assignees?.filter((id) => id !== null) ?? []
      const charge = [
        ...(ids.length > 0 ? [`"assigneeId" IN (${marks(ids)})`] : []),
        ...(assignees?.includes(null) ? ['"assigneeId" IS NULL'] : []),
      ]
      const whose = assignees ? ` AND (${charge.join(' OR ') || 'FALSE'})` : ''
      const where = `"bodyId" = ?${whose}${unit === undefined ? '' : ' AND "unit" = ?'} AND ${late}`
      const params = [bodyId, ...ids, ...(unit === undefined ? [] : [unit]), dueBefore]
      return plain(await select(where, params, '"sortDueOn", "id"', limit))
    },
  }
}
