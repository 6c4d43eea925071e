import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import type { ClockEvent, ClockResult } from '../../../domain/clock/clock-types.ts'
import { allowedNow } from '../../../domain/request/transitions.ts'
import type { CaseFile } from '../../case-file.ts'
import { clockWith, newWarnings } from './clock-with.ts'

/** What one thing done today would do to the clock. Nothing is written. */
export type WhatIf = {
  readonly what: 'extended' | 'clarification-requested' | 'fee-notice' | 'third-party-consulted' | 'body-consulted'
  /** Null where the clock would stand still. */
  readonly due: CivilDate | null
  readonly daysLeft: number
  readonly section: string
  /** The law gives it no effect: the date stays. */
  readonly noEffect: boolean
  readonly warnings: ClockResult['warnings']
}

const choices = [
  'extended',
  'clarification-requested',
  'fee-notice',
  'third-party-consulted',
  'body-consulted',
] as const

/** The due date if the officer extends, asks or consults today: for each of these that is possible now. */
export function whatIf(file: CaseFile, now: ClockResult): readonly WhatIf[] {
  return choices.flatMap((what) => {
    if (allowedNow(file.state, what)) return []
    const event: ClockEvent = { type: what, on: file.today }
    const counted = clockWith(file, event)
    if (!counted.ok) return []
    const { due, daysLeft, steps } = counted.result
    const step = steps.findLast((one) => one.event === what)
    return [
      {
        what,
        due,
        daysLeft,
        section: step?.section ?? '',
        noEffect: step?.code === 'none',
        warnings: newWarnings(now, counted.result),
      },
    ]
  })
}
