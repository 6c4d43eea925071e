import type { CountedDays, CountedDaysRecords } from '../../../app/ports/store/figures/counted-days.ts'
import type { Engine } from '../engines/engine.ts'
import { table } from '../engines/sql.ts'

type CountedDaysRow = { readonly bodyId: string; readonly byLaw: CountedDays }

const rows = table<CountedDaysRow, 'CountedDays'>('CountedDays', ['bodyId'], { bodyId: 'plain', byLaw: 'json' })

/** How the calendars of a body were when its open requests were last calculated. */
export function countedDays(engine: Engine): CountedDaysRecords {
  return {
    async of(bodyId) {
      const [row] = await engine.query({ sql: 'SELECT * FROM "CountedDays" WHERE "bodyId" = ?', params: [bodyId] })
      return row ? rows.decode(row).byLaw : null
    },
    record: (bodyId, byLaw) => engine.transact([rows.upsert({ bodyId, byLaw })]),
  }
}
