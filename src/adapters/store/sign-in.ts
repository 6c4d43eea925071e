import type { SignIn, SignInToken } from '../../app/ports/store/sign-in.ts'
import { lettersOfNoCase } from './cases/erase-statements.ts'
import { deleteInPieces } from './engines/delete-in-pieces.ts'
import type { Engine } from './engines/engine.ts'
import type { Statement } from './engines/sql.ts'
import * as tables from './engines/tables.ts'
import { lineOf } from './office-history.ts'

/** A message that is tried again carries the same token: that it was used once stays so. */
function saveTokenStatement(token: SignInToken): Statement {
  const { sql, params } = tables.signInTokens.insert(token)
  const again =
    'ON CONFLICT ("tokenHash") DO UPDATE SET "expiresAt" = excluded."expiresAt" WHERE "SignInToken"."usedAt" IS NULL'
  return { sql: `${sql} ${again}`, params }
}

/** How people prove who they are. */
export function signIn(engine: Engine): SignIn {
  const { reads } = engine
  return {
    saveToken: (token) =>
      engine.transact([
        {
          sql: 'DELETE FROM "SignInToken" WHERE "staffId" = ? AND "tokenHash" <> ?',
          params: [token.staffId, token.tokenHash],
        },
        saveTokenStatement(token),
      ]),
    async takeToken(tokenHash, now) {
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
      engine.transact([
        {
          sql: 'UPDATE "Session" SET "lastUsedAt" = ? WHERE "tokenHash" = ? AND ("lastUsedAt" IS NULL OR "lastUsedAt" <> ?)',
          params: [at, tokenHash, at],
        },
      ]),
    deleteSession: (tokenHash, change) =>
      engine.transact([{ sql: 'DELETE FROM "Session" WHERE "tokenHash" = ?', params: [tokenHash] }, ...lineOf(change)]),
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
