import { addDays, easter, nth, weekday, years } from './dates.mjs'

/**
 * The days on which the offices of Ontario's government are closed, as a Map of date -> name: "holiday" of the Legislation Act, 2006
 * s.88, and the Civic Holiday (s.89(3): the office is not open). Sundays are left to the weekend.
 */
export function ontario() {
  const days = new Map()
  for (const year of years) {
    const sunday = easter(year)
    const may24 = `${year}-05-24`
    if (year >= 2008) days.set(nth(year, 2, 0, 3), 'Family Day')
    days.set(addDays(sunday, -2), 'Good Friday')
    days.set(addDays(sunday, 1), 'Easter Monday')
    // The Monday before 25 May.
    days.set(addDays(may24, -weekday(may24)), 'Victoria Day')
    days.set(nth(year, 8, 0, 1), 'Civic Holiday')
    days.set(nth(year, 9, 0, 1), 'Labour Day')
    days.set(nth(year, 10, 0, 2), 'Thanksgiving')
    const fixed = [
      [`${year}-01-01`, "New Year's Day"],
      [`${year}-07-01`, 'Canada Day'],
      [`${year}-11-11`, 'Remembrance Day'],
      [`${year}-12-25`, 'Christmas Day'],
      [`${year}-12-26`, 'Boxing Day'],
    ]
    for (const [on, name] of fixed) days.set(on, name)
    // Where one falls on a Saturday or a Sunday, offices close on the next day that is neither that nor a holiday.
    for (const [on, name] of fixed) {
      if (weekday(on) < 5) continue
      let next = addDays(on, 7 - weekday(on))
      while (days.has(next)) next = addDays(next, 1)
      days.set(next, `${name} (substitute day)`)
    }
  }
  return days
}
