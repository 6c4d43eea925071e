import { createHash } from 'node:crypto'
import type { Redaction, RedactionBox, RedactionWarning } from '../../domain/release/redaction.ts'
import { hiddenLayers } from '../scan/pdf/document/layers.ts'
import { pdfContext } from '../scan/pdf/document/pdf-context.ts'
import { readCharacters } from '../scan/pdf/page/page-characters.ts'
import { type EngineDocument, loadPdfium, openDocument, type Pdfium } from '../scan/pdf/pdfium.ts'
import { type Area, middle, type Resolved, resolveBoxes, touches } from './areas.ts'
import { cleanFile, type FileTitle } from './clean-file.ts'
import { cutPages, drawBoxes, pagesAlone, savedBytes } from './cut-pages.ts'
import { drawLabels } from './draw-labels.ts'
import { inner, isAlikeOutside, isOneColour, pixelBox } from './page-pixels.ts'
import { pictureOfPage } from './picture-of-page.ts'
import { renderPage } from './render-page.ts'
import { survivingWords } from './surviving-words.ts'

export type RedactedPdf = Redaction & {
  readonly result: Uint8Array
  readonly sha256: { readonly original: string; readonly result: string }
  /** Words that a proof found: for whoever looks for the fault, never in an answer that goes out. */
  readonly survived: readonly string[]
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type Attempt = {
  readonly result: Uint8Array
  readonly resolved: Resolved
  readonly survived: readonly string[]
  readonly hasLetterWithin: boolean
  readonly pixels: PixelProof
}

/**
 * Cuts the boxes out of a PDF and proves it. The result is a new file with the pages alone; where `proof` does not hold in
 * all its parts the caller must not give it out. A page of which the cut cannot be proved, or that looks otherwise without
 * the rest of its file, becomes a picture.
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
  const pictured = new Set(comparePixels(engine, original, alone, new Map()).unlikePages)
  let attempt = await tryToCut(engine, original, alone, boxes, title, pictured)
  const failed = attempt.survived.length > 0 || attempt.hasLetterWithin ? [...attempt.resolved.pages.keys()] : []
  const more = [...failed, ...attempt.pixels.unlikePages, ...attempt.pixels.mixedPages]
  if (more.length > 0) {
    for (const page of more) pictured.add(page)
    attempt = await tryToCut(engine, original, alone, boxes, title, pictured)
  }
  const { result, resolved, survived, hasLetterWithin, pixels } = attempt
  return {
    result,
    sha256: { original: sha256(original), result: sha256(result) },
    boxes: resolved.count,
    proof: {
      textGone: survived.length === 0 && !hasLetterWithin,
      pixelsUniform: pixels.mixedPages.length === 0,
      outsideUnchanged: pixels.unlikePages.length === 0,
    },
    warnings: [
      ...resolved.warnings,
      ...[...pictured]
        .sort((a, b) => a - b)
        .map((page): RedactionWarning => ({ code: 'page-as-picture', page: page + 1 })),
    ],
    survived,
  }
}

async function tryToCut(
  engine: Pdfium,
  original: Uint8Array,
  alone: Uint8Array,
  boxes: readonly RedactionBox[],
  given: FileTitle,
  pictured: ReadonlySet<number>,
): Promise<Attempt> {
  const [before, work] = [openDocument(engine, original), openDocument(engine, alone)]
  try {
    const resolved = resolveBoxes(engine, work, boxes)
    const words = [...resolved.pages.values()].flatMap((page) => page.cut)
    const title = withoutWords(given, words)
    const areas = new Map([...resolved.pages].map(([page, one]) => [page, one.areas]))
    cutPages(engine, work, new Map([...areas].filter(([page]) => !pictured.has(page))))
    for (const page of pictured) {
      const moved = pictureOfPage(engine, work, page, (draw) => before.withPage(page, draw), areas.get(page) ?? [])
      if (areas.has(page)) areas.set(page, moved)
    }
    const cut = cleanFile(savedBytes(engine, work.handle), title)
    const boxed = stage(engine, cut, title, (document) => drawBoxes(engine, document, areas))
    const result = stage(engine, boxed, title, (document) => drawLabels(engine, document, areas))
    return {
      result,
      resolved,
      survived: await survivingWords(cut, words, resolved.stays),
      hasLetterWithin: hasLetterWithin(engine, cut, areas),
      pixels: comparePixels(engine, original, boxed, areas),
    }
  } finally {
    before.close()
    work.close()
  }
}

/** A title that tells what was cut is left out. */
function withoutWords({ title, language }: FileTitle, words: readonly string[]): FileTitle {
  const isTelling = words.some((word) => title.toLowerCase().includes(word.toLowerCase()))
  return { title: isTelling ? '' : title, language }
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

/** Whether a letter of the file has its middle in an area. */
function hasLetterWithin(engine: Pdfium, bytes: Uint8Array, pages: ReadonlyMap<number, readonly Area[]>): boolean {
  const document = openDocument(engine, bytes)
  try {
    return [...pages].some(([page, areas]) =>
      document.withPage(page, (handle) => {
        const { characters } = readCharacters(engine, handle, new Set())
        return characters.some((character) => areas.some(({ box }) => touches(middle(character.box), box)))
      }),
    )
  } finally {
    document.close()
  }
}

type PixelProof = {
  /** Pages with a box that is not of one colour. */
  readonly mixedPages: readonly number[]
  /** Pages that look otherwise outside the boxes. */
  readonly unlikePages: readonly number[]
}

function comparePixels(
  engine: Pdfium,
  original: Uint8Array,
  made: Uint8Array,
  pages: ReadonlyMap<number, readonly Area[]>,
): PixelProof {
  const [before, after] = [openDocument(engine, original), openDocument(engine, made)]
  const mixedPages: number[] = []
  const unlikePages: number[] = []
  try {
    for (let page = 0; page < before.pages; page += 1) {
      const seen = before.withPage(page, (handle) => renderPage(engine, handle))
      after.withPage(page, (handle) => {
        const shown = renderPage(engine, handle)
        const boxes = (pages.get(page) ?? []).map(({ box }) => pixelBox(engine, handle, shown, box))
        if (!boxes.every((box) => isOneColour(shown, inner(box)))) mixedPages.push(page)
        if (!isAlikeOutside(seen, shown, boxes)) unlikePages.push(page)
      })
    }
  } finally {
    before.close()
    after.close()
  }
  return { mixedPages, unlikePages }
}
