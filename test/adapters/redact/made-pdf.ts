import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { installedFile } from '../../../src/adapters/system/installed-file.ts'

const chineseFont = () =>
  readFileSync(
    installedFile('node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf') ?? '',
  )

export type Made = {
  readonly lines: readonly string[]
  readonly rotate?: 0 | 90 | 180 | 270
  /** Left, bottom, right, top of what is shown of the page. */
  readonly crop?: readonly [number, number, number, number]
  readonly picture?: boolean
  readonly chinese?: boolean
  readonly author?: string
  readonly note?: string
}

/** A page of 300 by 200 points, of lines in letters of one width, as pdfkit writes it. */
export function madePdf({
  lines,
  rotate = 0,
  crop,
  picture = false,
  chinese = false,
  author,
  note,
}: Made): Promise<Buffer> {
  const document = new PDFDocument({
    size: [300, 200],
    margin: 20,
    info: author === undefined ? {} : { Author: author },
  })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  if (picture) document.image(checkered, 150, 90, { width: 120, height: 80 })
  document.font(chinese ? chineseFont() : 'Courier').fontSize(14)
  for (const [index, line] of lines.entries()) document.text(line, 20, 30 + index * 22, { lineBreak: false })
  document.moveTo(10, 150).lineTo(290, 150).stroke()
  if (note !== undefined) document.note(10, 10, 20, 20, note)
  const { dictionary } = (document as unknown as { page: { dictionary: { data: Record<string, unknown> } } }).page
  if (rotate !== 0) dictionary.data.Rotate = rotate
  if (crop) dictionary.data.CropBox = [...crop]
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.end()
  })
}

/** A PNG of 8 by 8 pixels in two colours. */
const checkered = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQAAAADsdIMmAAAADklEQVR4nGMIZVjFgIQBHpwD/W19h+YAAAAASUVORK5CYII=',
  'base64',
)
