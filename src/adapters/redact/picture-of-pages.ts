import type { EngineDocument, Pdfium } from '../scan/pdf/pdfium.ts'
import type { Picture } from './render-page.ts'

const bgrx = 3

/** Puts a picture in the place of all that a page draws. */
export function pictureOfPages(engine: Pdfium, document: EngineDocument, pictures: ReadonlyMap<number, Picture>): void {
  for (const [index, picture] of pictures)
    document.withPage(index, (page) => {
      for (let at = engine.FPDFPage_CountObjects(page) - 1; at >= 0; at -= 1) {
        const object = engine.FPDFPage_GetObject(page, at)
        if (engine.FPDFPage_RemoveObject(page, object)) engine.FPDFPageObj_Destroy(object)
      }
      const bitmap = engine.FPDFBitmap_CreateEx(picture.width, picture.height, bgrx, 0, 0)
      engine.pdfium.HEAPU8.set(picture.pixels, engine.FPDFBitmap_GetBuffer(bitmap))
      const drawn = engine.FPDFPageObj_NewImageObj(document.handle)
      engine.FPDFImageObj_SetBitmap(0, 0, drawn, bitmap)
      // As it is shown: the page is not turned any more.
      const [width, height] = [engine.FPDF_GetPageWidthF(page), engine.FPDF_GetPageHeightF(page)]
      engine.FPDFPage_SetRotation(page, 0)
      engine.FPDFPage_SetMediaBox(page, 0, 0, width, height)
      engine.FPDFPage_SetCropBox(page, 0, 0, width, height)
      engine.FPDFImageObj_SetMatrix(drawn, width, 0, 0, height, 0, 0)
      engine.FPDFPage_InsertObject(page, drawn)
      engine.FPDFPage_GenerateContent(page)
      engine.FPDFBitmap_Destroy(bitmap)
    })
}
