import type { Leases } from '../../app/ports/store/leases.ts'
import { millisecondsOf } from '../../domain/calendar/instant.ts'
import { latestCredibleEnd } from '../../domain/time/trusted-time.ts'
import type { Engine } from './engines/engine.ts'
import { table } from './engines/sql.ts'

type Lease = { readonly name: string; readonly owner: string; readonly until: string }

const rows = table<Lease, 'Lease'>('Lease', ['name'], { name: 'plain', owner: 'plain', until: 'plain' })

/** Names that one process holds at a time. */
export function leases(engine: Engine): Leases {
  return {
    async take(name, owner, now, until, maxMs = millisecondsOf(until) - millisecondsOf(now)) {
      const { sql, params } = rows.upsert({ name, owner, until })
      const taken = await engine.query({
        sql: `${sql} WHERE "Lease"."until" <= ? OR "Lease"."owner" = excluded."owner" OR "Lease"."until" > ? RETURNING "name"`,
        params: [...params, now, latestCredibleEnd(now, maxMs)],
      })
      return taken.length === 1
    },
    release: (name, owner) =>
      engine.transact([{ sql: 'DELETE FROM "Lease" WHERE "name" = ? AND "owner" = ?', params: [name, owner] }]),
  }
}
