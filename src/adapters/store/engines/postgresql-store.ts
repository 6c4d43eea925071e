import pg from 'pg'
import type { Store } from '../../../app/ports/ports.ts'
import { postgresqlEngine } from './postgresql-engine.ts'
import { migratePostgresql } from './postgresql-migrate.ts'
import { sqlStore } from './sql-store.ts'

/** A store in the PostgreSQL database at `url`; `migrate` runs the migrations that have not run yet. */
export async function openPostgresqlStore(url: string, { migrate = false }: { migrate?: boolean }): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url })
  // An idle connection that the server ends is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  try {
    if (migrate) {
      const connection = await pool.connect()
      try {
        await migratePostgresql(connection)
      } finally {
        connection.release()
      }
    }
    return sqlStore(postgresqlEngine(pool))
  } catch (error) {
    await pool.end()
    throw error
  }
}
