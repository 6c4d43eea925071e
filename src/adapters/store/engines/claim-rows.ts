import type { Instant } from '../../../domain/calendar/civil-date.ts'
import { latestCredibleEnd } from '../../../domain/time/trusted-time.ts'
import type { Engine } from './engine.ts'
import type { Row } from './sql.ts'

/** Which rows of a table may be claimed. */
export type Claimed = {
  readonly table: string
  /** When a row may be claimed. */
  readonly due: string
  /** What else a row must be, to be claimed. */
  readonly also: string
  readonly alsoParams: (now: string) => readonly string[]
}

/**
 * One statement: the attempt is counted when it begins, so that a crash in the middle counts too. What fell due first comes
 * first, in the order of an index that ends where the rows begin that are not due yet. Only the ids name the rows to be
 * changed: with "status" beside them SQLite would go through all that wait. They are a table of their own, since PostgreSQL
 * may ask a subquery with a limit again for each row, and so claim more.
 */
export function claimRows(
  engine: Engine,
  { table, due, also, alsoParams }: Claimed,
  [now, until, owner, limit]: [Instant, Instant, string, number],
): Promise<readonly Row[]> {
  return engine.query({
    sql: `WITH "claimed" AS (
            SELECT "id" FROM "${table}" AS "mine"
            WHERE "status" = 'queued' AND ${due} <= ? AND ("leaseUntil" IS NULL OR "leaseUntil" <= ? OR "leaseUntil" > ?)
              ${also}
            ORDER BY ${due}, "id" LIMIT ?${engine.skipLocked}
          )
          UPDATE "${table}" SET "leaseOwner" = ?, "leaseUntil" = ?, "attempts" = "attempts" + 1
          WHERE "id" IN (SELECT "id" FROM "claimed") RETURNING *`,
    params: [now, now, latestCredibleEnd(until, 0), ...alsoParams(now), limit, owner, until],
  })
}
