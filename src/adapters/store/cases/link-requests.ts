import type { LinkRequest, LinkRequests } from '../../../app/ports/store/cases/link-requests.ts'
import type { Engine } from '../engines/engine.ts'
import { table } from '../engines/sql.ts'

const linkRequests = table<LinkRequest, 'LinkRequest'>('LinkRequest', ['id'], {
  id: 'plain',
  kind: 'plain',
  sealed: 'plain',
  askedAt: 'plain',
})

/** Links that were asked for and not looked at yet. */
export function linkRequestsOn(engine: Engine): LinkRequests {
  return {
    add: (request) => engine.transact([linkRequests.insert(request)]),
    async list(after, limit) {
      const rows = await engine.query({
        sql: 'SELECT * FROM "LinkRequest" WHERE "id" > ? ORDER BY "id" LIMIT ?',
        params: [after, limit],
      })
      return rows.map(linkRequests.decode)
    },
    remove: (id) => engine.transact([{ sql: 'DELETE FROM "LinkRequest" WHERE "id" = ?', params: [id] }]),
  }
}
