import { expect, it } from 'vitest'
import type { Area } from '../../../src/adapters/redact/areas.ts'
import { pagesWithPicturesLeft } from '../../../src/adapters/redact/pictures-under-boxes.ts'
import { redactPdf } from '../../../src/adapters/redact/redact-pdf.ts'
import { loadPdfium } from '../../../src/adapters/scan/pdf/pdfium.ts'
import type { RedactionBox } from '../../../src/domain/release/redaction.ts'
import { onePage } from './corpus/specimen.ts'
import { specimens } from './corpus/specimens.ts'
import { stream, writeObjects } from './corpus/write-objects.ts'

const told = [
  'a picture of plain pixels',
  'a picture whose alpha tells',
  'a picture whose alpha of two bytes tells',
  'a picture with a mask',
  'a stencil',
  'a palette, with a colour that is seen through',
  'a picture within a form',
  'a picture of which a part is shown',
]
/** Cut in the picture alone; the page of the others becomes a picture. */
const cutAlone = [
  'a picture of plain pixels',
  'a stencil',
  'a picture whose alpha tells',
  'a picture of which a part is shown',
]
const chosen = specimens.filter(({ title }) => told.includes(title))

/** The box of a specimen in the space of its page, which is 200 points high. */
function areaOf([left, top, right, bottom]: readonly [number, number, number, number]): Area {
  const box = { left, right, bottom: 200 - bottom, top: 200 - top }
  return { box, cuts: [box], ground: undefined, label: box }
}

it.each(chosen.map((one) => [one.title, one] as const))('a box over it hides nothing of %s', async (_title, one) => {
  const engine = await loadPdfium()
  const original = await one.make(one.names[0])
  const areas = new Map([[0, [areaOf(one.over.rect)]]])
  // What is attacked: a black box over it would be of one colour, whatever the picture under it still has.
  expect(pagesWithPicturesLeft(engine, original, areas)).toEqual([0])
  const { result, proof } = await redactPdf(original, [one.over], { title: '', language: 'en' })
  expect(proof).toEqual({ textGone: true, pixelsUniform: true, outsideUnchanged: true })
  expect(pagesWithPicturesLeft(engine, result, areas)).toEqual([])
})

it.each(cutAlone)('%s is no reason to draw its page anew', async (name) => {
  const one = specimens.find(({ title }) => title === name)
  const original = await one?.make(one.names[0])
  const boxes: readonly RedactionBox[] = one ? [one.over, { page: 1, rect: [100, 100, 103, 103] }] : []
  const { warnings } = await redactPdf(original ?? Buffer.of(), boxes, { title: '', language: 'en' })
  expect(warnings).toEqual([])
})

it('many pictures beside one another are looked at together', async () => {
  const engine = await loadPdfium()
  const strips = Array.from({ length: 100 }, (_, at) => `q 280 0 0 1.9 10 ${5 + at * 1.9} cm /P Do Q`).join('\n')
  const picture = '/Type/XObject/Subtype/Image/Width 40/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8'
  const made = (bytes: Buffer) =>
    writeObjects(
      onePage({ content: strips, resources: '/XObject<</P 10 0 R>>', objects: { 10: stream(bytes, picture) } }),
    )
  const areas = new Map([[0, [areaOf([0, 0, 300, 200])]]])
  let drawn = 0
  const counting = new Proxy(engine, {
    get: (target, name, receiver) => {
      if (name === 'FPDF_RenderPageBitmap') drawn += 1
      return Reflect.get(target, name, receiver)
    },
  })
  expect(pagesWithPicturesLeft(counting, made(Buffer.alloc(40)), areas)).toEqual([])
  expect(drawn).toBeLessThanOrEqual(6)
  expect(pagesWithPicturesLeft(engine, made(Buffer.alloc(40, 'ab')), areas)).toEqual([0])
})

it('a page of more pictures on one another than can be looked at becomes one picture', async () => {
  const engine = await loadPdfium()
  const picture = '/Type/XObject/Subtype/Image/Width 40/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8'
  const made = (count: number) => {
    const content = 'q 280 0 0 190 10 5 cm /P Do Q\n'.repeat(count)
    const objects = { 10: stream(Buffer.alloc(40), picture) }
    return writeObjects(onePage({ content, resources: '/XObject<</P 10 0 R>>', objects }))
  }
  const areas = new Map([[0, [areaOf([100, 50, 200, 100])]]])
  expect(pagesWithPicturesLeft(engine, made(20), areas)).toEqual([])
  expect(pagesWithPicturesLeft(engine, made(30), areas)).toEqual([0])
  const boxes: readonly RedactionBox[] = [{ page: 1, rect: [100, 50, 200, 100] }]
  const { result, proof } = await redactPdf(made(30), boxes, { title: '', language: 'en' })
  expect(proof).toEqual({ textGone: true, pixelsUniform: true, outsideUnchanged: true })
  expect(pagesWithPicturesLeft(engine, result, areas)).toEqual([])
})
