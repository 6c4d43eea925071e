import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { StoreBusy } from '../../../app/ports/port-errors.ts'
import { PrismaClient } from '../../../generated/postgresql/client.ts'
import type { PrismaClient as SqlitePrismaClient } from '../../../generated/sqlite/client.ts'
import { tsvector } from '../../search/tsvector.ts'
import { ConstraintViolated, type Engine, GroupFailed, gathered } from './engine.ts'
import { maxWaitMilliseconds } from './lock-queue.ts'
import { postgresqlSchemaProblems } from './postgresql-migrate.ts'
import type { Row, Statement } from './sql.ts'

/** Where two transactions stand in each other's way, PostgreSQL ends one of them, which then only has to try again. */
const worthRetrying: ReadonlySet<unknown> = new Set(['40P01', '40001'])
const attempts = 5
/** So many cases of an import are written in one transaction. */
const groupsGathered = 64
/** A lock that another transaction held for longer than `lock_timeout`. */
const lockNotAvailable = '55P03'
const begin = `BEGIN; SET LOCAL lock_timeout = ${maxWaitMilliseconds}`

const numbered = new Map<string, string>()

/** `$1`, `$2` ... for each `?`. No statement of ours has a question mark in a text. */
function withNumbers(sql: string): string {
  let text = numbered.get(sql)
  if (text === undefined) {
    let count = 0
    text = sql.replace(/\?/g, () => {
      count += 1
      return `$${count}`
    })
    numbered.set(sql, text)
  }
  return text
}

function violation(error: unknown): ConstraintViolated | undefined {
  if (!(error instanceof pg.DatabaseError)) return undefined
  const { code, constraint, table, column } = error
  if (code === '23505') return new ConstraintViolated(constraint ?? code, error)
  return code === '23502' ? new ConstraintViolated(`${table}.${column}`, error) : undefined
}

async function run(client: pg.PoolClient, statements: readonly Statement[]): Promise<void> {
  for (const { sql, params } of statements) await client.query(withNumbers(sql), [...params])
}

/** PostgreSQL over a pool of connections. */
export function postgresqlEngine(pool: pg.Pool): Engine {
  const client = new PrismaClient({ adapter: new PrismaPg(pool) })

  async function inTransaction(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
    const connection = await pool.connect()
    let broken: Error | undefined
    try {
      await connection.query(begin)
      await work(connection)
      await connection.query('COMMIT')
    } catch (error) {
      // A connection that cannot even roll back is not given back to the pool.
      await connection.query('ROLLBACK').catch((failure: Error) => {
        broken = failure
      })
      if (error instanceof pg.DatabaseError && error.code === lockNotAvailable) throw new StoreBusy()
      throw violation(error) ?? error
    } finally {
      connection.release(broken)
    }
  }

  async function transact(statements: readonly Statement[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await inTransaction((connection) => run(connection, statements))
      } catch (error) {
        if (attempt === attempts || !(error instanceof pg.DatabaseError) || !worthRetrying.has(error.code)) throw error
      }
    }
  }

  return {
    reads: client as unknown as SqlitePrismaClient,
    skipLocked: ' FOR UPDATE SKIP LOCKED',
    joined: (expression) => `STRING_AGG(CAST((${expression}) AS TEXT), ',')`,
    contains(text) {
      const filter = { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' }
      return filter
    },
    search: tsvector,
    transact,
    stagesImports: true,
    transactAll: () => Promise.reject(new Error('PostgreSQL writes an import in pieces')),
    async transactInPieces(groups, first) {
      for await (const piece of gathered(groups, groupsGathered)) {
        let current = ''
        await inTransaction(async (connection) => {
          await run(connection, first())
          for (const { id, statements } of piece) {
            current = id
            await run(connection, statements)
          }
        }).catch((error: unknown) => {
          throw new GroupFailed(current, error)
        })
      }
    },
    async query({ sql, params }) {
      const { rows } = await pool.query<Row>(withNumbers(sql), [...params])
      return rows
    },
    yieldToEventLoop: async () => undefined,
    schemaProblems: () => postgresqlSchemaProblems(pool),
    async close() {
      await client.$disconnect()
      await pool.end()
    },
  }
}
