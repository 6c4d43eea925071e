import { Unreadable } from '../scan/inspector.ts'
import { openDocument, type Pdfium } from '../scan/pdf/pdfium.ts'
import { cleanFile, type FileTitle } from './clean-file.ts'
import { savedBytes } from './cut-pages.ts'
import { isAlikeOutside } from './page-pixels.ts'
import { textBySecondReader } from './read-by-second-reader.ts'
import { renderPage } from './render-page.ts'

/** A file with the pages of a sheet behind its own, written whole. */
export function withSheet(engine: Pdfium, bytes: Uint8Array, sheet: Uint8Array, title: FileTitle): Uint8Array {
  const [target, source] = [openDocument(engine, bytes), openDocument(engine, sheet)]
  try {
    if (!engine.FPDF_ImportPagesByIndex(target.handle, source.handle, 0, 0, target.pages))
      throw new Unreadable('broken', 'The sheet cannot be copied')
    return cleanFile(savedBytes(engine, target.handle), title)
  } finally {
    source.close()
    target.close()
  }
}

/**
 * Whether a file is the one that was proved with the sheet behind it, and nothing else: another reader reads the same words
 * on every page, and every page looks the same.
 */
export async function isFileWithSheet(
  engine: Pdfium,
  bytes: Uint8Array,
  proved: Uint8Array,
  sheet: Uint8Array,
): Promise<{ readonly hasSameText: boolean; readonly looksAlike: boolean }> {
  const [read, ...parts] = await Promise.all([bytes, proved, sheet].map(textBySecondReader))
  const hasSameText = JSON.stringify(read) === JSON.stringify(parts.flat())
  return { hasSameText, looksAlike: picturesAreAlike(engine, bytes, proved, sheet) }
}

function picturesAreAlike(engine: Pdfium, bytes: Uint8Array, proved: Uint8Array, sheet: Uint8Array): boolean {
  const [all, first, last] = [bytes, proved, sheet].map((one) => openDocument(engine, one))
  try {
    if (!all || !first || !last || all.pages !== first.pages + last.pages) return false
    for (let page = 0; page < all.pages; page += 1) {
      const source = page < first.pages ? first : last
      const number = page < first.pages ? page : page - first.pages
      const before = source.withPage(number, (handle) => renderPage(engine, handle))
      const after = all.withPage(page, (handle) => renderPage(engine, handle))
      if (!isAlikeOutside(before, after, [])) return false
    }
    return true
  } finally {
    for (const document of [all, first, last]) document?.close()
  }
}
