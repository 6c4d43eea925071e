import type { FileType } from '../file-type.ts'

/** Where a picture ends in its file; what stands behind it no program shows. Undefined where it has no end. */
export function endOfImage(bytes: Uint8Array, type: FileType): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (type === 'png') return endOfPng(view)
    if (type === 'jpeg') return endOfJpeg(bytes, view)
    if (type === 'gif') return endOfGif(bytes)
    if (type === 'webp') return 8 + view.getUint32(4, true) + (view.getUint32(4, true) % 2)
    // TIFF keeps its parts in any order, HEIC in boxes up to the end.
    return bytes.length
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function endOfPng(view: DataView): number | undefined {
  for (let at = 8; at + 8 <= view.byteLength; ) {
    const length = view.getUint32(at)
    const isEnd = view.getUint32(at + 4) === 0x49454e44
    at += 12 + length
    if (isEnd) return at
  }
  return undefined
}

function endOfJpeg(bytes: Uint8Array, view: DataView): number | undefined {
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker === 0xd9) return at + 2
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else {
      at += 2 + view.getUint16(at + 2)
      // The picture itself has no length: it goes on to the next marker that is none of its own.
      if (marker === 0xda) at = nextMarker(bytes, at)
    }
  }
  return bytes[at] === 0xff && bytes[at + 1] === 0xd9 ? at + 2 : undefined
}

function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function endOfGif(bytes: Uint8Array): number | undefined {
  const table = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))
  let at = 13 + table(bytes[10] ?? 0)
  const skipBlocks = () => {
    while ((bytes[at] ?? 0) !== 0) at += 1 + (bytes[at] ?? 0)
    at += 1
  }
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === 0x3b) return at + 1
    if (kind === 0x21) at += 2
    else if (kind === 0x2c) at += 11 + table(bytes[at + 9] ?? 0)
    else return undefined
    skipBlocks()
  }
  return undefined
}
