import { type Finding, finding } from '../../../domain/release/finding.ts'
import type { Inspected } from '../inspector.ts'
import { findAnnotations } from './document/annotations.ts'
import type { HiddenLayer } from './document/layers.ts'
import { joined, type PdfContext } from './document/pdf-context.ts'
import { findStructureText, type TagText } from './document/structure-text.ts'
import { characterVisibility } from './page/character-visibility.ts'
import { findCroppedContent } from './page/cropped-content.ts'
import { findHiddenText } from './page/hidden-text.ts'
import { findOverprintedText } from './page/overprinted-text.ts'
import { readCharacters } from './page/page-characters.ts'
import { pageRenderer } from './page/page-pictures.ts'
import { paintedObjects } from './page/painted-objects.ts'
import type { Pdfium } from './pdfium.ts'

/** What one page shows, and what it holds that it does not show. */
export function inspectPage(
  engine: Pdfium,
  { file, graph }: PdfContext,
  page: number,
  number: number,
  tagTexts: readonly TagText[],
  layers: readonly HiddenLayer[],
): Inspected {
  const text = readCharacters(engine, page, new Set(layers.map(({ name }) => name)))
  const painted = paintedObjects(engine, page)
  const renderer = pageRenderer(engine, page)
  const picture = renderer.rendered()
  const visibility = characterVisibility(engine, text, painted, renderer, picture)
  const findings: Finding[] = [
    ...findHiddenText(engine, { number, text, visibility, painted, renderer, picture }),
    ...findOverprintedText(number, text, visibility),
    ...findCroppedContent(engine, page, number, text, visibility, painted),
  ]
  renderer.free(picture)
  const dict = graph.pages[number - 1]?.dict ?? new Map()
  if (dict.has('Thumb'))
    findings.push(finding('embedded-object', { page: number, part: 'thumbnail' }, { severity: 'medium' }))
  return joined([
    { findings, texts: [{ where: { page: number }, text: text.text }] },
    findStructureText(number, tagTexts, text.text),
    findAnnotations(file, dict, number),
  ])
}
