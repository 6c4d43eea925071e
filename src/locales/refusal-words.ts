import type { RefusalReasons } from '../domain/request/refusal.ts'

/** The words of every reason of a code. */
export type RefusalReasonWords = {
  readonly [C in keyof RefusalReasons]: {
    readonly [R in keyof RefusalReasons[C]]: (params: RefusalReasons[C][R]) => string
  }
}
