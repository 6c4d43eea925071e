import { expect, expectTypeOf, test } from 'vitest'
import type { Store } from '../../../src/app/ports/ports.ts'
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

/** By the name of the part of the store and of the method. */
type Unversioned = {
  [P in keyof Store]: WithoutVersion<Store[P]> extends infer Method extends string ? `${P}.${Method}` : never
}[keyof Store]

test('the compiler refuses a save of the store that names no version', () => {
  // Rows that nobody edits: each is written whole by one statement, and what is there already decides.
  const inserted = [
    'backgroundTasks.update',
    'calendarKeys.replace',
    'figures.replace',
    'keptLetters.replaceLetter',
    'idempotentAnswers.save',
    'backgroundTasks.save',
    'mailChoices.save',
    'signIn.saveSession',
    'signIn.saveToken',
  ] as const
  type Inserted = (typeof inserted)[number]
  // Written only where the row is still in the status that the writer saw.
  type ByStatus = 'intake.replace'
  expectTypeOf<Exclude<Unversioned, Inserted | ByStatus>>().toBeNever()
  expect(new Set(inserted).size).toBe(inserted.length)
})
