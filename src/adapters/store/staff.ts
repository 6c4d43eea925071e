import type { Store } from '../../app/ports/ports.ts'
import type { SignInToken, Staff } from '../../app/ports/store/records.ts'
import { lettersOfNoCase } from './cases/erase-statements.ts'
import { deleteInPieces } from './engines/delete-in-pieces.ts'
import type { Engine } from './engines/engine.ts'
import type { Statement } from './engines/sql.ts'
import * as tables from './engines/tables.ts'
import { createRow, lockBody, nextOf, transactOr } from './engines/versioned-rows.ts'
import { lineOf } from './office-history.ts'

type People = Pick<
  Store,
  | 'bodies'
  | 'bodyById'
  | 'bodyBySlug'
  | 'createBody'
  | 'updateBody'
  | 'staffById'
  | 'staffByEmail'
  | 'staffOf'
  | 'createStaff'
  | 'updateStaff'
  | 'saveSignInToken'
  | 'takeSignInToken'
  | 'saveSession'
  | 'session'
  | 'touchSession'
  | 'deleteSession'
  | 'createApiKey'
  | 'endApiKey'
  | 'apiKey'
  | 'apiKeysOf'
  | 'idempotentAnswer'
  | 'saveIdempotentAnswer'
  | 'forgetExpired'
>

/** A message that is tried again carries the same token: that it was used once stays so. */
function saveTokenStatement(token: SignInToken): Statement {
  const { sql, params } = tables.signInTokens.insert(token)
  const again =
    'ON CONFLICT ("tokenHash") DO UPDATE SET "expiresAt" = excluded."expiresAt" WHERE "SignInToken"."usedAt" IS NULL'
  return { sql: `${sql} ${again}`, params }
}

/** After the change, and with the body locked: makes the transaction fail where nobody of the body may administer it. */
const keepsAdministrator = ({ id, bodyId }: Staff): Statement => ({
  sql: `UPDATE "Staff" SET "active" = CASE WHEN EXISTS (
          SELECT 1 FROM "Staff" other
          WHERE other."bodyId" = ? AND other."active" = TRUE AND other."roles" LIKE '%"administrator"%'
        ) THEN "active" END WHERE "id" = ?`,
  params: [bodyId, id],
})

/** Who comes back comes in anew: nothing that let them in before they left does so again. */
const accessEnds = ({ id }: Staff): readonly Statement[] =>
  ['Session', 'SignInToken', 'ApiKey'].map((table) => ({
    sql: `DELETE FROM "${table}" WHERE "staffId" = ?`,
    params: [id],
  }))

