import { crc32, deflateSync, inflateSync } from 'node:zlib'
import type { ImageAlone } from './image-alone.ts'
import { exifWithOrientation, orientationOf } from './orientation.ts'

/** What is needed to show a picture (PNG 3rd edition, 11): the size, the palette, what shines through, the colours. */
const kept = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs']
const maxPixelBytes = 400 * 1024 * 1024

/** @throws RangeError */
export function pngAlone(bytes: Uint8Array): ImageAlone {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const before: Uint8Array[] = []
  const data: Uint8Array[] = []
  let [hadProfile, hadAnimation] = [false, false]
  let header: Uint8Array | undefined
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (content.length < length) throw new RangeError('A part of the picture runs over its end')
    if (type === 'IHDR') header = content
    if (type === 'IDAT') data.push(content)
    else if (kept.includes(type)) before.push(chunk(type, content))
    hadProfile ||= type === 'iCCP'
    hadAnimation ||= type === 'acTL'
    at += 12 + length
  }
  if (!header || header.length < 13 || data.length === 0) throw new RangeError('The picture has no head or no data')
  const orientation = orientationOf(bytes)
  const way = orientation === 1 ? [] : [chunk('eXIf', exifWithOrientation(orientation))]
  const picture = chunk('IDAT', deflateSync(pixelsAlone(header, Buffer.concat(data))))
  const parts = [bytes.subarray(0, 8), ...before, ...way, picture, chunk('IEND', new Uint8Array())]
  return { bytes: Buffer.concat(parts), hadProfile, hadAnimation }
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(content.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), out.length - 4)
  return out
}

/** The lines of the picture, without what stands behind the last one. */
function pixelsAlone(header: Uint8Array, data: Uint8Array): Uint8Array {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [width, height, depth] = [view.getUint32(0), view.getUint32(4), view.getUint8(8)]
  const channels = [1, 0, 3, 1, 2, 0, 4][view.getUint8(9)] ?? 0
  const line = (across: number) => (across === 0 ? 0 : 1 + Math.ceil((across * depth * channels) / 8))
  const passes =
    view.getUint8(12) === 1
      ? [
          [0, 0, 8, 8],
          [4, 0, 8, 8],
          [0, 4, 4, 8],
          [2, 0, 4, 4],
          [0, 2, 2, 4],
          [1, 0, 2, 2],
          [0, 1, 1, 2],
        ]
      : [[0, 0, 1, 1]]
  const size = passes.reduce((sum, [x = 0, y = 0, stepX = 1, stepY = 1]) => {
    const [across, down] = [Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)]
    return sum + (across > 0 && down > 0 ? line(across) * down : 0)
  }, 0)
  if (size === 0 || size > maxPixelBytes) throw new RangeError('The picture is too large, or of no size')
  let pixels: Uint8Array
  try {
    pixels = inflateSync(data, { maxOutputLength: maxPixelBytes + 65_536 })
  } catch (error) {
    throw new RangeError((error as Error).message)
  }
  if (pixels.length < size) throw new RangeError('Lines of the picture are missing')
  return pixels.subarray(0, size)
}
