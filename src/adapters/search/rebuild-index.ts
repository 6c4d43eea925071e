import type { Rebuilt, Search } from '../../app/search-ports.ts'
import { tokenRules } from '../../domain/text/tokens.ts'
import type { Engine } from '../store/engine.ts'
import type { Statement } from '../store/sql.ts'
import * as tables from '../store/tables.ts'
import { deskEntryText, logEntryText } from './entries.ts'

/** Small enough that others who write hardly wait. */
const batch = 100

const plain = (sql: string): Statement => ({ sql, params: [] })

/** The index made anew from the log and the ledger, and whether it is whole. */
export function rebuildIndex(engine: Engine): Pick<Search, 'rebuild' | 'check'> {
  const { search } = engine

  async function count(sql: string): Promise<number> {
    const [row] = await engine.query(plain(sql))
    return Number(row?.count ?? 0)
  }

  async function mend(): Promise<void> {
    for (const { examine, mend } of search.mending) {
      try {
        await engine.transact([examine])
      } catch {
        await engine.transact([mend])
      }
    }
  }

  /** Reads a batch after `last`, and writes what has not moved on meanwhile: a commit that came between has done its own. */
  async function logBatch(last: string): Promise<{ last: string; size: number }> {
    const rows = await engine.query({
      sql: `SELECT l.*, r."seq" AS "caseSeq" FROM "LogEntry" l JOIN "Request" r ON r."id" = l."requestId"
            WHERE l."withdrawnReason" IS NULL AND l."requestId" > ? ORDER BY l."requestId" LIMIT ?`,
      params: [last, batch],
    })
    const ids = rows.map((row) => String(row.requestId))
    const among = search.among('"requestId"', ids)
    const found = await engine.query({
      sql: `SELECT * FROM "Document" WHERE "state" = 'published' AND ${among.sql}`,
      params: among.params,
    })
    const documents = found.map(tables.documents.decode)
    await engine.transact(
      rows.flatMap((row) => {
        const entry = tables.log.decode(row)
        const own = documents.filter(({ requestId }) => requestId === entry.requestId)
        return search.putLogEntry(logEntryText(entry, own), { anew: true, onlyAtSeq: Number(row.caseSeq) })
      }),
    )
    return { last: ids.at(-1) ?? last, size: rows.length }
  }

  async function deskBatch(last: string): Promise<{ last: string; size: number }> {
    const rows = await engine.query({
      sql: 'SELECT * FROM "Request" WHERE "id" > ? ORDER BY "id" LIMIT ?',
      params: [last, batch],
    })
    const requests = rows.map(tables.requests.decode)
    await engine.transact(
      requests.flatMap((row) => search.putDeskEntry(deskEntryText(row), { anew: true, onlyAtSeq: row.seq })),
    )
    return { last: requests.at(-1)?.id ?? last, size: rows.length }
  }

  async function* passOver(scope: Rebuilt['scope'], total: number, next: typeof logBatch): AsyncIterable<Rebuilt> {
    let done = 0
    let position = { last: '', size: batch }
    while (position.size === batch) {
      position = await next(position.last)
      done += position.size
      yield { scope, done, total: Math.max(total, done) }
    }
  }

  return {
    async *rebuild() {
      await mend()
      yield* passOver(
        'log',
        await count('SELECT COUNT(*) AS "count" FROM "LogEntry" WHERE "withdrawnReason" IS NULL'),
        logBatch,
      )
      yield* passOver('desk', await count('SELECT COUNT(*) AS "count" FROM "Request"'), deskBatch)
      await engine.transact([
        ...search.remove(
          'log',
          plain('"requestId" NOT IN (SELECT "requestId" FROM "LogEntry" WHERE "withdrawnReason" IS NULL)'),
        ),
        ...search.remove('desk', plain('"requestId" NOT IN (SELECT "id" FROM "Request")')),
      ])
    },

    async check() {
      const problems: string[] = []
      const missing = [
        await count(`SELECT COUNT(*) AS "count" FROM "LogEntry" l LEFT JOIN "LogSearch" s ON s."requestId" = l."requestId"
                     WHERE l."withdrawnReason" IS NULL AND s."id" IS NULL`),
        await count(`SELECT COUNT(*) AS "count" FROM "Request" r LEFT JOIN "DeskSearch" s ON s."requestId" = r."id"
                     WHERE s."id" IS NULL`),
      ]
      const [log = 0, desk = 0] = missing
      if (log > 0) problems.push(`${log} entries of the log are not in the search index`)
      if (desk > 0) problems.push(`${desk} requests are not in the search index`)
      const old = await count(`SELECT COUNT(*) AS "count" FROM "LogSearch" WHERE "digest" NOT LIKE '${tokenRules}:%'`)
      const oldAtDesk = await count(
        `SELECT COUNT(*) AS "count" FROM "DeskSearch" WHERE "digest" NOT LIKE '${tokenRules}:%'`,
      )
      if (old + oldAtDesk > 0) problems.push(`${old + oldAtDesk} entries of the search index were made by older rules`)
      return { ok: problems.length === 0, problems }
    },
  }
}
