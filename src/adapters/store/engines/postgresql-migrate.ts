import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { type AppliedMigration, compareHistory, historyProblems, knownMigrations } from './migrations.ts'

/** The advisory lock that Prisma Migrate itself takes. */
const prismaLock = 72_707_369

const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

type Queryable = Pick<ClientBase, 'query'>

async function history(client: Queryable): Promise<AppliedMigration[]> {
  const { rows: found } = await client.query(`SELECT to_regclass('"_prisma_migrations"') AS "table"`)
  if (found[0]?.table === null) return []
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations"',
  )
  return rows
}

export async function postgresqlSchemaProblems(client: Queryable): Promise<string[]> {
  return historyProblems(knownMigrations('postgresql'), await history(client))
}

/**
 * Runs what has not run yet, all in one transaction under Prisma's lock.
 * @throws Error where the database's history is not this programme's
 */
export async function migratePostgresql(client: Queryable): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [prismaLock])
    await client.query(historyTable)
    const { problems, waiting } = compareHistory(knownMigrations('postgresql'), await history(client))
    if (problems.length > 0) throw new Error(problems.join('. '))
    for (const { name, sql, checksum } of waiting) {
      const startedAt = new Date()
      await client.query(sql)
      await client.query(
        `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, $4, $5, 1)`,
        [randomUUID(), checksum, name, startedAt, new Date()],
      )
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
