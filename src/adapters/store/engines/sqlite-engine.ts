import type Database from 'better-sqlite3'
import { fts5 } from '../../search/fts5.ts'
import { type Engine, GroupFailed, gathered, type StatementGroup, sqliteConstraint } from './engine.ts'
import { localWriters } from './local-writers.ts'
import { LockQueue, readWhenFree } from './lock-queue.ts'
import type { Row, Statement, Value } from './sql.ts'
import { connectSqlite, isBusy, prismaReads } from './sqlite-connection.ts'
import { sqliteSchemaProblems } from './sqlite-migrate.ts'

/** How long a piece of an import holds the write lock, in milliseconds; a group that has begun is finished. */
const maxSliceMs = 40
const groupsGathered = 128

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

/** Writes groups from `start` in one transaction, until its time is over. @returns where to go on */
function writeSlice(
  db: Database.Database,
  run: (statement: Statement) => unknown,
  groups: readonly StatementGroup[],
  start: number,
  first: readonly Statement[],
): number {
  db.exec('BEGIN IMMEDIATE')
  const end = performance.now() + maxSliceMs
  let next = start
  try {
    for (const statement of first) run(statement)
    do {
      for (const statement of groups[next]?.statements ?? []) run(statement)
      next += 1
    } while (next < groups.length && performance.now() < end)
    db.exec('COMMIT')
    return next
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw new GroupFailed(groups[next]?.id ?? '', sqliteConstraint(error) ?? error)
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
    writers: localWriters,
    joined: (expression) => `GROUP_CONCAT(${expression})`,
    contains: (text) => ({ contains: text }),
    search: fts5,
    transact: (statements) => writers.run(() => runAll(statements)),

    stagesImports: true,
    transactAll: () => Promise.reject(new Error('SQLite writes an import in pieces')),
    async transactInPieces(groups, first) {
      const own = connectSqlite(file)
      // No piece waits for the disk: the commit that shows them all does, and it stands behind them in the same log.
      own.pragma('synchronous = NORMAL')
      const prepareOwn = runner(own)
      const runOwn = ({ sql, params }: Statement) => prepareOwn(sql).run(...bindable(params))
      try {
        for await (const piece of gathered(groups, groupsGathered))
          for (let next = 0; next < piece.length; ) {
            const start = next
            next = await writers.run(() => writeSlice(own, runOwn, piece, start, first()))
            await new Promise(setImmediate)
          }
      } finally {
        own.close()
      }
    },

    async query({ sql, params }) {
      const statement = await readWhenFree(() => prepare(sql), isBusy)
      const rows = () => statement.all(...bindable(params)) as Row[]
      return statement.readonly ? readWhenFree(rows, isBusy) : writers.run(rows)
    },
    read: (action) => readWhenFree(action, isBusy),
    yieldToEventLoop() {
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
