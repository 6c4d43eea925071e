import type { LogExport, LogPlace, LogRange, LogVersion } from '../../app/ports/store/log-export.ts'
import type { Instant } from '../../domain/calendar/civil-date.ts'
import type { Engine } from './engines/engine.ts'
import { inPieces, marks, type Row, type Statement, type Value } from './engines/sql.ts'
import * as tables from './engines/tables.ts'

const rowsInBatch = 500
const versionsInBatch = 5000

type Order = 'newest' | 'oldest'

/** A piece of the log in the order of the index on "publishedAt" and "requestId", beyond `after`. */
function pieceOf(
  columns: string,
  range: LogRange,
  order: Order,
  after: LogPlace | undefined,
  limit: number,
): Statement {
  const conditions: string[] = []
  const params: Value[] = []
  const where = (condition: string, ...values: readonly Value[]) => {
    conditions.push(condition)
    params.push(...values)
  }
  const { bodySlug, publishedFrom, publishedBefore } = range
  if (bodySlug !== undefined) where('"bodySlug" = ?', bodySlug)
  if (publishedFrom !== undefined) where('"publishedAt" >= ?', publishedFrom)
  if (publishedBefore !== undefined) where('"publishedAt" < ?', publishedBefore)
  const direction = order === 'newest' ? 'DESC' : 'ASC'
  const beyond = order === 'newest' ? '<' : '>'
  if (after) where(`("publishedAt", "requestId") ${beyond} (?, ?)`, after.publishedAt, after.requestId)
  return {
    sql: `SELECT ${columns} FROM "LogEntry" WHERE ${conditions.join(' AND ') || '1 = 1'}
      ORDER BY "publishedAt" ${direction}, "requestId" ${direction} LIMIT ?`,
    params: [...params, limit],
  }
}

const versionColumns =
  '"requestId", "publishedAt", "updatedAt", "documentCount", "withdrawnReason" IS NOT NULL AS "isWithdrawn"'

const versionOf = (row: Row): LogVersion => ({
  requestId: String(row['requestId']),
  publishedAt: String(row['publishedAt']) as Instant,
  updatedAt: String(row['updatedAt']) as Instant,
  documentCount: Number(row['documentCount']),
  isWithdrawn: Boolean(row['isWithdrawn']),
})

/** Every export reads the log here, batch after batch by keyset: what is published meanwhile moves nothing. */
export function logExport({ query: ask }: Engine): LogExport {
  async function* batches<T extends LogPlace>(
    size: number,
    first: LogPlace | undefined,
    pieceAfter: (after: LogPlace | undefined) => Statement,
    decode: (row: Row) => T,
  ): AsyncIterable<readonly T[]> {
    let after = first
    for (;;) {
      const rows = (await ask(pieceAfter(after))).map(decode)
      if (rows.length > 0) yield rows
      after = rows.at(-1)
      if (rows.length < size || !after) return
    }
  }

  return {
    rows({ order = 'newest', after, ...range }) {
      const piece = (place?: LogPlace) => pieceOf('*', range, order, place, rowsInBatch)
      return batches(rowsInBatch, after, piece, tables.log.decode)
    },

    versions(range) {
      const piece = (place?: LogPlace) => pieceOf(versionColumns, range, 'oldest', place, versionsInBatch)
      return batches(versionsInBatch, undefined, piece, versionOf)
    },

    async documentsOf(requestIds) {
      const found = []
      for (const ids of inPieces(requestIds)) {
        const sql = `SELECT * FROM "Document" WHERE "state" = 'published' AND "requestId" IN (${marks(ids)}) ORDER BY "id"`
        found.push(...(await ask({ sql, params: ids })).map(tables.documents.decode))
      }
      return found
    },

    async parts(size) {
      const found = []
      let after: LogPlace | undefined
      for (;;) {
        const inner = pieceOf(versionColumns, {}, 'oldest', after, size)
        const [row] = await ask({
          sql: `SELECT COUNT(*) AS "entries", MAX("updatedAt") AS "updatedAt" FROM (${inner.sql}) AS "part"`,
          params: inner.params,
        })
        if (!row || Number(row['entries']) === 0) return found
        found.push({ after: after ?? null, updatedAt: String(row['updatedAt']) as Instant })
        if (Number(row['entries']) < size) return found
        const lastly = pieceOf('"requestId", "publishedAt"', {}, 'oldest', after, 1)
        const [last] = await ask({ sql: `${lastly.sql} OFFSET ?`, params: [...lastly.params, size - 1] })
        if (!last) return found
        after = { publishedAt: String(last['publishedAt']) as Instant, requestId: String(last['requestId']) }
      }
    },
  }
}
