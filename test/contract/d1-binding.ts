import { PrismaD1 } from '@prisma/adapter-d1'
import { Miniflare } from 'miniflare'
import { type D1, d1Engine } from '../../src/adapters/store/engines/d1-engine.ts'
import { knownMigrations } from '../../src/adapters/store/engines/migrations.ts'
import { sqlStore } from '../../src/adapters/store/engines/sql-store.ts'
import type { Store } from '../../src/app/ports/ports.ts'
import { PrismaClient } from '../../src/generated/sqlite/client.ts'

type Binding = D1 & ConstructorParameters<typeof PrismaD1>[0]

type Wanted = {
  readonly how: 'all' | 'run' | 'raw' | 'batch'
  readonly statements: readonly { readonly sql: string; readonly params: readonly unknown[] }[]
}

const script = `export default {
  async fetch(request, { DB }) {
    const { how, statements } = await request.json()
    try {
      const made = statements.map(({ sql, params }) => (params.length > 0 ? DB.prepare(sql).bind(...params) : DB.prepare(sql)))
      const answer =
        how === 'batch' ? await DB.batch(made) : how === 'raw' ? await made[0].raw({ columnNames: true }) : await made[0][how]()
      return Response.json({ answer })
    } catch (error) {
      return Response.json({ error: String(error.message) })
    }
  },
}`

/**
 * The D1 binding of a real workerd, asked from Node through a worker. Miniflare's own stand-in for the binding reads
 * each property in a synchronous call, which loses its answers when the machine is busy; this one only awaits.
 */
async function d1Binding(): Promise<{ readonly db: Binding; readonly close: () => Promise<void> }> {
  const miniflare = new Miniflare({ modules: true, script, d1Databases: { DB: 'candor' } })
  await miniflare.ready
  const ask = async (wanted: Wanted): Promise<unknown> => {
    const response = await miniflare.dispatchFetch('http://d1.test/', { method: 'POST', body: JSON.stringify(wanted) })
    const told = (await response.json()) as { answer?: unknown; error?: string }
    if (told.error !== undefined) throw new Error(told.error)
    return told.answer
  }
  const prepare = (sql: string, params: readonly unknown[] = []) => ({
    sql,
    params,
    bind: (...bound: unknown[]) => prepare(sql, bound),
    all: () => ask({ how: 'all', statements: [{ sql, params }] }),
    run: () => ask({ how: 'run', statements: [{ sql, params }] }),
    raw: () => ask({ how: 'raw', statements: [{ sql, params }] }),
  })
  const db = {
    prepare: (sql: string) => prepare(sql),
    batch: (statements: readonly ReturnType<typeof prepare>[]) =>
      ask({ how: 'batch', statements: statements.map(({ sql, params }) => ({ sql, params })) }),
  }
  return { db: db as unknown as Binding, close: () => miniflare.dispose() }
}

type D1UnderTest = {
  readonly store: () => Store
  readonly run: (statements: readonly string[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** A D1 database with the migrations that SQLite has, and stores on it: Prisma's D1 adapter under the client for Node. */
export async function migratedD1(): Promise<D1UnderTest> {
  const { db, close } = await d1Binding()
  const run = async (statements: readonly string[]) => {
    await db.batch(statements.map((statement) => db.prepare(statement)))
  }
  for (const { sql } of knownMigrations('sqlite')) {
    await run(sql.split(/;\s*\n/).filter((statement) => /\w/.test(statement.replace(/^--.*$/gm, ''))))
  }
  return { store: () => sqlStore(d1Engine(db, new PrismaClient({ adapter: new PrismaD1(db) }))), run, close }
}
