import type { Follower, Followers } from '../../../app/ports/store/mail/followers.ts'
import { deleteInPieces } from '../engines/delete-in-pieces.ts'
import type { Engine } from '../engines/engine.ts'
import { type Statement, table } from '../engines/sql.ts'

const rows = table<Follower, 'Follower'>('Follower', ['id'], {
  id: 'plain',
  requestId: 'plain',
  bodyId: 'plain',
  email: 'plain',
  locale: 'plain',
  tokenHash: 'plain',
  confirmedAt: 'plain',
  createdAt: 'plain',
})

export function followers(engine: Engine): Followers {
  const { reads } = engine
  const write = (sql: string, ...params: Statement['params']) => engine.transact([{ sql, params }])
  return {
    async add(follower) {
      const { sql, params } = rows.insert(follower)
      await write(`${sql} ON CONFLICT ("requestId", "email") DO NOTHING`, ...params)
      const { requestId, email } = follower
      const kept = await reads.follower.findUnique({ where: { requestId_email: { requestId, email } } })
      return kept ? rows.decode(kept) : follower
    },
    async byToken(tokenHash) {
      const row = await reads.follower.findUnique({ where: { tokenHash } })
      return row && rows.decode(row)
    },
    confirm: (id, at) =>
      write('UPDATE "Follower" SET "confirmedAt" = COALESCE("confirmedAt", ?) WHERE "id" = ?', at, id),
    forget: (id) => write('DELETE FROM "Follower" WHERE "id" = ?', id),
    async confirmedOf(requestId, after, limit) {
      const found = await reads.follower.findMany({
        where: { requestId, confirmedAt: { not: null }, ...(after === null ? {} : { id: { gt: after } }) },
        orderBy: { id: 'asc' },
        take: limit,
      })
      return found.map(rows.decode)
    },
    forgetUnconfirmed: (createdBefore) =>
      deleteInPieces(engine, 'Follower', 'id', {
        sql: '"createdAt" < ? AND "confirmedAt" IS NULL',
        params: [createdBefore],
      }),
  }
}
