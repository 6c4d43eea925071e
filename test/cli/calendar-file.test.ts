import { expect, it } from 'vitest'
import { maxCalendarBytes, readCalendarFile } from '../../src/app/office/calendar-file.ts'

const read = (text: string) => readCalendarFile(new TextEncoder().encode(text))
const ics = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')

it('reads whole days, folded lines, ranges, local times and make-up days', () => {
  const folded = ics('DTSTART;VALUE=DATE:20270501', 'DTEND;VALUE=DATE:20270504', 'SUMMARY:劳', ' 动节\\, 休')
  expect(read(folded).days.map(({ on, says, name }) => `${on} ${says} ${name}`)).toEqual([
    '2027-05-01 not-worked 劳动节, 休',
    '2027-05-02 not-worked 劳动节, 休',
    '2027-05-03 not-worked 劳动节, 休',
  ])
  const zoned = ics(
    'DTSTART;TZID="Asia/Shanghai":20270508T000000',
    'DTEND;TZID="Asia/Shanghai":20270509T000000',
    'SUMMARY:劳动节 补班',
  )
  expect(read(zoned).days).toEqual([{ on: '2027-05-08', says: 'worked', name: '劳动节 补班' }])
  const byCategory = ics('DTSTART;VALUE=DATE:20270509', 'CATEGORIES:调休上班', 'DURATION:P1D', 'SUMMARY:劳动节')
  expect(read(byCategory).days).toMatchObject([{ says: 'worked', name: '劳动节' }])
})

it.each([
  [ics('DTSTART;VALUE=DATE:20270501', 'RRULE:FREQ=YEARLY', 'SUMMARY:X'), 'line 4: RRULE'],
  [ics('DTSTART;VALUE=DATE:20270231', 'SUMMARY:X'), 'line 3: DTSTART: "20270231" is not a date that exists'],
  [ics('DTSTART:20270501T160000Z', 'SUMMARY:X'), 'line 3: DTSTART: a time in UTC'],
  [ics('DTSTART;VALUE=DATE:20270501', 'DTEND;VALUE=DATE:20280501', 'SUMMARY:X'), 'line 4: an event has 1 to 60 days'],
  [ics('SUMMARY:X'), 'line 2: the event has no DTSTART'],
  [ics('DTSTART;VALUE=DATE:20270501'), 'line 2: the day has no name'],
  ['BEGIN:VCALENDAR\nBEGIN:VEVENT\n', 'line 2: the event that begins here does not end'],
  ['<html>', 'line 1: neither JSON nor an iCalendar file'],
  ['{"year": 2027, "days": [{"name": "X", "date": "2027-13-01", "isOffDay": true}]}', 'days[0].date: "2027-13-01"'],
  ['{"year": 2027, "days": [{"name": "X", "date": "2027-01-01"}]}', 'days[0].isOffDay'],
  [
    '{"year": 2027, "days": [{"name": "X", "date": "2024-01-01", "isOffDay": true}]}',
    'does not belong to the list of 2027',
  ],
  ['{"year": 2027', 'it is not JSON'],
  ['{"year": 2027, "days": []}', 'it names no day'],
  [' '.repeat(maxCalendarBytes + 1), 'more than 1 MiB'],
])('refuses what it cannot read, and says where: %#', (text, words) => {
  expect(() => read(text)).toThrow(words)
})
