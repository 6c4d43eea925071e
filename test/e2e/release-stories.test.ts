import { describe, it } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { councilTold } from './release/told.ts'

describe.skipIf(chromiumPath === undefined)('a release in a browser, in short', () => {
  it('an English council: 3 files of which one leaks, by keyboard', { timeout: 300_000 }, () =>
    councilTold('by keyboard', 'short'),
  )
})
