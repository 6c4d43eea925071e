import { describe, it } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { councilTold, countyTold } from './release/told.ts'

const pdftotext = process.env.CANDOR_TEST_PDFTOTEXT
const hands = ['by keyboard', 'with the mouse'] as const

describe.skipIf(chromiumPath === undefined)('releases in a browser', () => {
  it.each(hands)('an English council: 40 files of which three leak, %s', { timeout: 600_000 }, (how) =>
    councilTold(how, 'whole'),
  )

  it.skipIf(!pdftotext).each(hands)('a Chinese county: a scanned table, %s', { timeout: 600_000 }, (how) =>
    countyTold(how),
  )
})
