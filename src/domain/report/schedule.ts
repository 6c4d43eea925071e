import { type CivilDate, civilDate } from '../calendar/civil-date.ts'
import type { AnyReport } from './form/any-report.ts'
import type { Month, Quarter } from './period.ts'

/** Which period a saved report is of, said by the day on which it is made. */
export const periodRules = ['last-month', 'last-quarter', 'last-year', 'this-year'] as const
export type PeriodRule = (typeof periodRules)[number]

export const scheduleSteps = ['never', 'month', 'quarter', 'year'] as const
export type ScheduleStep = (typeof scheduleSteps)[number]

/** A report that makes itself never has this day. */
export const neverOn = civilDate('9999-12-31')

/** The periods that each form is made of. */
export const rulesOf: { readonly [F in AnyReport['form']]: readonly PeriodRule[] } = {
  'cn-annual': ['last-year', 'this-year'],
  'us-annual': ['last-year'],
  'us-quarterly': ['last-quarter'],
  'uk-statistics': ['last-quarter', 'last-year'],
  figures: periodRules,
  plain: ['last-year', 'this-year'],
}

const monthOf = (on: CivilDate) => ({ year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)) })

/** The period on a day. The American forms are of the fiscal year, which begins on 1 October and has its own quarters. */
export function periodByRule(
  form: AnyReport['form'],
  rule: PeriodRule,
  on: CivilDate,
): { readonly year: number } | Quarter | Month {
  const { year, month } = monthOf(on)
  if (rule === 'this-year') return { year }
  if (rule === 'last-month') return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }
  if (rule === 'last-year') return { year: form === 'us-annual' && month >= 10 ? year : year - 1 }
  const now = Math.ceil(month / 3)
  const last = now === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: now - 1 }
  if (form !== 'us-quarterly') return last as Quarter
  return (last.quarter === 4 ? { year: last.year + 1, quarter: 1 } : { ...last, quarter: last.quarter + 1 }) as Quarter
}

const monthsApart = { month: 1, quarter: 3, year: 12 } as const

/** The first day after `after` on which it is made: a day of the month, of the first month of a quarter, or of January. */
export function nextRun(every: ScheduleStep, day: number, after: CivilDate): CivilDate {
  if (every === 'never') return neverOn
  const step = monthsApart[every]
  let { year, month } = monthOf(after)
  month -= (month - 1) % step
  for (;;) {
    const on = civilDate(
      `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    )
    if (on > after) return on
    month += step
    if (month > 12) {
      month -= 12
      year += 1
    }
  }
}

/** Nobody reads more than so many that were missed. */
const maxRunsAtOnce = 24

/** The days on which it was to be made, up to today; after a long outage the last ones. */
export function runsUntil(every: ScheduleStep, day: number, first: CivilDate, today: CivilDate): readonly CivilDate[] {
  const runs: CivilDate[] = []
  for (let on = first; on <= today; on = nextRun(every, day, on)) runs.push(on)
  return runs.slice(-maxRunsAtOnce)
}
