/** What stands of a file in an archive, as APPNOTE.TXT 6.3.10 has it. */
export type ZipRecord = {
  readonly path: string
  /** ISO 8601 in UTC. */
  readonly modifiedAt: string
  readonly method: 'stored' | 'deflated'
  readonly crc: number
  readonly size: number
  readonly compressedSize: number
  /** Where its local header begins. */
  readonly offset: number
}

/** From here on a number stands in the fields of ZIP64. Smaller only in tests. */
export type Zip64From = { readonly bytes: number; readonly files: number }
export const usualZip64From: Zip64From = { bytes: 0xffffffff, files: 0xffff }

const [inDescriptor, utf8] = [1 << 3, 1 << 11]
const [plainVersion, zip64Version] = [20, 45]
const madeOnUnix = 3 << 8
const ordinaryFile = 0o100644

/** Writes little-endian numbers: [bytes, value]. */
function record(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true)
    else if (bytes === 4) view.setUint32(at, value, true)
    else view.setBigUint64(at, BigInt(value), true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Dates before 1980 cannot be written. */
function dosTime(at: string): readonly [time: number, date: number] {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (at.match(/\d+/g) ?? []).map(Number)
  if (year < 1980 || year > 2107) return [0, (1 << 5) | 1]
  return [(hour << 11) | (minute << 5) | (second >> 1), ((year - 1980) << 9) | (month << 5) | day]
}

const flagsOf = ({ method }: ZipRecord) => (method === 'deflated' ? utf8 | inDescriptor : utf8)
const methodOf = ({ method }: ZipRecord) => (method === 'deflated' ? 8 : 0)

/** What stands before the bytes. Of what is deflated, sizes and sum follow the bytes: they are not known before. */
export function localHeader(file: ZipRecord, from: Zip64From): Uint8Array<ArrayBuffer> {
  const [time, date] = dosTime(file.modifiedAt)
  const name = new TextEncoder().encode(file.path)
  const known = file.method === 'stored'
  const isLarge = known && file.size >= from.bytes
  const extra = isLarge ? record([2, 1], [2, 16], [8, file.size], [8, file.size]) : new Uint8Array()
  const size = isLarge ? 0xffffffff : known ? file.size : 0
  const head = record(
    [4, 0x04034b50],
    [2, isLarge ? zip64Version : plainVersion],
    [2, flagsOf(file)],
    [2, methodOf(file)],
    ...([
      [2, time],
      [2, date],
      [4, known ? file.crc : 0],
      [4, size],
      [4, size],
      [2, name.length],
      [2, extra.length],
    ] as const),
  )
  return joined(head, name, extra)
}

/** What follows the bytes of a deflated file. */
export const dataDescriptor = ({ crc, compressedSize, size }: ZipRecord) =>
  record([4, 0x08074b50], [4, crc], [4, compressedSize], [4, size])

/** Its line in the directory at the end. */
export function directoryEntry(file: ZipRecord, from: Zip64From): Uint8Array<ArrayBuffer> {
  const [time, date] = dosTime(file.modifiedAt)
  const name = new TextEncoder().encode(file.path)
  const large = [file.size, file.compressedSize, file.offset].map((value) => value >= from.bytes)
  const values = [file.size, file.compressedSize, file.offset].filter((_value, index) => large[index])
  const extra =
    values.length > 0
      ? record([2, 1], [2, 8 * values.length], ...values.map((value) => [8, value] as const))
      : new Uint8Array()
  const [size = 0, compressedSize = 0, offset = 0] = [file.size, file.compressedSize, file.offset].map(
    (value, index) => (large[index] ? 0xffffffff : value),
  )
  const head = record(
    [4, 0x02014b50],
    [2, madeOnUnix | zip64Version],
    [2, values.length > 0 ? zip64Version : plainVersion],
    [2, flagsOf(file)],
    [2, methodOf(file)],
    [2, time],
    [2, date],
    [4, file.crc],
    [4, compressedSize],
    [4, size],
    [2, name.length],
    [2, extra.length],
    // No comment, first disk, no internal attributes.
    [2, 0],
    [2, 0],
    [2, 0],
    [4, ordinaryFile * 0x10000],
    [4, offset],
  )
  return joined(head, name, extra)
}

/** What ends the archive. @param start where the directory begins */
export function endOfArchive(files: number, start: number, length: number, from: Zip64From): Uint8Array<ArrayBuffer> {
  const isLarge = files >= from.files || start >= from.bytes || length >= from.bytes
  const zip64 = isLarge
    ? joined(
        record([4, 0x06064b50], [8, 44], [2, madeOnUnix | zip64Version], [2, zip64Version], [4, 0], [4, 0]),
        record([8, files], [8, files], [8, length], [8, start]),
        record([4, 0x07064b50], [4, 0], [8, start + length], [4, 1]),
      )
    : new Uint8Array()
  const count = isLarge ? 0xffff : files
  const [shownLength, shownStart] = isLarge ? [0xffffffff, 0xffffffff] : [length, start]
  return joined(
    zip64,
    record([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, shownLength], [4, shownStart], [2, 0]),
  )
}
