import type { CalendarChanges } from '../../app/ports/store/calendar-changes.ts'
import type { CalendarChange } from '../../domain/calendar/calendar-changes.ts'
import type { Engine } from './engines/engine.ts'
import { table } from './engines/sql.ts'
import { transactOr } from './engines/versioned-rows.ts'

const lines = table<CalendarChange, 'CalendarChange'>('CalendarChange', ['seq'], {
  seq: 'plain',
  calendar: 'plain',
  region: 'plain',
  on: 'plain',
  says: 'plain',
  name: 'plain',
  source: 'plain',
  at: 'plain',
  by: 'plain',
})

export const calendarChangesSql = 'SELECT * FROM "CalendarChange" ORDER BY "seq"'
export const decodeCalendarChange = lines.decode

export async function readCalendarChanges(engine: Engine): Promise<readonly CalendarChange[]> {
  return (await engine.query({ sql: calendarChangesSql, params: [] })).map(lines.decode)
}

/** The lines are added and never changed. */
export function calendarChanges(engine: Engine): CalendarChanges {
  return {
    all: () => readCalendarChanges(engine),
    async add(added) {
      const conflict = await transactOr(
        engine,
        added.map((line) => lines.insert(line)),
        [[/^CalendarChange[._].*(seq|pkey)/, 'stale']],
      )
      return conflict ?? 'added'
    },
  }
}
