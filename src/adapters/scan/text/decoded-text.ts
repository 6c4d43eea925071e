import { decodeText } from '../../mail/charset.ts'

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** Characters that no text has: control characters but for tab, line ends, form feed and escape. */
const notText = new Set([...Array(32).keys()].filter((code) => ![9, 10, 12, 13, 27].includes(code)))
/** So much of a text may be what no text has: a stray byte does not make it a program. */
const maxShare = 0.001

/** The bytes as text, in the encoding that they are in; null where they are no text. */
export function decodedText(bytes: Uint8Array): string | null {
  if (!isUtf16(bytes)) {
    let wrong = 0
    for (const byte of bytes) if (notText.has(byte)) wrong += 1
    if (wrong > bytes.length * maxShare) return null
  }
  return decodeText(bytes, undefined).text.replace(/^\uFEFF/, '')
}
