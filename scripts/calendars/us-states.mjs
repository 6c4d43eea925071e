// Holidays of states of the United States, by the rule of each state's own law. Days off that are proclaimed for one year, or
// that a body chooses, are no part of a rule: they are closures of the body.
import { addDays, iso, nth, utc, weekday, years } from './dates.mjs'

const saturday = 5
const sunday = 6
const mondayOf = 0
const lastMonday = (year, month) => {
  const last = iso(utc(year, month + 1, 0))
  return addDays(last, -weekday(last))
}
const thanksgivingOf = (year) => nth(year, 11, 3, 4)

/** @param moves where a fixed day is observed when it falls on a Saturday or on a Sunday: so many days later */
function daysOf(listOf, moves = {}) {
  const days = new Map()
  for (const year of years) {
    for (const [on, name] of listOf(year)) {
      if (!days.has(on)) days.set(on, name)
      const by = weekday(on) === saturday ? moves.saturday : weekday(on) === sunday ? moves.sunday : undefined
      if (by !== undefined) days.set(addDays(on, by), `${name} (substitute day)`)
    }
  }
  return days
}

/**
 * Code Civ. Proc. s.12a counts the judicial holidays of s.135: those of Gov. Code s.6700 without Admission Day, since 2022 without
 * Columbus Day and with Native American Day (AB 855 of 2021); Juneteenth since 2023 (AB 1655 of 2022); the day after Thanksgiving.
 * A Sunday: the Monday (Gov. Code s.6701). A Saturday: the Friday, as the Judicial Council designates.
 */
const california = (year) => [
  [`${year}-01-01`, "New Year's Day"],
  [nth(year, 1, mondayOf, 3), 'Dr. Martin Luther King, Jr. Day'],
  [`${year}-02-12`, 'Lincoln Day'],
  [nth(year, 2, mondayOf, 3), "Presidents' Day"],
  [`${year}-03-31`, 'Cesar Chavez Day'],
  [lastMonday(year, 5), 'Memorial Day'],
  ...(year >= 2023 ? [[`${year}-06-19`, 'Juneteenth']] : []),
  [`${year}-07-04`, 'Independence Day'],
  [nth(year, 9, mondayOf, 1), 'Labor Day'],
  year >= 2022 ? [nth(year, 9, 4, 4), 'Native American Day'] : [nth(year, 10, mondayOf, 2), 'Columbus Day'],
  [`${year}-11-11`, 'Veterans Day'],
  [thanksgivingOf(year), 'Thanksgiving Day'],
  [addDays(thanksgivingOf(year), 1), 'Day after Thanksgiving'],
  [`${year}-12-25`, 'Christmas Day'],
]

/** General Construction Law s.24: Juneteenth since its chapter 249 of 2020; a Sunday moves to the next day, a Saturday does not. */
const newYork = (year) => [
  [`${year}-01-01`, "New Year's Day"],
  [nth(year, 1, mondayOf, 3), 'Dr. Martin Luther King, Jr. Day'],
  [`${year}-02-12`, "Lincoln's Birthday"],
  [nth(year, 2, mondayOf, 3), "Washington's Birthday"],
  [lastMonday(year, 5), 'Memorial Day'],
  ...(year >= 2021 ? [[`${year}-06-19`, 'Juneteenth']] : []),
  [`${year}-07-04`, 'Independence Day'],
  [nth(year, 9, mondayOf, 1), 'Labor Day'],
  [nth(year, 10, mondayOf, 2), 'Columbus Day'],
  // The Tuesday after the first Monday.
  [addDays(nth(year, 11, mondayOf, 1), 1), 'Election Day'],
  [`${year}-11-11`, "Veterans' Day"],
  [thanksgivingOf(year), 'Thanksgiving Day'],
  [`${year}-12-25`, 'Christmas Day'],
]

/** Gov't Code s.662.003(a), (b): none is moved; a body that observes the Friday or the Monday has closed (s.552.0031(e)). */
const texas = (year) => [
  [`${year}-01-01`, "New Year's Day"],
  [nth(year, 1, mondayOf, 3), 'Martin Luther King, Jr., Day'],
  [`${year}-01-19`, 'Confederate Heroes Day'],
  [nth(year, 2, mondayOf, 3), "Presidents' Day"],
  [`${year}-03-02`, 'Texas Independence Day'],
  [`${year}-04-21`, 'San Jacinto Day'],
  [lastMonday(year, 5), 'Memorial Day'],
  [`${year}-06-19`, 'Emancipation Day in Texas'],
  [`${year}-07-04`, 'Independence Day'],
  [`${year}-08-27`, 'Lyndon Baines Johnson Day'],
  [nth(year, 9, mondayOf, 1), 'Labor Day'],
  [`${year}-11-11`, 'Veterans Day'],
  [thanksgivingOf(year), 'Thanksgiving Day'],
  [addDays(thanksgivingOf(year), 1), 'Friday after Thanksgiving Day'],
  [`${year}-12-24`, '24 December'],
  [`${year}-12-25`, 'Christmas Day'],
  [`${year}-12-26`, '26 December'],
]

/** Florida Statutes s.110.117(1): a Saturday is observed on the Friday, a Sunday on the Monday. */
const florida = (year) => [
  [`${year}-01-01`, "New Year's Day"],
  [nth(year, 1, mondayOf, 3), 'Birthday of Martin Luther King, Jr.'],
  [lastMonday(year, 5), 'Memorial Day'],
  [`${year}-07-04`, 'Independence Day'],
  [nth(year, 9, mondayOf, 1), 'Labor Day'],
  [`${year}-11-11`, "Veterans' Day"],
  [thanksgivingOf(year), 'Thanksgiving Day'],
  [addDays(thanksgivingOf(year), 1), 'Friday after Thanksgiving'],
  [`${year}-12-25`, 'Christmas Day'],
]

/** The calendar of each state, with the law that makes it. */
export const states = [
  { id: 'us-ca', days: daysOf(california, { saturday: -1, sunday: 1 }), sources: 'ccp-135' },
  { id: 'us-ny', days: daysOf(newYork, { sunday: 1 }), sources: 'gcl-24' },
  { id: 'us-tx', days: daysOf(texas), sources: 'gc-662.003' },
  { id: 'us-fl', days: daysOf(florida, { saturday: -1, sunday: 1 }), sources: 'fs-110.117' },
]
