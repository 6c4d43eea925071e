import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { knownMigrations } from '../../../src/adapters/store/engines/migrations.ts'
import { openStore } from '../../../src/adapters/store/open-store.ts'
import { runBackgroundTask } from '../../../src/app/background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../../../src/app/background-tasks/background-task-runners.ts'
import { rebuildAtStart } from '../../../src/app/figures/rebuild-at-start.ts'
import type { Store } from '../../../src/app/ports/ports.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { figurePeriod, statistics } from '../../../src/domain/report/figures/statistics.ts'
import { officeOn } from '../../support/office.ts'

const instants = ['2024-05-08T00:00:00Z', '2024-05-20T00:00:00Z', '2024-08-01T00:00:00Z'].map(instant)

async function figuresOf(store: Store, bodyId: string, at = instants) {
  return Promise.all(
    at.map(async (one) => {
      const period = figurePeriod({}, one, 'Europe/London')
      return statistics('b', await store.figures.counts(bodyId, one, period), period).tables
    }),
  )
}

/** What a database was before its figures had a table: its cases and their events. */
function asBeforeFigures(from: string, to: string): void {
  const db = new Database(to)
  const migrations = knownMigrations('sqlite')
  const first = migrations.findIndex(({ name }) => name.endsWith('_figures'))
  db.exec(`CREATE TABLE "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME,
    "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`)
  for (const { name, sql, checksum } of migrations.slice(0, first)) {
    db.exec(sql)
    db.prepare(
      'INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES (?, ?, ?, ?)',
    ).run(randomUUID(), checksum, name, Date.now())
  }
  db.prepare('ATTACH ? AS "whole"').run(from)
  for (const table of ['Body', 'Staff', 'Request', 'Event']) {
    const columns = (db.pragma(`table_info("${table}")`) as { name: string }[])
      .map(({ name }) => `"${name}"`)
      .join(', ')
    db.exec(`INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM "whole"."${table}"`)
  }
  db.close()
}

test('an old database has the figures of today at once, and those of every earlier instant once the server has begun', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-old-'))
  const [whole, old] = [join(folder, 'whole.db'), join(folder, 'old.db')]
  const store = await openStore(`file:${whole}`, { migrate: true })
  const blobs = {} as Parameters<typeof officeOn>[0]['blobs']
  const office = await officeOn({ store, blobs })
  const [one, two, three] = [await office.submit(), await office.submit(), await office.submit()]
  office.at('2024-05-10T10:00:00Z')
  await office.act(office.as('officer'), one.reference, 'clarification-requested', { question: 'Which lane?' })
  office.at('2024-05-15T10:00:00Z')
  await office.act(office.as('officer'), two.reference, 'withdrawn', { reason: 'Found it' })
  office.at('2024-07-15T10:00:00Z')
  await office.act(office.as('officer'), three.reference, 'withdrawn', { reason: 'Too late' })
  const expected = await figuresOf(store, office.body.id)
  await store.close()

  asBeforeFigures(whole, old)
  const opened = await openStore(`file:${old}`, { migrate: true })
  const now = instants.slice(-1)
  const requests = (tables: (typeof expected)[number] | undefined) => tables?.find(({ id }) => id === 'requests')
  // What is known of the present is right before anything is made anew; what happened, and the past, are not known yet.
  expect(requests((await figuresOf(opened, office.body.id, now))[0])).toEqual(requests(expected[2]))
  expect(await figuresOf(opened, office.body.id)).not.toEqual(expected)

  const given: string[] = []
  const threads = { run: (id: string) => void given.push(id), waiting: () => [], close: async () => undefined }
  const ports = { ...office.ports, store: opened, threads }
  expect(await rebuildAtStart(ports)).toBe(1)
  const work = await runBackgroundTask(ports, backgroundTaskRunners, given[0] ?? '')
  expect(work).toMatchObject({ status: 'done', result: { cases: 3 }, total: 3 })
  expect(await figuresOf(opened, office.body.id)).toEqual(expected)
  expect(await rebuildAtStart(ports)).toBe(0)
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})
