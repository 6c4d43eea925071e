import { pdfLayout } from '../../src/adapters/redact/pdf-layout.ts'
import { redactPdf } from '../../src/adapters/redact/redact-pdf.ts'
import { Unreadable } from '../../src/adapters/scan/inspector.ts'
import type { RedactionRefused, Redactor } from '../../src/app/ports/redactor-ports.ts'

/** Cuts in this process: what runs from the sources has no built one. */
export const directRedactor: Redactor = {
  layout: (source, text) => read(source, (bytes) => pdfLayout(bytes, text)),
  redact: (source, boxes, title, sheet) =>
    read(source, async (bytes) => {
      const { result, sha256, boxes: count, proof, warnings } = await redactPdf(bytes, boxes, title, sheet)
      const isProved = Object.values(proof).every((holds) => holds)
      return { sha256, boxes: count, proof, warnings, bytes: isProved ? result : undefined }
    }),
}

async function read<T>(
  source: AsyncIterable<Uint8Array>,
  work: (bytes: Uint8Array) => Promise<T>,
): Promise<T | RedactionRefused> {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  try {
    return await work(Buffer.concat(pieces))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { refused: 'unreadable', message: error.message }
  }
}
