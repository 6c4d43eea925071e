import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { WrongBox } from '../../../src/adapters/redact/areas.ts'
import { textBySecondReader } from '../../../src/adapters/redact/read-by-second-reader.ts'
import { redactPdf } from '../../../src/adapters/redact/redact-pdf.ts'
import type { RedactionBox } from '../../../src/domain/release/redaction.ts'
import fc from '../../support/property.ts'
import { scanned } from '../scan/scanned.ts'
import { type Made, madePdf } from './made-pdf.ts'

const title = { title: 'Minutes', language: 'en' }
const held = { textGone: true, pixelsUniform: true, outsideUnchanged: true }
const words = ['Minutes of the board', 'Present: Anna Marlow', 'The price was 4200', 'Nobody spoke.']
const kinds: readonly (readonly [string, Made])[] = [
  ['plain', { lines: words }],
  ['turned by 90', { lines: words, rotate: 90 }],
  ['turned by 180', { lines: words, rotate: 180 }],
  ['turned by 270 and cropped', { lines: words, rotate: 270, crop: [10, 20, 280, 190] }],
  ['with a picture', { lines: words, picture: true }],
  ['Chinese', { lines: ['会议纪要', '出席人：李小明', '价格为四千二百元'], chinese: true }],
]
const redact = async (made: Made, boxes: readonly RedactionBox[]) => redactPdf(await madePdf(made), boxes, title)

describe('redactPdf', () => {
  it.each(kinds)('cuts a text and leaves the rest: %s', async (_name, made) => {
    const sought = made.chinese ? '李小明' : 'Anna Marlow'
    const { result, proof, boxes, survived } = await redact(made, [{ text: sought, ground: 's.40(2)' }])
    expect({ proof, boxes, survived }).toEqual({ proof: held, boxes: 1, survived: [] })
    const text = (await textBySecondReader(result)).join('\n')
    expect(text.replace(/\s/g, '')).not.toContain(sought.replace(/\s/g, ''))
    for (const line of made.lines.filter((one) => !one.includes(sought))) expect(text).toContain(line)
  })

  it.each(kinds)('any box: %s', async (_name, made) => {
    const number = fc.integer({ min: 0, max: 270 })
    const size = fc.integer({ min: 3, max: 120 })
    const box = fc.tuple(number, number, size, size).map(([left, top, width, height]) => ({
      page: 1,
      rect: [left, top, left + width, top + height] as const,
    }))
    await fc.assert(
      fc.asyncProperty(fc.array(box, { minLength: 1, maxLength: 4 }), async (boxes) => {
        const { proof, survived } = await redact(made, boxes)
        expect({ proof, survived }).toEqual({ proof: held, survived: [] })
      }),
      { numRuns: process.env.CANDOR_DEEP === '1' ? 50 : 3 },
    )
  })

  it('gives the same bytes whatever stood in the box', async () => {
    const results = await Promise.all(
      ['Anna Marlow', 'Rosa Quinte', 'XXXXXXXXXXX'].map((name) =>
        redact({ lines: ['Present:', name, 'The end'] }, [{ page: 1, rect: [15, 50, 250, 68], ground: 's.40' }]),
      ),
    )
    expect(new Set(results.map(({ result }) => createHash('sha256').update(result).digest('hex'))).size).toBe(1)
    expect(new Set(results.map(({ sha256 }) => sha256.original)).size).toBe(3)
  })

  it('leaves nothing but the pages: no author, note or earlier revision', async () => {
    const made: Made = { lines: words, author: 'Anna Marlow', note: 'ask Anna' }
    expect((await scanned(await madePdf(made))).findings.map(({ kind }) => kind).sort()).toEqual([
      'annotation',
      'metadata',
    ])
    const { result, proof } = await redact(made, [{ text: 'Nobody' }])
    expect(proof).toEqual(held)
    expect((await scanned(result)).findings).toEqual([])
    expect(Buffer.from(result).toString('latin1')).toContain('/Lang')
  })

  it('says that a box grew over whole letters, and that a text was not found', async () => {
    const { warnings, boxes } = await redact({ lines: words }, [{ page: 1, rect: [24, 34, 60, 40] }, { text: 'Zebra' }])
    expect(warnings).toEqual([
      { code: 'widened', page: 1, box: 1 },
      { code: 'not-found', box: 2 },
    ])
    expect(boxes).toBe(1)
  })

  it('cuts a text with a hyphen, and takes no sign of it for a pattern', async () => {
    const { proof, boxes } = await redact({ lines: ['By Anne-Marie (Ltd.)', 'AnneXMarie'] }, [
      { text: 'Anne-Marie' },
      { text: '(Ltd.)' },
    ])
    expect({ proof, boxes }).toEqual({ proof: held, boxes: 2 })
  })

  it('refuses what is no PDF', async () => {
    const text = new TextEncoder().encode('Minutes of the board')
    await expect(redactPdf(text, [{ text: 'board' }], title)).rejects.toThrow('Only PDF files can be redacted')
  })

  it('refuses a page that there is not', async () => {
    await expect(redact({ lines: words }, [{ page: 2, rect: [0, 0, 9, 9] }])).rejects.toThrow(WrongBox)
  })
})
