/** Adobe's own says how the colours are kept, and JFIF how large a pixel is. */
const needed = ['Adobe', 'JFIF\0']

/** A JPEG without its EXIF, XMP, IPTC, comments and profiles of cameras. One that is broken stays as it is. */
export function withoutJpegMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker === 0xda) break
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    const name = Buffer.from(bytes.subarray(at + 4, at + 9)).toString('latin1')
    const isNote =
      marker === 0xfe ||
      (marker >= 0xe0 &&
        marker <= 0xef &&
        marker !== 0xe2 &&
        !needed.some((one) => name.startsWith(one.slice(0, name.length))))
    if (!isNote) parts.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}
