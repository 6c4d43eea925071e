import { expectTypeOf, test } from 'vitest'
import type { KeptMappings } from '../../../src/app/ports/ledger-files-ports.ts'
import type { Store } from '../../../src/app/ports/ports.ts'
import type { DeskRecords } from '../../../src/app/ports/store/desk-ports.ts'
import type { ReportRecords } from '../../../src/app/ports/store/report-ports.ts'
import type { ReportSchedules } from '../../../src/app/ports/store/schedule-ports.ts'
import type { Versioned } from '../../../src/app/ports/store/versions.ts'

type Writing =
  | `save${string}`
  | `update${string}`
  | `put${string}`
  | `set${string}`
  | `replace${string}`
  | `upsert${string}`

/** The methods that write a row of which they do not say which version was read. */
type WithoutVersion<Port> = {
  [K in keyof Port]: K extends Writing
    ? Port[K] extends (row: infer Row, ...rest: never[]) => unknown
      ? Row extends Versioned
        ? never
        : K
      : never
    : never
}[keyof Port]

test('the compiler refuses a save of the store that names no version', () => {
  // Rows that nobody edits: each is written whole by one statement, and what is there already decides.
  type Inserted = 'saveSignInToken' | 'saveSession' | 'saveIdempotentAnswer' | 'saveMailChoice'
  expectTypeOf<WithoutVersion<Omit<Store, Inserted>>>().toBeNever()
  expectTypeOf<WithoutVersion<DeskRecords>>().toBeNever()
  expectTypeOf<WithoutVersion<ReportRecords>>().toBeNever()
  expectTypeOf<WithoutVersion<ReportSchedules>>().toBeNever()
  expectTypeOf<WithoutVersion<KeptMappings>>().toBeNever()
})
