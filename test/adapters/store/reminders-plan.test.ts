import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { expect, test } from 'vitest'
import { remindersDueStatement } from '../../../src/adapters/store/lists.ts'
import { openStore } from '../../../src/adapters/store/open-store.ts'
import { postgresqlPrograms, startPostgresql } from '../../contract/temporary-postgresql.ts'

const { sql, params } = remindersDueStatement('b', '2026-03-02', 200)
const index = 'Request_bodyId_nextReminderOn_idx'

test('SQLite finds the reminders that are due by their index, in its order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-plan-'))
  const file = join(folder, 'candor.db')
  await (await openStore(`file:${file}`, { migrate: true })).close()
  const db = new Database(file)
  const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...params)
  db.close()
  rmSync(folder, { recursive: true })
  // What follows is the list of imports that are not visible yet.
  expect(plan.map(({ detail }) => detail)[0]).toBe(
    `SEARCH Request USING INDEX ${index} (bodyId=? AND nextReminderOn<?)`,
  )
  expect(plan.map(({ detail }) => detail).join()).not.toContain('TEMP B-TREE')
})

const programs = postgresqlPrograms()

test.skipIf(programs === undefined)(
  'PostgreSQL does the same, and sorts nothing',
  async () => {
    const server = await startPostgresql(programs ?? '')
    await (await openStore(server.url, { migrate: true })).close()
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    // An empty table is read as a whole, whatever indexes it has.
    await client.query('SET enable_seqscan = off; SET enable_bitmapscan = off')
    const numbered = sql.split('?').reduce((text, part, at) => `${text}$${at}${part}`)
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${numbered}`, [...params])
    await client.end()
    server.stop()
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain(`Index Scan using "${index}"`)
    expect(plan).toContain('Index Cond: (("bodyId" = ')
    expect(plan).not.toContain('Sort')
  },
  60_000,
)
