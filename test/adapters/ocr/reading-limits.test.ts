import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePng } from '../../../src/adapters/pages/write-png.ts'
import { type ParserPool, parserPool } from '../../../src/adapters/parse/parser-pool.ts'
import { pooledScanner } from '../../../src/adapters/scan/pooled-scanner.ts'
import { pooledWordReader } from '../../../src/adapters/scan/pooled-word-reader.ts'
import { builtEntry } from '../../security/writes/built-entry.ts'

let built: Awaited<ReturnType<typeof builtEntry>>
let pool: ParserPool
beforeAll(async () => {
  built = await builtEntry('src/server/outside-bytes.child-process.ts')
  pool = parserPool({ entry: built.entry, size: 1 })
})
afterAll(async () => {
  await pool.close()
  built.remove()
})

/** Pages as a scanner makes them: each is one picture, and no other than the last. */
async function* scanned(pages: number): AsyncIterable<Uint8Array> {
  const document = new PDFDocument({ size: [300, 200], autoFirstPage: false })
  const [width, height] = [150, 100]
  for (let page = 0; page < pages; page += 1) {
    const pixels = new Uint8Array(width * height * 4).fill(255)
    pixels.fill(page * 10, 4000, 8000)
    document.addPage().image(Buffer.from(writePng({ width, height, pixels })), 0, 0, { width: 300, height: 200 })
  }
  document.end()
  for await (const piece of document) yield piece
}

let calls = 0
const reader = {
  async read() {
    calls += 1
    return []
  },
}
const look = (pages: number, limits: { pictures: number; milliseconds: number }) => {
  calls = 0
  return pooledScanner(pool, reader, limits).scan(scanned(pages), { names: [], patterns: [] })
}

test('pages past the limits of a file are not read, are counted, and leave no file clean', async () => {
  const within = await look(3, { pictures: 3, milliseconds: 60_000 })
  expect([calls, within.verdict, within.picturesNotRead]).toEqual([3, 'clean', undefined])
  const past = await look(3, { pictures: 2, milliseconds: 60_000 })
  expect([calls, past.verdict, past.picturesNotRead, past.findings]).toEqual([2, 'review', 1, []])
  const outOfTime = await look(3, { pictures: 3, milliseconds: 0 })
  expect([calls, outOfTime.verdict, outOfTime.picturesNotRead]).toEqual([0, 'review', 3])
})

test('the search is told that it does not have the whole document', async () => {
  const read = pooledWordReader(pool, reader, { pictures: 1, milliseconds: 60_000 })
  expect(await read.words(scanned(3), async () => undefined)).toEqual({ state: 'whole', picturesNotRead: 2 })
})
