import type { Store } from '../../../app/ports/ports.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import { calendarChangesSql, decodeCalendarChange } from '../calendar-changes.ts'
import { visibleRequests } from '../cases/imported-cases.ts'
import { pageOf } from '../lists.ts'
import type { Row, Table } from './sql.ts'
import { sqlStore } from './sql-store.ts'
import { type SqliteEngine, sqliteEngine } from './sqlite-engine.ts'
import * as tables from './tables.ts'

/**
 * The reads that the busiest routes make, as prepared statements: a read through Prisma costs some thirty times as
 * much (docs/adr/0012), and these routes must keep half the speed of a bare server.
 */
function withHotReads({ prepare, read }: SqliteEngine, store: Store): Store {
  const one =
    <T>(table: Pick<Table<T>, 'name' | 'decode'>, column: string, from = `"${table.name}"`) =>
    async (value: string): Promise<T | null> => {
      const sql = `SELECT * FROM ${from} r WHERE "${column}" = ?`
      const row = (await read(() => prepare(sql).get(value))) as Row | undefined
      return row ? table.decode(row) : null
    }
  const many =
    <T>(table: Pick<Table<T>, 'name' | 'decode'>, column: string, order: string) =>
    async (value: string): Promise<readonly T[]> => {
      const sql = `SELECT * FROM "${table.name}" WHERE "${column}" = ? ORDER BY ${order}`
      const rows = (await read(() => prepare(sql).all(value))) as Row[]
      return rows.map(table.decode)
    }
  const bodyBy = (column: 'id' | 'slug') => {
    const stored = one(tables.bodies, column)
    return async (value: string): Promise<Body | null> => {
      const body = await stored(value)
      const rows = (await read(() => prepare(calendarChangesSql).all())) as Row[]
      return body && { ...body, calendarChanges: rows.map(decodeCalendarChange) }
    }
  }
  const newestFirst = 'ORDER BY "publishedAt" DESC, "requestId" DESC LIMIT ?'

  return {
    ...store,
    cases: {
      ...store.cases,
      byId: one(tables.requests, 'id', visibleRequests),
      byReference: one(tables.requests, 'reference', visibleRequests),
      events: many(tables.events, 'requestId', '"seq"'),
      documents: many(tables.documents, 'requestId', '"attachedAt", "id"'),
    },
    bodies: { ...store.bodies, byId: bodyBy('id'), bySlug: bodyBy('slug') },
    staff: { ...store.staff, byId: one(tables.staff, 'id') },
    signIn: { ...store.signIn, session: one(tables.sessions, 'tokenHash') },
    apiKeys: { ...store.apiKeys, byHash: one(tables.apiKeys, 'keyHash') },
    lists: {
      ...store.lists,
      logEntry: one(tables.log, 'reference'),

      async log(query) {
        const { bodySlug, outcome, year, text, cursor, limit } = query
        if (outcome !== undefined || year !== undefined || text !== undefined || cursor !== undefined)
          return store.lists.log(query)
        const rows = (await read(() =>
          bodySlug === undefined
            ? prepare(`SELECT * FROM "LogEntry" ${newestFirst}`).all(limit + 1)
            : prepare(`SELECT * FROM "LogEntry" WHERE "bodySlug" = ? ${newestFirst}`).all(bodySlug, limit + 1),
        )) as Row[]
        return pageOf(rows.map(tables.log.decode), limit, (row) => ({ key: row.publishedAt, id: row.requestId }))
      },
    },
  }
}

/** A store in the SQLite file `file`. */
export function sqliteStore(file: string): Store {
  const engine = sqliteEngine(file)
  return withHotReads(engine, sqlStore(engine))
}
