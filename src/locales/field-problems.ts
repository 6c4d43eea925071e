import type { CalendarFileFault } from '../domain/calendar/calendar-file-faults.ts'
import type { IssueCode, IssueParams } from '../domain/request/refusal.ts'

/** `label` is what the form calls the field; programs, which read the path beside it, have none. */
export type FieldProblems = { readonly [C in IssueCode]: (params: IssueParams[C], label?: string) => string }

/** What is wrong with a file of holidays. */
export type CalendarFileFaults = {
  readonly [F in CalendarFileFault]: (params: IssueParams['calendar-file']) => string
}
