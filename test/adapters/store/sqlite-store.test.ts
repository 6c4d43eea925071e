import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectSqlite } from '../../../src/adapters/store/engines/sqlite-connection.ts'
import { openStore } from '../../../src/adapters/store/open-store.ts'
import type { Store } from '../../../src/app/ports/ports.ts'
import { aBody, adding, aRequest, aStaff, opening, someWords } from '../../contract/case-builders.ts'
import { putBody, putStaff } from '../../support/put-row.ts'

let folder: string
let store: Store
const file = () => join(folder, 'deep', 'candor.db')
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-sqlite-'))
  store = await openStore(`file:${file()}`, { migrate: true })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

test('while an import runs, reads and saves go on', async () => {
  const body = aBody()
  await putBody(store, body)
  const request = aRequest(body)
  await store.cases.commit([opening(request)])
  const order: string[] = []
  let save: Promise<unknown> = Promise.resolve()
  const outcome = await store.cases.commitAll(
    (async function* () {
      yield [opening(aRequest(body))]
      save = store.cases.commit([adding(request, 1)]).then((saved) => order.push(`save ${saved.ok}`))
      await sleep(150)
      order.push(`read ${(await store.cases.byId(request.id))?.seq}`)
      yield [opening(aRequest(body))]
    })(),
  )
  order.push('import')
  await save
  expect(outcome).toEqual({ ok: true, written: 2 })
  expect(order).toEqual(['save true', 'read 2', 'import'])
})

test('every connection writes through to the disk, holds foreign keys and overwrites what is deleted', () => {
  const db = connectSqlite(file())
  const setting = (name: string) => db.pragma(name, { simple: true })
  expect([setting('journal_mode'), setting('synchronous'), setting('foreign_keys'), setting('secure_delete')]).toEqual([
    'wal',
    2,
    1,
    1,
  ])
  db.close()
})

test('a row without its parent is refused', async () => {
  await expect(putStaff(store, aStaff(aBody()))).rejects.toThrow('FOREIGN KEY')
})

test('erased words are nowhere in the files once the store is closed', async () => {
  const body = aBody()
  await putBody(store, body)
  const request = aRequest(body)
  const words = someWords(request, { content: 'a-name-to-be-forgotten '.repeat(300) })
  await store.cases.commit([opening(request, { words: [words] })])
  await store.cases.commit([adding(request, 1, { erasedWords: [words.id] })])
  await store.close()
  const kept = readdirSync(join(folder, 'deep')).filter((name) =>
    readFileSync(join(folder, 'deep', name)).includes('a-name-to-be-forgotten'),
  )
  expect(kept).toEqual([])
  store = await openStore(`file:${file()}`)
})
