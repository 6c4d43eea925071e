import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import type { Calendar } from '../../../src/domain/calendar/calendar.ts'
import { addDays, civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { loadCalendarFor } from '../../../src/domain/calendar/load-calendar.ts'
import { type AsOf, type CaseSnapshot, caseSnapshot } from '../../../src/domain/report/case/case-snapshot.ts'
import { cnAnnual } from '../../../src/domain/report/cn/cn-annual.ts'
import { calendarQuarter, calendarYear, fiscalYear } from '../../../src/domain/report/period.ts'
import { ukChecks } from '../../../src/domain/report/uk/uk-checks.ts'
import { ukColumns } from '../../../src/domain/report/uk/uk-columns.ts'
import { ukStatistics } from '../../../src/domain/report/uk/uk-statistics.ts'
import { usAnnual } from '../../../src/domain/report/us/us-annual.ts'
import { usQuarterly } from '../../../src/domain/report/us/us-quarterly.ts'
import type { Facts, RequestEvent } from '../../../src/domain/request/event-types.ts'
import { cnOgi2019 } from '../../../src/domain/statute/cn-ogi-2019.ts'
import type { Statute } from '../../../src/domain/statute/statute.ts'
import { ukFoia2000 } from '../../../src/domain/statute/uk-foia-2000.ts'
import { usFoia } from '../../../src/domain/statute/us-foia.ts'
import fc from '../../support/property.ts'
import { offices } from './random-histories.ts'

const calendars = new Map<Statute, Calendar>()
beforeAll(async () => {
  for (const statute of [cnOgi2019, usFoia, ukFoia2000]) calendars.set(statute, await loadCalendarFor(statute))
})

/** A hundred offices of ten: a thousand histories. */
const runs = { numRuns: 100 }
const later: AsOf = { at: instant('2030-01-01T00:00:00Z'), on: civilDate('2029-12-31') }

function snapshotsOf(office: readonly (readonly RequestEvent[])[], statute: Statute, asOf: AsOf): CaseSnapshot[] {
  const calendar = calendars.get(statute) as Calendar
  return office.flatMap((events) => caseSnapshot(events, { statute, calendar, body: {} }, asOf) ?? [])
}

const broken = (checks: readonly { hard: boolean; holds: boolean }[]) =>
  checks.filter(({ hard, holds }) => hard && !holds)

const applicants: fc.Arbitrary<Facts> = fc.constantFrom(
  ...['natural-person', 'business', 'research', 'public-welfare', 'legal-services', 'other', 'unheard-of'].map(
    (applicantType) => ({ applicantType }),
  ),
)
const tracks: fc.Arbitrary<Facts> = fc.constantFrom(
  { track: 'simple' },
  { track: 'complex' },
  { track: 'expedited' },
  {},
)

test('China: new and carried in equal total and carried out, in every column; what is carried out of a year is carried into the next', () => {
  fc.assert(
    fc.property(offices(cnOgi2019, applicants), (office) => {
      const cases = snapshotsOf(office, cnOgi2019, later)
      const [one, two] = [2024, 2025].map((year) => cnAnnual(cases, year, calendarYear(year), '清河'))
      expect(broken([...(one?.checks ?? []), ...(two?.checks ?? [])])).toEqual([])
      const row = (report: typeof one, id: string) => report?.requests.find((found) => found.id === id)?.counts
      expect(row(one, 'carried-out')).toEqual(row(two, 'carried-in'))
      const rows = two?.requests.filter(
        ({ id, counts }) => counts && !['new', 'carried-in', 'total', 'carried-out'].includes(id),
      )
      expect(rows?.reduce((sum, { counts }) => sum + (counts?.总计 ?? 0), 0)).toBe(row(two, 'total')?.总计)
    }),
    runs,
  )
}, 60_000)

test('United States: pending at start + received - processed = pending at end; overall is the sum of the components', () => {
  fc.assert(
    fc.property(offices(usFoia, tracks), (office) => {
      const period = fiscalYear(2025)
      const asOf = (on: string): AsOf => ({ at: later.at, on: civilDate(on) })
      const cases = snapshotsOf(office, usFoia, asOf('2025-09-30'))
      const before = snapshotsOf(office, usFoia, asOf('2024-09-30'))
      const setting = {
        body: 'Agency',
        units: ['North'],
        fiscalYear: 2025,
        period,
        lastPeriod: fiscalYear(2024),
        createdOn: '2030-01-01',
      }
      const report = usAnnual(cases, before, setting)
      expect(report.checks.length).toBeGreaterThan(10)
      expect(broken(report.checks)).toEqual([])
      const bands = (['simpleBands', 'complexBands', 'expeditedBands'] as const).map(
        (key) => report.sections[key].at(-1)?.value,
      )
      for (const band of bands)
        expect(Object.values(band?.bands ?? {}).reduce((a, b) => a + b, 0)).toBe(band?.total.total)
      for (const key of ['backlog', 'feeWaivers', 'posted'] as const) {
        const [name] = Object.keys(report.sections[key][0]?.value ?? {})
        const values = report.sections[key].map(({ value }) => (value as Record<string, number>)[name ?? ''] ?? 0)
        expect(values.at(-1)).toBe(values.slice(0, -1).reduce((a, b) => a + b, 0))
      }
      expect(broken(usQuarterly(cases, { ...period, label: 'FY' }, { body: 'Agency', units: [] }).checks)).toEqual([])
    }),
    runs,
  )
}, 60_000)

test('United Kingdom: received, resolvable and fully withheld are the sums of their parts, for a year and for a quarter', () => {
  fc.assert(
    fc.property(offices(ukFoia2000, fc.constantFrom<Facts>({ eir: true }, { eir: false })), (office) => {
      const cases = snapshotsOf(office, ukFoia2000, later)
      const year = ukStatistics(cases, calendarYear(2024), 'River', { last: calendarYear(2023) })
      const quarter = ukStatistics(cases, calendarQuarter({ year: 2024, quarter: 3 }), 'River')
      for (const { checks, values } of [year, quarter]) {
        expect(checks.filter(({ hard }) => hard)).toHaveLength(3)
        expect(broken(checks)).toEqual([])
        expect(values).toHaveLength(ukColumns.length)
      }
      expect(year.values.includes(null)).toBe(false)
    }),
    runs,
  )
}, 60_000)

test('as of an instant, the figures are those of the events cut at that instant', () => {
  fc.assert(
    fc.property(offices(usFoia, tracks), fc.nat({ max: 1200 }), (office, days) => {
      const on = addDays(civilDate('2023-06-01'), days)
      const asOf = { at: instant(`${on}T23:59:59Z`), on }
      const cut = office.map((events) => events.filter(({ at }) => at <= asOf.at)).filter((events) => events.length > 0)
      expect(snapshotsOf(office, usFoia, asOf)).toEqual(snapshotsOf(cut, usFoia, { ...asOf, at: later.at }))
    }),
    runs,
  )
}, 60_000)

test('as of a day, what is dated after it counts for nothing, whenever it is asked', () => {
  fc.assert(
    fc.property(offices(usFoia, tracks), fc.nat({ max: 1200 }), (office, days) => {
      const on = addDays(civilDate('2023-06-01'), days)
      const uncorrected = office.map((events) => events.filter(({ type }) => type !== 'corrected'))
      const cut = uncorrected.map((events) => events.filter((event) => event.on <= on))
      expect(snapshotsOf(uncorrected, usFoia, { on })).toEqual(snapshotsOf(cut, usFoia, { on }))
    }),
    runs,
  )
}, 60_000)

const shared = process.env.CANDOR_SHARED_DATA
test.skipIf(!shared)(
  'every published row of the Cabinet Office satisfies the hard identities; a few break the soft one',
  () => {
    const text = readFileSync(join(shared ?? '', 'uk-stats/cabinet-office-sample.csv'), 'utf8')
    const [head = [], ...rows] = parse(text, { bom: true, relax_column_count: true }) as string[][]
    expect(head).toEqual([...ukColumns])
    const checks = rows.flatMap((row) => ukChecks(row))
    expect(checks.filter(({ hard }) => hard).length).toBeGreaterThan(800)
    expect(broken(checks)).toEqual([])
    const soft = checks.filter(({ hard, holds }) => !hard && !holds)
    expect(soft.length).toBeGreaterThan(0)
    expect(soft.length).toBeLessThan(20)
  },
)
if (!shared) console.log('Left out: the published statistics, because ../shared/data is not there')
