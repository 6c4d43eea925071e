import type { ImageAlone } from './image-alone.ts'
import { exifWithOrientation, orientationOf } from './orientation.ts'

/** Notes of programs and cameras: application segments and comments. Adobe's own says how the colours are kept. */
const [firstApplication, lastApplication, comment, adobe, profile, scan] = [0xe0, 0xef, 0xfe, 0xee, 0xe2, 0xda]

/** @param bytes up to the end of the picture @throws RangeError where a segment runs over the end */
export function jpegAlone(bytes: Uint8Array): ImageAlone {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  const orientation = orientationOf(bytes)
  if (orientation !== 1) parts.push(exifSegment(orientation))
  let hadProfile = false
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) throw new RangeError('A segment of the picture begins nowhere')
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) break
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
    const end = isAlone ? at + 2 : at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (end > bytes.length) throw new RangeError('A segment of the picture runs over its end')
    const name = Buffer.from(bytes.subarray(at + 4, at + 16)).toString('latin1')
    const isAdobe = marker === adobe && name.startsWith('Adobe')
    const isNote = marker === comment || (marker >= firstApplication && marker <= lastApplication && !isAdobe)
    if (marker === profile && name.startsWith('ICC_PROFILE')) hadProfile = true
    if (!isNote) parts.push(bytes.subarray(at, isAdobe ? Math.min(end, at + 16) : end))
    at = end
    if (marker !== scan) continue
    const next = nextMarker(bytes, at)
    parts.push(bytes.subarray(at, next))
    at = next
  }
  parts.push(Uint8Array.of(0xff, 0xd9))
  return { bytes: Buffer.concat(parts), hadProfile, hadAnimation: false }
}

/** The data of a scan go on to the next marker that is none of their own. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function exifSegment(orientation: number): Uint8Array {
  const block = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifWithOrientation(orientation)])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(block.length + 2, 2)
  return Buffer.concat([head, block])
}
