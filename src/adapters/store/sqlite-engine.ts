import { setTimeout as sleep } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { PrismaClient } from '../../generated/sqlite/client.ts'
import { fts5 } from '../search/fts5.ts'
import { type Engine, sqliteConstraint } from './engine.ts'
import type { Row, Statement, Value } from './sql.ts'
import { sqliteSchemaProblems } from './sqlite-migrate.ts'

/** How long a writer waits for another process (an import, the CLI) before it gives up, in milliseconds. */
const lockPatience = 60_000
/** better-sqlite3 blocks the event loop while it waits, so it waits briefly and we wait between tries. */
const blockingPatience = 20
/** An import gives way to the rest of the process this often, in milliseconds. */
const importSlice = 20

/** A connection as the store needs it: nothing acknowledged is lost (docs/adr/0011), foreign keys hold, erased is erased. */
export function connectSqlite(file: string): Database.Database {
  const db = new Database(file, { timeout: blockingPatience })
  try {
    withPatience(() => db.pragma('journal_mode = WAL'))
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('secure_delete = ON')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const isBusy = (error: unknown) =>
  error instanceof Database.SqliteError && (error.code.startsWith('SQLITE_BUSY') || error.code === 'SQLITE_LOCKED')

/** Opening may block: nothing else runs yet. */
function withPatience(action: () => unknown): void {
  const deadline = Date.now() + 10_000
  for (;;) {
    try {
      action()
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error
    }
  }
}

/** Tries again while another connection writes, without holding up the event loop. */
async function whenFree<T>(action: () => T): Promise<T> {
  const deadline = Date.now() + lockPatience
  for (;;) {
    try {
      return action()
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error
    }
    await sleep(5 + Math.random() * 20)
  }
}

const bindable = (params: readonly Value[]) =>
  params.map((value) => (typeof value === 'boolean' ? Number(value) : value))

/** Runs statements on one connection, each prepared once. */
function runner(db: Database.Database) {
  const prepared = new Map<string, Database.Statement>()
  return (sql: string): Database.Statement => {
    let statement = prepared.get(sql)
    if (!statement) {
      statement = db.prepare(sql)
      prepared.set(sql, statement)
    }
    return statement
  }
}

export type SqliteEngine = Engine & {
  /** For hot reads: the statement, prepared once. */
  prepare(sql: string): Database.Statement
}

/**
 * SQLite in a file. Writes go through one better-sqlite3 connection, each a single synchronous transaction, so that
 * nothing of this process can come between its statements; Prisma reads through a second, read-only one.
 */
export function sqliteEngine(file: string): SqliteEngine {
  const db = connectSqlite(file)
  const prepare = runner(db)
  const reads = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}`, readonly: true }) })

  /** One turn after the other: of two that wait, the second comes after what else there was to do. */
  let lastTurn: Promise<void> = Promise.resolve()

  function runAll(statements: readonly Statement[]): void {
    db.exec('BEGIN IMMEDIATE')
    try {
      for (const { sql, params } of statements) prepare(sql).run(...bindable(params))
      db.exec('COMMIT')
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw sqliteConstraint(error) ?? error
    }
  }

  return {
    reads,
    prepare,
    skipLocked: '',
    jsonText: (column, field) => `json_extract("${column}", '$.${field}')`,
    joined: (expression) => `GROUP_CONCAT(${expression})`,
    contains: (text) => ({ contains: text }),
    search: fts5,
    transact: (statements) => whenFree(() => runAll(statements)),

    async transactAll(groups) {
      // A connection of its own: this transaction stays open while other requests commit (and wait) on the first.
      const own = connectSqlite(file)
      const prepareOwn = runner(own)
      try {
        await whenFree(() => own.exec('BEGIN IMMEDIATE'))
        let sliceEnd = Date.now() + importSlice
        for await (const statements of groups) {
          for (const { sql, params } of statements) prepareOwn(sql).run(...bindable(params))
          if (Date.now() > sliceEnd) {
            await new Promise(setImmediate)
            sliceEnd = Date.now() + importSlice
          }
        }
        own.exec('COMMIT')
      } catch (error) {
        throw sqliteConstraint(error) ?? error
      } finally {
        // Closing rolls back what was not committed.
        own.close()
      }
    },

    query: ({ sql, params }) => whenFree(() => prepare(sql).all(...bindable(params)) as Row[]),
    giveWay() {
      lastTurn = lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)))
      return lastTurn
    },
    schemaProblems: async () => sqliteSchemaProblems(db),
    async close() {
      await reads.$disconnect()
      db.close()
    },
  }
}
