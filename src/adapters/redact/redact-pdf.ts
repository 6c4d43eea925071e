import { createHash } from 'node:crypto'
import type { Redaction, RedactionBox, RedactionWarning } from '../../domain/release/redaction.ts'
import { signatureType } from '../scan/file-type.ts'
import { Unreadable } from '../scan/inspector.ts'
import { hiddenLayers } from '../scan/pdf/document/layers.ts'
import { pdfContext } from '../scan/pdf/document/pdf-context.ts'
import { readCharacters } from '../scan/pdf/page/page-characters.ts'
import { type EngineDocument, loadPdfium, openDocument, type Pdfium } from '../scan/pdf/pdfium.ts'
import { isFileWithSheet, withSheet } from './append-sheet.ts'
import { type Area, type FoundPlace, middle, type Resolved, resolveBoxes, touches } from './areas.ts'
import { pagesWithLettersBeyond } from './beyond-pages.ts'
import { cleanFile, type FileTitle } from './clean-file.ts'
import { cutPages, drawBoxes, pagesAlone, savedBytes } from './cut-pages.ts'
import { drawLabels } from './draw-labels.ts'
import { pagesDrawnAside } from './drawn-aside.ts'
import { pagesOfUnknownFonts, withOwnFonts } from './fonts/own-fonts.ts'
import { notOfPages } from './not-of-pages.ts'
import { inner, isAlikeOutside, isOneColour, pixelBox } from './page-pixels.ts'
import { pictureOfPage } from './picture-of-page.ts'
import { pagesWithPicturesLeft } from './pictures-under-boxes.ts'
import { placesBySecondReader } from './places-by-second-reader.ts'
import { textBySecondReader } from './read-by-second-reader.ts'
import { renderPage } from './render-page.ts'
import { survivingTexts, survivingWords } from './surviving-words.ts'

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
  /** A text that was asked to go everywhere stands in the result: the program that cuts did not find it. */
  readonly askedSurvives: boolean
  readonly hasLetterWithin: boolean
  readonly pixels: PixelProof
  /** Pages with a picture that still tells something under a box. */
  readonly picturesLeft: readonly number[]
}

/**
 * Cuts the boxes out of a PDF and proves it. The result is a new file with the pages alone; where `proof` does not hold in
 * all its parts the caller must not give it out. A page of which the cut cannot be proved, or that looks otherwise without
 * the rest of its file, becomes a picture.
 * @param sheet a PDF that is put behind the pages; the proof holds for the result with it
 * @throws Unreadable, WrongBox
 */
