import { describe, expect, it } from 'vitest'
import { textBySecondReader } from '../../../src/adapters/redact/read-by-second-reader.ts'
import { redactPdf } from '../../../src/adapters/redact/redact-pdf.ts'
import { survivingTexts } from '../../../src/adapters/redact/surviving-words.ts'
import type { RedactionBox } from '../../../src/domain/release/redaction.ts'

const held = { textGone: true, pixelsUniform: true, outsideUnchanged: true }
const line = (words: string) => `BT /F1 14 Tf 20 150 Td (${words}) Tj ET`
const stream = (content: string, keys = '') => `<<${keys}/Length ${content.length}>>\nstream\n${content}\nendstream`
const fonts = '/Resources<</Font<</F1 10 0 R>>>>'
const courier = '<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>'

/** A page of 300 by 200 points as somebody may write it by hand. */
function written(content: string, resources = '', more: Readonly<Record<number, string>> = {}): Buffer {
  const objects: Record<number, string> = {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 10 0 R>>${resources}>>>>`,
    4: stream(content),
    10: courier,
    ...more,
  }
  const body = Object.entries(objects).map(([number, object]) => `${number} 0 obj\n${object}\nendobj\n`)
  const offsets = new Map<number, number>()
  let at = '%PDF-1.7\n'.length
  for (const [index, number] of Object.keys(objects).entries()) {
    offsets.set(Number(number), at)
    at += body[index]?.length ?? 0
  }
  const entries = Array.from({ length: 31 }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f ' : `${String(offset).padStart(10, '0')} 00000 n `
  })
  const table = `xref\n0 31\n${entries.join('\n')}\ntrailer\n<</Size 31/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.from(`%PDF-1.7\n${body.join('')}${table}`, 'latin1')
}

const glyphs = ['Z', 'e', 'b', 'u', 'l', 'o', 'n', 'space', 'N', 'a', 'm'].map((name) => `/${name}`)
/** Letters of which nothing but the names of their shapes tells what they are. */
const namedGlyphs = `<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<<${glyphs.map((name) => `${name} 20 0 R`).join('')}>>/Encoding<</Differences[65${glyphs.join('')}]>>/FirstChar 65/LastChar 75/Widths[${glyphs.map(() => 600).join(' ')}]/Resources<<>>>>`

const overIt: RedactionBox = { page: 1, rect: [61, 36, 122, 56] }
const asked: RedactionBox = { text: 'Zebulon' }
const cases: readonly (readonly [string, Buffer, RedactionBox, string])[] = [
  [
    'by a pattern',
    written('/Pattern cs /P scn 0 0 300 200 re f', '/Pattern<</P 20 0 R>>', {
      20: stream(
        line('Name Zebulon here'),
        `/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 300 200]/XStep 300/YStep 200${fonts}`,
      ),
    }),
    overIt,
    'page-as-picture',
  ],
  [
    'by a soft mask',
    written('/G gs 0 0 300 200 re f', '/ExtGState<</G<</SMask<</S/Luminosity/G 20 0 R>>>>>>', {
      20: stream(
        `1 g ${line('Name Zebulon here')}`,
        `/Subtype/Form/BBox[0 0 300 200]/Group<</S/Transparency/CS/DeviceGray>>${fonts}`,
      ),
    }),
    overIt,
    'page-as-picture',
  ],
  [
    'in letters known by their names alone',
    written(line('IJKBHABCDEFGHJB'), '', { 10: namedGlyphs, 20: stream('600 0 0 0 600 700 d1 50 0 450 650 re f') }),
    asked,
    'page-as-picture',
  ],
  [
    'over two lines, with a hyphen',
    written('BT /F1 14 Tf 20 150 Td (Name of Zebu-) Tj 0 -20 Td (lon here) Tj ET'),
    asked,
    'none',
  ],
]

describe('a word that is drawn otherwise', () => {
  it.each(cases)('is gone from what is drawn %s', async (_name, original, box, warning) => {
    const { result, proof, boxes, warnings } = await redactPdf(original, [box], { title: '', language: 'en' })
    expect(proof).toEqual(held)
    expect(boxes).toBeGreaterThan(0)
    expect(warnings.map(({ code }) => code).find((code) => code === 'page-as-picture') ?? 'none').toBe(warning)
    expect((await textBySecondReader(result)).join('\n')).not.toMatch(/Zebu|lon\b/)
    expect(await survivingTexts(result, ['Zebulon'])).toEqual([])
  })

  it('where nobody finds its place, the proof does not hold', async () => {
    const hidden = written(`/Pattern cs /P scn 0 0 300 200 re f`, '/Pattern<</P 20 0 R>>', {
      20: stream(
        line('Name Zebulon here'),
        `/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 300 200]/XStep 300/YStep 200${fonts}`,
      ),
    })
    const { proof, survived } = await redactPdf(hidden, [asked], { title: '', language: 'en' })
    expect({ textGone: proof.textGone, survived }).toEqual({ textGone: false, survived: ['Zebulon'] })
  })

  it('a ground that says what was cut is not written into its box', async () => {
    const original = written(line('Name Zebulon here'))
    const { result, proof } = await redactPdf(original, [{ ...overIt, ground: 'the name of Zebulon' }], {
      title: '',
      language: 'en',
    })
    expect(proof).toEqual(held)
    expect((await textBySecondReader(result)).join('\n')).not.toContain('Zebulon')
  })
})
