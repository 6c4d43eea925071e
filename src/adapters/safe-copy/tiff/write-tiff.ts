import type { TiffTag } from '../../scan/image/read-tiff.ts'

/** A page as it is written: its tags without the places of its parts, and those parts. */
export type WrittenPage = {
  readonly tags: ReadonlyMap<number, TiffTag>
  readonly isTiled: boolean
  readonly parts: readonly Uint8Array[]
}

const [long, short] = [4, 3] as const

/** A TIFF of these pages and nothing besides, in the order of bytes that their data have. */
export function writeTiff(pages: readonly WrittenPage[], isLittle: boolean): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  const put = (bytes: Uint8Array): number => {
    const at = length
    pieces.push(bytes, new Uint8Array(bytes.length % 2))
    length += bytes.length + (bytes.length % 2)
    return at
  }
  const head = new Uint8Array(8)
  head.set(isLittle ? [0x49, 0x49, 42, 0] : [0x4d, 0x4d, 0, 42])
  put(head)
  let link = new DataView(head.buffer, 4)
  for (const { tags, isTiled, parts } of pages) {
    const places = parts.map(put)
    const all = new Map(tags)
    const sizes = parts.map((part) => part.length)
    all.set(isTiled ? 324 : 273, valuesTag(long, places, isLittle))
    all.set(isTiled ? 325 : 279, valuesTag(long, sizes, isLittle))
    const sorted = [...all].sort(([a], [b]) => a - b)
    const directory = new Uint8Array(2 + sorted.length * 12 + 4)
    const view = new DataView(directory.buffer)
    view.setUint16(0, sorted.length, isLittle)
    for (const [index, [number, { type, count, bytes }]] of sorted.entries()) {
      const at = 2 + index * 12
      view.setUint16(at, number, isLittle)
      view.setUint16(at + 2, type, isLittle)
      view.setUint32(at + 4, count, isLittle)
      if (bytes.length <= 4) directory.set(bytes, at + 8)
      else view.setUint32(at + 8, put(bytes), isLittle)
    }
    link.setUint32(0, put(directory), isLittle)
    link = new DataView(directory.buffer, directory.length - 4)
  }
  return Buffer.concat(pieces)
}

/** A tag of whole numbers. */
export function valuesTag(type: 3 | 4, values: readonly number[], isLittle: boolean): TiffTag {
  const size = type === short ? 2 : 4
  const bytes = new Uint8Array(values.length * size)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of values.entries())
    if (type === short) view.setUint16(index * 2, value, isLittle)
    else view.setUint32(index * 4, value, isLittle)
  return { type, count: values.length, bytes }
}
