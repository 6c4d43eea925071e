import { finding } from '../../../domain/release/finding.ts'
import type { Inspected } from '../inspector.ts'
import { findAnnotations } from './document/annotations.ts'
import type { HiddenLayer } from './document/layers.ts'
import { joined, type PdfContext } from './document/pdf-context.ts'
import { findStructureText, type TagText } from './document/structure-text.ts'
import { findActualText } from './page/actual-text.ts'
import { characterVisibility, type Visibility } from './page/character-visibility.ts'
import { coversOfPictures, findCoveredPictures } from './page/covered-pictures.ts'
import { findCroppedContent } from './page/cropped-content.ts'
import { findHiddenText, type HiddenText } from './page/hidden-text.ts'
import { findOverprintedText } from './page/overprinted-text.ts'
import { type PageText, readCharacters } from './page/page-characters.ts'
import { coarseScale, fineScale, pageRenderer } from './page/page-pictures.ts'
import { type PaintedObject, paintedObjects } from './page/painted-objects.ts'
import { mayShowWords } from './page/picture-to-read.ts'
import { shownText } from './page/shown-text.ts'
import type { Pdfium } from './pdfium.ts'

/** What one page shows, and what it holds that it does not show. */
export function inspectPage(
  engine: Pdfium,
  { file, graph }: PdfContext,
  page: number,
  number: number,
  tagTexts: readonly TagText[],
  layers: readonly HiddenLayer[],
  pictureBytes: () => Uint8Array,
): Inspected {
  const text = readCharacters(engine, page, new Set(layers.map(({ name }) => name)))
  const painted = paintedObjects(engine, page)
  const looked = lookAt(engine, page, number, text, painted)
  const findings = [...looked.findings, ...findActualText(engine, number, painted)]
  const dict = graph.pages[number - 1]?.dict ?? new Map()
  if (dict.has('Thumb'))
    findings.push(finding('embedded-object', { page: number, part: 'thumbnail' }, { severity: 'medium' }))
  const { layer, unread } = looked
  const pictures =
    layer.length > 0 || mayShowWords(engine, page, painted)
      ? [{ where: { page: number }, bytes: pictureBytes, layer, unread }]
      : []
  const found = joined([
    { findings, texts: [{ where: { page: number }, text: text.text }], pictures },
    findStructureText(number, tagTexts, text.text),
    findAnnotations(file, dict, number),
  ])
  return { ...found, shown: [{ where: { page: number }, text: shownText(text, looked.visibility) }] }
}

/** Compares what is there with what the page shows. A page without text nor anything over a picture need not be rendered. */
function lookAt(
  engine: Pdfium,
  page: number,
  number: number,
  text: PageText,
  painted: readonly PaintedObject[],
): HiddenText & { readonly visibility: readonly Visibility[] } {
  const covers = coversOfPictures(engine, page, painted)
  if (text.characters.length === 0 && covers.length === 0) {
    const findings = findCroppedContent(engine, page, number, text, [], painted)
    return { findings, layer: [], unread: [], visibility: [] }
  }
  const isRead = covers.length === 0 && text.drawings.every(({ isUnpainted }) => isUnpainted)
  const renderer = pageRenderer(engine, page, isRead ? coarseScale : fineScale)
  const picture = renderer.rendered()
  try {
    const visibility = characterVisibility(engine, text, painted, renderer, picture)
    const hidden = findHiddenText(engine, { number, text, visibility, painted, renderer, picture })
    const findings = [
      ...hidden.findings,
      ...findOverprintedText(number, text, visibility),
      ...findCoveredPictures(engine, number, painted, covers, renderer, picture),
      ...findCroppedContent(engine, page, number, text, visibility, painted),
    ]
    return { ...hidden, findings, visibility }
  } finally {
    renderer.free(picture)
  }
}
