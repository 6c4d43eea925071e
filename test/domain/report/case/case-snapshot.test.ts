import { expect, test } from 'vitest'
import { civilDate } from '../../../../src/domain/calendar/civil-date.ts'
import { loadCalendarFor } from '../../../../src/domain/calendar/load-calendar.ts'
import { caseSnapshot } from '../../../../src/domain/report/case/case-snapshot.ts'
import { ukFoia2000 } from '../../../../src/domain/statute/uk-foia-2000.ts'
import { usFoia } from '../../../../src/domain/statute/us-foia.ts'
import { History } from '../random-histories.ts'

// Each of these was once told otherwise by figures than by official forms.
async function snapshotOf({ statute, events }: History, on?: string) {
  const calendar = await loadCalendarFor(statute)
  const found = caseSnapshot(events, { statute, calendar, body: {} }, on === undefined ? {} : { on: civilDate(on) })
  if (!found) throw new Error('not received')
  return found
}

test('a second copy that was merged is closed, in forms too', async () => {
  const merged = new History(ukFoia2000, '2025-03-03').add('merged', '2025-03-06', { into: 'r2' } as never)
  const { closedOn, closedBy, periods } = await snapshotOf(merged)
  expect({ closedOn, closedBy }).toEqual({ closedOn: '2025-03-06', closedBy: 'withdrawn' })
  expect(periods[0]).toMatchObject({ closedOn, closedBy })
})

test('what was passed on as a whole does not become late afterwards, where the law lets the clock run on', async () => {
  const passedOn = new History(ukFoia2000, '2025-03-03').add('transferred', '2025-03-10', { to: 'x', whole: true })
  const { lateOn, periods } = await snapshotOf(passedOn, '2025-12-31')
  expect([lateOn, periods[0].lateOn]).toEqual([null, null])
})

test('days count from the day on which a request was perfected, in figures too', async () => {
  // 3 to 17 March 2025: 10 working days; from the 10th: 5.
  const facts = { perfectedOn: '2025-03-10' }
  const perfected = new History(usFoia, '2025-03-03', 'r', facts).decide('2025-03-17', 'full-grant')
  const { days, periods } = await snapshotOf(perfected)
  expect([days, periods[0].days]).toEqual([5, 5])
  expect((await snapshotOf(new History(usFoia, '2025-03-03').decide('2025-03-17', 'full-grant'))).days).toBe(10)
})

test('a request that a review sent back was received when it first came, and its second period when it came back', async () => {
  const sentBack = new History(usFoia, '2025-03-03')
    .decide('2025-03-17', 'full-denial-exemptions')
    .add('reopened', '2025-05-01', { reason: 'r', because: 'review' })
  const { receivedOn, closedOn, periods } = await snapshotOf(sentBack)
  expect([receivedOn, closedOn]).toEqual(['2025-03-03', null])
  expect(periods.map((period) => [period.receivedOn, period.closedOn])).toEqual([
    ['2025-03-03', '2025-03-17'],
    ['2025-05-01', null],
  ])
})

test('seen on a day, it depends on what is dated by then and on corrections of that alone', async () => {
  const history = new History(ukFoia2000, '2025-03-03').decide('2025-03-20', 'granted-in-full')
  const before = await snapshotOf(history, '2025-03-31')
  history.add('assigned', '2025-05-02', { to: 'ann', unit: 'South' })
  history.add('reopened', '2025-05-02', { reason: 'r', because: 'review' })
  history.decide('2025-06-02', 'refused-exemption', ['s.40(2)'])
  expect(await snapshotOf(history, '2025-03-31')).toEqual(before)
  const decision = history.events.find(({ type }) => type === 'decision-issued')
  history.add('corrected', '2025-07-01', {
    ...{ event: decision?.seq ?? 0, field: 'on', reason: 'typed wrong' },
    ...{ from: civilDate('2025-03-20'), to: civilDate('2025-03-21') },
  })
  expect((await snapshotOf(history, '2025-03-31')).closedOn).toBe('2025-03-21')
})
