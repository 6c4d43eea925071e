import type Database from 'better-sqlite3'
import { fts5 } from '../search/fts5.ts'
import { type Engine, sqliteConstraint } from './engine.ts'
import { LockQueue, readWhenFree } from './lock-queue.ts'
import type { Row, Statement, Value } from './sql.ts'
import { connectSqlite, isBusy, prismaReads } from './sqlite-connection.ts'
import { sqliteSchemaProblems } from './sqlite-migrate.ts'

/** An import gives way to the rest of the process this often, in milliseconds. */
const importSlice = 20

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
  /** Does a read with prepared statements. */
  read<T>(action: () => T): Promise<T>
}

/**
 * SQLite in a file. Writes go through one better-sqlite3 connection, each a single synchronous transaction, so that
 * nothing of this process can come between its statements; Prisma reads through a second, read-only one.
 */
export function sqliteEngine(file: string): SqliteEngine {
  const db = connectSqlite(file)
  const prepare = runner(db)
  const reads = prismaReads(file)
  const writers = new LockQueue({ isBusy })

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
    transact: (statements) => writers.run(() => runAll(statements)),

    async transactAll(groups) {
      // A connection of its own: this transaction stays open while other requests commit (and wait) on the first.
      const own = connectSqlite(file)
      const prepareOwn = runner(own)
      try {
        await writers.run(() => own.exec('BEGIN IMMEDIATE'))
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

    async query({ sql, params }) {
      const statement = await readWhenFree(() => prepare(sql), isBusy)
      const rows = () => statement.all(...bindable(params)) as Row[]
      return statement.readonly ? readWhenFree(rows, isBusy) : writers.run(rows)
    },
    read: (action) => readWhenFree(action, isBusy),
    giveWay() {
      lastTurn = lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)))
      return lastTurn
    },
    schemaProblems: () => readWhenFree(() => sqliteSchemaProblems(db), isBusy),
    async close() {
      await reads.$disconnect()
      db.close()
    },
  }
}
