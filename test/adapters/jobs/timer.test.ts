import { expect, it } from 'vitest'
import { startTimer } from '../../../src/adapters/jobs/timer.ts'

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

it('never runs two at a time, goes on after an error, and stops when the last run has ended', async () => {
  let running = 0
  let most = 0
  let runs = 0
  const errors: unknown[] = []
  const timer = startTimer(
    async () => {
      running += 1
      most = Math.max(most, running)
      runs += 1
      await wait(15)
      running -= 1
      if (runs === 1) throw new Error('first')
    },
    0.002,
    (error) => errors.push(error),
  )
  await wait(120)
  await timer.stop()
  expect(running).toBe(0)
  expect(most).toBe(1)
  expect(runs).toBeGreaterThan(2)
  expect(errors).toEqual([new Error('first')])
  const stoppedAt = runs
  await wait(40)
  expect(runs).toBe(stoppedAt)
})
