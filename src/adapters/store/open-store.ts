import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Store } from '../../app/ports/ports.ts'

/** The path of a `file:` URL; `file:data/candor.db` is relative to the working directory, as Prisma has it. */
function sqliteFile(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length))
}

/**
 * The store at a database URL: `file:...` is SQLite, `postgresql://...` PostgreSQL.
 * @param options.migrate runs the migrations that have not run yet; without it a store on an old schema opens, and `check` says so
 * @throws Error where the URL is of no known kind, or the database's history is not this programme's
 */
export async function openStore(url: string, options: { migrate?: boolean } = {}): Promise<Store> {
  if (url.startsWith('file:')) {
    const file = sqliteFile(url)
    const [{ connectSqlite }, { migrateSqlite }, { sqliteStore }] = await Promise.all([
      import('./engines/sqlite-connection.ts'),
      import('./engines/sqlite-migrate.ts'),
      import('./engines/sqlite-store.ts'),
    ])
    mkdirSync(dirname(file), { recursive: true })
    if (options.migrate) {
      const db = connectSqlite(file)
      try {
        migrateSqlite(db)
      } finally {
        db.close()
      }
    }
    return sqliteStore(file)
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgresqlStore } = await import('./engines/postgresql-store.ts')
    return openPostgresqlStore(url, options)
  }
  throw new Error('The database URL must begin with file: (SQLite) or postgresql:// (PostgreSQL)')
}
