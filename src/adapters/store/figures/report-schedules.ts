import type { ReportSchedule, ReportSchedules } from '../../../app/ports/store/figures/report-schedules.ts'
import type { Engine } from '../engines/engine.ts'
import { type Value, versionedTable } from '../engines/sql.ts'
import { updateRow } from '../engines/versioned-rows.ts'

const schedules = versionedTable<ReportSchedule, 'ReportSchedule'>('ReportSchedule', ['id'], {
  id: 'plain',
  bodyId: 'plain',
  what: 'json',
  every: 'plain',
  to: 'json',
  nextRunOn: 'plain',
  createdBy: 'plain',
  createdAt: 'plain',
  version: 'plain',
})

/** Saved reports, and when they are sent. */
export function reportSchedules(engine: Engine): ReportSchedules {
  const ask = async (where: string, params: readonly Value[]) => {
    const rows = await engine.query({ sql: `SELECT * FROM "ReportSchedule" WHERE ${where}`, params })
    return rows.map(schedules.decode)
  }
  return {
    of: (bodyId) => ask('"bodyId" = ? ORDER BY "id"', [bodyId]),
    byId: async (id) => (await ask('"id" = ?', [id]))[0] ?? null,
    due: (on, limit) => ask('"nextRunOn" <= ? ORDER BY "nextRunOn", "id" LIMIT ?', [on, limit]),
    create: (schedule) => engine.transact([schedules.insert(schedule)]),
    update: (schedule) => updateRow(engine, schedules, schedule),
    moveOn: (id, from, to) =>
      engine.transact([
        {
          sql: 'UPDATE "ReportSchedule" SET "nextRunOn" = ? WHERE "id" = ? AND "nextRunOn" = ?',
          params: [to, id, from],
        },
      ]),
    async remove({ id, version }) {
      const rows = await engine.query({
        sql: 'DELETE FROM "ReportSchedule" WHERE "id" = ? AND "version" = ? RETURNING "id"',
        params: [id, version],
      })
      return rows.length === 1
    },
  }
}
