import { expect, test } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { loadCalendarFor } from '../../../src/domain/calendar/load-calendar.ts'
import { type CaseSnapshot, caseSnapshot } from '../../../src/domain/report/case/case-snapshot.ts'
import { cnAnnual } from '../../../src/domain/report/cn/cn-annual.ts'
import { calendarYear, fiscalYear } from '../../../src/domain/report/period.ts'
import { ukStatistics } from '../../../src/domain/report/uk/uk-statistics.ts'
import { usAnnual } from '../../../src/domain/report/us/us-annual.ts'
import { cnOgi2019 } from '../../../src/domain/statute/cn-ogi-2019.ts'
import type { Statute } from '../../../src/domain/statute/statute.ts'
import { ukFoia2000 } from '../../../src/domain/statute/uk-foia-2000.ts'
import { usFoia } from '../../../src/domain/statute/us-foia.ts'
import { History } from './random-histories.ts'

const words = { id: 'w', sha256: '0'.repeat(64) }
const at = instant('2030-01-01T00:00:00Z')

async function snapshotsOf(statute: Statute, histories: readonly History[], on: string): Promise<CaseSnapshot[]> {
  const calendar = await loadCalendarFor(statute)
  return histories.flatMap(
    ({ events }) => caseSnapshot(events, { statute, calendar, body: {} }, { at, on: civilDate(on) }) ?? [],
  )
}

test('China’s tables of a small office are those worked out by hand', async () => {
  const person = { applicantType: 'natural-person' }
  const business = { applicantType: 'business' }
  const office = [
    // 1: a person, received 2024-12-20, answered 2025-01-10: carried in, granted.
    new History(cnOgi2019, '2024-12-20', 'a', person).decide('2025-01-10', 'granted'),
    // 2: a person, 2025-03-03, state secret on 2025-03-20; reconsideration upholds it, then a suit that is still open.
    new History(cnOgi2019, '2025-03-03', 'b', person)
      .decide('2025-03-20', 'refused.state-secret', ['cn-14-secret'])
      .add('review-lodged', '2025-04-01', { kind: 'reconsideration' })
      .add('review-decided', '2025-05-20', { kind: 'reconsideration', outcome: 'upheld' })
      .add('review-lodged', '2025-06-01', { kind: 'litigation' }),
    // 3: a business, 2025-06-02, asked to correct and never did: other.not-corrected.
    new History(cnOgi2019, '2025-06-02', 'c', business)
      .add('clarification-requested', '2025-06-05', { question: words })
      .add('abandoned', '2025-07-01', { section: '第30条', reason: '逾期不补正' }),
    // 4: a business, 2025-12-25, answered 2026-01-08: new, and carried out.
    new History(cnOgi2019, '2025-12-25', 'd', business).decide('2026-01-08', 'partial', ['cn-15']),
    // 5: a person, 2025-09-01, withdrawn: other.other. 6: answered in 2024, in no row of 2025.
    new History(cnOgi2019, '2025-09-01', 'e', person).add('withdrawn', '2025-09-03', {}),
    new History(cnOgi2019, '2024-05-06', 'f', person).decide('2024-05-20', 'granted'),
    // 7: a person, 2025-02-05, granted; a suit without reconsideration lost 2025-10-09 sends it back: still one application.
    new History(cnOgi2019, '2025-02-05', 'g', person)
      .decide('2025-02-20', 'granted')
      .add('review-lodged', '2025-03-01', { kind: 'litigation' })
      .add('review-decided', '2025-10-09', { kind: 'litigation', outcome: 'overturned' })
      .add('reopened', '2025-10-10', { reason: '判决', because: 'review' }),
  ]
  const report = cnAnnual(await snapshotsOf(cnOgi2019, office, '2025-12-31'), 2025, calendarYear(2025), '清河区')
  const filled = Object.fromEntries(
    report.requests.flatMap(({ id, counts }) =>
      counts && counts['总计'] !== 0 ? [[id, [counts['自然人'], counts['商业企业'], counts['总计']]]] : [],
    ),
  )
  // new: 2, 5, 7 by persons and 3, 4 by businesses; 5 + 1 = 5 closed + 1 on hand.
  expect(filled).toEqual({
    new: [3, 2, 5],
    'carried-in': [1, 0, 1],
    granted: [2, 0, 2],
    'refused.state-secret': [1, 0, 1],
    'other.not-corrected': [0, 1, 1],
    'other.other': [1, 0, 1],
    total: [4, 1, 5],
    'carried-out': [0, 1, 1],
  })
  // 维持, 纠正, 其他, 尚未审结, 总计: reconsideration of 2; direct suit of 7; suit after reconsideration of 2.
  expect(report.challenges.map(({ counts }) => Object.values(counts))).toEqual([
    [1, 0, 0, 0, 1],
    [0, 1, 0, 0, 1],
    [0, 0, 0, 1, 1],
  ])
  expect([...new Set(report.checks.map(({ holds }) => holds))]).toEqual([true])
  expect(report.needs.map(({ answer }) => answer)).toContain('texts.problems')
})

