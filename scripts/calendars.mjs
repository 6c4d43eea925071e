// npm run calendars: writes src/domain/calendar/data/*.ts from chinese-days, date-holidays, scripts/calendars/lists and corrections.json.
// Nothing computes a holiday at run time: what is written here, and read by a person, is what the clock uses.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { britishColumbia } from './calendars/british-columbia.mjs'
import { chinaRegions } from './calendars/china-regions.mjs'
import { addDays, easter, firstYear, lastYear, nth, weekday, years } from './calendars/dates.mjs'
import { anniversariesOfRegions, withSummer } from './calendars/new-zealand.mjs'
import { ontario } from './calendars/ontario.mjs'
import { queensland, queenslandPlaces } from './calendars/queensland.mjs'
import { states } from './calendars/us-states.mjs'

const require = createRequire(import.meta.url)
const Holidays = require('date-holidays')
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dataFolder = join(root, 'src/domain/calendar/data')
const packageFolder = (name) => join(root, 'node_modules', name)
const versionOf = (name) => JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')).version
const dateHolidays = `date-holidays@${versionOf('date-holidays')}`
const chineseDays = `chinese-days@${versionOf('chinese-days')}`
const listOf = (id) => JSON.parse(readFileSync(join(root, 'scripts/calendars/lists', `${id}.json`), 'utf8'))
const { getSolarDateFromLunar } = require('chinese-days')
const corrections = JSON.parse(readFileSync(join(root, 'src/domain/calendar/corrections.json'), 'utf8'))
/** Raise it whenever a rule below or corrections.json changes a day: the version stands beside every result. */
const revision = 'r2'

const tidy = (name) => name.replaceAll('’', "'").replace(' (substitute day)', ' (substitute day)').trim()

/** Holidays of a country (and region) as a Map of date -> English name. */
function holidaysOf(place, types, keep = () => true) {
  const language = place[0] === 'US' ? 'en-us' : 'en'
  const source = new Holidays(...place, { languages: language })
  const days = new Map()
  for (const year of years) {
    for (const holiday of source.getHolidays(year, language)) {
      if (!types.includes(holiday.type) || !keep(holiday)) continue
      // A holiday may span days; every civil day that it covers wholly is one.
      const start = holiday.date.slice(0, 10)
      const length = Math.max(1, Math.round((holiday.end - holiday.start) / 86_400_000))
      for (let i = 0; i < length; i++) if (!days.has(addDays(start, i))) days.set(addDays(start, i), tidy(holiday.name))
    }
  }
  return days
}

function corrected(id, days) {
  for (const correction of corrections) {
    if (correction.calendar !== id) continue
    if (correction.action === 'add')
      days.set(correction.on, correction.part ? `${correction.name} (${correction.part})` : correction.name)
    else days.delete(correction.on)
  }
  return days
}

function write(
  id,
  { days, work = new Map(), regions = {}, regionWork = {}, regionYears = {}, weekend = [5, 6], ...more },
) {
  const { coverage, sources, note, strict = false } = more
  const names = [...new Set([...days.values(), ...Object.values(regions).flatMap((map) => [...map.values()])])]
  const line = (map, year) =>
    [...map.keys()]
      .filter((on) => on.startsWith(`${year}-`))
      .sort()
      .map((on) => `${on.slice(5).replace('-', '')}=${names.indexOf(map.get(on))}`)
      .join(' ')
  const regionWorked = (list = [], year) =>
    list
      .filter((on) => on.startsWith(`${year}-`))
      .map((on) => `${on.slice(5).replace('-', '')}+`)
      .join(' ')
  const listed = years.filter((year) => coverage(year) !== 'absent')
  const out = [
    '// Made by `npm run calendars` (scripts/calendars.mjs); do not edit. Corrections: ../corrections.json.',
    "import type { CalendarData } from '../calendar-data.ts'",
    '',
    ...(note ? note.map((text) => `// ${text}`) : []),
    'export const data: CalendarData = {',
    `  id: '${id}',`,
    `  version: '${sources}+${revision}',`,
    `  weekend: [${weekend.join(', ')}],`,
    ...(strict ? ['  computedIsProvisional: true,'] : []),
    '  names: [',
    ...names.map(
      (name) => `    ${JSON.stringify(name).replace(/^"(.*)"$/, (_, s) => (s.includes("'") ? `"${s}"` : `'${s}'`))},`,
    ),
    '  ],',
    '  years: {',
    ...listed.map((year) => {
      const worked = line(work, year).replaceAll(/=-?\d+/g, '')
      return `    ${year}: { coverage: '${coverage(year)}', days: '${line(days, year)}'${worked ? `, worked: '${worked}'` : ''} },`
    }),
    '  },',
    '  regions: {',
    ...Object.entries(regions).flatMap(([region, map]) => [
      `    ${region.includes('-') ? `'${region}'` : region}: {`,
      ...listed
        .map((year) => [year, [line(map, year), regionWorked(regionWork[region], year)].filter(Boolean).join(' ')])
        .filter(([, text]) => text)
        .map(([year, text]) => `      ${year}: '${text}',`),
      '    },',
    ]),
    '  },',
    ...(Object.keys(regionYears).length > 0
      ? [
          '  regionYears: {',
          ...Object.entries(regionYears).map(([region, held]) => `    ${region}: [${held.join(', ')}],`),
          '  },',
        ]
      : []),
    '}',
    '',
  ]
  writeFileSync(join(dataFolder, `${id}.ts`), out.join('\n'))
  console.log(`${id}: ${days.size} days, ${work.size} worked weekend days, ${Object.keys(regions).length} regions`)
}

