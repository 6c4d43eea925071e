import { addDays, type CivilDate, type Instant } from './civil-date.ts'
import { civilDateAt, instant, instantOf, millisecondsOf } from './instant.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    formats.set(timeZone, format)
  }
  return format
}

/** Minutes since midnight that the clock on the wall shows in `timeZone` (IANA name) at that instant. */
export function minuteOfDayAt(at: Instant, timeZone: string): number {
  const [hour = 0, minute = 0] = formatFor(timeZone).format(millisecondsOf(at)).split(':').map(Number)
  return hour * 60 + minute
}

/** The next instant, or this one, at which the clock on the wall shows `hour` o'clock; where summer time leaves that hour out, the first after it. */
export function nextHourAt(at: Instant, timeZone: string, hour: number): Instant {
  const target = hour * 60
  let found = at
  // The second pass puts right the hour that summer time gives or takes on the way.
  for (let pass = 0; pass < 2; pass += 1) {
    const minute = minuteOfDayAt(found, timeZone)
    const ahead = (target - minute + 1440) % 1440
    if (ahead === 0) break
    const isOver = pass > 0 && ahead > 720
    found = instantOf(millisecondsOf(found) + (isOver ? ahead - 1440 : ahead) * 60_000)
  }
  const seconds = millisecondsOf(found) % 60_000
  return found === at || seconds === 0 ? found : instantOf(millisecondsOf(found) - seconds)
}

/** The instant at which it is `hour` o'clock on that day in `timeZone`. */
export function hourOfDay(day: CivilDate, hour: number, timeZone: string): Instant {
  let found = nextHourAt(instant(`${addDays(day, -1)}T00:00:00Z`), timeZone, hour)
  while (civilDateAt(found, timeZone) < day)
    found = nextHourAt(instantOf(millisecondsOf(found) + 60_000), timeZone, hour)
  return found
}
