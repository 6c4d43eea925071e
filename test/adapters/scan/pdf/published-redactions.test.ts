import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linesOf, lookThrough } from './look-through.ts'

const folder = join(process.env.CANDOR_SHARED_DATA ?? '../shared/data', 'redactions')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : []
if (files.length === 0) console.log(`Left out: published redactions, because ${folder} is not there`)

const bad = [
  'hidden-text | high | p1 | “No”',
  'hidden-text | high | p1 | “Yes”, but did not disclose all relevant medical history',
  'hidden-text | high | p1 | “No”',
]

describe.skipIf(files.length === 0)('redactions that courts published', () => {
  test.each(files)('%s', async (name) => {
    const found = linesOf(await lookThrough(readFileSync(join(folder, name)))).filter((one) => one.startsWith('hidden'))
    expect(found).toEqual(name === 'rectangles_yes.pdf' ? bad : [])
  })
})
