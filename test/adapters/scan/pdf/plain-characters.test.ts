import { expect, test } from 'vitest'
import { characterVisibility } from '../../../../src/adapters/scan/pdf/page/character-visibility.ts'
import { readCharacters } from '../../../../src/adapters/scan/pdf/page/page-characters.ts'
import { fineScale, pageRenderer } from '../../../../src/adapters/scan/pdf/page/page-pictures.ts'
import { paintedObjects } from '../../../../src/adapters/scan/pdf/page/painted-objects.ts'
import { loadPdfium, openDocument, type Pdfium } from '../../../../src/adapters/scan/pdf/pdfium.ts'
import { makePdf } from './make-pdf.ts'
import { randomFrom } from './mutate.ts'

const engine = await loadPdfium()

/** What is seen of a page, and how much of it was rendered for that, in pixels. */
function looked(content: string): { readonly seen: readonly string[]; readonly pixels: number } {
  const resources = '/ExtGState << /Half << /ca 0.5 >> /Multiply << /BM /Multiply >> /Screen << /BM /Screen >> >>'
  let pixels = 0
  const counting = Object.assign(Object.create(engine) as Pdfium, {
    FPDFBitmap_CreateEx: (...given: Parameters<Pdfium['FPDFBitmap_CreateEx']>) => {
      pixels += given[0] * given[1]
      return engine.FPDFBitmap_CreateEx(...given)
    },
  })
  const document = openDocument(engine, makePdf({ content, resources, page: '/MediaBox [0 0 300 200]' }))
  const seen = document.withPage(0, (page) => {
    const text = readCharacters(engine, page, new Set())
    const renderer = pageRenderer(counting, page, fineScale)
    const picture = renderer.rendered()
    try {
      return characterVisibility(engine, text, paintedObjects(engine, page), renderer, picture)
    } finally {
      renderer.free(picture)
    }
  })
  document.close()
  return { seen, pixels }
}

const colours = ['0 0 0', '0 0 0', '0 0 0', '1 1 1', '0.8 0.8 0.8', '1 0 0', '0.98 0.98 0.98']
const words = ['Jane Smith', 'No. 14, Elm Road', '. , : i l', '07700 900123', 'a']

function randomPage(random: () => number): string {
  const one = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T
  // Few places, so that one thing often lies over another.
  const at = () => `${one([20, 20, 22, 120, 200])} ${one([20, 60, 100, 100.5, 101, 150])}`
  const state = () => (random() < 0.15 ? `/${one(['Half', 'Multiply', 'Screen'])} gs` : '')
  const text = () =>
    `q ${state()} BT /F ${one([4, 12, 12, 18])} Tf ${one([0, 0, 0, 0, 1, 2, 3])} Tr ${one(colours)} rg ${at()} Td (${one(words)}) Tj ET Q`
  const shape = () => `q ${state()} ${one(colours)} rg ${at()} ${one([2, 30, 80])} ${one([1, 5, 6, 7, 12, 40])} re f Q`
  const rule = () => `q ${one(colours)} RG ${at()} m ${at()} l S Q`
  return Array.from({ length: 9 }, () => one([text, text, text, shape, shape, rule])()).join('\n')
}

/** Drawn before all else and not seen, but its box is the whole page: every character is compared. */
const lineOverAll = 'q 1 1 1 RG 0.1 w 0 0 m 300 200 l S Q\n'

test('whoever stands plainly on the paper is judged as if everything were compared', () => {
  const random = randomFrom(20)
  for (let count = 0; count < (process.env.CANDOR_DEEP === '1' ? 3000 : 60); count += 1) {
    const content = randomPage(random)
    expect({ content, seen: looked(content).seen }).toEqual({ content, seen: looked(lineOverAll + content).seen })
  }
}, 600_000)

test('only the part of a page that something may cover is rendered again', () => {
  const lines = Array.from({ length: 12 }, (_, row) => `BT /F 9 Tf 20 ${180 - row * 15} Td (One of many lines) Tj ET`)
  const content = `${lines.join('\n')} 0 g 15 88 120 14 re f`
  const [part, whole] = [looked(content), looked(lineOverAll + content)]
  expect(part.seen.filter((one) => one === 'covered').length).toBeGreaterThan(10)
  expect(part.seen).toEqual(whole.seen)
  const page = 900 * 600
  expect([whole.pixels > page * 1.3, part.pixels < page * 1.15]).toEqual([true, true])
})
