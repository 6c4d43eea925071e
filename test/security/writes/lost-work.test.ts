import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { localWriters } from '../../../src/adapters/store/engines/local-writers.ts'
import { recoverLostWork } from '../../../src/app/background-tasks/background-task.ts'
import type { BackgroundTask } from '../../../src/app/ports/background-task-ports.ts'
import { startServer } from '../../../src/node.ts'
import { openOffice } from '../../support/office.ts'

let office: Awaited<ReturnType<typeof openOffice>>
let ended: { mark: string; id: number }
beforeEach(async () => {
  office = await openOffice()
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'])
  ended = { mark: `${hostname()}:${child.pid}`, id: child.pid ?? 0 }
  child.kill('SIGKILL')
  await once(child, 'exit')
})
afterEach(() => office.close())

/** Work that was written a moment ago, by this process or by another. */
async function written(id: string, status: BackgroundTask['status'], writer?: string): Promise<void> {
  const now = office.ports.clock.now()
  const work = { id, bodyId: 'b', kind: 'count', input: {}, status, done: 0, total: null, result: null, error: null }
  await office.ports.store.backgroundTasks.save({ ...work, startedBy: 'staff', createdAt: now, updatedAt: now })
  if (writer === undefined) return
  const file = new Database(join(office.folder, 'candor.db'))
  file.prepare('UPDATE "LongWork" SET "writer" = ? WHERE "id" = ?').run(writer, id)
  file.close()
}
const statusOf = async (id: string) => (await office.ports.store.backgroundTasks.byId(id))?.status

test('work whose process was killed has failed, or begins again, at the next start and not after minutes', async () => {
  const given: string[] = []
  const threads = { run: (id: string) => void given.push(id), waiting: () => [], close: async () => undefined }
  await written('began', 'running', ended.mark)
  await written('waited', 'queued', ended.mark)
  await written('elsewhere', 'running', `another-machine:${ended.id}`)
  await written('here', 'running')
  await recoverLostWork({ ...office.ports, threads })
  await recoverLostWork({ ...office.ports, threads })
  expect(given).toEqual(['waited'])
  expect([await statusOf('began'), await statusOf('elsewhere'), await statusOf('here')]).toEqual([
    'failed',
    'running',
    'running',
  ])
  expect(await office.ports.store.backgroundTasks.byId('began')).toMatchObject({
    error: expect.stringContaining('start it'),
  })
})

test('a process that has the number of one that ended is not taken for it', () => {
  expect(localWriters.hasEnded(localWriters.mark)).toBe(false)
  expect(localWriters.hasEnded(`${hostname()}:${process.pid}`)).toBe(false)
  expect(localWriters.hasEnded(`${hostname()}:${ended.id}`)).toBe(true)
  // As of a container that was started again. Where the system does not tell when processes started, the number decides.
  const isTold = localWriters.mark.split(':')[2] !== ''
  expect(localWriters.hasEnded(`${hostname()}:${process.pid}:1`)).toBe(isTold)
})

test('what a killed server left in the scratch folders of its parsers is removed when a server starts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'candor-start-'))
  vi.stubEnv('TMPDIR', folder)
  const [left, own] = [join(folder, `candor-parser-${ended.id}-a`), join(folder, `candor-parser-${process.pid}-b`)]
  for (const scratch of [left, own]) mkdirSync(scratch)
  const server = await startServer(
    {
      ...{ port: 0, host: '127.0.0.1', logLevel: 'error', baseUrl: 'http://localhost:1', maxUploadBytes: 1000 },
      ...{ mailFrom: 'candor@localhost', mailDomain: 'localhost' },
      ...{ databaseUrl: `file:${join(folder, 'candor.db')}`, blobUrl: `file:${join(folder, 'blobs')}` },
      secret: 'a secret of the tests that is long enough',
    },
    undefined,
    () => undefined,
  )
  try {
    expect([existsSync(left), existsSync(own)]).toEqual([false, true])
  } finally {
    await server.stop()
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true, force: true })
  }
})
