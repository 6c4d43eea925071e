import { Unreadable } from '../../inspector.ts'
import { objectsInStream, type StoredObject, scanBody } from './body-scan.ts'
import { joinedEntries, lastStart, readSections, rebuiltSection, type Section } from './cross-references.ts'
import { type Decryption, openEncryption } from './decryption.ts'
import { decodeStream } from './stream-filters.ts'
import { valueParser } from './value-parser.ts'
import { dictOf, isArray, isDict, nameOf, type PdfDict, PdfRef, PdfStream, PdfString, type PdfValue } from './values.ts'

/** The objects of a PDF: those in use, and those that still stand in the bytes. */
export type PdfFile = {
  readonly bytes: Buffer
  readonly trailer: PdfDict
  /** From the newest to the oldest save. */
  readonly sections: readonly Section[]
  readonly inUse: ReadonlyMap<number, StoredObject>
  /** Every object in the bytes, in their order. */
  readonly stored: readonly StoredObject[]
  /** Follows references. */
  resolve(value: PdfValue | undefined): PdfValue
  dict(value: PdfValue | undefined): PdfDict | undefined
  /** The bytes of a stream, decoded whole; undefined where that cannot be done, and for pictures. @throws Unreadable */
  decode(stream: PdfStream): Uint8Array | undefined
  /** The bytes as far as they can be decoded, with the name of the filter that is left: that of a picture. */
  decodePicture(stream: PdfStream): { readonly bytes: Uint8Array; readonly left: string | undefined } | undefined
}

const maxDecodedBytes = 512 * 1024 * 1024
/** Cross-references may point to the space before an object. */
const maxOffsetError = 20

/** Reads the objects of a PDF. Broken cross-references are made anew from the objects. @throws Unreadable */
export function readPdfFile(given: Uint8Array): PdfFile {
  const whole = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const bytes = whole.subarray(Math.max(0, whole.subarray(0, 1100).indexOf('%PDF-')))
  const plain = (value: PdfValue | undefined) => value ?? null
  const start = lastStart(bytes)
  const read = start === undefined ? undefined : readSections(bytes, start, (one) => decodeStream(one, plain)?.bytes)
  const entries = joinedEntries(read ?? [])
  const scanned = scanBody(bytes, (ref) => {
    const entry = entries.get(ref.number)
    return entry !== undefined && entry !== 'free' && 'at' in entry ? integerAt(bytes, entry.at) : undefined
  })
  const usable = read && rootIsThere(read, scanned) ? read : undefined
  const first = usable?.[0] ?? rebuiltSection(bytes, scanned)
  if (first === undefined) throw new Unreadable('broken', 'It has no root')
  const outer = decrypted(scanned, first.trailer)
  const stored = withStreamObjects(outer)
  const rebuilt = usable ? undefined : rebuiltSection(bytes, stored)
  const sections = usable ?? (rebuilt ? [rebuilt] : [first])
  const inUse = objectsInUse(sections, stored)
  let decodedBytes = 0
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let resolved = value ?? null
    for (let hops = 0; resolved instanceof PdfRef && hops < 32; hops += 1)
      resolved = inUse.get(resolved.number)?.value ?? null
    return resolved
  }
  const decodePicture = (stream: PdfStream) => {
    const decoded = decodeStream(stream, resolve)
    decodedBytes += decoded?.bytes.length ?? 0
    if (decodedBytes > maxDecodedBytes) throw new Unreadable('too-large', 'Its streams are too large')
    return decoded
  }
  return {
    bytes,
    trailer: first.trailer,
    sections,
    inUse,
    stored,
    resolve,
    dict: (value) => dictOf(resolve(value)),
    decode: (stream) => {
      const decoded = decodePicture(stream)
      return decoded?.left === undefined ? decoded?.bytes : undefined
    },
    decodePicture,
  }
}

function integerAt(bytes: Buffer, offset: number): number | undefined {
  const parser = valueParser(bytes, offset)
  const isHead = parser.integer() !== undefined && parser.integer() !== undefined && parser.accept('obj')
  return isHead ? parser.integer() : undefined
}

/** Whether the cross-references can be right: the root is where they say. Roots in object streams are believed. */
function rootIsThere(sections: readonly Section[], scanned: readonly StoredObject[]): boolean {
  const root = sections[0]?.trailer.get('Root')
  const entry = root instanceof PdfRef ? joinedEntries(sections).get(root.number) : undefined
  if (!(root instanceof PdfRef) || entry === undefined || entry === 'free') return false
  return 'container' in entry
    ? scanned.some(({ number }) => number === entry.container)
    : scanned.some(({ number, offset, value }) => number === root.number && isNear(offset, entry.at) && isDict(value))
}