/** Bodies, the people in them, and how they prove who they are. */
export function people(engine: Engine): People {
  const { reads } = engine
  const write = (statement: Statement) => engine.transact([statement])
  return {
    async bodies() {
      return (await reads.body.findMany({ orderBy: { slug: 'asc' } })).map(tables.bodies.decode)
    },
    async bodyById(id) {
      const row = await reads.body.findUnique({ where: { id } })
      return row && tables.bodies.decode(row)
    },
    async bodyBySlug(slug) {
      const row = await reads.body.findUnique({ where: { slug } })
      return row && tables.bodies.decode(row)
    },
    createBody: (body) => createRow(engine, tables.bodies, body, /^Body[._].*(id|slug|pkey)/),
    async updateBody(body, change) {
      const statements = [tables.bodies.update(body), ...lineOf(change)]
      const conflict = await transactOr(engine, statements, [[/^Body\.version/, 'stale']])
      return conflict ? { ok: false, conflict } : { ok: true, row: nextOf(body) }
    },

    async staffById(id) {
      const row = await reads.staff.findUnique({ where: { id } })
      return row && tables.staff.decode(row)
    },
    async staffByEmail(email) {
      return (await reads.staff.findMany({ where: { email }, orderBy: { id: 'asc' } })).map(tables.staff.decode)
    },
    async staffOf(bodyId) {
      const rows = await reads.staff.findMany({ where: { bodyId }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
      return rows.map(tables.staff.decode)
    },
    createStaff: (staff, change) =>
      createRow(engine, tables.staff, staff, /^Staff[._].*(id|email|pkey)/, lineOf(change)),
    async updateStaff(staff, change, keeps) {
      const statements = [
        ...(keeps ? [lockBody(staff.bodyId)] : []),
        tables.staff.update(staff),
        ...(keeps ? [keepsAdministrator(staff)] : []),
        ...(staff.active ? [] : accessEnds(staff)),
        ...lineOf(change),
      ]
      const conflict = await transactOr(engine, statements, [
        [/^Staff\.version/, 'stale'],
        [/^Staff\.active/, 'last-administrator'],
      ])
      return conflict ? { ok: false, conflict } : { ok: true, row: nextOf(staff) }
    },

    saveSignInToken: (token) =>
      engine.transact([
        {
          sql: 'DELETE FROM "SignInToken" WHERE "staffId" = ? AND "tokenHash" <> ?',
          params: [token.staffId, token.tokenHash],
        },
        saveTokenStatement(token),
      ]),
    async takeSignInToken(tokenHash, now) {
      const [row] = await engine.query({
        sql: 'UPDATE "SignInToken" SET "usedAt" = ? WHERE "tokenHash" = ? AND "expiresAt" > ? AND "usedAt" IS NULL RETURNING *',
        params: [now, tokenHash, now],
      })
      return row ? tables.signInTokens.decode(row) : null
    },
    saveSession: (session, change) => engine.transact([tables.sessions.insert(session), ...lineOf(change)]),
    async session(tokenHash) {
      const row = await reads.session.findUnique({ where: { tokenHash } })
      return row && tables.sessions.decode(row)
    },
    touchSession: (tokenHash, at) =>
      write({
        sql: 'UPDATE "Session" SET "lastUsedAt" = ? WHERE "tokenHash" = ? AND ("lastUsedAt" IS NULL OR "lastUsedAt" <> ?)',
        params: [at, tokenHash, at],
      }),
    deleteSession: (tokenHash, change) =>
      engine.transact([{ sql: 'DELETE FROM "Session" WHERE "tokenHash" = ?', params: [tokenHash] }, ...lineOf(change)]),
    createApiKey: (key, change) => engine.transact([tables.apiKeys.insert(key), ...lineOf(change)]),
    async endApiKey(keyHash, at, change) {
      // One that was ended already makes `createdAt` null, which the column refuses: its history has one line.
      const ending = `UPDATE "ApiKey" SET "createdAt" = CASE WHEN "revokedAt" IS NULL THEN "createdAt" END, "revokedAt" = ?
                      WHERE "keyHash" = ?`
      const statements = [{ sql: ending, params: [at, keyHash] }, ...lineOf(change)]
      return (await transactOr(engine, statements, [[/^ApiKey\.createdAt/, 'ended']])) === undefined
    },
    async apiKeysOf(staffId) {
      const rows = await reads.apiKey.findMany({
        where: { staffId },
        orderBy: [{ createdAt: 'asc' }, { keyHash: 'asc' }],
      })
      return rows.map(tables.apiKeys.decode)
    },
    async apiKey(keyHash) {
      const row = await reads.apiKey.findUnique({ where: { keyHash } })
      return row && tables.apiKeys.decode(row)
    },

    async idempotentAnswer(keyHash) {
      const row = await reads.idempotentAnswer.findUnique({ where: { keyHash } })
      return row && tables.idempotentAnswers.decode(row)
    },
    async saveIdempotentAnswer(answer) {
      const { sql, params } = tables.idempotentAnswers.insertIfNew(answer)
      return (await engine.query({ sql: `${sql} RETURNING "keyHash"`, params })).length === 1
    },
    async forgetExpired(now, answersBefore) {
      await deleteInPieces(engine, 'SignInToken', 'tokenHash', { sql: '"expiresAt" <= ?', params: [now] })
      await deleteInPieces(engine, 'Session', 'tokenHash', { sql: '"expiresAt" <= ?', params: [now] })
      await deleteInPieces(engine, 'IdempotentAnswer', 'keyHash', { sql: '"at" <= ?', params: [answersBefore] })
      // They belong to no one case: an erasure of a case cannot know all of them.
      await deleteInPieces(engine, 'OutboxMessage', 'id', {
        sql: `"requestId" IS NULL AND "queuedAt" <= ?
                AND "kind" IN ${lettersOfNoCase} AND ("kind" <> 'held-letters' OR "status" <> 'queued')`,
        params: [answersBefore],
      })
    },
  }
}
