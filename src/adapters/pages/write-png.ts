import { crc32, deflateSync } from 'node:zlib'
import type { Picture } from '../redact/render-page.ts'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const [grey, colour] = [0, 2]
/** Each byte is told as the difference to the one above it: what is alike from line to line takes next to nothing. */
const upFilter = 2

/** A picture as PNG, in shades of grey where it has no other colour. */
export function writePng(picture: Picture): Uint8Array {
  const { width, height } = picture
  const isGrey = hasNoColour(picture)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, isGrey ? grey : colour], 8)
  const data = deflateSync(filteredLines(picture, isGrey ? 1 : 3), { level: 4 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())])
}

function hasNoColour({ pixels }: Picture): boolean {
  for (let at = 0; at < pixels.length; at += 4)
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false
  return true
}

function filteredLines({ width, height, pixels }: Picture, channels: 1 | 3): Uint8Array {
  const lines = new Uint8Array((width * channels + 1) * height)
  let to = 0
  for (let y = 0; y < height; y += 1) {
    lines[to] = upFilter
    to += 1
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4
      const above = from - width * 4
      // Blue, green, red.
      for (let channel = channels - 1; channel >= 0; channel -= 1) {
        lines[to] = (pixels[from + channel] ?? 0) - (y === 0 ? 0 : (pixels[above + channel] ?? 0))
        to += 1
      }
    }
  }
  return lines
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
