import { expect, test } from 'vitest'
import { civilDate } from '../../../../src/domain/calendar/civil-date.ts'
import { countsOf } from '../../../../src/domain/report/figures/figures.ts'
import { statistics } from '../../../../src/domain/report/figures/statistics.ts'
import { cellsOf } from '../../../../src/domain/report/form/report-cells.ts'

test('the ten that wait longest stand in their order, the tenth last, each at its own place', () => {
  const period = { from: null, to: civilDate('2026-03-31') }
  const oldest = Array.from({ length: 10 }, (_, index) => ({
    requestId: `r${index}`,
    receivedOn: civilDate(`2026-01-${String(index + 1).padStart(2, '0')}`),
  }))
  const report = statistics('b', { ...countsOf([], period), oldest }, period)
  const rows = report.tables.find(({ id }) => id === 'oldest')?.rows ?? []
  expect(rows.map(({ id }) => id)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'])
  expect(rows.map(({ values }) => values[0])).toEqual([89, 88, 87, 86, 85, 84, 83, 82, 81, 80])
  const ranks = cellsOf(report).filter(({ path }) => path[0] === 'oldest')
  expect(ranks.map(({ path, rank }) => [path[1], rank?.place]).at(-1)).toEqual(['10', 9])
})