const computed = () => 'computed'
const publishedUpTo = (last) => (year) => (year <= last ? 'published' : 'computed')

// China: the State Council's notices, with make-up weekends; a year without a notice has the statutory days only.
{
  const source = JSON.parse(readFileSync(join(packageFolder('chinese-days'), 'dist/chinese-days.json'), 'utf8'))
  const noticeYears = new Set(Object.keys(source.workdays).map((on) => Number(on.slice(0, 4))))
  const inRange = ([on]) => Number(on.slice(0, 4)) >= firstYear && Number(on.slice(0, 4)) <= lastYear
  const english = (text) => tidy(text.split(',')[0])
  const days = new Map(
    Object.entries(source.holidays)
      .filter(inRange)
      .map(([on, text]) => [on, english(text)]),
  )
  const work = new Map(
    Object.entries(source.workdays)
      .filter(inRange)
      .map(([on, text]) => [on, english(text)]),
  )
  // 全国年节及纪念日放假办法 (2024): which days are holidays is law; how they are arranged is the yearly notice.
  const statutory = {
    2027: [
      '01-01',
      '02-05',
      '02-06',
      '02-07',
      '02-08',
      '04-05',
      '05-01',
      '05-02',
      '06-09',
      '09-15',
      '10-01',
      '10-02',
      '10-03',
    ],
    2028: ['01-01', '01-25', '01-26', '01-27', '01-28', '04-04', '05-01', '05-02', '05-28', '10-03', '10-01', '10-02'],
    2029: [
      '01-01',
      '02-12',
      '02-13',
      '02-14',
      '02-15',
      '04-04',
      '05-01',
      '05-02',
      '06-16',
      '09-22',
      '10-01',
      '10-02',
      '10-03',
    ],
    2030: [
      '01-01',
      '02-02',
      '02-03',
      '02-04',
      '02-05',
      '04-05',
      '05-01',
      '05-02',
      '06-05',
      '09-12',
      '10-01',
      '10-02',
      '10-03',
    ],
  }
  const nameOf = (monthDay) => {
    const month = Number(monthDay.slice(0, 2))
    if (monthDay === '01-01') return "New Year's Day"
    if (month <= 2) return 'Spring Festival'
    if (month === 4) return 'Tomb-sweeping Day'
    if (monthDay.startsWith('05-0')) return 'Labour Day'
    if (month === 5 || month === 6) return 'Dragon Boat Festival'
    if (month === 9) return 'Mid-autumn Festival'
    return 'National Day'
  }
  for (const [year, list] of Object.entries(statutory)) {
    if (noticeYears.has(Number(year))) continue
    for (const monthDay of list) days.set(`${year}-${monthDay}`, nameOf(monthDay))
  }
  write('cn', {
    days: corrected('cn', days),
    work,
    ...chinaRegions(listOf('cn-regions'), getSolarDateFromLunar),
    coverage: (year) => (noticeYears.has(year) ? 'published' : 'computed'),
    sources: chineseDays,
    strict: true,
    note: ['Years after the last notice of the State Council hold the statutory days only: results are provisional.'],
  })
}

