import { afterAll, beforeAll, expect, it } from 'vitest'
import fc from '../support/property.ts'
import { commands, type ModelCommand } from './commands.ts'
import { checkEverything } from './invariants.ts'
import { type ModelOffice, modelOffice } from './model-office.ts'

const deep = process.env['CANDOR_DEEP'] === '1'
const runs = Number(process.env['MODEL_RUNS'] ?? (deep ? 400 : 12))
const longest = deep ? 45 : 30

const laws = ['uk-foia-2000', 'cn-ogi-2019', 'us-foia', 'nz-oia-1982'] as const

const offices = new Map<string, ModelOffice>()
beforeAll(async () => {
  for (const law of laws) offices.set(law, await modelOffice(law, 'another'))
  offices.set('alone', await modelOffice('nz-oia-1982', 'own'))
  offices.set('two steps', await modelOffice('uk-foia-2000', 'two-steps'))
}, 120_000)
const tally = new Map<string, number>()
afterAll(async () => {
  for (const [what, count] of [...tally].sort()) console.log(`${what}: ${count}`)
  for (const office of offices.values()) await office.close()
})

it(
  'whoever does whatever to a request, in any order: no rule of the office is broken',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...offices.keys()),
        fc.array(commands, { minLength: longest - 10, maxLength: longest, size: 'max' }),
        async (name, steps) => {
          const office = offices.get(name)
          if (!office) throw new Error(name)
          const cases: string[] = []
          const done: string[] = []
          const first = { kind: 'submit', who: 0, one: 0, other: 0, stale: false }
          const begun = [0, 1].map((pick) => ({ ...first, pick }))
          for (const step of [...begun, ...steps]) await take(office, cases, step, done)
        },
      ),
      {
        numRuns: runs,
        ...(process.env['MODEL_SEED'] ? { seed: Number(process.env['MODEL_SEED']) } : {}),
        // Shrinking takes hours: the commands that led there are told as they were.
        endOnFailure: process.env['MODEL_SHRINK'] !== '1',
      },
    )
  },
  deep ? 3_600_000 : 120_000,
)

async function take(office: ModelOffice, cases: string[], step: ModelCommand, done: string[]): Promise<void> {
  const before = await office.snapshot(cases)
  const outcome = await office.run(cases, step)
  if (process.env['MODEL_COUNTS']) tally.set(`${step.kind} ${outcome}`, (tally.get(`${step.kind} ${outcome}`) ?? 0) + 1)
  done.push(`${step.kind} ${outcome}`)
  const after = await office.snapshot(cases)
  try {
    if (!outcome.startsWith('ok')) expect(withoutNew(after, before)).toEqual(before)
    await checkEverything(office, cases)
  } catch (error) {
    throw new Error(`${office.law} after ${done.join(', ')}\n${error instanceof Error ? error.message : error}`)
  }
}

const withoutNew = (after: Record<string, unknown>, before: Record<string, unknown>) => {
  expect(Object.keys(after)).toEqual(Object.keys(before))
  return after
}
