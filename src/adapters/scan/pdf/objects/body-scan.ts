import { Unreadable } from '../../inspector.ts'
import { MalformedPdf, valueParser } from './value-parser.ts'
import { isDict, PdfRef, PdfStream, type PdfValue } from './values.ts'

/** An object as it stands in the bytes, whether it is in use or not. */
export type StoredObject = {
  readonly number: number
  readonly generation: number
  /** Of its first byte; for one in an object stream, that of the stream. */
  readonly offset: number
  readonly end: number
  readonly value: PdfValue
  /** The number of the object stream that it lies in. */
  readonly container?: number
}

const maxObjects = 2_000_000
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39
const isSpace = (byte: number | undefined) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0

/**
 * Every object that stands in the bytes, one after the other: those that a later save replaced too. What lies in streams is
 * passed over, so that a file within the file is not taken for its objects.
 */
export function scanBody(bytes: Buffer, lengthOf: (ref: PdfRef) => number | undefined): readonly StoredObject[] {
  const found: StoredObject[] = []
  let position = 0
  for (;;) {
    const at = bytes.indexOf('obj', position)
    if (at < 0) return found
    position = at + 3
    const head = headBefore(bytes, at)
    if (head === undefined) continue
    const object = readObject(bytes, at + 3, lengthOf)
    if (object === undefined) continue
    if (found.length >= maxObjects) throw new Unreadable('too-large', 'It has too many objects')
    found.push({ ...head, value: object.value, end: object.end })
    position = Math.max(position, object.end)
  }
}

function headBefore(bytes: Buffer, at: number) {
  const back = (start: number): readonly [begin: number, end: number] => {
    let end = start
    while (end > 0 && isSpace(bytes[end - 1])) end -= 1
    let begin = end
    while (begin > 0 && isDigit(bytes[begin - 1]) && end - begin < 11) begin -= 1
    return [begin, end]
  }
  const [generationAt, generationEnd] = back(at)
  const [offset, numberEnd] = back(generationAt)
  if (generationEnd === generationAt || numberEnd === offset || numberEnd === generationAt) return undefined
  return {
    offset,
    number: Number(bytes.toString('latin1', offset, numberEnd)),
    generation: Number(bytes.toString('latin1', generationAt, generationEnd)),
  }
}

function readObject(bytes: Buffer, start: number, lengthOf: (ref: PdfRef) => number | undefined) {
  const parser = valueParser(bytes, start)
  try {
    const value = parser.value()
    if (!isDict(value) || !parser.accept('stream')) return { value, end: parser.position }
    let begin = parser.position
    if (bytes[begin] === 0x0d) begin += 1
    if (bytes[begin] === 0x0a) begin += 1
    const end = streamEnd(bytes, begin, value.get('Length'), lengthOf)
    return { value: new PdfStream(value, bytes.subarray(begin, end)), end }
  } catch (error) {
    if (!(error instanceof MalformedPdf)) throw error
    return undefined
  }
}

function streamEnd(
  bytes: Buffer,
  begin: number,
  given: PdfValue | undefined,
  lengthOf: (ref: PdfRef) => number | undefined,
): number {
  const length = given instanceof PdfRef ? lengthOf(given) : given
  if (typeof length === 'number' && length >= 0 && begin + length <= bytes.length) {
    const parser = valueParser(bytes, begin + length)
    while (isSpace(bytes[parser.position])) parser.position += 1
    if (parser.accept('endstream') || parser.accept('endobj')) return begin + length
  }
  const end = bytes.indexOf('endstream', begin)
  if (end < 0) return bytes.length
  const lineEnd = bytes[end - 1] === 0x0a ? (bytes[end - 2] === 0x0d ? 2 : 1) : bytes[end - 1] === 0x0d ? 1 : 0
  return Math.max(begin, end - lineEnd)
}

/** The objects in a decoded object stream. */
export function objectsInStream(
  container: StoredObject,
  decoded: Uint8Array,
  count: number,
  first: number,
): readonly StoredObject[] {
  const heads = valueParser(decoded)
  const found: StoredObject[] = []
  for (let index = 0; index < Math.min(count, 100_000); index += 1) {
    const [number, at] = [heads.integer(), heads.integer()]
    if (number === undefined || at === undefined) break
    try {
      const value = valueParser(decoded, first + at).value()
      const { offset, end } = container
      found.push({ number, generation: 0, offset, end, value, container: container.number })
    } catch (error) {
      if (!(error instanceof MalformedPdf)) throw error
    }
  }
  return found
}
