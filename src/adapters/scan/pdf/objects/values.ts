/** `/Name` */
export class PdfName {
  readonly value: string

  constructor(value: string) {
    this.value = value
  }
}

/** `12 0 R` */
export class PdfRef {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}

export class PdfString {
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }
}

export type PdfDict = ReadonlyMap<string, PdfValue>

/** A dictionary with bytes; they are encoded as its `Filter` says, and perhaps encrypted. */
export class PdfStream {
  readonly dict: PdfDict
  readonly encoded: Uint8Array
  /** Undoes the encryption of its document. */
  readonly decrypt: ((bytes: Uint8Array) => Uint8Array) | undefined

  constructor(dict: PdfDict, encoded: Uint8Array, decrypt?: (bytes: Uint8Array) => Uint8Array) {
    this.dict = dict
    this.encoded = encoded
    this.decrypt = decrypt
  }
}

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfRef
  | PdfString
  | PdfStream
  | readonly PdfValue[]
  | PdfDict

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map
export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value)

/** The dictionary of a value, that of a stream too. */
export const dictOf = (value: PdfValue | undefined): PdfDict | undefined =>
  value instanceof PdfStream ? value.dict : isDict(value) ? value : undefined

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value instanceof PdfName ? value.value : undefined

/** PDFDocEncoding differs from Latin-1 in these. */
const documentEncoding: { readonly [code: number]: string } = {
  24: '˘',
  25: 'ˇ',
  26: 'ˆ',
  27: '˙',
  28: '˝',
  29: '˛',
  30: '˚',
  31: '˜',
  128: '•',
  129: '†',
  130: '‡',
  131: '…',
  132: '—',
  133: '–',
  134: 'ƒ',
  135: '⁄',
  136: '‹',
  137: '›',
  138: '−',
  139: '‰',
  140: '„',
  141: '“',
  142: '”',
  143: '‘',
  144: '’',
  145: '‚',
  146: '™',
  147: 'ﬁ',
  148: 'ﬂ',
  149: 'Ł',
  150: 'Œ',
  151: 'Š',
  152: 'Ÿ',
  153: 'Ž',
  154: 'ı',
  155: 'ł',
  156: 'œ',
  157: 'š',
  158: 'ž',
  160: '€',
}

const maxTextBytes = 1024 * 1024

/** The words of a text string: UTF-16 or UTF-8 with a mark, else PDFDocEncoding. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (!(value instanceof PdfString)) return undefined
  const bytes = value.bytes.subarray(0, maxTextBytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes.subarray(3))
  let text = ''
  for (const byte of bytes) text += documentEncoding[byte] ?? String.fromCharCode(byte)
  return text
}
