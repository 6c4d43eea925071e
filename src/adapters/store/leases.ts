import type { Leases } from '../../app/ports/store/leases.ts'
import { millisecondsOf } from '../../domain/calendar/instant.ts'
import { latestCredibleEnd } from '../../domain/time/trusted-time.ts'
import type { Engine } from './engines/engine.ts'

/** Names that one process holds at a time. */
export function leases(engine: Engine): Leases {
  return {
    async take(name, owner, now, until, maxMs = millisecondsOf(until) - millisecondsOf(now)) {
      const rows = await engine.query({
        sql: `INSERT INTO "Lease" ("name", "owner", "until") VALUES (?, ?, ?)
              ON CONFLICT ("name") DO UPDATE SET "owner" = excluded."owner", "until" = excluded."until"
              WHERE "Lease"."until" <= ? OR "Lease"."owner" = excluded."owner" OR "Lease"."until" > ? RETURNING "name"`,
        params: [name, owner, until, now, latestCredibleEnd(now, maxMs)],
      })
      return rows.length === 1
    },
    release: (name, owner) =>
      engine.transact([{ sql: 'DELETE FROM "Lease" WHERE "name" = ? AND "owner" = ?', params: [name, owner] }]),
  }
}
