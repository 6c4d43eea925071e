import type { CalendarKeys } from '../../app/ports/store/calendar-keys.ts'
import type { Engine } from './engines/engine.ts'
import { apiKeys } from './engines/tables.ts'

/** Two who replace the same address at once wait for one another here, so that one address is left. */
const lockPerson = (staffId: string) => ({
  sql: 'UPDATE "Staff" SET "version" = "version" WHERE "id" = ?',
  params: [staffId],
})

/** They are kept beside the API keys, so that they end with them when a person leaves. */
export function calendarKeys(engine: Engine): CalendarKeys {
  return {
    replace: (staffId, key) =>
      engine.transact([
        lockPerson(staffId),
        { sql: `DELETE FROM "ApiKey" WHERE "staffId" = ? AND "scopes" = '["calendar"]'`, params: [staffId] },
        ...(key ? [apiKeys.insert(key)] : []),
      ]),
  }
}
