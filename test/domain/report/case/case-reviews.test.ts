import { expect, test } from 'vitest'
import { civilDate } from '../../../../src/domain/calendar/civil-date.ts'
import { loadCalendarFor } from '../../../../src/domain/calendar/load-calendar.ts'
import { caseSnapshot } from '../../../../src/domain/report/case/case-snapshot.ts'
import { cnOgi2019 } from '../../../../src/domain/statute/cn-ogi-2019.ts'
import { ukFoia2000 } from '../../../../src/domain/statute/uk-foia-2000.ts'
import { usFoia } from '../../../../src/domain/statute/us-foia.ts'
import { History } from '../random-histories.ts'

async function lateOn({ statute, events }: History, on: string): Promise<readonly boolean[]> {
  const setting = { statute, calendar: await loadCalendarFor(statute), body: {} }
  return caseSnapshot(events, setting, { on: civilDate(on) })?.reviews.map(({ late }) => late) ?? []
}

// Lodged on Thursday 3 April 2025: day 20 is 1 May, day 30 is 15 May.
const appealed = () =>
  new History(usFoia, '2025-03-03').decide('2025-03-17', 'full-denial-exemptions').add('review-lodged', '2025-04-03', {
    kind: 'appeal',
  })
const decided = (kind: string) => ({ kind, outcome: 'upheld' }) as const

test('a review counts as late by the clock: from the day after its due date', async () => {
  expect(await lateOn(appealed(), '2025-05-01')).toEqual([false])
  expect(await lateOn(appealed(), '2025-05-02')).toEqual([true])
  expect(await lateOn(appealed().add('review-decided', '2025-05-01', decided('appeal')), '2025-12-31')).toEqual([false])
})

test('a review that was extended is late after the longer time, and in a period that ended before by what was dated then', async () => {
  const extended = appealed().add('review-extended', '2025-04-28', { kind: 'appeal' })
  expect(await lateOn(extended, '2025-05-15')).toEqual([false])
  expect(await lateOn(extended, '2025-05-16')).toEqual([true])
  expect(await lateOn(extended.add('review-decided', '2025-05-14', decided('appeal')), '2025-12-31')).toEqual([false])
})

test('a review counts by the time of its own route, and by none where the law gives none', async () => {
  const complained = new History(ukFoia2000, '2025-03-03')
    .decide('2025-03-17', 'refused-exemption')
    .add('review-lodged', '2025-04-01', { kind: 'internal-review' })
    .add('review-lodged', '2025-04-02', { kind: 'commissioner' })
  expect(await lateOn(complained, '2025-12-31')).toEqual([true, false])
})

test('行政复议 is late by calendar days from its acceptance', async () => {
  const lodged = new History(cnOgi2019, '2025-03-03')
    .decide('2025-03-20', 'granted')
    .add('review-lodged', '2025-04-01', { kind: 'reconsideration' })
    .add('review-accepted', '2025-04-01', { kind: 'reconsideration' })
  expect(await lateOn(lodged, '2025-05-06')).toEqual([false])
  expect(await lateOn(lodged, '2025-05-07')).toEqual([true])
})

test('a review that sent the request back stays late, or in time, after the reopening', async () => {
  const sentBack = (on: string) =>
    appealed()
      .add('review-decided', on, { kind: 'appeal', outcome: 'overturned' })
      .add('reopened', on, { reason: 'r', because: 'review' })
      .decide('2025-06-20', 'full-grant')
  expect(await lateOn(sentBack('2025-05-01'), '2025-12-31')).toEqual([false])
  expect(await lateOn(sentBack('2025-05-02'), '2025-12-31')).toEqual([true])
})
