import { fileTypes, signatureType, textType } from '../../domain/release/file-type.ts'

export const octetStream = 'application/octet-stream'

/** How much of a file tells its type. */
export const typeBytes = 4096

/** Kinds of files that are archives or compound files within, and are told apart by their name alone here. */
const zipped: readonly string[] = [
  ...[fileTypes.docx, fileTypes.xlsx, fileTypes.pptx, fileTypes.odt, fileTypes.ods, fileTypes.odp, fileTypes.zip],
]
const compound = ['application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint']
const texts = ['text/plain', 'text/csv', 'text/tab-separated-values']

/**
 * The type under which a file is sent: what its bytes are, and the sender's word only where the bytes agree with it. What a
 * browser would run (a page, a drawing, a script, any other XML), and what is not known, is sent as bytes without a type.
 */
export function deliveredType(claimed: string, head: Uint8Array): string {
  const type = (claimed.split(';')[0] ?? '').trim().toLowerCase()
  const found = signatureType(head)
  const isPdf = type === fileTypes.pdf || startOf(head).startsWith('%PDF-')
  if (found === 'zip') return zipped.includes(type) ? type : octetStream
  if (found === 'cfb') return compound.includes(type) ? type : octetStream
  if (found !== undefined && (found !== 'pdf' || isPdf)) return fileTypes[found]
  return texts.includes(type) && isPlainText(head) ? type : octetStream
}

const startOf = (head: Uint8Array) => String.fromCharCode(...head.subarray(0, 5))

function isPlainText(head: Uint8Array): boolean {
  const [first, second] = head
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (!isUtf16 && head.includes(0)) return false
  const text = new TextDecoder(first === 0xff && isUtf16 ? 'utf-16le' : isUtf16 ? 'utf-16be' : 'utf-8').decode(head)
  const kind = textType(text)
  return kind !== 'html' && kind !== 'svg' && !text.trimStart().startsWith('<')
}
