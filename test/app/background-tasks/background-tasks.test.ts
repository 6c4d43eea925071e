import { expect, test } from 'vitest'
import {
  type BackgroundTaskRunner,
  type BackgroundTaskRunners,
  recoverLostWork,
  runBackgroundTask,
  startBackgroundTask,
} from '../../../src/app/background-tasks/background-task.ts'
import { openOffice } from '../../support/office.ts'

const tasks: BackgroundTaskRunners = new Map<string, BackgroundTaskRunner>([
  [
    'count',
    async (_ports, { input }, progress) => {
      const { to } = input as { to: number }
      for (let done = 1; done <= to; done += 1) progress(done, to)
      return { counted: to }
    },
  ],
  [
    'break',
    async () => {
      throw new Error('The paper is out')
    },
  ],
])
const asked = { bodyId: 'b', startedBy: 'staff', input: { to: 3 } }

test('long work without a thread is done where it is started, and what came of it is kept', async () => {
  const { ports, close } = await openOffice()
  const done = await startBackgroundTask(ports, tasks, { ...asked, kind: 'count' })
  expect(done).toMatchObject({ status: 'done', done: 3, total: 3, result: { counted: 3 }, error: null })
  const broken = await startBackgroundTask(ports, tasks, { ...asked, kind: 'break' })
  expect(broken).toMatchObject({ status: 'failed', error: 'The paper is out', result: null })
  const unknown = await startBackgroundTask(ports, tasks, { ...asked, kind: 'sing' })
  expect(unknown.error).toContain('sing')
  expect((await ports.store.backgroundTasks.of('b', 10)).map(({ kind }) => kind).sort()).toEqual([
    'break',
    'count',
    'sing',
  ])
  expect(await ports.store.backgroundTasks.byId(done.id)).toEqual(done)
  await close()
})

test('with a thread the work waits for it, is done once, and when its process is lost is started again or has failed', async () => {
  const office = await openOffice()
  const given: string[] = []
  const ports = {
    ...office.ports,
    threads: { run: (id: string) => void given.push(id), waiting: () => [], close: async () => undefined },
  }
  const queued = await startBackgroundTask(ports, tasks, { ...asked, kind: 'count' })
  expect(queued.status).toBe('queued')
  expect(given).toEqual([queued.id])
  expect((await runBackgroundTask(ports, tasks, queued.id))?.status).toBe('done')
  expect((await runBackgroundTask(ports, new Map(), queued.id))?.status).toBe('done')
  const lost = await startBackgroundTask(ports, tasks, { ...asked, kind: 'count' })
  office.at('2030-01-01T00:00:00Z')
  // It only waited: it is given to a thread here, once.
  await recoverLostWork(ports)
  await recoverLostWork(ports)
  expect(given).toEqual([queued.id, lost.id, lost.id])
  // It had begun: it has failed, in words.
  await ports.store.backgroundTasks.save({ ...lost, status: 'running' })
  await recoverLostWork(ports)
  expect(await ports.store.backgroundTasks.byId(lost.id)).toMatchObject({ status: 'failed' })
  expect((await ports.store.backgroundTasks.byId(lost.id))?.error).toContain('start it again')
  expect(await ports.store.backgroundTasks.byId(queued.id)).toMatchObject({ status: 'done' })
  await office.close()
})

test('what waits in a process that lives is not taken for lost, and work that is told to stop ends at its next step', async () => {
  const office = await openOffice()
  const given: string[] = []
  const threads = { run: (id: string) => void given.push(id), waiting: () => given, close: async () => undefined }
  const ports = { ...office.ports, threads }
  const queued = await startBackgroundTask(ports, tasks, { ...asked, kind: 'count' })
  office.at('2030-01-01T00:00:00Z')
  await recoverLostWork(ports)
  expect(given).toEqual([queued.id])
  let steps = 0
  const stopped = await runBackgroundTask(ports, tasks, queued.id, () => {
    steps += 1
    return steps > 2
  })
  expect(stopped).toMatchObject({ status: 'failed', done: 2, result: null })
  expect(stopped?.error).toContain('The server was stopped')
  await office.close()
})
