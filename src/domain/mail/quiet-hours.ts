import type { Instant } from '../calendar/civil-date.ts'
import { minuteOfDayAt, nextHourAt } from '../calendar/local-time.ts'

/** Local hours in which nothing goes out that can wait; `from` may be later than `to`: then they go over midnight. */
export type QuietHours = { readonly from: number; readonly to: number }

/** When a message that can wait goes out: now, or when the quiet hours end. */
export function afterQuietHours(now: Instant, timeZone: string, quiet: QuietHours | undefined): Instant {
  if (!quiet || quiet.from === quiet.to) return now
  const hour = minuteOfDayAt(now, timeZone) / 60
  const isQuiet = quiet.from < quiet.to ? hour >= quiet.from && hour < quiet.to : hour >= quiet.from || hour < quiet.to
  return isQuiet ? nextHourAt(now, timeZone, quiet.to) : now
}
