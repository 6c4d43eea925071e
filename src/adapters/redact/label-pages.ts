import PDFDocument from 'pdfkit'
import { pdfFonts } from '../pdf/pdf-fonts.ts'

/** A label as a page of its own: its letters are `size` high, and stand as far from the bottom as `drawLabels` wants. */
export type LabelPage = { readonly label: string; readonly width: number }

/** Of the letters on a label page, in points. */
export const labelSize = 9
/** How high such a page is. */
export const labelHeight = 12

/** Labels in letters that the fonts of every program lack, white, each on a page; with the font in part. */
export async function labelPages(labels: readonly string[]): Promise<{
  readonly bytes: Uint8Array
  readonly pages: readonly LabelPage[]
}> {
  const { regular } = await pdfFonts()
  const chunks: Uint8Array[] = []
  const document = new PDFDocument({ autoFirstPage: false, font: '', info: { CreationDate: new Date(0) } })
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve())
    document.on('error', reject)
  })
  document.registerFont('label', regular)
  document.font('label').fontSize(labelSize)
  const pages = labels.map((label): LabelPage => {
    const width = Math.max(1, document.widthOfString(label))
    document.addPage({ size: [width, labelHeight], margin: 0, font: '' })
    document.fillColor('#ffffff').text(label, 0, 1, { lineBreak: false, baseline: 'top' })
    return { label, width }
  })
  document.end()
  await ended
  return { bytes: Buffer.concat(chunks), pages }
}
