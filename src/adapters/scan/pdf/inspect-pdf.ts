import { fileTypes } from '../file-type.ts'
import type { Inspected, Inspector, LookInside } from '../inspector.ts'
import { findActions } from './document/actions.ts'
import { findAttachments } from './document/attachments.ts'
import { bookmarkTexts } from './document/bookmarks.ts'
import { findCustomData } from './document/custom-data.ts'
import { findFormData } from './document/form-data.ts'
import { findLayers, type HiddenLayer, hiddenLayers } from './document/layers.ts'
import { findMetadata } from './document/metadata.ts'
import { joined, type PdfContext, pdfContext } from './document/pdf-context.ts'
import { findPictureMetadata } from './document/picture-metadata.ts'
import { findRevisions } from './document/revisions.ts'
import { structureTexts } from './document/structure-text.ts'
import { findUnusedPictures } from './document/unused-pictures.ts'
import { inspectPage } from './inspect-page.ts'
import { pictureToRead } from './page/picture-to-read.ts'
import { type EngineDocument, loadPdfium, openDocument, type Pdfium } from './pdfium.ts'

/**
 * Looks through a PDF page by page. PDFium tells what a page shows; what else is in the file, our own reader of its objects.
 * What is of the whole document is found with the first page.
 */
export const inspectPdf: Inspector = async (bytes, lookInside) => {
  const engine = await loadPdfium()
  const document = openDocument(engine, bytes)
  try {
    const context = pdfContext(bytes)
    const layers = hiddenLayers(context)
    let isOpen = true
    // A file within another one is closed by the time that its pictures are read.
    const pictureOf = (unit: number): Uint8Array => {
      const opened = isOpen ? document : openDocument(engine, bytes)
      try {
        return opened.withPage(unit, (page) => pictureToRead(engine, page))
      } finally {
        if (opened !== document) opened.close()
      }
    }
    const tagTexts = structureTexts(context.file, context.graph, context.root)
    return {
      type: fileTypes.pdf,
      units: Math.max(1, document.pages),
      inspect: async (unit) => {
        const isPage = unit < document.pages
        const ofPage: Inspected = isPage
          ? document.withPage(unit, (page) =>
              inspectPage(engine, context, page, unit + 1, tagTexts.get(unit + 1) ?? [], layers, () => pictureOf(unit)),
            )
          : { findings: [], texts: [] }
        if (unit > 0) return ofPage
        const pageText = ofPage.texts[0]?.text ?? ''
        const ofDocument = await inspectDocument(engine, context, document, bytes, { layers, pageText, lookInside })
        return { ...joined([ofPage, ofDocument]), shown: ofPage.shown ?? [] }
      },
      close: () => {
        isOpen = false
        document.close()
      },
    }
  } catch (error) {
    document.close()
    throw error
  }
}

async function inspectDocument(
  engine: Pdfium,
  context: PdfContext,
  document: EngineDocument,
  bytes: Uint8Array,
  given: { readonly layers: readonly HiddenLayer[]; readonly pageText: string; readonly lookInside: LookInside },
): Promise<Inspected> {
  return joined([
    { findings: [...findLayers(given.layers), ...findUnusedPictures(context)], texts: [] },
    { findings: [], texts: bookmarkTexts(context) },
    findActions(context),
    findFormData(context),
    findMetadata(context, given.pageText),
    findCustomData(context, bytes),
    findRevisions(engine, context, document),
    await findAttachments(context, given.lookInside),
    await findPictureMetadata(context, given.lookInside),
  ])
}
