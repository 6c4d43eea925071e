import type { ReportSchedule, ReportSchedules } from '../../app/ports/schedule-ports.ts'
import type { Engine } from './engine.ts'
import { table, type Value } from './sql.ts'

const schedules = table<ReportSchedule>('ReportSchedule', 'id', {
  id: 'plain',
  bodyId: 'plain',
  what: 'json',
  every: 'plain',
  to: 'json',
  nextRunOn: 'plain',
  createdBy: 'plain',
  createdAt: 'plain',
})

/** Saved reports, and when they are sent. */
export function reportSchedules(engine: Engine): ReportSchedules {
  const ask = async (where: string, params: readonly Value[]) => {
    const rows = await engine.query({ sql: `SELECT * FROM "ReportSchedule" WHERE ${where}`, params })
    return rows.map(schedules.decode)
  }
  const deletion = (id: string) => ({ sql: 'DELETE FROM "ReportSchedule" WHERE "id" = ?', params: [id] })
  return {
    of: (bodyId) => ask('"bodyId" = ? ORDER BY "id"', [bodyId]),
    byId: async (id) => (await ask('"id" = ?', [id]))[0] ?? null,
    due: (on, limit) => ask('"nextRunOn" <= ? ORDER BY "nextRunOn", "id" LIMIT ?', [on, limit]),
    save: (schedule) => engine.transact([deletion(schedule.id), schedules.insert(schedule)]),
    moveOn: (id, from, to) =>
      engine.transact([
        {
          sql: 'UPDATE "ReportSchedule" SET "nextRunOn" = ? WHERE "id" = ? AND "nextRunOn" = ?',
          params: [to, id, from],
        },
      ]),
    remove: (id) => engine.transact([deletion(id)]),
  }
}
