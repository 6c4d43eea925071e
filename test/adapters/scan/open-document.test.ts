import { expect, it } from 'vitest'
import { cases } from './open-document-cases.ts'
import { kindsIn } from './scanned.ts'

it.each(cases)('OpenDocument, %s: %s', async (kind, _title, has, hasNot) => {
  expect(await kindsIn(has)).toContain(kind)
  expect(await kindsIn(hasNot)).toEqual([])
})
