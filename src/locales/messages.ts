import type { Channel, ClockEvent, ClockState, MilestoneKind } from '../domain/clock/clock-types.ts'
import type { TermUnit } from '../domain/clock/term-length.ts'
import type { ActionType } from '../domain/request/event-rules.ts'
import type { EventType } from '../domain/request/event-types.ts'
import type { RefusalCode } from '../domain/request/refusal.ts'
import type { Role } from '../domain/request/role.ts'
import type { Stage } from '../domain/request/stage.ts'
import type { en } from './en/pages/en.ts'

/** The literal texts of English become plain texts; the keys stay. */
type Widened<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : T extends readonly [string, string, string]
      ? readonly [string, string, string]
      : T extends readonly [string, string]
        ? readonly [string, string]
        : T extends readonly (infer E)[]
          ? readonly Widened<E>[]
          : { readonly [K in keyof T]: Widened<T[K]> }

/** Every word of the pages, keyed as English is. */
export type Messages = Widened<typeof en> & {
  readonly words: {
    readonly units: { readonly [U in TermUnit]: (count: number) => string }
    readonly channels: { readonly [C in Channel]: string }
    readonly stages: { readonly [S in Stage]: string }
    readonly clockStates: { readonly [S in ClockState]: string }
    readonly milestones: { readonly [M in MilestoneKind]: string }
    readonly roles: { readonly [R in Role]: string }
    readonly events: { readonly [E in EventType | ClockEvent['type'] | 'due']: string }
  }
  readonly actions: { readonly [T in ActionType]: readonly [string, string, string] }
  readonly refusals: { readonly [R in RefusalCode]: readonly [string, string] }
}
