import { ok, type Result, refuseField } from '../../domain/request/refusal.ts'
import { readSvg, type SvgPicture } from './svg-picture.ts'

/** Width and height are in pixels. */
type RasterPicture = { readonly mediaType: 'image/png' | 'image/jpeg'; readonly width: number; readonly height: number }

export type LogoPicture = RasterPicture | SvgPicture

/** A logo is on every page: it has to be small. */
export const maxLogoBytes = 128_000
const maxPixels = 4000
const maxSize = { max: String(maxLogoBytes / 1000) }

/** What a file is by its content, never by its name: a PNG, a JPEG, or an SVG that can do nothing but be looked at. */
export function logoPicture(bytes: Uint8Array): Result<LogoPicture> {
  if (bytes.length > maxLogoBytes) return refuseField('logo', 'picture-size', maxSize)
  const picture = pngSize(bytes) ?? jpegSize(bytes)
  if (!picture) return readSvg(bytes)
  const { width, height } = picture
  if (Math.min(width, height) < 1 || Math.max(width, height) > maxPixels) {
    return refuseField('logo', 'picture-size', maxSize)
  }
  return ok(picture)
}

const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const uint32 = (bytes: Uint8Array, at: number): number => uint16(bytes, at) * 65536 + uint16(bytes, at + 2)
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** PNG (ISO/IEC 15948): the first chunk is IHDR, which begins with width and height. */
function pngSize(bytes: Uint8Array): RasterPicture | undefined {
  const isPng = bytes.length > 33 && pngSignature.every((byte, at) => bytes[at] === byte)
  return isPng ? { mediaType: 'image/png', width: uint32(bytes, 16), height: uint32(bytes, 20) } : undefined
}

/** JPEG (ITU-T T.81, B.2.2): the size stands in the frame header, SOF0 to SOF15 but DHT, JPG and DAC. */
function jpegSize(bytes: Uint8Array): RasterPicture | undefined {
  if (uint16(bytes, 0) !== 0xffd8) return undefined
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { mediaType: 'image/jpeg', width: uint16(bytes, at + 7), height: uint16(bytes, at + 5) }
    at += 2 + uint16(bytes, at + 2)
  }
  return undefined
}
