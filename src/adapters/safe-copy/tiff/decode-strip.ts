import { inflateSync } from 'node:zlib'

export const compressions = { none: 1, lzw: 5, jpeg: 7, deflate: 8, oldDeflate: 32946, packBits: 32773 } as const

/**
 * The first so many bytes of a strip or tile of a TIFF, unpacked. What stands behind them no program shows.
 * @throws RangeError where there are fewer of them
 */
export function decodeStrip(packed: Uint8Array, compression: number, length: number): Uint8Array | undefined {
  if (compression === compressions.none) return whole(packed, length)
  if (compression === compressions.packBits) return unpackBits(packed, length)
  if (compression === compressions.lzw) return unpackLzw(packed, length)
  if (compression !== compressions.deflate && compression !== compressions.oldDeflate) return undefined
  try {
    return whole(inflateSync(packed, { maxOutputLength: length + 1024 * 1024 }), length)
  } catch (error) {
    throw new RangeError((error as Error).message)
  }
}

function whole(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length < length) throw new RangeError('Lines of the picture are missing')
  return Uint8Array.from(bytes.subarray(0, length))
}

function unpackBits(packed: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length)
  let [at, to] = [0, 0]
  while (to < length) {
    const head = packed[at]
    if (head === undefined) throw new RangeError('Lines of the picture are missing')
    at += 1
    if (head === 128) continue
    const count = head < 128 ? head + 1 : 257 - head
    const fits = Math.min(count, length - to)
    if (head < 128) out.set(whole(packed.subarray(at), fits), to)
    else out.fill(packed[at] ?? 0, to, to + fits)
    at += head < 128 ? count : 1
    to += fits
  }
  return out
}

const [clearCode, endCode, firstCode, maxCodes] = [256, 257, 258, 4096]

/** TIFF 6.0, section 13: a code grows by a bit one entry before the table is full. */
function unpackLzw(packed: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length)
  // Of each entry, where its bytes stand in what was unpacked, and how many.
  const [starts, lengths] = [new Uint32Array(maxCodes), new Uint32Array(maxCodes)]
  let [next, width, buffer, bits, to] = [firstCode, 9, 0, 0, 0]
  let before: { readonly start: number; readonly length: number } | undefined
  for (let at = 0; to < length; ) {
    while (bits < width) {
      if (at >= packed.length) throw new RangeError('Lines of the picture are missing')
      buffer = ((buffer << 8) | (packed[at] ?? 0)) & 0xffffff
      at += 1
      bits += 8
    }
    bits -= width
    const code = (buffer >> bits) & ((1 << width) - 1)
    if (code === endCode) throw new RangeError('Lines of the picture are missing')
    if (code === clearCode) {
      ;[next, width] = [firstCode, 9]
      before = undefined
      continue
    }
    const start = to
    if (code < clearCode) {
      out[to] = code
      to += 1
    } else {
      const isNew = code === next && before !== undefined
      if (!isNew && code >= next) throw new RangeError('The picture is packed in an unknown way')
      const from = isNew ? (before?.start ?? 0) : (starts[code] ?? 0)
      const count = isNew ? (before?.length ?? 0) + 1 : (lengths[code] ?? 0)
      for (let index = 0; index < count && to < length; index += 1) {
        out[to] = out[from + index] ?? 0
        to += 1
      }
    }
    if (before && next < maxCodes) {
      starts[next] = before.start
      lengths[next] = before.length + 1
      next += 1
    }
    before = { start, length: to - start }
    width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9
  }
  return out
}
