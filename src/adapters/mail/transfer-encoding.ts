import type { StepBudget } from './step-budget.ts'
import { takeUuencoded } from './uuencode.ts'

const values = new Uint8Array(256).fill(255)
for (const [value, sign] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  values[sign.charCodeAt(0)] = value

/**
 * Base64 (RFC 2045 section 6.8). What is no sign of it is passed over; `=` ends a unit, and another may follow, since some
 * programs fill up every line.
 */
function fromBase64(source: Buffer): Buffer {
  const out = Buffer.allocUnsafe(Math.ceil((source.length * 3) / 4))
  let length = 0
  let unit = 0
  let bits = 0
  for (let index = 0; index < source.length; index += 1) {
    const byte = source[index] ?? 0
    const value = values[byte] ?? 255
    if (value === 255) {
      if (byte === 0x3d) bits = 0
      continue
    }
    unit = ((unit << 6) | value) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    out[length] = (unit >> bits) & 0xff
    length += 1
  }
  return out.subarray(0, length)
}

const hexValue = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Quoted-printable (RFC 2045 section 6.7). What is no escape of it stays as it is; ends of lines stay as they were sent. */
function fromQuotedPrintable(source: Buffer): Buffer {
  const out = Buffer.allocUnsafe(source.length)
  let length = 0
  for (let index = 0; index < source.length; index += 1) {
    const byte = source[index] ?? 0
    if (byte === 0x3d) {
      const high = hexValue(source[index + 1])
      const low = hexValue(source[index + 2])
      if (high >= 0 && low >= 0) {
        out[length] = high * 16 + low
        length += 1
        index += 2
        continue
      }
      const softEnd = softBreakEnd(source, index + 1)
      if (softEnd !== -1) {
        index = softEnd - 1
        continue
      }
    }
    out[length] = byte
    length += 1
  }
  return out.subarray(0, length)
}

/** Past the end of a line that `=` joins to the next; -1 where other characters follow. Blanks before the end are the transport's. */
function softBreakEnd(source: Buffer, start: number): number {
  let index = start
  while (index < start + 100 && (source[index] === 0x20 || source[index] === 0x09)) index += 1
  if (source[index] === 0x0d && source[index + 1] === 0x0a) return index + 2
  if (source[index] === 0x0a) return index + 1
  return index >= source.length ? index : -1
}

/** The bytes of a part, its transfer encoding undone. One that is not known leaves them as they were sent. */
export function decodeTransfer(source: Buffer, encoding: string, steps: StepBudget): Uint8Array {
  steps.spend(source.length)
  if (encoding.includes('base64')) return fromBase64(source)
  if (encoding.includes('quoted-printable')) return fromQuotedPrintable(source)
  if (/^(x-)?uue?(ncode)?$/.test(encoding)) return takeUuencoded(source, steps).files[0]?.bytes ?? source
  return source
}