test('the American sections of a small office are those worked out by hand', async () => {
  const simple = { track: 'simple' }
  const office = [
    // North, simple, full grant on the day of receipt: "<1".
    new History(usFoia, '2025-03-03', 'a', simple, 'North').decide('2025-03-03', 'full-grant', [], {
      feeWaiver: 'granted',
    }),
    // North, simple, Monday to the Monday after: 5 working days. Exemptions 6 and 7(C), each once.
    new History(usFoia, '2025-03-03', 'b', simple, 'North').decide('2025-03-10', 'partial-grant', [
      '(b)(6)',
      '(b)(7)(C)',
    ]),
    // North, complex, received in the year before (2024-09-03), still open: long past its 20 days on both 30 Septembers?
    // Due 2024-10-01, so on 2024-09-30 it is not late yet; on 2025-09-30 it is.
    new History(usFoia, '2024-09-03', 'c', { track: 'complex' }, 'North'),
    // South, improper: processed, but never perfected, so in no response time.
    new History(usFoia, '2025-05-05', 'd', simple, 'South').decide('2025-05-12', 'improper-request'),
    // South, denied under exemption 5; the appeal, lodged 2025-06-09 and decided on Friday 06-13 (4 working days), reverses
    // it; remanded 06-16 it is received anew, and open on 30 September, past its 20 days.
    new History(usFoia, '2025-05-05', 'e', simple, 'South')
      .decide('2025-05-19', 'full-denial-exemptions', ['(b)(5)'])
      .add('review-lodged', '2025-06-09', { kind: 'appeal' })
      .add('review-decided', '2025-06-13', { kind: 'appeal', outcome: 'overturned' })
      .add('reopened', '2025-06-16', { reason: 'remand', because: 'review' }),
    // South, 2025-09-29, 25 dollars paid, asked to be expedited and not: open, not late, a day pending.
    new History(usFoia, '2025-09-29', 'f', simple, 'South', { expedited: true })
      .add('fee-notice', '2025-09-29', { amount: '25.00', currency: 'USD' })
      .add('fee-paid', '2025-09-29', {}),
  ]
  const report = usAnnual(
    await snapshotsOf(usFoia, office, '2025-09-30'),
    await snapshotsOf(usFoia, office, '2024-09-30'),
    {
      body: 'Agency',
      units: ['North', 'South'],
      fiscalYear: 2025,
      period: fiscalYear(2025),
      lastPeriod: fiscalYear(2024),
      createdOn: '2025-12-01',
    },
  )
  const { sections } = report
  const values = <K extends keyof typeof sections>(key: K) =>
    sections[key].map(({ value }) => Object.values(value as object))
  // Pending at start, received, processed, pending at end; the remanded one is received twice.
  expect(values('processedRequests')).toEqual([
    [1, 2, 2, 1],
    [0, 4, 2, 2],
    [1, 6, 4, 3],
  ])
  expect(sections.dispositions.at(-1)?.value).toEqual({
    full: { grant: 1, partial: 1, denial: 1 },
    reasons: { ImproperRequest: 1 },
    total: { total: 4 },
  })
  expect(sections.exemptions.map(({ value }) => value)).toEqual([
    { 'Ex. 6': 1, 'Ex. 7(C)': 1 },
    { 'Ex. 5': 1 },
    { 'Ex. 5': 1, 'Ex. 6': 1, 'Ex. 7(C)': 1 },
  ])
  // North 0 and 5: median and average 2.5. South: the denial, 10 working days; the improper one counts not.
  expect(sections.responseTimes.map(({ value }) => value.simple)).toEqual([
    { median: 2.5, average: 2.5, lowest: '<1', highest: 5 },
    { median: 10, average: 10, lowest: 10, highest: 10 },
    { median: 5, average: 5, lowest: '<1', highest: 10 },
  ])
  expect(sections.simpleBands.at(-1)?.value.bands['1-20']).toBe(3)
  expect(sections.appealTimes.at(-1)?.value.median).toBe(4)
  expect(values('appealDispositions').at(-1)).toEqual([0, 0, 1, 0, 1])
  expect(sections.oldestRequests.at(-1)?.value.map(({ receivedOn }) => receivedOn)).toEqual([
    '2024-09-03',
    '2025-06-16',
    '2025-09-29',
  ])
  expect(values('backlog').at(-1)).toEqual([2, 0])
  expect(values('backlogCompared').at(-1)).toEqual([0, 2])
  expect(values('requestsCompared').at(-1)).toEqual([1, 6, 0, 4])
  expect(values('feeWaivers').at(-1)?.slice(0, 2)).toEqual([1, 0])
  expect(values('expedited').at(-1)?.slice(0, 2)).toEqual([0, 1])
  expect(sections.fees.at(-1)?.value).toEqual({ amount: 25, share: null })
  expect([...new Set(report.checks.map(({ holds }) => holds))]).toEqual([true])
})

