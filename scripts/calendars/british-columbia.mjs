import { addDays, easter, nth, weekday, years } from './dates.mjs'

/** "Holiday" of the Interpretation Act (R.S.B.C. 1996, c. 238) s.29, as a Map of date -> name; Sundays are left to the weekend. */
export function britishColumbia() {
  const days = new Map()
  for (const year of years) {
    const sunday = easter(year)
    const may24 = `${year}-05-24`
    days.set(`${year}-01-01`, "New Year's Day")
    // The second Monday of February from 2013, the third from 2019 on.
    if (year >= 2013) days.set(nth(year, 2, 0, year >= 2019 ? 3 : 2), 'Family Day')
    days.set(addDays(sunday, -2), 'Good Friday')
    days.set(addDays(sunday, 1), 'Easter Monday')
    // The Monday before 25 May.
    days.set(addDays(may24, -weekday(may24)), 'Victoria Day')
    days.set(`${year}-07-01`, 'Canada Day')
    // Holidays Act (Canada) s.3: 2 July where the first is a Sunday.
    if (weekday(`${year}-07-01`) === 6) days.set(`${year}-07-02`, 'Canada Day (substitute day)')
    days.set(nth(year, 8, 0, 1), 'British Columbia Day')
    days.set(nth(year, 9, 0, 1), 'Labour Day')
    if (year >= 2023) days.set(`${year}-09-30`, 'National Day for Truth and Reconciliation')
    days.set(nth(year, 10, 0, 2), 'Thanksgiving')
    days.set(`${year}-11-11`, 'Remembrance Day')
    days.set(`${year}-12-25`, 'Christmas Day')
    days.set(`${year}-12-26`, 'Boxing Day')
  }
  return days
}
