import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStore } from '../../../src/adapters/store/open-store.ts'
import type { Store } from '../../../src/app/ports/ports.ts'
import type { Body } from '../../../src/app/ports/store/bodies.ts'
import { aBody, adding, aRequest, opening } from '../../contract/case-builders.ts'
import { putBody } from '../../support/put-row.ts'

let folder: string
let store: Store
let body: Body
const url = () => `file:${join(folder, 'candor.db')}`

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-pieces-'))
  store = await openStore(url(), { migrate: true })
  body = aBody()
  await putBody(store, body)
})
afterEach(async () => {
  vi.useRealTimers()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const counts = () => {
  const db = new Database(join(folder, 'candor.db'), { readonly: true })
  const of = (table: string) => Number(db.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get())
  const found = ['LedgerImport', 'Request', 'Event', 'CaseMeasure', 'DeskSearch', 'DeskSearchText'].map(of)
  db.close()
  return found
}

test('other saves are made between the pieces of an import', async () => {
  const request = aRequest(body)
  await store.cases.commit([opening(request)])
  let importing = true
  async function* rows() {
    for (let batch = 0; batch < 20; batch += 1) yield Array.from({ length: 100 }, () => opening(aRequest(body)))
  }
  const imported = store.cases.commitAll(rows()).finally(() => {
    importing = false
  })
  const other = await openStore(url())
  let saved = 0
  while (importing) {
    expect(await other.cases.commit([adding({ ...request, seq: saved + 1 }, saved + 1)])).toEqual({ ok: true })
    saved += 1
    await new Promise(setImmediate)
  }
  await other.close()
  expect(await imported).toEqual({ ok: true, written: 2000 })
  // An import of one transaction lets none in before its end, and the first one after it.
  expect(saved).toBeGreaterThan(5)
})

test('an import whose process is gone is invisible, and what it wrote is removed', async () => {
  let goOn: () => void = () => {}
  const stands = new Promise<void>((resolve) => {
    goOn = resolve
  })
  let written: () => void = () => {}
  const begun = new Promise<void>((resolve) => {
    written = resolve
  })
  async function* rows() {
    for (let batch = 0; batch < 3; batch += 1) yield Array.from({ length: 100 }, () => opening(aRequest(body)))
    written()
    await stands
    yield [opening(aRequest(body))]
  }
  const outcome = store.cases.commitAll(rows()).catch((error: Error) => error)
  await begun
  expect(counts()[1]).toBeGreaterThan(100)
  expect(await store.cases.removeBrokenImports()).toBe(0)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 })
  const other = await openStore(url())
  expect(await other.cases.removeBrokenImports()).toBe(1)
  await other.close()
  expect(counts()).toEqual([0, 0, 0, 0, 0, 0])
  // It was not dead after all: it goes no further, and says so.
  goOn()
  expect(await outcome).toBeInstanceOf(Error)
  expect(counts()).toEqual([0, 0, 0, 0, 0, 0])
})

test('every read of the list rows leaves out what an import has not shown yet', () => {
  const root = new URL('../../../src/adapters/', import.meta.url).pathname
  const sources = (folderPath: string): string[] =>
    readdirSync(folderPath).flatMap((name) => {
      const path = join(folderPath, name)
      return statSync(path).isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : []
    })
  /** The index is made and checked over everything that is stored; the lock and the staging work on the table itself. */
  const own = /(rebuild-index|staged-import|imported-cases|d1-engine|commit-statements)\.ts$/
  const reading = /(FROM|JOIN) "Request"(?! w\b)/
  const guard = /EXISTS \(SELECT 1 FROM "Request" WHERE "id" = \? AND "seq" = \?\)/
  const found = sources(root)
    .filter((path) => !own.test(path))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => reading.test(line) && !guard.test(line))
        .map((line) => `${path.slice(root.length)}: ${line.trim()}`),
    )
  expect(found).toEqual([])
})