write('us', {
  days: corrected(
    'us',
    holidaysOf(['US'], ['public', 'bank'], (h) => h.name !== 'Tax Day'),
  ),
  coverage: publishedUpTo(2030),
  sources: dateHolidays,
  note: ['5 U.S.C. 6103 with the observed days; OPM has published the list to 2030.'],
})

// States of the United States: each by the rule of its own law.
for (const { id, days, sources } of states) write(id, { days: corrected(id, days), coverage: computed, sources })

// United Kingdom: FOIA s.10(6) counts a bank holiday in any part; FOISA s.73 those of Scotland.
const parts = { ENG: 'England and Wales', SCT: 'Scotland', NIR: 'Northern Ireland' }
const byPart = Object.fromEntries(
  Object.keys(parts).map((part) => [part, holidaysOf(['GB', part], ['public', 'bank'])]),
)
{
  const days = new Map()
  for (const part of Object.keys(parts)) {
    for (const [on, name] of byPart[part]) {
      if (days.has(on)) continue
      const where = Object.keys(parts).filter((other) => byPart[other].has(on))
      days.set(on, where.length === 3 ? name : `${name} (${where.map((other) => parts[other]).join(', ')})`)
    }
  }
  write('uk', { days: corrected('uk', days), coverage: publishedUpTo(2028), sources: dateHolidays })
  write('uk-sct', { days: corrected('uk-sct', byPart.SCT), coverage: publishedUpTo(2028), sources: dateHolidays })
}

write('ie', { days: corrected('ie', holidaysOf(['IE'], ['public'])), coverage: computed, sources: dateHolidays })

// New Zealand: OIA s.2(1) and LGOIMA s.2(1) have their own lists of days that are not working days.
{
  // Waitangi Day and Anzac Day move to Monday since the Holidays Amendment Act 2013 only.
  const moved = (h) => !(/^(Waitangi|ANZAC)/.test(h.name) && h.substitute && h.date < '2014')
  const all = holidaysOf(['NZ'], ['public'], moved)
  write('nz', { days: corrected('nz', all), coverage: publishedUpTo(2030), sources: dateHolidays })
  for (const id of ['nz-oia', 'nz-lgoima']) {
    const days = corrected(id, withSummer(id, all))
    const regions = id === 'nz-lgoima' ? anniversariesOfRegions(days) : {}
    write(id, { days, regions, coverage: publishedUpTo(2030), sources: dateHolidays })
  }
}

// Canada: Interpretation Act s.35(1) "holiday"; the package's national list lacks several.
{
  const federal = (days) => {
    for (const year of years) {
      const sunday = easter(year)
      const put = (on, name) => days.has(on) || days.set(on, name)
      put(addDays(sunday, 1), 'Easter Monday')
      // Victoria Day: the Monday before 25 May.
      const may24 = `${year}-05-24`
      put(addDays(may24, -weekday(may24)), 'Victoria Day')
      put(nth(year, 10, 0, 2), 'Thanksgiving')
      put(`${year}-11-11`, 'Remembrance Day')
      if (year >= 2021) put(`${year}-09-30`, 'National Day for Truth and Reconciliation')
      // Interpretation Act s.35(1): 2 July where the first is a Sunday.
      if (weekday(`${year}-07-01`) === 6) put(`${year}-07-02`, 'Canada Day (substitute day)')
    }
    return days
  }
  const days = federal(holidaysOf(['CA'], ['public']))
  const regions = {}
  for (const region of Object.keys(new Holidays().getStates('CA'))) {
    regions[region] = new Map([...holidaysOf(['CA', region], ['public'])].filter(([on]) => !days.has(on)))
  }
  write('ca', { days: corrected('ca', days), regions, coverage: computed, sources: dateHolidays })
}

// British Columbia: FOIPPA Schedule 1 "day" excludes a Saturday and a holiday of the Interpretation Act s.29, which moves none
// of them from a weekend but Canada Day (an Act of Parliament does).
write('ca-bc', {
  days: corrected('ca-bc', britishColumbia()),
  coverage: computed,
  sources: 'interpretation-act-29',
})

write('ca-on', { days: corrected('ca-on', ontario()), coverage: computed, sources: 'legislation-act-88' })

// Queensland: "business day" of the Acts Interpretation Act 1954 Sch. 1, by the holidays of the place.
write('au-qld', {
  days: corrected('au-qld', queensland()),
  regions: queenslandPlaces(),
  coverage: computed,
  sources: 'holidays-act-1983',
})

