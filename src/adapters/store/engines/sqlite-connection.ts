import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { PrismaClient } from '../../../generated/sqlite/client.ts'
import { readWhenFree } from './lock-queue.ts'

/** How long the opening of a database may block: nothing else runs yet. */
const openingMilliseconds = 10_000

export function isBusy(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError && (error.code.startsWith('SQLITE_BUSY') || error.code === 'SQLITE_LOCKED')
  )
}

/**
 * A connection as the store needs it: nothing acknowledged is lost (docs/adr/0011), foreign keys hold, erased is erased.
 * It never blocks on a lock (docs/adr/0090): a statement that meets one fails at once with SQLITE_BUSY.
 */
export function connectSqlite(file: string): Database.Database {
  const db = new Database(file, { timeout: openingMilliseconds })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('secure_delete = ON')
    db.pragma('busy_timeout = 0')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Prisma's name for SQLITE_BUSY. */
const isBusyRead = (error: unknown) =>
  error instanceof Error && (error.cause as { readonly kind?: unknown } | undefined)?.kind === 'SocketTimeout'

/** Prisma on a connection of its own that only reads, and that does not block either. */
export function prismaReads(file: string): PrismaClient {
  const factory = new PrismaBetterSqlite3({ url: `file:${file}`, readonly: true, timeout: 0 })
  return new PrismaClient({
    adapter: {
      provider: factory.provider,
      adapterName: factory.adapterName,
      async connect() {
        const connection = await factory.connect()
        const read = connection.queryRaw.bind(connection)
        connection.queryRaw = (query) => readWhenFree(() => read(query), isBusyRead)
        return connection
      },
    },
  })
}
