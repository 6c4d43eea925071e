import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { type AppliedMigration, compareHistory, historyProblems, knownMigrations } from './migrations.ts'

/** Prisma's own table, so that `prisma migrate deploy` and this agree on what has run. */
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

function history(db: Database): AppliedMigration[] {
  const exists = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get()
  if (!exists) return []
  return db
    .prepare<[], AppliedMigration>(
      'SELECT migration_name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations"',
    )
    .all()
}

export function sqliteSchemaProblems(db: Database): string[] {
  return historyProblems(knownMigrations('sqlite'), history(db))
}

/**
 * Runs what has not run yet, all in one transaction: SQLite's write lock keeps a second process out meanwhile.
 * @param db a connection of its own: foreign keys are off while tables are rebuilt, and that cannot change in a transaction
 * @throws Error where the database's history is not this programme's
 */
export function migrateSqlite(db: Database): void {
  const known = knownMigrations('sqlite')
  if (historyProblems(known, history(db)).length === 0) return
  // Opening may block: another process that migrates is worth waiting for.
  db.pragma('busy_timeout = 30000')
  db.pragma('foreign_keys = OFF')
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec(historyTable)
    const { problems, waiting } = compareHistory(known, history(db))
    if (problems.length > 0) throw new Error(problems.join('. '))
    const record = db.prepare(`INSERT INTO "_prisma_migrations"
      (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)`)
    for (const { name, sql, checksum } of waiting) {
      const startedAt = Date.now()
      db.exec(sql)
      record.run(randomUUID(), checksum, name, startedAt, Date.now())
    }
    const [orphan] = db.pragma('foreign_key_check') as unknown[]
    if (orphan) throw new Error(`A migration leaves rows without their parents: ${JSON.stringify(orphan)}`)
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}
