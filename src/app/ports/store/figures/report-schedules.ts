import type { CivilDate, Instant } from '../../../../domain/calendar/civil-date.ts'
import type { PeriodRule, ScheduleStep } from '../../../../domain/report/schedule.ts'
import type { Locale } from '../../../../domain/text/local-text.ts'
import type { New, Updated, Versioned } from '../versions.ts'

/** What a saved report is. */
export type ReportWanted = {
  readonly name: string
  readonly form: string
  readonly rule: PeriodRule
  readonly locale: Locale
  readonly format: string
  /** Of the month: 1 to 28. */
  readonly day: number
  readonly paused?: true
  /** Taken away, and can be put back for a while. */
  readonly removedAt?: Instant
}

/** A report that is wanted again and again, and when it goes to whom. */
export type ReportSchedule = Versioned & {
  readonly id: string
  readonly bodyId: string
  readonly what: ReportWanted
  readonly every: ScheduleStep
  /** E-mail addresses of staff of the body. */
  readonly to: readonly string[]
  /** The next day on which it is made; `neverOn` while it is not. */
  readonly nextRunOn: CivilDate
  readonly createdBy: string
  readonly createdAt: Instant
}

export type ReportSchedules = {
  /** In the order in which they were made, those that were taken away too. */
  of(bodyId: string): Promise<readonly ReportSchedule[]>
  byId(id: string): Promise<ReportSchedule | null>
  /** Those that are to be made by that day, read by an index. */
  due(on: CivilDate, limit: number): Promise<readonly ReportSchedule[]>
  create(schedule: New<ReportSchedule>): Promise<void>
  update(schedule: ReportSchedule): Promise<Updated<ReportSchedule>>
  /** Sets the next day, unless somebody else has set another meanwhile. No person's save: the version stays. */
  moveOn(id: string, from: CivilDate, to: CivilDate): Promise<void>
  /** False where it is gone, or another version by now: then it stays. */
  remove(schedule: Pick<ReportSchedule, 'id' | 'version'>): Promise<boolean>
}
