import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ParserPool, parserPool } from '../../../src/adapters/parse/parser-pool.ts'
import { pooledScanner } from '../../../src/adapters/scan/pooled-scanner.ts'
import { builtEntry } from '../../security/writes/built-entry.ts'
import { bytesOf, madeFiles } from './made-files.ts'
import { mutatedFiles } from './mutated-file.ts'

const isDeep = process.env.CANDOR_DEEP === '1'
/** In pieces, each with numbers of its own, so that one of them can be run again alone. */
const pieces = Array.from({ length: isDeep ? 8 : 1 }, (_, piece) => piece)
const count = isDeep ? 2500 : 500

let built: Awaited<ReturnType<typeof builtEntry>>
let pool: ParserPool
beforeAll(async () => {
  built = await builtEntry('src/server/outside-bytes.child-process.ts')
  pool = parserPool({ entry: built.entry, size: 2 })
})
afterAll(async () => {
  await pool.close()
  built.remove()
})

async function* whole(bytes: Uint8Array) {
  yield bytes
}
const scan = (bytes: Uint8Array) => pooledScanner(pool).scan(whole(bytes), { names: [], patterns: [] })

test.each(pieces)(
  `piece %s: ${count} broken files of every format are judged or unreadable, within the limits of a process`,
  async (piece) => {
    const outcomes = new Map<string, { judged: number; unreadable: number }>()
    const files = mutatedFiles(15 + piece, count)
    const work = async () => {
      for (const { format, bytes } of files) {
        const { verdict } = await scan(bytes)
        const one = outcomes.get(format) ?? { judged: 0, unreadable: 0 }
        outcomes.set(format, one)
        one[verdict === 'unreadable' ? 'unreadable' : 'judged'] += 1
      }
    }
    await Promise.all([work(), work()])
    if (isDeep) console.log(JSON.stringify(Object.fromEntries(outcomes)))
    const all = [...outcomes.values()]
    expect(all.reduce((sum, { judged, unreadable }) => sum + judged + unreadable, 0)).toBe(count)
    // In no format is everything refused, nor is a broken file always taken for a whole one.
    expect(all.every(({ judged }) => judged > 0)).toBe(true)
    expect(all.some(({ unreadable }) => unreadable > 0)).toBe(true)
    const [first] = madeFiles()
    expect(first && (await scan(bytesOf(first))).verdict).toBe('blocked')
  },
  3_600_000,
)
