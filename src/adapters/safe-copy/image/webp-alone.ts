import type { ImageAlone } from './image-alone.ts'
import { exifWithOrientation, orientationOf } from './orientation.ts'

/** The parts that draw (RFC 9649, 2.7). */
const kept = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']
const [hasProfile, hasExif, hasXmp] = [0x20, 0x08, 0x04]

export function webpAlone(bytes: Uint8Array): ImageAlone {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const orientation = orientationOf(bytes)
  const parts: Uint8Array[] = []
  let [hadProfile, isExtended] = [false, false]
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1')
    const length = view.getUint32(at + 4, true)
    const content = Uint8Array.from(bytes.subarray(at + 8, at + 8 + length))
    if (content.length < length) throw new RangeError('A part of the picture runs over its end')
    if (type === 'ICCP') hadProfile = true
    if (type === 'VP8X') {
      isExtended = true
      content[0] = ((content[0] ?? 0) & ~(hasProfile | hasExif | hasXmp)) | (orientation === 1 ? 0 : hasExif)
    }
    if (kept.includes(type)) parts.push(chunk(type, content))
    at += 8 + length + (length % 2)
  }
  if (parts.length === 0) throw new RangeError('The picture has no data')
  if (isExtended && orientation !== 1) parts.push(chunk('EXIF', exifWithOrientation(orientation)))
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return { bytes: Buffer.concat([head, body]), hadProfile, hadAnimation: false }
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, new Uint8Array(content.length % 2)])
}
