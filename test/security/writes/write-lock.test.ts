import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fileBlobs } from '../../../src/adapters/blobs/file-blobs.ts'
import { LockQueue } from '../../../src/adapters/store/engines/lock-queue.ts'
import { connectSqlite } from '../../../src/adapters/store/engines/sqlite-connection.ts'
import { openStore } from '../../../src/adapters/store/open-store.ts'
import { StoreBusy } from '../../../src/app/ports/port-errors.ts'
import type { Store } from '../../../src/app/ports/ports.ts'
import { createApp } from '../../../src/http/app.ts'
import { pageRoutes } from '../../../src/http/site/page-routes.ts'
import { officeOn } from '../../support/office.ts'

let folder: string
let file: string
let store: Store
let app: ReturnType<typeof createApp>
let holder: ChildProcess | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-lock-'))
  file = join(folder, 'candor.db')
  store = await openStore(`file:${file}`, { migrate: true })
  const { ports } = await officeOn({ store, blobs: fileBlobs(join(folder, 'blobs')) })
  app = createApp({ ports, pages: pageRoutes() })
})
afterEach(async () => {
  vi.restoreAllMocks()
  holder?.kill('SIGKILL')
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const holding = `
  const db = new (require('better-sqlite3'))(process.argv[1])
  db.exec('BEGIN IMMEDIATE')
  console.log('held')
  process.stdin.once('data', () => { db.exec('ROLLBACK'); console.log('released') })
`

/** Another process takes the write lock, until it is told to let go. */
async function holdLock(): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['-e', holding, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  holder = child
  await once(child.stdout, 'data')
  return async () => {
    child.stdin.write('go\n')
    await once(child.stdout, 'data')
  }
}

const post = async (body: object) =>
  app.request('/api/v1/requests', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const newRequest = { body: 'riverford', subject: 'Potholes', words: 'Every report.' }

test('while another process holds the write lock, pages answer and what waits is filed afterwards', async () => {
  const release = await holdLock()
  const filings = Array.from({ length: 20 }, () => post(newRequest))
  const answered = { healthz: 0, log: 0, readyz: 0 }
  for (let round = 0; round < 50; round += 1) {
    if ((await app.request('/healthz')).status === 200) answered.healthz += 1
    if ((await app.request('/log')).status === 200) answered.log += 1
    if ((await app.request('/readyz')).status === 200) answered.readyz += 1
  }
  expect(answered).toEqual({ healthz: 50, log: 50, readyz: 50 })
  await release()
  const statuses = (await Promise.all(filings)).map(({ status }) => status)
  expect(statuses).toEqual(Array(20).fill(201))
})

test('no connection of the store ever blocks on a lock', async () => {
  const db = connectSqlite(file)
  expect(db.pragma('busy_timeout', { simple: true })).toBe(0)
  db.close()
})

test('a save that waited too long is refused as busy, with when to come again', async () => {
  vi.spyOn(LockQueue.prototype, 'run').mockRejectedValue(new StoreBusy())
  const answer = await post(newRequest)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
  expect(await answer.json()).toMatchObject({ code: 'busy', detail: expect.stringContaining('Nothing was changed') })
})
