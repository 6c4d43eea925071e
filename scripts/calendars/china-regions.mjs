import { addDays, years } from './dates.mjs'

/** The provinces of mainland China, ISO 3166-2:CN. */
const chinaProvinces =
  'AH BJ CQ FJ GD GS GX GZ HA HB HE HI HL HN JL JS JX LN NM NX QH SC SD SH SN SX TJ XJ XZ YN ZJ'.split(' ')

/**
 * Four autonomous regions have holidays of their own, each arranged by a yearly notice that may make up for them (a weekend
 * day worked) or give off a day that the country makes up. Other provinces have none.
 */
export function chinaRegions(lists, solarDateOf) {
  const regions = Object.fromEntries(chinaProvinces.map((region) => [region, new Map()]))
  const regionWork = {}
  const regionYears = {}
  for (const [region, { held, partly = {}, noneBefore = 0, ruleFrom }] of Object.entries(lists)) {
    regionYears[region] = years.filter((year) => year < noneBefore || held[year] !== undefined)
    regionWork[region] = []
    for (const [year, { days, worked = [] }] of Object.entries({ ...held, ...partly })) {
      for (const [monthDay, name] of Object.entries(days)) regions[region].set(`${year}-${monthDay}`, name)
      for (const monthDay of worked) regionWork[region].push(`${year}-${monthDay}`)
    }
    for (const year of years) {
      if (ruleFrom === undefined || year < ruleFrom || held[year] !== undefined) continue
      // 三月三: the third and the fourth of the third lunar month, as the notice has them in most years.
      const { date } = solarDateOf(`${year}-03-03`)
      for (const on of [date, addDays(date, 1)]) regions[region].set(on, 'Zhuang Sanyuesan')
    }
  }
  return { regions, regionWork, regionYears }
}
