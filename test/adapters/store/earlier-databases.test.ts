import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../../../src/adapters/store/open-store.ts'
import { systemDigest } from '../../../src/adapters/system/digest.ts'
import { checkRecords } from '../../../src/app/check-records.ts'

/** What stood in the events when each file was written: their number, and the SHA-256 (hex) of their rows. */
const written = [
  {
    name: 'demonstration',
    requests: 103,
    events: 826,
    sha256: '52f7ecbfae2baf63b53ea3eb61ae6e7cdac5b85d3a724d051bb0929005f3bb97',
  },
  {
    name: 'casework',
    requests: 5,
    events: 42,
    sha256: '3e3413ec5d98746b25433e713ee17209714a53bde9c5e9e432e5a3382940cd2c',
  },
  {
    name: 'divided-cases',
    requests: 28,
    events: 160,
    sha256: 'bab134aa4ff01367cbc74260c0d638494207699e9005e5d103b5e583715bc511',
  },
]

const folder = mkdtempSync(join(tmpdir(), 'candor-earlier-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function unpacked(name: string): string {
  const file = join(folder, `${name}.db`)
  const packed = new URL(`../../fixtures/databases/${name}.db.br`, import.meta.url)
  writeFileSync(file, brotliDecompressSync(readFileSync(packed)))
  return file
}

/** The rows of the events as they lie in the file, without the program's own reading. */
function eventsIn(file: string) {
  const db = new Database(file, { readonly: true })
  const rows = db
    .prepare('SELECT "requestId","seq","type","at","on","actor","data" FROM "Event" ORDER BY "requestId","seq"')
    .raw()
    .all()
  db.close()
  return { events: rows.length, sha256: createHash('sha256').update(JSON.stringify(rows)).digest('hex') }
}

describe.each(written)('the database "$name" of an earlier version', ({ name, requests, events, sha256 }) => {
  it('opens, and every case folds to the row that it had', async () => {
    const file = unpacked(name)
    const store = await openStore(`file:${file}`, { migrate: true })
    try {
      expect((await store.check()).problems).toEqual([])
      expect(await checkRecords({ store, digest: systemDigest }, Number.POSITIVE_INFINITY)).toEqual({
        checked: requests,
        of: requests,
        problems: [],
      })
    } finally {
      await store.close()
    }
  })

  it('keeps the rows of its events to the byte', async () => {
    const file = unpacked(name)
    expect(eventsIn(file)).toEqual({ events, sha256 })
    await (await openStore(`file:${file}`, { migrate: true })).close()
    expect(eventsIn(file)).toEqual({ events, sha256 })
  })
})
