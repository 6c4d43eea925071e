import { describe, expect, it } from 'vitest'
import { textBySecondReader } from '../../../src/adapters/redact/read-by-second-reader.ts'
import { redactPdf } from '../../../src/adapters/redact/redact-pdf.ts'
import { fontOnly, form, line, onePage, type Page } from './corpus/specimen.ts'
import { stream, writeObjects } from './corpus/write-objects.ts'

const cropped = '/CropBox[5 40 295 195]'
const across = 'BT /F1 14 Tf 1 0 0 1 230 50 Tm (Nobody spoke of Zebulon) Tj ET'
/** The name is where nobody sees it, and no box lies over it. */
const cases: readonly (readonly [string, Page, string])[] = [
  ['below the crop box', { content: line('Zebulon', 10), page: cropped }, 'none'],
  ['beside a page without a crop box', { content: line('Zebulon', -40) }, 'none'],
  ['behind words that the edge cuts off', { content: across, page: cropped }, 'page-as-picture'],
  [
    'in a form that is seen in part',
    {
      content: '/A Do',
      resources: '/XObject<</A 10 0 R>>',
      page: cropped,
      objects: { 10: form(`${line('Warm', 100)}${line('Zebulon', 10)}`) },
    },
    'none',
  ],
  [
    'in a pattern',
    {
      content: '/Pattern cs /P scn 150 60 100 5 re f',
      resources: '/Pattern<</P 10 0 R>>',
      page: cropped,
      objects: {
        10: stream(
          line('Zebulon', 10),
          `/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 300 200]/XStep 300/YStep 200${fontOnly}`,
        ),
      },
    },
    'page-as-picture',
  ],
  [
    'in a stamp',
    {
      page: `${cropped}/Annots[10 0 R]`,
      objects: {
        10: '<</Type/Annot/Subtype/Stamp/Rect[20 5 200 30]/F 4/AP<</N 11 0 R>>>>',
        11: stream(line('Zebulon', 6), `/Type/XObject/Subtype/Form/BBox[0 0 180 25]${fontOnly}`),
      },
    },
    'none',
  ],
]

describe('a word beyond the edge of a page', () => {
  it.each(cases)('is gone %s', async (_where, { content = '', ...page }, warning) => {
    const original = writeObjects(onePage({ content: `${line('Minutes of Anna', 150)}${content}`, ...page }))
    for (const boxes of [[{ text: 'Anna' }], []]) {
      const { result, proof, warnings } = await redactPdf(original, boxes, { title: '', language: 'en' })
      expect(proof).toEqual({ textGone: true, pixelsUniform: true, outsideUnchanged: true })
      expect((await textBySecondReader(result)).join('\n')).not.toMatch(/Zebulon|Zeb|lon$/)
      expect(warnings.map(({ code }) => code).find((code) => code === 'page-as-picture') ?? 'none').toBe(warning)
    }
  })
})
