import type { CalendarData } from '../calendar-data.ts'

/** Monday to Friday and no holiday: for an office whose holidays nobody has given. Every year is absent, so every result is provisional. */
export const data: CalendarData = {
  id: 'weekdays',
  version: '1',
  weekend: [5, 6],
  names: [],
  years: {},
  regions: {},
}
