import { expect, test } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { loadCalendarFor } from '../../../src/domain/calendar/load-calendar.ts'
import { caseSnapshot } from '../../../src/domain/report/case/case-snapshot.ts'
import { cnAnnual } from '../../../src/domain/report/cn/cn-annual.ts'
import { notRecordedIn } from '../../../src/domain/report/form/form-parts.ts'
import { calendarQuarter, calendarYear, fiscalYear } from '../../../src/domain/report/period.ts'
import { ukStatistics } from '../../../src/domain/report/uk/uk-statistics.ts'
import { ukStatisticsDocument, ukStatisticsLines } from '../../../src/domain/report/uk/uk-statistics-document.ts'
import { usAnnual } from '../../../src/domain/report/us/us-annual.ts'
import type { Facts } from '../../../src/domain/request/event-types.ts'
import type { Statute } from '../../../src/domain/statute/statute.ts'
import { statuteById } from '../../../src/domain/statute/statutes.ts'
import { History } from './random-histories.ts'

type Ended = readonly [outcome: string, facts?: Facts]

/** Requests received on 2 January 2025 and answered on the 10th, each with its outcome. */
async function answered(law: string, ends: readonly Ended[]) {
  const statute = statuteById(law) as Statute
  const calendar = await loadCalendarFor(statute, {})
  return ends.flatMap(([outcome, facts = {}], index) => {
    const { events } = new History(statute, '2025-01-02', `r${index}`, facts).decide('2025-01-10', outcome)
    return caseSnapshot(events, { statute, calendar, body: {} }, { on: civilDate('2025-12-31') }) ?? []
  })
}

test('three unknown outcomes of four make no British return of advice and full grants', async () => {
  const cases = await answered('uk-foia-2000', [
    ['granted-in-full'],
    ['not-recorded'],
    ['not-recorded'],
    ['answered-somehow'],
  ])
  const report = ukStatistics(cases, calendarQuarter({ year: 2025, quarter: 1 }), 'Riverford')
  const lines = ukStatisticsLines(report)
  const of = (column: string) => lines.rows[0]?.[lines.columns.indexOf(column)]
  expect(of('Requests where advice and assistance provided')).toBe(0)
  expect(of('Initial Outcome Granted in full')).toBe(1)
  expect(of('Percentage of resolvable requests granted in full')).toBe('-')
  expect(of('Outcome not recorded')).toBe(3)
  expect(of('Requests Processed')).toBe(4)
  expect(notRecordedIn(report.warnings)).toEqual([{ key: 'outcome-not-recorded', count: 3 }])
  expect(JSON.stringify(ukStatisticsDocument(report))).toContain('Outcome not recorded')
  const whole = ukStatistics(cases.slice(0, 1), calendarQuarter({ year: 2025, quarter: 1 }), 'Riverford')
  expect(whole.columns).not.toContain('Outcome not recorded')
})

test('an unknown outcome and an unknown applicant stand in no row and column of the Chinese report but the sums', async () => {
  const cases = await answered('cn-ogi-2019', [
    ['granted', { applicantType: 'business' }],
    ['not-recorded', { applicantType: 'business' }],
    ['granted', {}],
  ])
  const report = cnAnnual(cases, 2025, calendarYear(2025), '清河县')
  const row = (id: string) => report.requests.find((one) => one.id === id)?.counts
  expect(row('other.other')).toMatchObject({ 总计: 0 })
  expect(row('not-recorded')).toMatchObject({ 商业企业: 1, 总计: 1 })
  expect(row('granted')).toMatchObject({ 自然人: 0, 商业企业: 1, 总计: 2 })
  expect(row('total')).toMatchObject({ 总计: 3 })
  expect(report.checks.every(({ holds }) => holds)).toBe(true)
  expect(notRecordedIn(report.warnings)).toEqual([
    { key: 'applicant-not-recorded', count: 1 },
    { key: 'outcome-not-recorded', count: 1 },
  ])
})

test('a track that is not on record is not the simple one, and other reasons are listed as they are on record', async () => {
  const cases = await answered('us-foia', [
    ['full-grant', { track: 'complex' }],
    ['full-grant'],
    ['not-recorded', { track: 'simple', disposition: 'Records destroyed' }],
    ['not-recorded', { track: 'simple' }],
    ['other.not-interested', { track: 'simple' }],
  ])
  const [period, lastPeriod] = [fiscalYear(2025), fiscalYear(2024)]
  const report = usAnnual(cases, [], {
    ...{ body: 'Harbor Agency', units: [], fiscalYear: 2025, period, lastPeriod, createdOn: '2025-12-31' },
  })
  const overall = <T>(rows: readonly { readonly component: string | null; readonly value: T }[]) =>
    rows.find(({ component }) => component === null)?.value
  expect(overall(report.sections.simpleBands)?.total).toEqual({ total: 3 })
  expect(overall(report.sections.complexBands)?.total).toEqual({ total: 1 })
  expect(overall(report.sections.otherReasons)?.reasons).toEqual({
    'Not recorded': 1,
    'Records destroyed': 1,
    'Requester no longer interested': 1,
  })
  expect(report.checks.every(({ holds }) => holds)).toBe(true)
  expect(notRecordedIn(report.warnings)).toEqual([
    { key: 'outcome-not-recorded', count: 2 },
    { key: 'track-not-recorded', count: 1 },
  ])
})
