import { Unreadable } from '../scan/inspector.ts'
import { layersOf } from '../scan/pdf/page/page-characters.ts'
import { type EngineDocument, openDocument, orBroken, type Pdfium, withScratch } from '../scan/pdf/pdfium.ts'
import type { Area } from './areas.ts'
import { cutBeyondPage } from './beyond-pages.ts'
import { cutBoxes } from './cut-boxes.ts'
import { joinedBoxes } from './joined-boxes.ts'

/** FPDFANNOT: what other than a picture of its own has an annotation? A note, a link, the box that a note opens. */
const [noteKind, linkKind, popupKind] = [1, 2, 16]
const flattenForPrint = 1

/** A document of PDFium's as bytes, written whole. */
export function savedBytes(engine: Pdfium, document: number): Uint8Array {
  const writer = engine.PDFiumExt_OpenFileWriter()
  try {
    if (!engine.PDFiumExt_SaveAsCopy(document, writer)) throw new Unreadable('broken', 'PDFium cannot write it')
    const size = engine.PDFiumExt_GetFileWriterSize(writer)
    return withScratch(engine, size, ({ at }) => {
      engine.PDFiumExt_GetFileWriterData(writer, at, size)
      return engine.pdfium.HEAPU8.slice(at, at + size)
    })
  } finally {
    engine.PDFiumExt_CloseFileWriter(writer)
  }
}

/** The pages alone, in a document of their own, with what forms and stamps show drawn into them and nothing beyond their edges. */
export function pagesAlone(
  engine: Pdfium,
  bytes: Uint8Array,
  hiddenLayers: ReadonlySet<string>,
): { readonly bytes: Uint8Array; readonly croppedPages: readonly number[] } {
  const source = openDocument(engine, bytes)
  const target = engine.FPDF_CreateNewDocument()
  try {
    return orBroken(() => {
      if (!engine.FPDF_ImportPagesByIndex(target, source.handle, 0, 0, 0))
        throw new Unreadable('broken', 'Its pages cannot be copied')
      const pages = Array.from({ length: source.pages }, (_, index) => index)
      for (const index of pages) withPage(engine, target, index, (page) => flattenPage(engine, page))
      // Loaded again: what was drawn into a page is not among its objects before.
      const croppedPages = pages.filter((index) =>
        withPage(engine, target, index, (page) => {
          if (hiddenLayers.size > 0) removeLayers(engine, page, hiddenLayers)
          return cutBeyondPage(engine, page)
        }),
      )
      return { bytes: savedBytes(engine, target), croppedPages }
    })
  } finally {
    engine.FPDF_CloseDocument(target)
    source.close()
  }
}

function flattenPage(engine: Pdfium, page: number): void {
  for (let at = engine.FPDFPage_GetAnnotCount(page) - 1; at >= 0; at -= 1) {
    const annotation = engine.FPDFPage_GetAnnot(page, at)
    const kind = engine.FPDFAnnot_GetSubtype(annotation)
    engine.FPDFPage_CloseAnnot(annotation)
    if ([noteKind, linkKind, popupKind].includes(kind)) engine.FPDFPage_RemoveAnnot(page, at)
  }
  engine.FPDFPage_Flatten(page, flattenForPrint)
}

function withPage<T>(engine: Pdfium, document: number, index: number, work: (page: number) => T): T {
  const page = engine.FPDF_LoadPage(document, index)
  if (page === 0) throw new Unreadable('broken', `Page ${index + 1} cannot be read`)
  try {
    return work(page)
  } finally {
    engine.FPDF_ClosePage(page)
  }
}

function removeLayers(engine: Pdfium, page: number, hidden: ReadonlySet<string>): void {
  for (let at = engine.FPDFPage_CountObjects(page) - 1; at >= 0; at -= 1) {
    const object = engine.FPDFPage_GetObject(page, at)
    if (!layersOf(engine, object).some((name) => hidden.has(name))) continue
    if (engine.FPDFPage_RemoveObject(page, object)) engine.FPDFPageObj_Destroy(object)
  }
  engine.FPDFPage_GenerateContent(page)
}

/** Cuts everything in the areas out of their pages: letters, and parts of pictures and drawings. */
export function cutPages(engine: Pdfium, document: EngineDocument, pages: ReadonlyMap<number, readonly Area[]>): void {
  for (const [index, areas] of pages)
    document.withPage(index, (page) => {
      cutBoxes(
        engine,
        page,
        areas.flatMap((area) => area.cuts),
      )
      engine.FPDFPage_GenerateContent(page)
    })
}

/** Draws a black box over each area. */
export function drawBoxes(engine: Pdfium, document: EngineDocument, pages: ReadonlyMap<number, readonly Area[]>): void {
  const filled = 1
  for (const [index, areas] of pages)
    document.withPage(index, (page) => {
      for (const box of joinedBoxes(areas.map((area) => area.box))) {
        const drawn = engine.FPDFPageObj_CreateNewRect(box.left, box.bottom, box.right - box.left, box.top - box.bottom)
        engine.FPDFPageObj_SetFillColor(drawn, 0, 0, 0, 255)
        engine.FPDFPath_SetDrawMode(drawn, filled, false)
        engine.FPDFPage_InsertObject(page, drawn)
      }
      engine.FPDFPage_GenerateContent(page)
    })
}
