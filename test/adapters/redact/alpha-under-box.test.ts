import { expect, it } from 'vitest'
import { redactPdf } from '../../../src/adapters/redact/redact-pdf.ts'
import { readPdfFile } from '../../../src/adapters/scan/pdf/objects/pdf-file.ts'
import { PdfStream } from '../../../src/adapters/scan/pdf/objects/values.ts'
import { specimens } from './corpus/specimens.ts'

const [width, height] = [160, 120]
/** Within the box of the specimen, and a pixel away from its edge. */
const within = { left: 15, right: 145, top: 47, bottom: 81 }
const isWithin = (at: number): boolean => {
  const [x, y] = [at % width, Math.floor(at / width)]
  return x >= within.left && x < within.right && y >= within.top && y < within.bottom
}

/** How much of a picture is seen through, a byte for each pixel. */
function alphaOf(bytes: Uint8Array): Uint8Array {
  const file = readPdfFile(bytes)
  const pictures = file.stored.flatMap(({ value }) => (value instanceof PdfStream ? [value] : []))
  const masks = pictures.flatMap(({ dict }) => file.resolve(dict.get('SMask')) ?? [])
  const mask = masks.find((value) => value instanceof PdfStream)
  return (mask && file.decodePicture(mask)?.bytes) ?? new Uint8Array()
}

it('the alpha of a picture has one value under a box, and stays around it', async () => {
  const specimen = specimens.find(({ title }) => title === 'a picture whose alpha tells')
  const original = await specimen?.make(specimen.names[0])
  const over = specimen?.over
  const { result, proof } = await redactPdf(original ?? Buffer.of(), over ? [over] : [], { title: '', language: 'en' })
  expect(proof).toEqual({ textGone: true, pixelsUniform: true, outsideUnchanged: true })
  const [before, after] = [alphaOf(original ?? Buffer.of()), alphaOf(result)]
  expect([before.length, after.length]).toEqual([width * height, width * height])
  // What is attacked: before the cut, the alpha alone tells the name.
  expect(new Set(before.filter((_, at) => isWithin(at))).size).toBeGreaterThan(1)
  expect(new Set(after.filter((_, at) => isWithin(at))).size).toBe(1)
  expect([...after.subarray(0, 40 * width)]).toEqual([...before.subarray(0, 40 * width)])
})
