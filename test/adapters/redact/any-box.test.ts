import { describe, expect, it } from 'vitest'
import fc from '../../support/property.ts'
import { boxesOn, checkRedaction } from './corpus/check-redaction.ts'
import { specimens } from './corpus/specimens.ts'

const deep = process.env.CANDOR_DEEP === '1'
const inEveryRun = [
  'letters that are drawn (Type 3)',
  'Chinese in a CID font',
  'JPEG 2000',
  'a picture whose alpha tells',
  'forms within forms',
  'a soft mask that holds the name',
  'a page turned by 270 and cropped',
  'encrypted with AES and an empty password',
]
const chosen = specimens.filter(({ title }) => deep || inEveryRun.includes(title))
/** Of three boxes each: more than 300 boxes in the long run. */
const runs = deep ? 2 : 1

it('there are PDFs of at least forty kinds', () => {
  expect(new Set(specimens.map(({ title }) => title)).size).toBe(specimens.length)
  expect(specimens.length).toBeGreaterThanOrEqual(40)
  expect(specimens.length * 2 * 3).toBeGreaterThanOrEqual(300)
})

describe('any box is cut so that it can be proved', { timeout: deep ? 600_000 : 60_000 }, () => {
  it.each(chosen.map((specimen) => [specimen.title, specimen] as const))('%s', async (_title, specimen) => {
    const boxes = await boxesOn(specimen)
    await fc.assert(
      fc.asyncProperty(boxes, (drawn) => checkRedaction(specimen, drawn)),
      { numRuns: runs, endOnFailure: true },
    )
  })
})
