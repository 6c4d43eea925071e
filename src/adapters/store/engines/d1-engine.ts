import { ImportTooLarge } from '../../../app/ports/port-errors.ts'
import type { PrismaClient } from '../../../generated/sqlite/client.ts'
import { fts5 } from '../../search/fts5.ts'
import { type Engine, sqliteConstraint } from './engine.ts'
import type { Row, Statement, Value } from './sql.ts'

/** What the store uses of Cloudflare's D1 binding. */
export type D1 = {
  prepare(sql: string): D1Prepared
  batch(statements: D1Prepared[]): Promise<unknown[]>
}

type D1Prepared = {
  bind(...params: unknown[]): D1Prepared
  all(): Promise<{ results: unknown[] }>
}

/** How many statements one batch may have; a batch has to end within D1's time limit. */
const maxBatchSize = 5_000
/** D1 refuses a LIKE pattern of more than 50 bytes, two of which are the percent signs. */
const maxPatternLength = 48

/** As much of a text as D1 can look for: what is found contains at least that much. */
function searchable(text: string): string {
  let kept = ''
  let bytes = 0
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length
    if (bytes > maxPatternLength) break
    kept += character
  }
  return kept
}

const bindable = (value: Value) => (typeof value === 'boolean' ? Number(value) : value)

/**
 * Cloudflare D1. It has no transactions but its batch, so a commit is one `DB.batch`.
 * @param reads a Prisma client on Prisma's D1 adapter for the same binding
 */
export function d1Engine(db: D1, reads: PrismaClient): Engine {
  const prepared = ({ sql, params }: Statement) => db.prepare(sql).bind(...params.map(bindable))

  async function transact(statements: readonly Statement[]): Promise<void> {
    if (statements.length === 0) return
    try {
      await db.batch(statements.map(prepared))
    } catch (error) {
      throw sqliteConstraint(error) ?? error
    }
  }

  return {
    reads,
    skipLocked: '',
    joined: (expression) => `GROUP_CONCAT(${expression})`,
    contains: (text) => ({ contains: searchable(text) }),
    search: fts5,
    transact,

    stagesImports: false,
    transactInPieces: () => Promise.reject(new Error('D1 writes an import in one batch')),
    async transactAll(groups) {
      const all: Statement[] = []
      for await (const { statements } of groups) {
        all.push(...statements)
        if (all.length > maxBatchSize) {
          throw new ImportTooLarge(
            `D1 has no long transactions: an import of more than ${maxBatchSize} statements cannot be whole or not at all. Split the file, or import where the store is SQLite or PostgreSQL`,
          )
        }
      }
      await transact(all)
    },

    async query(statement) {
      return (await prepared(statement).all()).results as Row[]
    },

    yieldToEventLoop: async () => undefined,
    async schemaProblems() {
      // D1's migrations are wrangler's to run and to record; what can be asked here is whether the tables are there.
      const { results } = await db.prepare(`SELECT "id", "open", "sortDueOn" FROM "Request" LIMIT 1`).bind().all()
      return Array.isArray(results) ? [] : ['The database does not answer']
    },
    async close() {
      await reads.$disconnect()
    },
  }
}
