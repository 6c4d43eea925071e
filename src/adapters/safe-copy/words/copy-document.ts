import type { OfficeFormat } from '../../../app/ports/office-ports.ts'
import { fileTypes } from '../../scan/file-type.ts'
import { safePdf } from '../safe-pdf.ts'
import type { CopyWriter } from '../written-copy.ts'
import { wordsAsPdf } from './copy-words.ts'
import { openDocumentShown } from './open-document-shown.ts'

/** What an office program opens; a page of HTML may name what it then fetches, and is copied by its words. */
export const officeFormats: { readonly [type: string]: OfficeFormat } = {
  [fileTypes.docx]: 'docx',
  'application/msword': 'doc',
  [fileTypes.odt]: 'odt',
  [fileTypes.rtf]: 'rtf',
  [fileTypes.pptx]: 'pptx',
  [fileTypes.odp]: 'odp',
}

/**
 * A text or a presentation as its pages. The office program first makes OpenDocument of it, in which all that is not shown
 * stands apart and is taken out; then the pages. Where there is none, or it fails, the words alone.
 */
export const copyDocument: CopyWriter = async (bytes, type, title, convert) => {
  const format = officeFormats[type]
  if (!convert || !format) return wordsAsPdf(bytes, title, [])
  const slides = format === 'pptx' || format === 'odp'
  const kind = slides ? 'odp' : 'odt'
  const opened = format === kind ? bytes : await convert(bytes, format, kind)
  const shown = opened && (await openDocumentShown(opened))
  const pages = shown && (await convert(shown, kind, 'pdf'))
  return pages ? safePdf(pages, title) : wordsAsPdf(bytes, title, [{ what: 'office-failed' }])
}