export async function redactPdf(
  original: Uint8Array,
  boxes: readonly RedactionBox[],
  title: FileTitle,
  sheet?: Uint8Array,
): Promise<RedactedPdf> {
  if (signatureType(original) !== 'pdf') throw new Unreadable('unsupported', 'Only PDF files can be redacted')
  const engine = await loadPdfium()
  const hidden = new Set(hiddenLayers(pdfContext(original)).map(({ name }) => name))
  const { bytes, croppedPages } = pagesAlone(engine, original, hidden)
  const alone = cleanFile(bytes, title)
  const pictured = new Set(comparePixels(engine, original, alone, new Map()).unlikePages)
  const asked = new Set(boxes.flatMap((box) => ('page' in box ? [box.page - 1] : [])))
  const kept = [...pagesWithLettersBeyond(engine, alone), ...pagesDrawnAside(alone, croppedPages)]
  for (const page of [...pagesOfUnknownFonts(alone, asked), ...kept]) pictured.add(page)
  let attempt = await tryToCut(engine, original, alone, boxes, title, pictured, [])
  const failed = attempt.survived.length > 0 || attempt.hasLetterWithin ? [...attempt.resolved.pages.keys()] : []
  const aside = pagesDrawnAside(alone, attempt.resolved.pages.keys()).filter((page) => !pictured.has(page))
  const { unlikePages, mixedPages } = attempt.pixels
  const more = [...failed, ...aside, ...unlikePages, ...mixedPages, ...attempt.picturesLeft]
  const places = attempt.askedSurvives ? await placesBySecondReader(alone, boxes) : []
  if (more.length > 0 || places.length > 0) {
    for (const page of [...more, ...places.map((place) => place.page)]) pictured.add(page)
    attempt = await tryToCut(engine, original, alone, boxes, title, pictured, places)
  }
  const { resolved, hasLetterWithin, pixels, picturesLeft } = attempt
  const { result, survived, looksAlike } = await finished(engine, attempt, title, sheet)
  return {
    result,
    sha256: { original: sha256(original), result: sha256(result) },
    boxes: resolved.count,
    proof: {
      textGone: survived.length === 0 && !hasLetterWithin && notOfPages(result).length === 0,
      pixelsUniform: pixels.mixedPages.length === 0 && picturesLeft.length === 0,
      outsideUnchanged: looksAlike && pixels.unlikePages.length === 0,
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

/** The result with its sheet, and what of the proof does not hold for the two together. */
async function finished(
  engine: Pdfium,
  { result: proved, resolved, survived }: Attempt,
  given: FileTitle,
  sheet: Uint8Array | undefined,
): Promise<{ readonly result: Uint8Array; readonly survived: readonly string[]; readonly looksAlike: boolean }> {
  if (!sheet) return { result: proved, survived, looksAlike: true }
  const words = [...resolved.pages.values()].flatMap((page) => page.cut)
  const result = withSheet(engine, proved, sheet, withoutWords(given, words))
  const { hasSameText, looksAlike } = await isFileWithSheet(engine, result, proved, sheet)
  // What the law calls its grounds stands on the sheet, whatever was cut.
  const ofSheet = (await textBySecondReader(sheet)).join('\n')
  const left = await survivingWords(result, words, `${resolved.stays}\n${ofSheet}`)
  return { result, survived: [...survived, ...left, ...(hasSameText ? [] : ['sheet'])], looksAlike }
}

async function tryToCut(
  engine: Pdfium,
  original: Uint8Array,
  alone: Uint8Array,
  boxes: readonly RedactionBox[],
  given: FileTitle,
  pictured: ReadonlySet<number>,
  places: readonly FoundPlace[],
): Promise<Attempt> {
  const [before, work] = [openDocument(engine, original), openDocument(engine, alone)]
  try {
    const resolved = resolveBoxes(engine, work, boxes, places)
    const cutWords = [...resolved.pages.values()].flatMap((page) => page.cut)
    const texts = boxes.flatMap((box) => ('text' in box ? [box.text] : []))
    const title = withoutWords(given, [...cutWords, ...texts])
    const areas = new Map([...resolved.pages].map(([page, one]) => [page, withoutTellingGrounds(one.areas, cutWords)]))
    cutPages(engine, work, new Map([...areas].filter(([page]) => !pictured.has(page))))
    for (const page of pictured) {
      const moved = pictureOfPage(engine, work, page, (draw) => before.withPage(page, draw), areas.get(page) ?? [])
      if (areas.has(page)) areas.set(page, moved)
    }
    // The fonts that were there may tell more of what is drawn than those that are made anew: the proof reads both files.
    const withItsFonts = cleanFile(savedBytes(engine, work.handle), title)
    const cut = withOwnFonts(engine, withItsFonts)
    const boxed = await stage(engine, cut, title, (document) => drawBoxes(engine, document, areas))
    const result = await stage(engine, boxed, title, (document) => drawLabels(engine, document, areas))
    const asked = [...(await survivingTexts(withItsFonts, texts)), ...(await survivingTexts(result, texts))]
    const words = await Promise.all([withItsFonts, cut].map((file) => survivingWords(file, cutWords, resolved.stays)))
    return {
      result,
      resolved,
      survived: [...new Set([...words.flat(), ...asked])],
      askedSurvives: asked.length > 0,
      hasLetterWithin: hasLetterWithin(engine, cut, areas),
      pixels: comparePixels(engine, original, boxed, areas),
      picturesLeft: pagesWithPicturesLeft(engine, result, areas),
    }
  } finally {
    before.close()
    work.close()
  }
}

const isTelling = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.toLowerCase().includes(word.toLowerCase()))

/** A title that tells what was cut is left out. */
const withoutWords = ({ title, language }: FileTitle, words: readonly string[]): FileTitle => ({
  title: isTelling(title, words) ? '' : title,
  language,
})

/** The ground of a cut is written into its box: one that tells what was cut is left out as well. */
const withoutTellingGrounds = (areas: readonly Area[], words: readonly string[]): readonly Area[] =>
  areas.map((area) => (isTelling(area.ground ?? '', words) ? { ...area, ground: undefined } : area))

/** A file after one more step, written whole again. */
async function stage(
  engine: Pdfium,
  bytes: Uint8Array,
  title: FileTitle,
  step: (document: EngineDocument) => void | Promise<void>,
): Promise<Uint8Array> {
  const document = openDocument(engine, bytes)
  try {
    await step(document)
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
