import type { RequestRow } from '../../app/ports/store/cases/case-rows.ts'
import { type LedgerSort, usualDirection } from '../../app/ports/store/desk.ts'
import type { LedgerQuery, Lists, LogQuery } from '../../app/ports/store/lists.ts'
import type { Page } from '../../app/ports/store/page.ts'
import type { Prisma } from '../../generated/sqlite/client.ts'
import { visibleRequests } from './cases/imported-cases.ts'
import { ledgerConditions } from './cases/ledger-conditions.ts'
import { decodeCursor, encodeCursor, type Position } from './engines/cursor.ts'
import type { Engine } from './engines/engine.ts'
import type { Statement } from './engines/sql.ts'
import * as tables from './engines/tables.ts'

/** Reads what is due and nothing else, in the order of the index on "bodyId" and "nextReminderOn". */
export const remindersDueStatement = (bodyId: string, today: string, limit: number): Statement => ({
  sql: `SELECT * FROM ${visibleRequests} r WHERE "bodyId" = ? AND "nextReminderOn" <= ? AND "open" ORDER BY "nextReminderOn" LIMIT ?`,
  params: [bodyId, today, limit],
})

const maxPerAddress = 50

/** A page from one row more than it holds: the further row only says that there is another page. */
export function pageOf<T>(rows: readonly T[], limit: number, positionOf: (row: T) => Position): Page<T> {
  const last = rows[limit - 1]
  if (rows.length <= limit || last === undefined) return { rows, nextCursor: null }
  return { rows: rows.slice(0, limit), nextCursor: encodeCursor(positionOf(last)) }
}

/**
 * Rows after a position. The first condition repeats what the second implies, because SQLite finds a place in an index
 * by a plain comparison and not by an OR.
 */
export function after(column: string, direction: 'asc' | 'desc', { key, id }: Position, idColumn = 'id') {
  const [reached, past] = direction === 'asc' ? ['gte', 'gt'] : ['lte', 'lt']
  return [{ [column]: { [reached]: key } }, { OR: [{ [column]: { [past]: key } }, { [idColumn]: { [past]: id } }] }]
}

const sortColumns: {
  readonly [S in LedgerSort]: { column: string; indexed: boolean; keyOf: (row: RequestRow) => string }
} = {
  due: { column: 'sortDueOn', indexed: true, keyOf: tables.sortDueOn },
  received: { column: 'receivedOn', indexed: true, keyOf: (row) => row.receivedOn },
  reference: { column: 'reference', indexed: false, keyOf: (row) => row.reference },
  changed: { column: 'updatedAt', indexed: false, keyOf: (row) => row.updatedAt },
}

/** A page of the ledger by keyset: the place where the last one ended is found in an index, however far down it is. */
async function ledgerPage(engine: Engine, query: LedgerQuery): Promise<Page<RequestRow>> {
  const { bodyId, sort, limit, cursor, direction = usualDirection[sort] } = query
  const { column, keyOf, indexed } = sortColumns[sort]
  const where = await ledgerConditions(engine, bodyId, query)
  const position = cursor === undefined ? undefined : decodeCursor(cursor)
  const past = direction === 'asc' ? '>' : '<'
  const order = `ORDER BY r."${column}" ${direction}, r."id" ${direction}`
  const narrowed = `FROM ${visibleRequests} r WHERE ${where.sql}
    ${position ? `AND (r."${column}", r."id") ${past} (?, ?)` : ''} ${order} LIMIT ?`
  const rows = await engine.query({
    // What no index sorts is sorted by its ids alone: whole rows would weigh three times as much.
    sql: indexed
      ? `SELECT r.* ${narrowed}`
      : `SELECT r.* FROM ${visibleRequests} r WHERE r."id" IN (SELECT r."id" ${narrowed}) ${order}`,
    params: [...where.params, ...(position ? [position.key, position.id] : []), limit + 1],
  })
  return pageOf(rows.map(tables.requests.decode), limit, (row) => ({ key: keyOf(row), id: row.id }))
}

function logWhere(query: LogQuery, contains: Engine['contains']): Prisma.LogEntryWhereInput {
  const { bodySlug, outcome, year, text } = query
  const conditions: Prisma.LogEntryWhereInput[] = []
  if (bodySlug !== undefined) conditions.push({ bodySlug })
  if (outcome !== undefined) conditions.push({ outcome })
  if (year !== undefined) conditions.push({ receivedOn: { startsWith: `${String(year).padStart(4, '0')}-` } })
  if (text !== undefined && text !== '') {
    const filter = contains(text)
    conditions.push({ OR: [{ title: filter }, { summary: filter }] })
  }
  return { AND: conditions }
}

/** The desk's ledger, the public log and their exports, page by page from an index. */
export function lists(engine: Engine): Lists {
  const { reads, contains, query: ask } = engine
  return {
    ledger: (query) => ledgerPage(engine, query),

    async log(query) {
      const { limit, cursor } = query
      const where = logWhere(query, contains)
      const rows = await reads.logEntry.findMany({
        where:
          cursor === undefined
            ? where
            : { AND: [where, ...after('publishedAt', 'desc', decodeCursor(cursor), 'requestId')] },
        orderBy: [{ publishedAt: 'desc' }, { requestId: 'desc' }],
        take: limit + 1,
      })
      return pageOf(rows.map(tables.log.decode), limit, (row) => ({ key: row.publishedAt, id: row.requestId }))
    },

    async logEntry(reference) {
      const row = await reads.logEntry.findUnique({ where: { reference } })
      return row && tables.log.decode(row)
    },

    async requestsByEmail(email, closedSince) {
      // Two halves, each from an index: an OR would read every request that there ever was.
      const half = (condition: string) =>
        `SELECT * FROM ${visibleRequests} r WHERE "bodyId" IN (SELECT "id" FROM "Body") AND ${condition} AND lower("requesterEmail") = ?`
      const found = await ask({
        sql: `SELECT * FROM (${half('"open" = TRUE')} UNION ALL ${half('"open" = FALSE AND "closedOn" >= ?')}) AS "found"
              ORDER BY "receivedOn" DESC, "id" DESC LIMIT ${maxPerAddress}`,
        params: [email.toLowerCase(), closedSince, email.toLowerCase()],
      })
      return found.map(tables.requests.decode)
    },

    async openRequestsTo(bodyId, email, afterId, limit) {
      const found = await ask({
        sql: `SELECT * FROM ${visibleRequests} r WHERE "bodyId" = ? AND "open" = TRUE AND lower("requesterEmail") = ? AND "id" > ?
              ORDER BY "id" LIMIT ?`,
        params: [bodyId, email.toLowerCase(), afterId, limit],
      })
      return found.map(tables.requests.decode)
    },

    async datedAhead(bodyId, instant, limit) {
      const rows = await ask({
        sql: `SELECT * FROM ${visibleRequests} r WHERE "bodyId" = ? AND "updatedAt" > ? AND "open" LIMIT ?`,
        params: [bodyId, instant, limit],
      })
      return rows.map(tables.requests.decode)
    },

    async remindersDue(...asked) {
      const rows = await engine.query(remindersDueStatement(...asked))
      return rows.map(tables.requests.decode)
    },
  }
}
