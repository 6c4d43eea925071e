import type { ClockErrorParams, DayReasonParams, EffectParams, WarningParams } from '../domain/clock/clock-notes.ts'
import type { ClockState, MilestoneKind } from '../domain/clock/clock-types.ts'
import type { Term } from '../domain/clock/term-length.ts'

export type Texts<All> = { readonly [K in keyof All]: (params: All[K]) => string }

export type ClockWords = {
  /** `20 working days`, `20个工作日`. */
  readonly length: (term: Term) => string
  /** What a step did to the clock; `event` is the step's name: `收到申请`. */
  readonly effects: { readonly [K in keyof EffectParams]: (params: EffectParams[K], event: string) => string }
  readonly warnings: Texts<WarningParams>
  /** Why a day is counted or not. */
  readonly days: Texts<DayReasonParams>
  readonly errors: Texts<ClockErrorParams>
  readonly states: { readonly [S in ClockState]: string }
  readonly milestones: { readonly [M in MilestoneKind]: string }
  /** What happened, by a step's `event`. */
  readonly events: { readonly [event: string]: string }
  /** What it is called in the case of an enquiry: nobody has applied for anything. */
  readonly enquiryEvents: { readonly [event: string]: string }
  /** What `candor clock` prints beside them. */
  readonly report: {
    readonly [W in 'due' | 'none' | 'used' | 'left' | 'age' | 'warning' | 'notCounted' | 'met' | 'provisional']: string
  } & {
    /** `3 working days late`. */
    readonly lateBy: (length: string) => string
  }
}
