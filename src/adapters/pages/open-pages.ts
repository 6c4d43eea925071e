import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { signatureType } from '../scan/file-type.ts'
import { type EngineDocument, loadPdfium, openDocument } from '../scan/pdf/pdfium.ts'
import { pagesOfDocument } from './pages-of-document.ts'

const headBytes = 1024

/** Opens a file as pages. A PDF stays on the disk: what is needed of it is read then. @throws Unreadable */
export async function openPages(path: string): Promise<EngineDocument> {
  const engine = await loadPdfium()
  const descriptor = openSync(path, 'r')
  let isHeld = false
  try {
    const head = new Uint8Array(headBytes)
    readSync(descriptor, head, 0, headBytes, 0)
    if (signatureType(head) !== 'pdf') return openDocument(engine, await pagesOfDocument(readFileSync(path)))
    const { size } = fstatSync(descriptor)
    const document = openDocument(engine, {
      length: size,
      copy: (start, target) => void readSync(descriptor, target, 0, target.length, start),
    })
    isHeld = true
    return {
      ...document,
      close() {
        document.close()
        closeSync(descriptor)
      },
    }
  } finally {
    if (!isHeld) closeSync(descriptor)
  }
}
