import type { ImageAlone } from './image-alone.ts'

const [extension, image, graphicControl, application] = [0x21, 0x2c, 0xf9, 0xff]

/** The pictures of a GIF and how they follow one another, without comments, texts and notes of programs. */
export function gifAlone(bytes: Uint8Array): ImageAlone {
  const table = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))
  const headEnd = 13 + table(bytes[10] ?? 0)
  const parts: Uint8Array[] = [bytes.subarray(0, headEnd)]
  let at = headEnd
  while (at < bytes.length && bytes[at] !== 0x3b) {
    const [start, kind, label] = [at, bytes[at], bytes[at + 1]]
    if (kind === extension) at += 2
    else if (kind === image) at += 11 + table(bytes[at + 9] ?? 0)
    else throw new RangeError('A part of the picture is of no known kind')
    at = endOfBlocks(bytes, at)
    const name = Buffer.from(bytes.subarray(start + 3, start + 14)).toString('latin1')
    const repeats = label === application && name === 'NETSCAPE2.0'
    if (kind === image || label === graphicControl || repeats) parts.push(bytes.subarray(start, at))
  }
  parts.push(Uint8Array.of(0x3b))
  return { bytes: Buffer.concat(parts), hadProfile: false, hadAnimation: false }
}

function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && (bytes[at] ?? 0) !== 0) at += 1 + (bytes[at] ?? 0)
  if (at >= bytes.length) throw new RangeError('A part of the picture runs over its end')
  return at + 1
}
