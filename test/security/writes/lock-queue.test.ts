import { expect, test } from 'vitest'
import { LockQueue } from '../../../src/adapters/store/engines/lock-queue.ts'

const busy = new Error('busy')

function queueWith(options: { readonly maxWaitMilliseconds?: number } = {}) {
  const state = { held: true, tries: 0, now: 0, pauses: [] as number[], onPause: () => {} }
  const queue = new LockQueue({
    ...options,
    isBusy: (error) => error === busy,
    elapsed: () => state.now,
    pause: async (milliseconds) => {
      state.pauses.push(milliseconds)
      state.now += milliseconds
      state.onPause()
      await new Promise(setImmediate)
    },
  })
  const take = (name: string, done: string[]) =>
    queue.run(() => {
      state.tries += 1
      if (state.held) throw busy
      done.push(name)
      return name
    })
  return { state, queue, take }
}

test('of twenty that wait for the lock only the first tries, and they get it in the order of asking', async () => {
  const { state, take } = queueWith()
  const heldForPauses = 50
  state.onPause = () => {
    if (state.pauses.length === heldForPauses) state.held = false
  }
  const done: string[] = []
  const names = Array.from({ length: 20 }, (_, index) => `writer ${index}`)
  await Promise.all(names.map((name) => take(name, done)))
  expect(done).toEqual(names)
  // The first at once, at the end of its turn and after each pause; each other one once.
  expect(state.tries).toBe(1 + 1 + heldForPauses + (names.length - 1))
  expect(Math.max(...state.pauses)).toBeLessThanOrEqual(10)
})

test('a newcomer does not overtake those who wait, though the lock is free when it asks', async () => {
  const { state, take } = queueWith()
  const done: string[] = []
  const first = take('first', done)
  state.held = false
  const second = take('second', done)
  await Promise.all([first, second])
  expect(done).toEqual(['first', 'second'])
})

test('after too long the first is told that the database is busy, and the next ones have their try', async () => {
  const { state, take } = queueWith({ maxWaitMilliseconds: 100 })
  const done: string[] = []
  const first = take('first', done)
  const failed = first.catch((error: Error) => error.name)
  expect(await failed).toBe('StoreBusy')
  state.held = false
  await take('second', done)
  expect(done).toEqual(['second'])
})

test('an error of the action itself goes to its caller, and the others go on', async () => {
  const { queue } = queueWith()
  const broken = queue.run(() => {
    throw new Error('broken')
  })
  await expect(broken).rejects.toThrow('broken')
  expect(await queue.run(() => 1)).toBe(1)
})