for (const [id, country, types] of [
  ['au', 'AU', ['public']],
  ['de', 'DE', ['public']],
]) {
  // Part-day holidays from the evening of 24 and 31 December in some states are worked days.
  const keep = (holiday) => !(id === 'au' && /^(Christmas Eve|New Year's Eve)/.test(holiday.name))
  const days = corrected(id, holidaysOf([country], types, keep))
  const regions = {}
  for (const region of Object.keys(new Holidays().getStates(country))) {
    regions[region] = new Map([...holidaysOf([country, region], types, keep)].filter(([on]) => !days.has(on)))
  }
  write(id, { days, regions, coverage: computed, sources: dateHolidays })
}

// South Africa: Interpretation Act s.4 excludes Sundays and public holidays; a Saturday counts.
{
  const days = holidaysOf(['ZA'], ['public'])
  write('za', { days: corrected('za', days), weekend: [6], coverage: computed, sources: dateHolidays })
}
write('jp', { days: corrected('jp', holidaysOf(['JP'], ['public'])), coverage: computed, sources: dateHolidays })
write('hk', { days: corrected('hk', holidaysOf(['HK'], ['public'])), coverage: computed, sources: dateHolidays })

// EU institutions: the closure days of the Commission's yearly decision (Staff Regulations art. 61), Brussels.
{
  const held = new Set([2014, 2023, 2024, 2025])
  const days = new Map()
  for (const year of years) {
    const sunday = easter(year)
    const put = (on, name) => days.has(on) || days.set(on, name)
    put(`${year}-01-01`, "New Year's Day")
    put(`${year}-01-02`, "Day after New Year's Day")
    put(addDays(sunday, -3), 'Maundy Thursday')
    put(addDays(sunday, -2), 'Good Friday')
    put(addDays(sunday, 1), 'Easter Monday')
    put(`${year}-05-01`, 'Labour Day')
    put(`${year}-05-09`, 'Schuman Declaration')
    put(addDays(sunday, 39), 'Ascension Day')
    put(addDays(sunday, 40), 'Day after Ascension Day')
    put(addDays(sunday, 50), 'Whit Monday')
    put(`${year}-07-21`, 'Belgian National Day')
    put(`${year}-08-15`, 'Assumption Day')
    put(`${year}-11-01`, "All Saints' Day")
    for (let day = 24; day <= 31; day++) put(`${year}-12-${day}`, 'End-of-year closure')
  }
  write('eu', {
    days: corrected('eu', days),
    coverage: (year) => (held.has(year) ? 'published' : 'computed'),
    sources: 'staff-regulations-61',
    strict: true,
    note: [
      'Published: OJ C 39, 12.2.2013 (2014); OJ C 201 I, 28.5.2021 (2023); OJ C 440, 21.11.2022 (2024); the 2025 list.',
    ],
  })
}

// Taiwan: the yearly calendar of the Directorate-General of Personnel Administration, with make-up Saturdays.
{
  const { years: list, lastPublished } = listOf('tw')
  const days = new Map()
  const work = new Map()
  for (const [year, { days: off, worked }] of Object.entries(list)) {
    for (const [monthDay, name] of Object.entries(off)) days.set(`${year}-${monthDay}`, name)
    for (const monthDay of worked) work.set(`${year}-${monthDay}`, 'Make-up working day')
  }
  write('tw', {
    days: corrected('tw', days),
    work,
    coverage: publishedUpTo(lastPublished),
    sources: 'dgpa',
    strict: true,
  })
}

// India: central government offices, five days a week. The three national holidays, Good Friday and Christmas are in every
// list; the movable ones are fixed by a yearly circular.
{
  const { years: circulars } = listOf('in')
  const days = new Map()
  for (const year of years) {
    days.set(`${year}-01-26`, 'Republic Day')
    days.set(addDays(easter(year), -2), 'Good Friday')
    days.set(`${year}-08-15`, 'Independence Day')
    days.set(`${year}-10-02`, 'Gandhi Jayanti')
    days.set(`${year}-12-25`, 'Christmas')
    for (const [monthDay, name] of Object.entries(circulars[year] ?? {})) {
      if (!days.has(`${year}-${monthDay}`)) days.set(`${year}-${monthDay}`, name)
    }
  }
  write('in', {
    days: corrected('in', days),
    coverage: (year) => (circulars[year] ? 'published' : 'computed'),
    sources: 'dopt',
    strict: true,
    note: ['A year without a circular holds the days that no circular moves: results are provisional.'],
  })
}
