import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  isWorkingDay,
  offDaysBetween,
  withClosures,
  workingDaysBetween,
} from '../../../src/domain/calendar/calendar.ts'
import type { CalendarData } from '../../../src/domain/calendar/calendar-data.ts'
import { type CivilDate, civilDate, fromDayNumber, toDayNumber } from '../../../src/domain/calendar/civil-date.ts'
import { calendarIds, loadCalendar, loadCalendarFor } from '../../../src/domain/calendar/load-calendar.ts'
import { regionsByCalendar } from '../../../src/domain/calendar/regions.ts'
import type { Statute } from '../../../src/domain/statute/statute.ts'
import { statuteById } from '../../../src/domain/statute/statutes.ts'

const worked = async (id: string, on: string, region?: string): Promise<boolean> =>
  isWorkingDay(await loadCalendar(id, region), toDayNumber(civilDate(on)))

describe('calendars, against what was proclaimed', () => {
  it.each([
    ['cn', '2025-01-26', true],
    ['cn', '2025-02-08', true],
    ['cn', '2025-01-28', false],
    ['cn', '2026-02-14', true],
    ['cn', '2026-02-23', false],
    ['cn', '2020-01-31', false],
    ['cn', '2019-05-03', false],
    ['cn', '2019-05-05', true],
    ['us', '2021-06-18', false],
    ['us', '2020-06-19', true],
    ['us', '2021-12-31', false],
    ['us', '2025-01-09', true],
    ['us', '2017-11-10', false],
    ['us', '2018-11-12', false],
    ['uk', '2011-04-29', false],
    ['uk', '2012-06-04', false],
    ['uk', '2012-06-05', false],
    ['uk', '2012-05-28', true],
    ['uk', '2020-05-04', true],
    ['uk', '2020-05-08', false],
    ['uk', '2022-06-03', false],
    ['uk', '2022-09-19', false],
    ['uk', '2023-05-08', false],
    ['uk', '2026-06-15', false],
    ['uk-sct', '2026-06-15', false],
    ['uk-sct', '2025-04-21', true],
    ['uk', '2025-03-17', false],
    ['uk-sct', '2025-03-17', true],
    ['ie', '2022-03-18', false],
    ['ie', '2023-02-06', false],
    ['ie', '2025-04-18', true],
    ['nz-oia', '2022-09-26', false],
    ['nz-oia', '2010-04-26', true],
    ['nz-oia', '2015-04-27', false],
    ['nz-oia', '2025-01-15', false],
    ['nz-oia', '2025-01-16', true],
    ['nz-lgoima', '2024-12-20', false],
    ['nz-lgoima', '2025-01-13', true],
    ['nz-oia', '2024-12-24', true],
    ['au', '2022-09-22', false],
    ['au', '2024-12-24', true],
    ['au', '2011-04-25', false],
    ['ca', '2025-05-19', false],
    ['ca', '2025-10-13', false],
    ['ca', '2021-09-30', false],
    ['ca', '2020-09-30', true],
    ['ca', '2025-11-11', false],
    ['ca', '2025-04-21', false],
    ['de', '2017-10-31', false],
    ['de', '2025-10-31', true],
    ['de', '2025-10-03', false],
    ['za', '2025-03-08', true],
    ['za', '2025-03-09', false],
    ['eu', '2025-05-09', false],
    ['eu', '2025-05-30', false],
    ['eu', '2025-11-11', true],
  ])('%s %s worked: %s', async (id, on, expected) => expect(await worked(id, on)).toBe(expected))

  it.each([
    ['de', 'BY', '2025-01-06'],
    ['au', 'VIC', '2025-11-04'],
    ['ca', 'QC', '2025-06-24'],
    ['nz-lgoima', 'WTC', '2022-11-28'],
    ['cn', 'GX', '2024-04-11'],
  ])('%s-%s has its own holidays', async (id, region, on) => {
    expect(await worked(id, on)).toBe(true)
    expect(await worked(id, on, region)).toBe(false)
  })
})

describe('working days', () => {
  it('every calendar counts as a loop does', async () => {
    for (const id of calendarIds) {
      const calendar = await loadCalendar(id)
      let count = 0
      const start = toDayNumber(civilDate('2004-11-30'))
      for (let day = start + 1; day < start + 9900; day += 1) {
        if (isWorkingDay(calendar, day)) count++
        if (day % 97 !== 0) continue
        expect(workingDaysBetween(calendar, start, day)).toBe(count)
        if (isWorkingDay(calendar, day)) expect(addWorkingDays(calendar, start, count)).toBe(day)
        expect(day - start - count).toBe(offDaysBetween(calendar, start, day).length)
      }
    }
  })
  it('outside the tables, weekdays are counted', async () => {
    const calendar = await loadCalendar('us')
    const far = toDayNumber(civilDate('2060-01-01')) // a Thursday
    expect(fromDayNumber(addWorkingDays(calendar, far, 3))).toBe('2060-01-06')
    expect(workingDaysBetween(calendar, far, toDayNumber(civilDate('2060-01-06')))).toBe(3)
  })
  it("an office's closure is named", async () => {
    const calendar = withClosures(await loadCalendar('eu'), ['2025-03-10' as CivilDate])
    const day = toDayNumber(civilDate('2025-03-10'))
    expect(offDaysBetween(calendar, day - 1, day)).toEqual([{ on: '2025-03-10', name: 'Office closed' }])
  })
  it('an unknown calendar or region is refused', async () => {
    await expect(loadCalendar('xx')).rejects.toThrow(RangeError)
    await expect(loadCalendar('de', 'XX')).rejects.toThrow(RangeError)
  })
  it('a region that the calendar of the law lacks changes nothing: a stored body still counts', async () => {
    const lgoima = statuteById('nz-lgoima-1987') as Statute
    expect((await loadCalendarFor(lgoima, { region: 'Auckland' })).id).toBe('nz-lgoima')
    expect((await loadCalendarFor(lgoima, { region: 'AUK' })).id).toBe('nz-lgoima-AUK')
  })
  it('the regions that can be named are those of the data', async () => {
    for (const id of calendarIds) {
      const { data } = (await import(`../../../src/domain/calendar/data/${id}.ts`)) as { data: CalendarData }
      expect([id, Object.keys(data.regions).sort()]).toEqual([id, [...(regionsByCalendar[id] ?? [])].sort()])
    }
  })
})
