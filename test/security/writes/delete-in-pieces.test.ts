import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deletedAtOnce } from '../../../src/adapters/store/engines/delete-in-pieces.ts'
import type { Engine } from '../../../src/adapters/store/engines/engine.ts'
import { type SqliteEngine, sqliteEngine } from '../../../src/adapters/store/engines/sqlite-engine.ts'
import { followers } from '../../../src/adapters/store/mail/followers.ts'
import { mailboxes } from '../../../src/adapters/store/mail/mailboxes.ts'
import { openStore } from '../../../src/adapters/store/open-store.ts'
import { signIn } from '../../../src/adapters/store/sign-in.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'

let folder: string
let engine: SqliteEngine
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-pieces-'))
  const file = join(folder, 'candor.db')
  await (await openStore(`file:${file}`, { migrate: true })).close()
  engine = sqliteEngine(file)
  // The rows belong to nobody.
  engine.prepare('PRAGMA foreign_keys = OFF').run()
})
afterEach(async () => {
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

const old = '2024-01-01T00:00:00Z'
const later = instant('2024-06-01T00:00:00Z')
const many = 1001

const tables = {
  Session: [['tokenHash', 'staffId', 'createdAt', 'expiresAt'], ['s', old, old], () => forget(signIn).forgetExpired],
  SignInToken: [['tokenHash', 'staffId', 'expiresAt'], ['s', old], () => forget(signIn).forgetExpired],
  IdempotentAnswer: [
    ['keyHash', 'requestHash', 'status', 'body', 'headers', 'at'],
    ['h', 201, '', '{}', old],
    () => forget(signIn).forgetExpired,
  ],
  MailAllowance: [['id', 'key', 'at'], ['k', old], () => forget(mailboxes).forgetTaken],
  Follower: [
    ['id', 'requestId', 'bodyId', 'email', 'locale', 'tokenHash', 'createdAt'],
    ['r', 'b', '#', 'en', '#', old],
    () => forget(followers).forgetUnconfirmed,
  ],
} as const satisfies Record<string, readonly [readonly string[], readonly (string | number)[], () => unknown]>

let pieces: number[]

/** Records on this engine, of which each transaction notes how many rows it changed. */
function forget<T>(records: (engine: Engine) => T): T {
  pieces = []
  return records({
    ...engine,
    async transact(statements) {
      await engine.transact(statements)
      pieces.push(Number(engine.prepare('SELECT changes() AS "changes"').pluck().get()))
    },
  })
}

test.each(Object.keys(tables) as (keyof typeof tables)[])('%s: what ran out is deleted in pieces', async (table) => {
  const [columns, values, forgetOld] = tables[table]
  const row = (id: string) => [id, ...values.map((value) => (value === '#' ? id : value))]
  const sql = `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  await engine.transact(Array.from({ length: many }, (_, at) => ({ sql, params: row(String(at)) })))
  await forgetOld()(later, later)
  expect(engine.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get()).toBe(0)
  expect(pieces.reduce((sum, size) => sum + size, 0)).toBe(many)
  expect(Math.max(...pieces)).toBeLessThanOrEqual(deletedAtOnce)
})
