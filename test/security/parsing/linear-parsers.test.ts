import { Session } from 'node:inspector/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtinStepsOf } from './counted-builtins.ts'
import { type Bomb, bombs } from './mail-bombs.ts'

/** V8 counts how often each block of these files runs: the steps that they take, whatever the machine does beside. */
const counted = /\/src\/(adapters|domain)\/mail\/|\/node_modules\/(htmlparser2|entities|postal-mime)\//
const megabyte = 1_000_000
const session = new Session()

/**
 * The runs of the hottest block of every function, and what built-in functions looked at. (V8 leaves out blocks that ran as
 * often as those around them, so that a sum of all blocks would jump.)
 */
async function stepsOf(work: () => unknown): Promise<number> {
  await session.post('Profiler.takePreciseCoverage')
  const builtin = await builtinStepsOf(work)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const functions = result.filter(({ url }) => counted.test(url)).flatMap((script) => script.functions)
  const hottest = functions.map(({ ranges }) => Math.max(...ranges.map(({ count }) => count)))
  expect(hottest.some((count) => count > 0)).toBe(true)
  return hottest.reduce((total, count) => total + count, builtin)
}

async function load() {
  const { readLetter } = await import('../../../src/adapters/mail/read-mail.ts')
  const { budgetFor } = await import('../../../src/adapters/mail/step-budget.ts')
  return { readLetter, budgetFor }
}
let reader: Awaited<ReturnType<typeof load>>

beforeAll(async () => {
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  reader = await load()
})
afterAll(() => session.disconnect())

async function read(bomb: Bomb, megabytes: number) {
  const raw = bomb(megabytes * megabyte)
  const budget = reader.budgetFor(raw.length)
  let text = 0
  let codes: readonly string[] = []
  let files = 0
  const steps = await stepsOf(() => {
    const mail = reader.readLetter(raw, budget)
    text = mail.text.length + mail.quoted.length
    codes = mail.warnings.map(({ code }) => code)
    files = mail.attachments.length
  })
  return { steps, spent: budget.spent, bytes: raw.length, text, codes, files }
}

test.each(Object.entries(bombs))('%s cost no more than their size', { timeout: 240_000 }, async (_name, bomb) => {
  const [one, two, four] = [await read(bomb, 1), await read(bomb, 2), await read(bomb, 4)]
  expect(two.steps / one.steps).toBeLessThan(2.3)
  expect(four.steps / one.steps).toBeLessThan(4.6)
  for (const { steps, spent, bytes, text, codes, files } of [one, two, four]) {
    expect(codes).not.toContain('read-in-part')
    expect(steps).toBeLessThan(100 * bytes)
    expect(spent).toBeLessThan(40 * bytes)
    expect(text).toBeLessThanOrEqual(500_001)
    expect(files).toBeLessThanOrEqual(200)
  }
})
