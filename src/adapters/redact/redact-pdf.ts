import { createHash } from 'node:crypto'
import type { Redaction, RedactionBox, RedactionWarning } from '../../domain/release/redaction.ts'
import { hiddenLayers } from '../scan/pdf/document/layers.ts'
import { pdfContext } from '../scan/pdf/document/pdf-context.ts'
import { readCharacters } from '../scan/pdf/page/page-characters.ts'
import { type EngineDocument, loadPdfium, openDocument, type Pdfium } from '../scan/pdf/pdfium.ts'
import { type Area, middle, resolveBoxes, touches } from './areas.ts'
import { cleanFile, type FileTitle } from './clean-file.ts'
import { cutPages, drawBoxes, pagesAlone, savedBytes } from './cut-pages.ts'
import { drawLabels } from './draw-labels.ts'
import { inner, isAlikeOutside, isOneColour, pixelBox } from './page-pixels.ts'
import { pictureOfPages } from './picture-of-pages.ts'
import { type Picture, renderPage } from './render-page.ts'
import { survivingWords } from './surviving-words.ts'

export type RedactedPdf = Redaction & {
  readonly result: Uint8Array
  readonly sha256: { readonly original: string; readonly result: string }
  /** Words that a proof found: for whoever looks for the fault, never in an answer that goes out. */
  readonly survived: readonly string[]
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Cuts the boxes out of a PDF and proves it. The result is a new file with the pages alone; where `proof` does not hold in
 * all its parts the caller must not give it out.
 * @throws Unreadable, WrongBox
 */
export async function redactPdf(
  original: Uint8Array,
  boxes: readonly RedactionBox[],
  title: FileTitle,
): Promise<RedactedPdf> {
  const engine = await loadPdfium()
  const hidden = new Set(hiddenLayers(pdfContext(original)).map(({ name }) => name))
  const alone = cleanFile(pagesAlone(engine, original, hidden), title)
  const { base, pictured } = withUnlikePagesAsPictures(engine, original, alone, title)
  const work = openDocument(engine, base)
  try {
    const { pages, stays, count, warnings } = resolveBoxes(engine, work, boxes)
    const areas = new Map([...pages].map(([page, { areas: of }]) => [page, of]))
    cutPages(engine, work, areas)
    const cut = cleanFile(savedBytes(engine, work.handle), title)
    const boxed = stage(engine, cut, title, (document) => drawBoxes(engine, document, areas))
    const result = stage(engine, boxed, title, (document) => drawLabels(engine, document, areas))
    const survived = await survivingWords(
      cut,
      [...pages.values()].flatMap((page) => page.cut),
      stays,
    )
    const noLetterWithin = hasNoLetterWithin(engine, cut, areas)
    const pixels = comparePixels(engine, original, boxed, areas)
    return {
      result,
      sha256: { original: sha256(original), result: sha256(result) },
      boxes: count,
      proof: { textGone: survived.length === 0 && noLetterWithin, ...pixels },
      warnings: [
        ...warnings,
        ...pictured.map((page): RedactionWarning => ({ code: 'page-as-picture', page: page + 1 })),
      ],
      survived,
    }
  } finally {
    work.close()
  }
}

/** A file after one more step, written whole again. */
function stage(
  engine: Pdfium,
  bytes: Uint8Array,
  title: FileTitle,
  step: (document: EngineDocument) => void,
): Uint8Array {
  const document = openDocument(engine, bytes)
  try {
    step(document)
    return cleanFile(savedBytes(engine, document.handle), title)
  } finally {
    document.close()
  }
}

/** A page that alone looks otherwise than in its file (a layer that the file hides) becomes a picture of how it looks there. */
function withUnlikePagesAsPictures(
  engine: Pdfium,
  original: Uint8Array,
  alone: Uint8Array,
  title: FileTitle,
): { readonly base: Uint8Array; readonly pictured: readonly number[] } {
  const [before, after] = [openDocument(engine, original), openDocument(engine, alone)]
  const pictures = new Map<number, Picture>()
  try {
    for (let page = 0; page < before.pages; page += 1) {
      const seen = before.withPage(page, (handle) => renderPage(engine, handle))
      const made = after.withPage(page, (handle) => renderPage(engine, handle))
      if (!isAlikeOutside(seen, made, [])) pictures.set(page, seen)
    }
    if (pictures.size === 0) return { base: alone, pictured: [] }
    pictureOfPages(engine, after, pictures)
    return { base: cleanFile(savedBytes(engine, after.handle), title), pictured: [...pictures.keys()] }
  } finally {
    before.close()
    after.close()
  }
}

/** No letter of the file has its middle in an area. */
function hasNoLetterWithin(engine: Pdfium, bytes: Uint8Array, pages: ReadonlyMap<number, readonly Area[]>): boolean {
  const document = openDocument(engine, bytes)
  try {
    return [...pages].every(([page, areas]) =>
      document.withPage(page, (handle) => {
        const { characters } = readCharacters(engine, handle, new Set())
        return !characters.some((character) => areas.some(({ box }) => touches(middle(character.box), box)))
      }),
    )
  } finally {
    document.close()
  }
}

function comparePixels(
  engine: Pdfium,
  original: Uint8Array,
  boxed: Uint8Array,
  pages: ReadonlyMap<number, readonly Area[]>,
): { readonly pixelsUniform: boolean; readonly outsideUnchanged: boolean } {
  const [before, after] = [openDocument(engine, original), openDocument(engine, boxed)]
  let pixelsUniform = true
  let outsideUnchanged = before.pages === after.pages
  try {
    for (let page = 0; page < Math.min(before.pages, after.pages); page += 1) {
      const seen = before.withPage(page, (handle) => renderPage(engine, handle))
      after.withPage(page, (handle) => {
        const made = renderPage(engine, handle)
        const boxes = (pages.get(page) ?? []).map(({ box }) => pixelBox(engine, handle, made, box))
        pixelsUniform &&= boxes.every((box) => isOneColour(made, inner(box)))
        outsideUnchanged &&= isAlikeOutside(seen, made, boxes)
      })
    }
  } finally {
    before.close()
    after.close()
  }
  return { pixelsUniform, outsideUnchanged }
}