const isNear = (offset: number, at: number): boolean => offset >= at - 2 && offset <= at + maxOffsetError

/** The objects with their encryption undone: their strings now, their streams when they are read. */
function decrypted(scanned: readonly StoredObject[], trailer: PdfDict): readonly StoredObject[] {
  const reference = trailer.get('Encrypt')
  if (reference === undefined || reference === null) return scanned
  const byNumber = new Map(scanned.map((one) => [one.number, one.value]))
  const resolve = (value: PdfValue | undefined): PdfValue =>
    value instanceof PdfRef ? (byNumber.get(value.number) ?? null) : (value ?? null)
  const encrypt = dictOf(resolve(reference))
  if (encrypt === undefined) throw new Unreadable('broken', 'Its encryption is not described')
  const identifiers = resolve(trailer.get('ID'))
  const identifier = isArray(identifiers) ? resolve(identifiers[0]) : null
  const decryption = openEncryption(
    encrypt,
    identifier instanceof PdfString ? identifier.bytes : new Uint8Array(),
    resolve,
  )
  const encryptNumber = reference instanceof PdfRef ? reference.number : -1
  return scanned.map((one) =>
    one.number === encryptNumber ? one : { ...one, value: decryptedValue(one.value, one, decryption) },
  )
}

function decryptedValue(value: PdfValue, holder: StoredObject, decryption: Decryption): PdfValue {
  const strings = decryption.strings(holder.number, holder.generation)
  const inside = (one: PdfValue): PdfValue => {
    if (one instanceof PdfString) return new PdfString(strings(one.bytes))
    if (isArray(one)) return one.map(inside)
    return isDict(one) ? new Map([...one].map(([key, item]) => [key, inside(item)])) : one
  }
  if (!(value instanceof PdfStream)) return inside(value)
  const type = nameOf(value.dict.get('Type'))
  const isPlain = type === 'XRef' || (type === 'Metadata' && !decryption.coversMetadata)
  const dict = inside(value.dict) as PdfDict
  return new PdfStream(dict, value.encoded, isPlain ? undefined : decryption.streams(holder.number, holder.generation))
}

function withStreamObjects(outer: readonly StoredObject[]): readonly StoredObject[] {
  const byNumber = new Map(outer.map((one) => [one.number, one.value]))
  const resolve = (value: PdfValue | undefined): PdfValue =>
    value instanceof PdfRef ? (byNumber.get(value.number) ?? null) : (value ?? null)
  let total = 0
  return outer.flatMap((one) => {
    const { value } = one
    if (!(value instanceof PdfStream) || nameOf(value.dict.get('Type')) !== 'ObjStm') return [one]
    const decoded = decodeStream(value, resolve)?.bytes
    const [count, first] = [resolve(value.dict.get('N')), resolve(value.dict.get('First'))]
    if (decoded === undefined || typeof count !== 'number' || typeof first !== 'number') return [one]
    total += decoded.length
    if (total > maxDecodedBytes) throw new Unreadable('too-large', 'Its object streams are too large')
    return [one, ...objectsInStream(one, decoded, count, first)]
  })
}

function objectsInUse(
  sections: readonly Section[],
  stored: readonly StoredObject[],
): ReadonlyMap<number, StoredObject> {
  const byNumber = new Map<number, StoredObject[]>()
  for (const one of stored) {
    const same = byNumber.get(one.number)
    if (same) same.push(one)
    else byNumber.set(one.number, [one])
  }
  const entries = joinedEntries(sections)
  const inUse = new Map<number, StoredObject>()
  for (const [number, entry] of entries) {
    if (entry === 'free' || 'container' in entry) continue
    const found = byNumber.get(number)?.find((one) => one.container === undefined && isNear(one.offset, entry.at))
    if (found) inUse.set(number, found)
  }
  for (const [number, entry] of entries) {
    if (entry === 'free' || !('container' in entry)) continue
    const container = inUse.get(entry.container)
    const found = byNumber
      .get(number)
      ?.find((one) => one.container === entry.container && one.offset === container?.offset)
    if (found) inUse.set(number, found)
    else if (container !== undefined && nameOf(dictOf(container.value)?.get('Type')) === 'ObjStm')
      throwIfUndecoded(container, byNumber)
  }
  return inUse
}

/** An object stream in use of which nothing could be read hides what lies in it. */
function throwIfUndecoded(container: StoredObject, byNumber: ReadonlyMap<number, readonly StoredObject[]>): void {
  for (const same of byNumber.values())
    if (same.some((one) => one.container === container.number && one.offset === container.offset)) return
  throw new Unreadable('broken', 'Objects of it cannot be decoded')
}
