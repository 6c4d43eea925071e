import type { Box } from '../scan/pdf/page/page-characters.ts'
import type { EngineDocument, Pdfium } from '../scan/pdf/pdfium.ts'
import type { Area } from './areas.ts'
import { type PixelBox, pixelBox } from './page-pixels.ts'
import { type Picture, renderPage } from './render-page.ts'

const bgrx = 3
/** As fine as paper is scanned. */
const pictureScale = 1

/**
 * Puts a picture of how a page is shown in the place of all that it draws, the areas black. It is not turned any more.
 * @param seen the page as it is in the original
 * @returns the areas in the space of the page as it is now
 */
export function pictureOfPage(
  engine: Pdfium,
  document: EngineDocument,
  index: number,
  seen: (work: (page: number) => Picture) => Picture,
  areas: readonly Area[],
): readonly Area[] {
  const picture = seen((page) => renderPage(engine, page, pictureScale))
  return document.withPage(index, (page) => {
    const [width, height] = [engine.FPDF_GetPageWidthF(page), engine.FPDF_GetPageHeightF(page)]
    const [x, y] = [width / picture.width, height / picture.height]
    const inPixels = (box: Box) => pixelBox(engine, page, picture, box)
    const asPoints = ({ left, top, right, bottom }: PixelBox): Box => ({
      left: left * x,
      right: right * x,
      bottom: height - bottom * y,
      top: height - top * y,
    })
    const moved = areas.map((area) => {
      const { left, top, right, bottom } = inPixels(area.box)
      for (let row = top; row < bottom; row += 1)
        picture.pixels.fill(0, (row * picture.width + left) * 4, (row * picture.width + right) * 4)
      const box = asPoints(inPixels(area.box))
      return { ...area, box, label: asPoints(inPixels(area.label)), cuts: [box] }
    })
    replaceContent(engine, document.handle, page, picture, width, height)
    return moved
  })
}

function replaceContent(
  engine: Pdfium,
  document: number,
  page: number,
  picture: Picture,
  width: number,
  height: number,
): void {
  for (let at = engine.FPDFPage_CountObjects(page) - 1; at >= 0; at -= 1) {
    const object = engine.FPDFPage_GetObject(page, at)
    if (engine.FPDFPage_RemoveObject(page, object)) engine.FPDFPageObj_Destroy(object)
  }
  const bitmap = engine.FPDFBitmap_CreateEx(picture.width, picture.height, bgrx, 0, 0)
  engine.pdfium.HEAPU8.set(picture.pixels, engine.FPDFBitmap_GetBuffer(bitmap))
  const drawn = engine.FPDFPageObj_NewImageObj(document)
  engine.FPDFImageObj_SetBitmap(0, 0, drawn, bitmap)
  engine.FPDFPage_SetRotation(page, 0)
  engine.FPDFPage_SetMediaBox(page, 0, 0, width, height)
  engine.FPDFPage_SetCropBox(page, 0, 0, width, height)
  engine.FPDFImageObj_SetMatrix(drawn, width, 0, 0, height, 0, 0)
  engine.FPDFPage_InsertObject(page, drawn)
  engine.FPDFPage_GenerateContent(page)
  engine.FPDFBitmap_Destroy(bitmap)
}
