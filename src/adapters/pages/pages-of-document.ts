import PDFDocument from 'pdfkit'
import { signatureType } from '../scan/file-type.ts'
import { Unreadable } from '../scan/inspector.ts'

/** A picture without another measure is shown as on a screen. */
const pointsPerPixel = 72 / 96
const maxPagePoints = 1200

/**
 * The pages of a document as a PDF: of every kind of file that has pages, here and nowhere else, so that what is shown, what
 * is marked and what is cut have the same places.
 * @throws Unreadable
 */
export async function pagesOfDocument(bytes: Uint8Array): Promise<Uint8Array> {
  const type = signatureType(bytes)
  if (type === 'pdf') return bytes
  if (type === 'jpeg' || type === 'png') return pageOfPicture(bytes)
  throw new Unreadable('unsupported', 'A file of this kind is not shown as pages')
}

/** What the types of pdfkit leave out. */
type OpensPictures = {
  openImage(bytes: Buffer): { readonly width: number; readonly height: number; readonly orientation?: number }
}

/** The same picture gives the same bytes. */
function pageOfPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const paper = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date(0), ModDate: new Date(0) } })
  const pieces: Uint8Array[] = []
  const made = new Promise<Uint8Array>((resolve, reject) => {
    paper.on('data', (piece: Uint8Array) => pieces.push(piece))
    paper.on('end', () => resolve(Buffer.concat(pieces)))
    paper.on('error', reject)
  })
  try {
    const picture = (paper as unknown as OpensPictures).openImage(Buffer.from(bytes))
    const { width, height, orientation = 0 } = picture
    // EXIF turns a picture by a quarter from 5 on.
    const [across, down] = orientation > 4 ? [height, width] : [width, height]
    const scale = Math.min(pointsPerPixel, maxPagePoints / Math.max(across, down))
    paper.addPage({ size: [across * scale, down * scale], margin: 0 })
    paper.image(picture as never, 0, 0, { width: across * scale, height: down * scale })
    paper.end()
  } catch (error) {
    throw new Unreadable('broken', `The picture cannot be read: ${(error as Error).message}`)
  }
  return made
}
