import { expect, test } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { hourOfDay, nextHourAt } from '../../../src/domain/calendar/local-time.ts'
import { afterQuietHours } from '../../../src/domain/mail/quiet-hours.ts'

test.each([
  ['2024-05-07T21:30:00Z', 'Europe/London', 7, '2024-05-08T06:00:00.000Z'],
  ['2024-05-07T06:00:00Z', 'Europe/London', 7, '2024-05-07T06:00:00.000Z'],
  // The night in which summer time begins has an hour less, the one in which it ends an hour more.
  ['2024-03-30T22:00:00Z', 'Europe/London', 7, '2024-03-31T06:00:00.000Z'],
  ['2024-10-26T22:00:00Z', 'Europe/London', 7, '2024-10-27T07:00:00.000Z'],
  ['2024-05-07T14:00:30Z', 'Asia/Shanghai', 7, '2024-05-07T23:00:00.000Z'],
])('after %s in %s it is next %i o’clock at %s', (at, zone, hour, expected) => {
  expect(nextHourAt(instant(at), zone, hour)).toBe(expected)
})

test.each([
  ['Pacific/Auckland', '2024-05-06T21:00:00.000Z'],
  ['America/New_York', '2024-05-07T13:00:00.000Z'],
  ['Asia/Shanghai', '2024-05-07T01:00:00.000Z'],
])('nine o’clock of a day is on that day in %s', (zone, expected) => {
  expect(hourOfDay(civilDate('2024-05-07'), 9, zone)).toBe(expected)
})

test('what can wait waits through the quiet hours, over midnight or within a day, and not outside them', () => {
  const night = { from: 21, to: 7 }
  const after = (at: string, quiet: { from: number; to: number } | undefined) =>
    afterQuietHours(instant(at), 'Asia/Shanghai', quiet).slice(0, 16)
  expect(after('2024-05-07T13:00:00Z', night)).toBe('2024-05-07T23:00')
  expect(after('2024-05-07T22:59:00Z', night)).toBe('2024-05-07T23:00')
  expect(after('2024-05-07T23:00:00Z', night)).toBe('2024-05-07T23:00')
  expect(after('2024-05-07T04:30:00Z', { from: 12, to: 14 })).toBe('2024-05-07T06:00')
  expect(after('2024-05-07T13:00:00Z', undefined)).toBe('2024-05-07T13:00')
})
