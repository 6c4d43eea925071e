import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'
import { madePdf } from '../../adapters/redact/made-pdf.ts'

export const tableName = '低保人员名单.pdf'
/** With right check digits. */
export const identityNumbers = ['11010519491231002X', '110105194912310038'] as const
/** Over both numbers, in parts of the page; the second begins below the handles that the first has while it is chosen. */
export const overNumbers = [
  [0.05, 0.25, 0.95, 0.355],
  [0.05, 0.38, 0.95, 0.48],
] as const

/** A table as a scanner gives it: a picture on a page, without a word. @returns where it is */
export async function scannedTable(within: string): Promise<string> {
  const pdftotext = process.env.CANDOR_TEST_PDFTOTEXT ?? ''
  const [pdf, png] = [join(within, 'table.pdf'), join(within, 'table')]
  writeFileSync(pdf, await madePdf({ lines: ['低保人员名单', ...identityNumbers, '共二人'], chinese: true }))
  execFileSync(join(dirname(pdftotext), 'pdftoppm'), ['-png', '-r', '150', '-singlefile', pdf, png])
  const document = new PDFDocument({ size: [300, 200], margin: 0 })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  document.image(readFileSync(`${png}.png`), 0, 0, { width: 300, height: 200 })
  await new Promise<void>((resolve) => {
    document.on('end', () => resolve())
    document.end()
  })
  const path = join(within, tableName)
  writeFileSync(path, Buffer.concat(pieces))
  return path
}
