import { addDays, easter, nth, weekday, years } from './dates.mjs'

/**
 * New Zealand: OIA s.2(1) and LGOIMA s.2(1) each have their own list of days that are not working days. Both leave out a
 * summer period; since 21 March 2019 (and so since the summer of 2019) that of LGOIMA is five days earlier, and LGOIMA
 * leaves out the anniversary of the province that the authority is in.
 */

/** From this day on LGOIMA has its own summer period and leaves out provincial anniversaries. */
const lgoimaChangedOn = '2019-03-21'

const oiaSummer = { first: '12-25', last: '01-15' }
const lgoimaSummer = { first: '12-20', last: '01-10' }

/** The summer period that begins in December of a year. */
function summerOf(law, year) {
  if (law === 'nz-lgoima' && `${year}-12-20` >= lgoimaChangedOn) return lgoimaSummer
  return oiaSummer
}

/** The holidays of the country with the summer period of that law. */
export function withSummer(law, holidays) {
  const days = new Map(holidays)
  for (const year of [years[0] - 1, ...years]) {
    const { first, last } = summerOf(law, year)
    for (let on = `${year}-${first}`; on <= `${year + 1}-${last}`; on = addDays(on, 1)) {
      if (years.includes(Number(on.slice(0, 4))) && !days.has(on)) days.set(on, 'Summer period')
    }
  }
  return days
}

/** The Monday nearest to a day: back from Tuesday to Thursday, on from Friday to Sunday. */
const nearestMonday = (on) => addDays(on, weekday(on) <= 3 ? -weekday(on) : 7 - weekday(on))
const labourDay = (year) => nth(year, 10, 0, 4)

// The day that is kept is custom: the nearest Monday to the day that the province was founded, or as its districts settled.
const auckland = ['Auckland Anniversary Day', (year) => nearestMonday(`${year}-01-29`)]
const wellington = ['Wellington Anniversary Day', (year) => nearestMonday(`${year}-01-22`)]
const nelson = ['Nelson Anniversary Day', (year) => nearestMonday(`${year}-02-01`)]

/** The anniversary of each region (ISO 3166-2:NZ) as most of it keeps it. */
const anniversaries = {
  AUK: auckland,
  BOP: auckland,
  // Christchurch, by custom on Show Day: the second Friday after the first Tuesday of November.
  CAN: ['Canterbury Anniversary Day', (year) => addDays(nth(year, 11, 1, 1), 10)],
  CIT: ['Chatham Islands Anniversary Day', (year) => nearestMonday(`${year}-11-30`)],
  GIS: auckland,
  // The Friday before Labour Day.
  HKB: ["Hawke's Bay Anniversary Day", (year) => addDays(labourDay(year), -3)],
  // The Monday after Labour Day.
  MBH: ['Marlborough Anniversary Day', (year) => addDays(labourDay(year), 7)],
  MWT: wellington,
  NSN: nelson,
  NTL: auckland,
  OTA: ['Otago Anniversary Day', (year) => nearestMonday(`${year}-03-23`)],
  // Easter Tuesday, since 2012.
  STL: ['Southland Anniversary Day', (year) => addDays(easter(year), 2)],
  TAS: nelson,
  // The second Monday of March, so that it stays clear of Easter.
  TKI: ['Taranaki Anniversary Day', (year) => nth(year, 3, 0, 2)],
  WGN: wellington,
  WKO: auckland,
  WTC: ['Westland Anniversary Day', (year) => nearestMonday(`${year}-12-01`)],
}

/** Of each region, the anniversaries that are not working days in LGOIMA. */
export function anniversariesOfRegions(holidays) {
  return Object.fromEntries(
    Object.entries(anniversaries).map(([region, [name, dayIn]]) => [
      region,
      new Map(
        years
          .map(dayIn)
          .filter((on) => on >= lgoimaChangedOn && !holidays.has(on))
          .map((on) => [on, name]),
      ),
    ]),
  )
}
