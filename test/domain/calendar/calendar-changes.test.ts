import { describe, expect, it } from 'vitest'
import { isProvisionalYear, isWorkingDay, offNameOf } from '../../../src/domain/calendar/calendar.ts'
import { type CalendarChange, withCalendarChanges } from '../../../src/domain/calendar/calendar-changes.ts'
import { civilDate, toDayNumber } from '../../../src/domain/calendar/civil-date.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { loadCalendar, loadOfficeCalendar } from '../../../src/domain/calendar/load-calendar.ts'
import { statuteById } from '../../../src/domain/statute/statutes.ts'

let seq = 0
const change = (on: string, more: Partial<CalendarChange> = {}): CalendarChange => {
  seq += 1
  return {
    ...{ seq, calendar: 'cn', region: null, on: civilDate(on), says: 'not-worked', name: '国家公祭日' },
    ...{ source: '国务院公告', at: instant(`2026-01-01T00:00:0${seq % 10}Z`), by: 'staff:a', ...more },
  }
}
const day = (on: string) => toDayNumber(civilDate(on))

describe('days that an installation adds to a calendar', () => {
  it('leave the calendar the very same object where there are none, or none about it', async () => {
    const shipped = await loadCalendar('cn')
    expect(withCalendarChanges(shipped, 'cn', [], {})).toBe(shipped)
    expect(withCalendarChanges(shipped, 'cn', [change('2026-12-14', { calendar: 'uk' })], {})).toBe(shipped)
    expect(withCalendarChanges(shipped, 'cn', [change('2026-12-14', { region: 'GX' })], { region: 'BJ' })).toBe(shipped)
  })

  it('are not worked, or worked, by their name, and the version of the calendar says that they are there', async () => {
    const shipped = await loadCalendar('cn')
    const changes = [change('2026-12-14'), change('2026-12-19', { says: 'worked', name: '补班' })]
    const calendar = withCalendarChanges(shipped, 'cn', changes, {})
    expect(offNameOf(calendar, day('2026-12-14'))).toBe('国家公祭日')
    expect(isWorkingDay(calendar, day('2026-12-19'))).toBe(true)
    expect(calendar.makeUpDays.has(day('2026-12-19'))).toBe(true)
    expect(calendar.version).toMatch(/^.+\+office\.2\.[0-9a-f]{8}$/)
    expect(calendar.version.startsWith(shipped.version)).toBe(true)
    expect(isWorkingDay(shipped, day('2026-12-14'))).toBe(true)
  })

  it('go by a later line about the same day, which can take it back', async () => {
    const shipped = await loadCalendar('cn')
    const changes = [change('2026-12-14'), change('2026-12-14', { says: 'as-shipped' })]
    const calendar = withCalendarChanges(shipped, 'cn', changes, {})
    expect(isWorkingDay(calendar, day('2026-12-14'))).toBe(true)
    // Another state than the first, though its days are the same.
    expect(calendar.version).not.toBe(shipped.version)
  })

  it('do not count for what was settled before they were said', async () => {
    const shipped = await loadCalendar('cn')
    const late = change('2026-12-14', { at: instant('2026-12-15T00:00:00Z') })
    expect(withCalendarChanges(shipped, 'cn', [late], { at: instant('2026-12-14T23:00:00Z') })).toBe(shipped)
  })

  it('make a year certain whose official list is held', async () => {
    const law = statuteById('cn-ogi-2019')
    if (!law) throw new Error('no law')
    const held = change('2027-01-01', { says: 'year-held', name: '' })
    const days = [change('2027-01-04'), held]
    expect(isProvisionalYear(await loadOfficeCalendar(law, {}, []), 2027)).toBe(true)
    expect(isProvisionalYear(await loadOfficeCalendar(law, {}, days), 2027)).toBe(false)
    const back = change('2027-01-01', { says: 'year-as-shipped', name: '' })
    expect(isProvisionalYear(await loadOfficeCalendar(law, {}, [...days, back]), 2027)).toBe(true)
  })

  it('count for a region of their own, also where the calendar holds no days of it', async () => {
    const law = statuteById('cn-ogi-2019')
    if (!law) throw new Error('no law')
    const own = [change('2026-12-14', { region: 'BJ' })]
    expect(isWorkingDay(await loadOfficeCalendar(law, { region: 'BJ' }, own), day('2026-12-14'))).toBe(false)
    expect(isWorkingDay(await loadOfficeCalendar(law, { region: 'GX' }, own), day('2026-12-14'))).toBe(true)
    expect(isWorkingDay(await loadOfficeCalendar(law, {}, own), day('2026-12-14'))).toBe(true)
  })
})
