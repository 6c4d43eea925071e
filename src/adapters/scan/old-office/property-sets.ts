import { decodeAs } from '../../mail/charset.ts'
import { charsetOfCodePage } from '../../mail/code-pages.ts'

const [shortInteger, narrowText, wideText] = [2, 30, 31]
const maxProperties = 1000

/** Texts of a property set by number and, where it has a dictionary, by name (MS-OLEPS). What is broken is left out. */
export function propertyTexts(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  if (!bytes || bytes.length < 48) return texts
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sets = Math.min(view.getUint32(24, true), 2)
  for (let set = 0; set < sets; set += 1) {
    try {
      readSet(bytes, view, view.getUint32(28 + set * 20 + 16, true), texts, set === 0 ? '' : 'custom ')
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
  return texts
}

function readSet(bytes: Uint8Array, view: DataView, start: number, texts: Map<string, string>, prefix: string): void {
  const count = Math.min(view.getUint32(start + 4, true), maxProperties)
  const offsets = Array.from({ length: count }, (_, index) => ({
    id: view.getUint32(start + 8 + index * 8, true),
    at: start + view.getUint32(start + 12 + index * 8, true),
  }))
  const page = offsets.find(({ id }) => id === 1)
  const codePage = page && view.getUint16(page.at, true) === shortInteger ? view.getUint16(page.at + 4, true) : 1252
  const charset = charsetOfCodePage(codePage) ?? 'windows-1252'
  for (const { id, at } of offsets) {
    if (id === 0 || id === 1) continue
    const type = view.getUint32(at, true)
    const length = view.getUint32(at + 4, true)
    if (type === narrowText)
      texts.set(`${prefix}${id}`, plain(decodeAs(bytes.subarray(at + 8, at + 8 + length), charset)))
    else if (type === wideText)
      texts.set(`${prefix}${id}`, plain(decodeAs(bytes.subarray(at + 8, at + 8 + length * 2), 'utf-16le')))
  }
}

const plain = (text: string): string => text.split('\0', 1)[0]?.trim() ?? ''
