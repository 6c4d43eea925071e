import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { textBySecondReader } from '../../../../src/adapters/redact/read-by-second-reader.ts'
import { redactPdf } from '../../../../src/adapters/redact/redact-pdf.ts'
import { readPdfFile } from '../../../../src/adapters/scan/pdf/objects/pdf-file.ts'
import { PdfStream } from '../../../../src/adapters/scan/pdf/objects/values.ts'
import { loadPdfium, openDocument } from '../../../../src/adapters/scan/pdf/pdfium.ts'
import type { RedactionBox } from '../../../../src/domain/release/redaction.ts'
import fc from '../../../support/property.ts'
import { dotsPerInch, type GreyPage, openInPoppler, popplerIsThere } from './poppler.ts'
import type { Specimen } from './specimen.ts'

export type PageBox = Extract<RedactionBox, { page: number }>

const title = { title: 'Minutes', language: 'en' }
const held = { textGone: true, pixelsUniform: true, outsideUnchanged: true }
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const bare = (boxes: readonly PageBox[]): readonly PageBox[] => boxes.map(({ page, rect }) => ({ page, rect }))

async function cut(original: Uint8Array, boxes: readonly PageBox[]) {
  const redacted = await redactPdf(original, boxes, title)
  expect({ proof: redacted.proof, survived: redacted.survived, boxes: redacted.boxes }).toEqual({
    proof: held,
    survived: [],
    boxes: boxes.length,
  })
  return redacted
}

/** Tenths of a point, each as likely as another. */
const tenths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.noBias(fc.integer({ min: Math.round(min * 10), max: Math.round(max * 10) })).map((value) => value / 10)

/** Boxes anywhere on the pages: one of any size, one as small as a part of a letter, and one that may lie over both. */
export async function boxesOn(specimen: Specimen): Promise<fc.Arbitrary<readonly PageBox[]>> {
  const engine = await loadPdfium()
  const document = openDocument(engine, await specimen.make(specimen.names[0]))
  try {
    const sizes = Array.from({ length: document.pages }, (_, index) =>
      document.withPage(index, (page) => [engine.FPDF_GetPageWidthF(page), engine.FPDF_GetPageHeightF(page)] as const),
    )
    const box = (least: number, most: number, ground: string): fc.Arbitrary<PageBox> =>
      fc.integer({ min: 1, max: sizes.length }).chain((page) => {
        const [width, height] = sizes[page - 1] ?? [0, 0]
        const size = tenths(least, most)
        return fc
          .tuple(tenths(-5, width - 2), tenths(-5, height - 2), size, size)
          .map(([left, top, across, down]) => ({ page, rect: [left, top, left + across, top + down], ground }))
      })
    return fc.tuple(box(10, 120, 's.40(2)'), box(1, 5, ''), box(20, 200, 's.31, s.40'))
  } finally {
    document.close()
  }
}

/** What is promised of a redaction, by its own proof and by programs that it does not use. */
export async function checkRedaction(specimen: Specimen, boxes: readonly PageBox[]): Promise<void> {
  const [one, other] = [await specimen.make(specimen.names[0]), await specimen.make(specimen.names[1])]
  expect(sha256(one)).not.toBe(sha256(other))
  const unlabelled = await cut(one, bare(boxes))
  const labelled = await cut(one, boxes)
  if (popplerIsThere) {
    const pictured = unlabelled.warnings.flatMap(({ code, page = 0 }) => (code === 'page-as-picture' ? [page] : []))
    checkByPoppler(one, unlabelled.result, labelled.result, boxes, pictured, specimen)
  }
  const all = [...boxes, specimen.over]
  const results = [await cut(one, all), await cut(other, all)]
  expect(results.map(({ result }) => sha256(result)).at(0)).toBe(sha256(results[1]?.result ?? one))
  const result = results[0]?.result ?? one
  for (const name of specimen.names) {
    expect((await textBySecondReader(result)).join('\n')).not.toContain(name)
    expect(placesInStreams(result, name)).toBe(0)
    if (popplerIsThere) expect(textByPoppler(result)).not.toContain(name)
  }
}

function textByPoppler(bytes: Uint8Array): string {
  const file = openInPoppler(bytes)
  try {
    return file.text()
  } finally {
    file.close()
  }
}

