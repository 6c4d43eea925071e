import { constants, inflateRawSync, inflateSync } from 'node:zlib'
import { Unreadable } from '../../inspector.ts'
import { dictOf, isArray, nameOf, type PdfDict, type PdfStream, type PdfValue } from './values.ts'

const maxDecodedBytes = 128 * 1024 * 1024
const shortNames: { readonly [name: string]: string } = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  RL: 'RunLengthDecode',
  DCT: 'DCTDecode',
}

type Decoded = {
  readonly bytes: Uint8Array
  /** The filter of a picture, where one is left. */
  readonly left: string | undefined
}

/** The filters of a stream, the outermost first. */
export function filtersOf(stream: PdfStream, resolve: (value: PdfValue | undefined) => PdfValue): readonly string[] {
  const filter = resolve(stream.dict.get('Filter') ?? stream.dict.get('F'))
  const names = isArray(filter) ? filter.map((one) => nameOf(resolve(one))) : [nameOf(filter)]
  return names.filter((name) => name !== undefined).map((name) => shortNames[name] ?? name)
}

/** The bytes of a stream up to the encoding of a picture. Undefined where they cannot be decoded. @throws Unreadable when it is too much */
export function decodeStream(
  stream: PdfStream,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Decoded | undefined {
  const given = resolve(stream.dict.get('DecodeParms') ?? stream.dict.get('DP'))
  const parameters = (isArray(given) ? given : [given]).map((one) => dictOf(resolve(one)))
  const filters = filtersOf(stream, resolve)
  const isDecrypted = stream.decrypt === undefined || filters[0] === 'Crypt'
  let bytes = isDecrypted ? stream.encoded : (stream.decrypt?.(stream.encoded) ?? stream.encoded)
  for (const [index, filter] of filters.slice(0, 8).entries()) {
    if (filter === 'Crypt') continue
    const decode = decoders[filter]
    if (decode === undefined) return { bytes, left: filter }
    const decoded = decode(bytes, parameters[index], resolve)
    if (decoded === undefined) return undefined
    if (decoded.length > maxDecodedBytes) throw new Unreadable('too-large', 'A stream is too large')
    bytes = decoded
  }
  return { bytes, left: undefined }
}

type Decoder = (
  bytes: Uint8Array,
  parameters: PdfDict | undefined,
  resolve: (value: PdfValue | undefined) => PdfValue,
) => Uint8Array | undefined

const decoders: { readonly [filter: string]: Decoder } = {
  FlateDecode: (bytes, parameters, resolve) => predicted(inflate(bytes), parameters, resolve),
  LZWDecode: (bytes, parameters, resolve) =>
    predicted(lzw(bytes, resolve(parameters?.get('EarlyChange')) !== 0), parameters, resolve),
  ASCIIHexDecode: asciiHex,
  ASCII85Decode: ascii85,
  RunLengthDecode: runLength,
}

function inflate(bytes: Uint8Array): Uint8Array | undefined {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: maxDecodedBytes }
  for (const attempt of [() => inflateSync(bytes, options), () => inflateRawSync(bytes.subarray(2), options)])
    try {
      return attempt()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new Unreadable('too-large', 'A stream is too large')
    }
  return undefined
}

function lzw(bytes: Uint8Array, isEarly: boolean): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  let total = 0
  let table: Uint8Array[] = []
  const clear = () => {
    table = Array.from({ length: 258 }, (_, code) => Uint8Array.of(code))
  }
  clear()
  let previous: Uint8Array | undefined
  let [buffer, bits, width] = [0, 0, 9]
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (buffer >> bits) & ((1 << width) - 1)
    if (code === 257) break
    if (code === 256) {
      clear()
      previous = undefined
      width = 9
      continue
    }
    const entry: Uint8Array | undefined =
      table[code] ?? (previous && code === table.length ? Uint8Array.of(...previous, previous[0] ?? 0) : undefined)
    if (entry === undefined) return undefined
    parts.push(entry)
    total += entry.length
    if (total > maxDecodedBytes) throw new Unreadable('too-large', 'A stream is too large')
    if (previous && table.length < 4096) table.push(Uint8Array.of(...previous, entry[0] ?? 0))
    previous = entry
    const size = table.length + (isEarly ? 1 : 0)
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9
  }
  return Buffer.concat(parts)
}

function asciiHex(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0x3e)
  const digits = Buffer.from(bytes.subarray(0, end < 0 ? bytes.length : end))
    .toString('latin1')
    .replace(/[^0-9a-f]/gi, '')
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex')
}

function ascii85(bytes: Uint8Array): Uint8Array {
  const found: number[] = []
  let group: number[] = []
  const flush = (count: number) => {
    let value = 0
    for (const digit of [...group, 84, 84, 84, 84].slice(0, 5)) value = value * 85 + digit
    for (let index = 0; index < count; index += 1) found.push(Math.floor(value / 256 ** (3 - index)) & 0xff)
    group = []
  }
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (byte === 0x7a && group.length === 0) found.push(0, 0, 0, 0)
    else if (byte >= 0x21 && byte <= 0x75) group.push(byte - 0x21)
    if (group.length === 5) flush(4)
  }
  if (group.length > 1) flush(group.length - 1)
  return Uint8Array.from(found)
}

function runLength(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 128
    if (length === 128) break
    parts.push(
      length < 128 ? bytes.subarray(at + 1, at + 2 + length) : new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0),
    )
    at += length < 128 ? length + 2 : 2
  }
  return Buffer.concat(parts)
}

/** Undoes the PNG predictors, that of tables of objects; TIFF's is for pictures alone. */
function predicted(
  bytes: Uint8Array | undefined,
  parameters: PdfDict | undefined,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Uint8Array | undefined {
  const number = (key: string, otherwise: number) => {
    const value = resolve(parameters?.get(key))
    return typeof value === 'number' && value > 0 && value < 1e6 ? Math.floor(value) : otherwise
  }
  if (bytes === undefined || number('Predictor', 1) < 10) return bytes
  const pixel = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8))
  const width = Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8) * number('Columns', 1)) / 8)
  const rows = Math.ceil(bytes.length / (width + 1))
  const result = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row += 1) {
    const type = bytes[row * (width + 1)]
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column
      const left = column >= pixel ? (result[at - pixel] ?? 0) : 0
      const up = row > 0 ? (result[at - width] ?? 0) : 0
      const corner = row > 0 && column >= pixel ? (result[at - width - pixel] ?? 0) : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][type ?? 0] ?? 0
      result[at] = (bytes[row * (width + 1) + 1 + column] ?? 0) + guess
    }
  }
  return result
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
