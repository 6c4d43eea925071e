import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileLayout } from '../../app/ports/redactor-ports.ts'
import type { Redaction, RedactionBox } from '../../domain/release/redaction.ts'
import { pagesOfDocument } from '../pages/pages-of-document.ts'
import type { ParserCalls } from '../parse/parser-protocol.ts'
import { Unreadable } from '../scan/inspector.ts'
import { WrongBox } from './areas.ts'
import type { FileTitle } from './clean-file.ts'
import { pdfLayout } from './pdf-layout.ts'
import { redactPdf } from './redact-pdf.ts'

export type RedactCall = { readonly boxes: readonly RedactionBox[]; readonly title: FileTitle }
type Refused = { readonly refused: 'unreadable' | 'wrong-box'; readonly message: string }
export type RedactReply =
  | (Redaction & { readonly sha256: { readonly original: string; readonly result: string }; readonly size: number })
  | Refused
export type LayoutReply = FileLayout | Refused

const pieceBytes = 4 * 1024 * 1024

/** Cutting boxes out of a PDF in a parser process: it comes in pieces, and so does the result. */
export function redactCalls(): ParserCalls {
  const received = join(tmpdir(), 'to-redact')
  let sheet: readonly Uint8Array[] = []
  let result: Uint8Array = new Uint8Array()
  return {
    'redact-append': (_args, bytes) => {
      appendFileSync(received, bytes, { mode: 0o600 })
      return {}
    },
    'redact-sheet': (_args, bytes) => {
      sheet = [...sheet, Uint8Array.from(bytes)]
      return {}
    },
    'redact-run': async ({ boxes, title }: RedactCall) => {
      const value = await answer<RedactReply>(async () => {
        const bytes = readFileSync(received)
        const behind = sheet.length > 0 ? Buffer.concat(sheet) : undefined
        const redacted = await redactPdf(await pagesOfDocument(bytes), boxes, title, behind)
        result = redacted.result
        const { boxes: count, proof, warnings } = redacted
        // A picture became a page first: the original is the file that came.
        const original = createHash('sha256').update(bytes).digest('hex')
        const sha256 = { original, result: redacted.sha256.result }
        return { sha256, boxes: count, proof, warnings, size: result.length }
      })
      return { value }
    },
    'redact-layout': async ({ text }: { readonly text: string }) => ({
      value: await answer<FileLayout>(async () => pdfLayout(await pagesOfDocument(readFileSync(received)), text)),
    }),
    'redact-read': ({ from }: { readonly from: number }) => ({ bytes: result.subarray(from, from + pieceBytes) }),
    'redact-close': () => {
      result = new Uint8Array()
      sheet = []
      rmSync(received, { force: true })
      return {}
    },
  }
}

async function answer<T>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Unreadable) return { refused: 'unreadable', message: error.message }
    if (error instanceof WrongBox) return { refused: 'wrong-box', message: error.message }
    throw error
  }
}
