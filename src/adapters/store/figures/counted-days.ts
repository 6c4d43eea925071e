import type { CountedDays, CountedDaysRecords } from '../../../app/ports/store/figures/counted-days.ts'
import type { Engine } from '../engines/engine.ts'

/** How the calendars of a body were when its open requests were last calculated. */
export function countedDays(engine: Engine): CountedDaysRecords {
  return {
    async of(bodyId) {
      const [row] = await engine.query({
        sql: 'SELECT "byLaw" FROM "CountedDays" WHERE "bodyId" = ?',
        params: [bodyId],
      })
      return row ? (JSON.parse(String(row['byLaw'])) as CountedDays) : null
    },
    record: (bodyId, days) =>
      engine.transact([
        {
          sql: `INSERT INTO "CountedDays" ("bodyId", "byLaw") VALUES (?, ?)
                ON CONFLICT ("bodyId") DO UPDATE SET "byLaw" = excluded."byLaw"`,
          params: [bodyId, JSON.stringify(days)],
        },
      ]),
  }
}
