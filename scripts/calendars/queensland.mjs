import { addDays, easter, nth, utc, weekday, years } from './dates.mjs'

/**
 * Public holidays by the Holidays Act 1983 (Qld), as a Map of date -> name. Holidays that fall on a weekend are left to it; what
 * is observed for them on a later day is named.
 */
export function queensland() {
  const days = new Map()
  for (const year of years) {
    const sunday = easter(year)
    const put = (on, name) => days.set(on, name)
    const moved = (on, name) => {
      const off = weekday(on) - 4
      put(on, name)
      if (off > 0) put(addDays(on, 3 - off), `${name} (substitute day)`)
    }
    moved(`${year}-01-01`, "New Year's Day")
    moved(`${year}-01-26`, 'Australia Day')
    put(addDays(sunday, -2), 'Good Friday')
    put(addDays(sunday, 1), 'Easter Monday')
    put(`${year}-04-25`, 'Anzac Day')
    // Monday where it is a Sunday, nothing where it is a Saturday.
    if (weekday(`${year}-04-25`) === 6) put(`${year}-04-26`, 'Anzac Day (substitute day)')
    // May, but for 2013 to 2015.
    put(nth(year, year >= 2013 && year <= 2015 ? 10 : 5, 0, 1), 'Labour Day')
    // June until 2015, October since 2016; in 2012 both.
    if (year <= 2015) put(nth(year, 6, 0, 2), "Sovereign's Birthday")
    if (year >= 2016 || year === 2012) put(nth(year, 10, 0, 1), "Sovereign's Birthday")
    const christmas = weekday(`${year}-12-25`)
    put(`${year}-12-25`, 'Christmas Day')
    put(`${year}-12-26`, 'Boxing Day')
    // Saturday and Sunday: Monday and Tuesday; Sunday and Monday: Tuesday; Friday and Saturday: Monday.
    if (christmas === 5) put(`${year}-12-27`, 'Christmas Day (substitute day)')
    if (christmas === 6) put(`${year}-12-27`, 'Christmas Day (substitute day)')
    if (christmas === 5 || christmas === 4) put(`${year}-12-28`, 'Boxing Day (substitute day)')
  }
  return days
}

/** What a place has beside the State: Brisbane's show day, the Wednesday after the second Friday or the first from 5 August on. */
export function queenslandPlaces() {
  const brisbane = new Map()
  for (const year of years) {
    const fifth = utc(year, 8, 5).toISOString().slice(0, 10)
    const friday = addDays(fifth, (4 - weekday(fifth) + 7) % 7)
    const show = { 2020: '2020-08-14', 2021: '2021-10-29' }[year] ?? addDays(friday, 5)
    brisbane.set(show, 'Royal Queensland Show')
  }
  return { QLD: new Map(), 'QLD-BRISBANE': brisbane }
}