test('the British row of a small office is the one worked out by hand', async () => {
  const office = [
    // Granted in time.
    new History(ukFoia2000, '2025-02-03', 'a').decide('2025-02-20', 'granted-in-full'),
    // Section 40 in part, and late: 20 working days from 3 February end on 3 March.
    new History(ukFoia2000, '2025-02-03', 'b').decide('2025-03-04', 'partially-withheld', ['s.40(2)', 's.40(1)']),
    // Extended for the public interest on 20 February; refused on 10 March, 5 working days beyond the 20.
    new History(ukFoia2000, '2025-02-03', 'c')
      .add('extended', '2025-02-20', { ground: 'public-interest' })
      .decide('2025-03-10', 'refused-exemption', ['s.43', 's.36'])
      .add('review-lodged', '2025-03-17', { kind: 'internal-review' })
      .add('review-decided', '2025-03-31', { kind: 'internal-review', outcome: 'upheld' }),
    // Over the cost limit; not held; withdrawn; still open and late; received in another year.
    new History(ukFoia2000, '2025-04-01', 'd', { eir: true }).decide('2025-04-10', 'refused-cost-limit'),
    new History(ukFoia2000, '2025-04-01', 'e').decide('2025-04-10', 'not-held'),
    new History(ukFoia2000, '2025-04-01', 'f').add('withdrawn', '2025-04-02', {}),
    new History(ukFoia2000, '2025-05-01', 'g'),
    new History(ukFoia2000, '2024-05-01', 'h').decide('2024-05-02', 'granted-in-full'),
  ]
  const facts = await snapshotsOf(ukFoia2000, office, '2026-01-15')
  const report = ukStatistics(facts, calendarYear(2025), 'River', { last: calendarYear(2024) })
  const of = (column: string) => report.values[report.columns.indexOf(column)]
  expect(report.values.slice(0, 27)).toEqual([
    ...['2025', 'River'],
    // received, processed, on hold, pending, EIR, live: 7 = 5 + 1 + 1.
    ...[7, 5, 1, 1, 1, 6],
    // met a, d, e; extended c; late b and g; 3 of 6 and 4 of 6 per cent; live again.
    ...[3, 1, 2, 50, 66.66666667, 6],
    // advice, not held, resolvable = 1 granted + 1 in part + 2 withheld + 1 not yet; 20 and 40 per cent of 5.
    ...[0, 1, 5, 1, 1, 2, 1, 20, 40],
    // vexatious, repeated, cost limit, exemption.
    ...[0, 0, 1, 1],
  ])
  // Both paragraphs of section 40 are one column; with 36 and 43 three exemptions in two requests.
  expect(of('S(40) - Personal information')).toBe(1)
  expect(of('Total exemptions and exceptions applied')).toBe(3)
  expect(of('Number of requests where an exemption was claimed')).toBe(2)
  expect(of('S21 Percentage of requests meeting 20-day deadline')).toBe('-')
  expect([of('Total Internal Reviews'), of('IR number upheld in full'), of('IR 10 or less')]).toEqual([1, 1, 1])
  expect([of('PIT Total Requests Extended'), of('PIT Number Completed'), of('PIT 5 or Less')]).toEqual([1, 1, 1])
  expect([...new Set(report.checks.map(({ holds }) => holds))]).toEqual([true])
})
