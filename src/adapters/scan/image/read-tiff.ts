/** A tag of a page of a TIFF (TIFF 6.0, section 2). */
export type TiffTag = { readonly type: number; readonly count: number; readonly bytes: Uint8Array }
export type TiffPage = ReadonlyMap<number, TiffTag>

/** Bytes of one value of each type. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
const [byte, short, long] = [1, 3, 4]
const maxPages = 2000

export type Tiff = {
  readonly bytes: Uint8Array
  readonly isLittle: boolean
  readonly pages: readonly TiffPage[]
  /** Whole numbers of a tag, in the order of the file's bytes; empty where it has none. */
  numbers(tag: TiffTag | undefined): readonly number[]
}

/** The pages that a TIFF names one after the other. @throws RangeError where it is broken */
export function readTiff(bytes: Uint8Array): Tiff {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLittle = bytes[0] === 0x49
  const pages: TiffPage[] = []
  const seen = new Set<number>()
  for (let at = view.getUint32(4, isLittle); at !== 0; ) {
    if (seen.has(at)) throw new RangeError('The pages of the picture go round in a circle')
    if (pages.length >= maxPages) throw new RangeError(`The picture has more than ${maxPages} pages`)
    seen.add(at)
    const count = view.getUint16(at, isLittle)
    const page = new Map<number, TiffTag>()
    for (let index = 0; index < count; index += 1) {
      const [number, tag] = readTag(bytes, view, at + 2 + index * 12, isLittle)
      if (!page.has(number)) page.set(number, tag)
    }
    pages.push(page)
    at = view.getUint32(at + 2 + count * 12, isLittle)
  }
  if (pages.length === 0) throw new RangeError('The picture has no page')
  return {
    bytes,
    isLittle,
    pages,
    numbers(tag) {
      if (!tag) return []
      const values = new DataView(tag.bytes.buffer, tag.bytes.byteOffset, tag.bytes.byteLength)
      const at = Array.from({ length: tag.count }, (_, index) => index)
      if (tag.type === byte) return at.map((index) => values.getUint8(index))
      if (tag.type === short) return at.map((index) => values.getUint16(index * 2, isLittle))
      if (tag.type === long) return at.map((index) => values.getUint32(index * 4, isLittle))
      return []
    },
  }
}

function readTag(bytes: Uint8Array, view: DataView, at: number, isLittle: boolean): readonly [number, TiffTag] {
  const type = view.getUint16(at + 2, isLittle)
  const count = view.getUint32(at + 4, isLittle)
  const length = (sizes[type] ?? 0) * count
  const from = length <= 4 ? at + 8 : view.getUint32(at + 8, isLittle)
  if (from + length > bytes.length) throw new RangeError('A tag of the picture runs over its end')
  return [view.getUint16(at, isLittle), { type, count, bytes: bytes.subarray(from, from + length) }]
}
