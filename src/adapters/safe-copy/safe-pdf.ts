import type { SafeCopyLoss } from '../../domain/release/safe-copy.ts'
import { isStructure } from '../../domain/release/safe-copy.ts'
import { cleanFile, type FileTitle } from '../redact/clean-file.ts'
import { savedBytes } from '../redact/cut-pages.ts'
import { pictureOfPage } from '../redact/picture-of-page.ts'
import { redactPdf } from '../redact/redact-pdf.ts'
import { fileTypes } from '../scan/file-type.ts'
import { Unreadable } from '../scan/inspector.ts'
import { loadPdfium, openDocument } from '../scan/pdf/pdfium.ts'
import { lookThrough } from './look-through.ts'
import type { CopyWriter, WrittenCopy } from './written-copy.ts'

export const copyPdf: CopyWriter = (bytes, _type, title) => safePdf(bytes, title)

/** The pages of a PDF alone. A page that keeps something hidden even so becomes a picture of what it shows. */
export async function safePdf(
  original: Uint8Array,
  title: FileTitle,
  lost: readonly SafeCopyLoss[] = [],
): Promise<WrittenCopy> {
  const { result, proof, warnings } = await redactPdf(original, [], title)
  if (!proof.outsideUnchanged)
    throw new Unreadable('unsupported', 'Its pages do not look the same without the rest of it')
  const { findings } = await lookThrough(result)
  const hidden = findings.filter(isStructure).map(({ where }) => where.page)
  const pages = new Set(hidden.flatMap((page) => (page === undefined ? [] : [page - 1])))
  const bytes = pages.size === 0 ? result : await withPictures(original, result, pages, title)
  const pictured = new Set([
    ...pages,
    ...warnings.flatMap(({ code, page }) => (code === 'page-as-picture' && page ? [page - 1] : [])),
  ])
  return { bytes, type: fileTypes.pdf, lost: [...lost, { what: 'page-as-picture', count: pictured.size }] }
}

async function withPictures(
  original: Uint8Array,
  result: Uint8Array,
  pages: ReadonlySet<number>,
  title: FileTitle,
): Promise<Uint8Array> {
  const engine = await loadPdfium()
  const [before, work] = [openDocument(engine, original), openDocument(engine, result)]
  try {
    for (const page of pages) pictureOfPage(engine, work, page, (draw) => before.withPage(page, draw), [])
    return cleanFile(savedBytes(engine, work.handle), title)
  } finally {
    before.close()
    work.close()
  }
}
