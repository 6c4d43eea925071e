import { expect, it } from 'vitest'
import { addDays, type CivilDate, civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { nextReminder, reminderDue } from '../../../src/domain/request/reminders.ts'

const due = civilDate('2026-03-20')
const schedule = [1, 10, 0, 5]
// Every day is worked: the step back is the count itself.
const stepBack = (days: number): CivilDate => addDays(due, -days)
const next = (after: string) => nextReminder(due, schedule, civilDate(after), stepBack)
const now = (after: string, today: string) => reminderDue(due, schedule, civilDate(after), civilDate(today), stepBack)

it('the next reminder is the earliest of the schedule, then one each day after the due date', () => {
  expect(next('2026-03-01')).toEqual({ on: '2026-03-10', kind: 'before-10' })
  expect(next('2026-03-10')).toEqual({ on: '2026-03-15', kind: 'before-5' })
  expect(next('2026-03-19')).toEqual({ on: '2026-03-20', kind: 'due' })
  expect(next('2026-03-20')).toEqual({ on: '2026-03-21', kind: 'overdue' })
  expect(next('2026-04-07')).toEqual({ on: '2026-04-08', kind: 'overdue' })
})

it('a body that reminds on no day before still hears of a late one', () => {
  expect(nextReminder(due, [], civilDate('2026-03-01'), stepBack)).toEqual({ on: '2026-03-21', kind: 'overdue' })
})

it('of several that fell due unseen only the latest is sent, and none twice', () => {
  expect(now('2026-03-01', '2026-03-09')).toBeUndefined()
  expect(now('2026-03-01', '2026-03-17')).toEqual({ on: '2026-03-15', kind: 'before-5' })
  expect(now('2026-03-15', '2026-03-17')).toBeUndefined()
  expect(now('2026-03-01', '2026-04-30')).toEqual({ on: '2026-04-30', kind: 'overdue' })
  expect(now('2026-04-30', '2026-04-30')).toBeUndefined()
})