/** How often a name stands in any object or stream, as bytes of any encoding in which text is kept. */
function placesInStreams(bytes: Uint8Array, name: string): number {
  const file = readPdfFile(bytes)
  const wide = Buffer.from(name, 'utf16le').swap16()
  const needles = [Buffer.from(name, 'utf8'), wide, Buffer.from(name, 'utf16le')]
  const spelled = needles.flatMap((one) => [
    one,
    Buffer.from(one.toString('hex')),
    Buffer.from(one.toString('hex').toUpperCase()),
  ])
  const haystacks = [Buffer.from(bytes)]
  for (const { value } of file.stored) {
    const decoded = value instanceof PdfStream ? file.decodePicture(value)?.bytes : undefined
    if (decoded) haystacks.push(Buffer.from(decoded))
  }
  return haystacks.filter((haystack) => spelled.some((needle) => haystack.includes(needle))).length
}

/** A point at each side: what another program takes for the edge of a letter or of a box. */
const edgePoints = 1
/** No letter of the specimens is larger: so far a box may have grown over those that it touches. */
const growthPoints = 30

function checkByPoppler(
  original: Uint8Array,
  result: Uint8Array,
  labelled: Uint8Array,
  boxes: readonly PageBox[],
  pictured: readonly number[],
  { isMisdrawn = false }: Specimen,
): void {
  const [before, after, withLabels] = [openInPoppler(original), openInPoppler(result), openInPoppler(labelled)]
  try {
    for (const { page, rect } of boxes) {
      const [left, top, right, bottom] = rect
      const inner = [
        Math.max(0, left + edgePoints),
        Math.max(0, top + edgePoints),
        right - edgePoints,
        bottom - edgePoints,
      ] as const
      if (inner[2] > inner[0] && inner[3] > inner[1]) expect(after.text(page, inner).trim()).toBe('')
    }
    for (const page of new Set(boxes.map((box) => box.page))) {
      const rects = boxes.filter((box) => box.page === page).map(({ rect }) => rect)
      const [seen, shown, marked] = [before.draw(page), after.draw(page), withLabels.draw(page)]
      const within = covered(shown, rects, -edgePoints)
      const near = covered(shown, rects, growthPoints)
      expect(count(shown, (at) => within[at] === 1 && (shown.pixels[at] ?? 255) > dark)).toBe(0)
      expect(
        count(shown, (at) => (shown.pixels[at] ?? 0) !== (marked.pixels[at] ?? 0) && (shown.pixels[at] ?? 255) > dark),
      ).toBe(0)
      if (!isMisdrawn && !pictured.includes(page)) expect(unlikeBlocks(seen, shown, near)).toBe(0)
    }
  } finally {
    for (const file of [before, after, withLabels]) file.close()
  }
}

const dark = 8
/** Two programs do not draw the same letter with the same pixels: what is compared is how dark so many pixels are together. */
const blockPixels = 8
const maxDifference = 40

const count = ({ pixels }: GreyPage, isCounted: (at: number) => boolean): number => {
  let counted = 0
  for (let at = 0; at < pixels.length; at += 1) if (isCounted(at)) counted += 1
  return counted
}

/** Blocks that look otherwise, of those of which nothing is left out. */
function unlikeBlocks(one: GreyPage, other: GreyPage, leftOut: Uint8Array): number {
  let unlike = 0
  for (let top = 0; top + blockPixels <= one.height; top += blockPixels)
    for (let left = 0; left + blockPixels <= one.width; left += blockPixels) {
      let [difference, isOut] = [0, false]
      for (let y = top; y < top + blockPixels; y += 1)
        for (let x = left; x < left + blockPixels; x += 1) {
          const at = y * one.width + x
          isOut ||= leftOut[at] === 1
          difference += (one.pixels[at] ?? 0) - (other.pixels[at] ?? 0)
        }
      if (!isOut && Math.abs(difference) / blockPixels ** 2 > maxDifference) unlike += 1
    }
  return unlike
}

/** The pixels within rectangles that are grown on all sides. */
function covered(
  { width, height }: GreyPage,
  rects: readonly (readonly [number, number, number, number])[],
  growth: number,
): Uint8Array {
  const pixels = new Uint8Array(width * height)
  const scale = dotsPerInch / 72
  // The last row and column of a page may be drawn in part.
  const [lastX, lastY] = [width - 1, height - 1]
  for (const [left, top, right, bottom] of rects) {
    const [from, to] = [
      Math.max(0, Math.ceil((left - growth) * scale)),
      Math.min(lastX, Math.floor((right + growth) * scale)),
    ]
    if (from >= to) continue
    for (
      let y = Math.max(0, Math.ceil((top - growth) * scale));
      y < Math.min(lastY, Math.floor((bottom + growth) * scale));
      y += 1
    )
      pixels.fill(1, y * width + from, y * width + to)
  }
  return pixels
}
