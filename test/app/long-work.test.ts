import { expect, test } from 'vitest'
import { failLostWork, type LongTask, type LongTasks, runLongWork, startLongWork } from '../../src/app/long-work.ts'
import { openOffice } from '../support/office.ts'

const tasks: LongTasks = new Map<string, LongTask>([
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
  const done = await startLongWork(ports, tasks, { ...asked, kind: 'count' })
  expect(done).toMatchObject({ status: 'done', done: 3, total: 3, result: { counted: 3 }, error: null })
  const broken = await startLongWork(ports, tasks, { ...asked, kind: 'break' })
  expect(broken).toMatchObject({ status: 'failed', error: 'The paper is out', result: null })
  const unknown = await startLongWork(ports, tasks, { ...asked, kind: 'sing' })
  expect(unknown.error).toContain('sing')
  expect((await ports.store.longWork.of('b', 10)).map(({ kind }) => kind).sort()).toEqual(['break', 'count', 'sing'])
  expect(await ports.store.longWork.byId(done.id)).toEqual(done)
  await close()
})

test('with a thread the work waits for it, is done once, and is said to have failed when its thread is lost', async () => {
  const office = await openOffice()
  const given: string[] = []
  const ports = { ...office.ports, threads: { run: (id: string) => void given.push(id), close: async () => undefined } }
  const queued = await startLongWork(ports, tasks, { ...asked, kind: 'count' })
  expect(queued.status).toBe('queued')
  expect(given).toEqual([queued.id])
  expect((await runLongWork(ports, tasks, queued.id))?.status).toBe('done')
  expect((await runLongWork(ports, new Map(), queued.id))?.status).toBe('done')
  const lost = await startLongWork(ports, tasks, { ...asked, kind: 'count' })
  office.at('2030-01-01T00:00:00Z')
  await failLostWork(ports)
  expect(await ports.store.longWork.byId(lost.id)).toMatchObject({ status: 'failed' })
  expect(await ports.store.longWork.byId(queued.id)).toMatchObject({ status: 'done' })
  await office.close()
})
