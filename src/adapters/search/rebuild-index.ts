import type { Rebuilt, Search } from '../../app/ports/store/search.ts'
import { indexText, tokenRules } from '../../domain/text/tokens.ts'
import type { Engine } from '../store/engines/engine.ts'
import type { Statement } from '../store/engines/sql.ts'
import * as tables from '../store/engines/tables.ts'
import { deskEntryText, logEntryText } from './entries.ts'
import { pagesOfEntry } from './found-entries.ts'

/** Small enough that others who write hardly wait. */
const batch = 100
/** To take so many entries' old tokens out one by one would take longer than to write the whole anew. */
const wholesaleFrom = 500

/** Taken-back entries are in the log as tombstones, and not in the index. */
const inLog = '"withdrawnReason" IS NULL'

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

  /** Writing a whole index anew in one statement would hold the lock for as long as that takes. */
  async function mergePieces(): Promise<void> {
    for (const { first, next, state } of search.merging) {
      const look = async () => JSON.stringify(await engine.query(state))
      await engine.transact([first])
      for (let before = ''; ; ) {
        const now = await look()
        if (now === before) break
        before = now
        await engine.transact([next])
        await engine.yieldToEventLoop()
      }
    }
  }

  /** Reads a batch after `last`, and writes what has not moved on meanwhile: a commit that came between has done its own. */
  async function logBatch(last: string): Promise<{ last: string; size: number }> {
    const rows = await engine.query({
      sql: `SELECT l.*, r."seq" AS "caseSeq" FROM "LogEntry" l JOIN "Request" r ON r."id" = l."requestId"
            WHERE l.${inLog} AND l."requestId" > ? ORDER BY l."requestId" LIMIT ?`,
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

  async function pageBatch(last: string): Promise<{ last: string; size: number }> {
    const [documentId = '', number = '0'] = last === '' ? [] : (JSON.parse(last) as [string, string])
    const rows = await engine.query({
      sql: `SELECT "documentId", "number", "text" FROM "DocumentPage"
            WHERE "documentId" > ? OR ("documentId" = ? AND "number" > ?) ORDER BY "documentId", "number" LIMIT ?`,
      params: [documentId, documentId, Number(number), batch],
    })
    await engine.transact(
      rows.flatMap((row) =>
        search.putPageAnew({
          documentId: String(row.documentId),
          number: Number(row.number),
          tokens: indexText(String(row.text)),
        }),
      ),
    )
    const end = rows.at(-1)
    return { last: end ? JSON.stringify([end.documentId, end.number]) : last, size: rows.length }
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

  const olderRules = (table: string) =>
    count(`SELECT COUNT(*) AS "count" FROM "${table}" WHERE "digest" NOT LIKE '${tokenRules}:%'`)
  const olderPages = () =>
    count(`SELECT COUNT(*) AS "count" FROM "DocumentPage" p JOIN "DocumentWords" w ON w."documentId" = p."documentId"
           WHERE w."rules" <> ${tokenRules}`)
  const olderEntries = async () =>
    (await olderRules('LogSearch')) + (await olderRules('DeskSearch')) + (await olderPages())

  async function* everything(): AsyncIterable<Rebuilt> {
    yield* passOver('log', await count(`SELECT COUNT(*) AS "count" FROM "LogEntry" WHERE ${inLog}`), logBatch)
    yield* passOver('desk', await count('SELECT COUNT(*) AS "count" FROM "Request"'), deskBatch)
    await engine.transact([
      ...search.remove('log', plain(`"requestId" NOT IN (SELECT "requestId" FROM "LogEntry" WHERE ${inLog})`)),
      ...search.remove('desk', plain('"requestId" NOT IN (SELECT "id" FROM "Request")')),
      ...search.removePages(plain(`"documentId" NOT IN (SELECT "id" FROM "Document" WHERE "state" = 'published')`)),
      plain(
        `DELETE FROM "DocumentWords" WHERE "documentId" NOT IN (SELECT "id" FROM "Document" WHERE "state" = 'published')`,
      ),
    ])
    yield* passOver('pages', await count('SELECT COUNT(*) AS "count" FROM "DocumentPage"'), pageBatch)
    await engine.transact([
      ...search.sweeping,
      { sql: 'UPDATE "DocumentWords" SET "rules" = ? WHERE "rules" <> ?', params: [tokenRules, tokenRules] },
    ])
  }

  return {
    async *rebuild() {
      await mend()
      const { begin, end } = search.wholesale
      if ((await olderEntries()) < wholesaleFrom) return yield* everything()
      await engine.transact(begin)
      try {
        yield* everything()
      } finally {
        await engine.transact(end)
        await mergePieces()
      }
    },

    async check() {
      const problems: string[] = []
      const log = await count(`SELECT COUNT(*) AS "count" FROM "LogEntry" l LEFT JOIN "LogSearch" s
                               ON s."requestId" = l."requestId" WHERE l.${inLog} AND s."id" IS NULL`)
      const desk = await count(`SELECT COUNT(*) AS "count" FROM "Request" r LEFT JOIN "DeskSearch" s
                                ON s."requestId" = r."id" WHERE s."id" IS NULL`)
      const pages = await count(`SELECT COUNT(*) AS "count" FROM "DocumentPage" p JOIN "LogSearch" e
                                 ON e."requestId" = p."requestId" WHERE p."searchId" IS NULL
                                 OR p."searchId" / ${pagesOfEntry} <> e."id"`)
      const older = await olderEntries()
      if (pages > 0) problems.push(`${pages} pages of documents are not in the search index`)
      if (log > 0) problems.push(`${log} entries of the log are not in the search index`)
      if (desk > 0) problems.push(`${desk} requests are not in the search index`)
      if (older > 0) problems.push(`${older} entries of the search index were made by older rules`)
      return { ok: problems.length === 0, problems }
    },
  }
}
