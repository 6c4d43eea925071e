import type { StoredObject } from './body-scan.ts'
import { valueParser } from './value-parser.ts'
import { dictOf, isArray, isDict, nameOf, type PdfDict, PdfStream, type PdfValue } from './values.ts'

/** Where an object is: at an offset, in an object stream, or nowhere. */
export type Entry = { readonly at: number } | { readonly container: number; readonly index: number } | 'free'

export type Section = {
  readonly offset: number
  readonly trailer: PdfDict
  readonly entries: ReadonlyMap<number, Entry>
}

const maxSections = 1000
const maxEntries = 2_000_000

/** The sections of cross-references from the newest to the oldest. Undefined where they are broken. */
export function readSections(
  bytes: Buffer,
  start: number,
  decode: (stream: PdfStream) => Uint8Array | undefined,
): readonly Section[] | undefined {
  const sections: Section[] = []
  const seen = new Set<number>()
  const waiting = [start]
  while (waiting.length > 0) {
    const offset = waiting.shift() ?? 0
    if (seen.has(offset)) continue
    seen.add(offset)
    const section = sections.length < maxSections ? readSection(bytes, offset, decode) : undefined
    if (section === undefined) return undefined
    sections.push(section)
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.trailer.get(key)
      if (typeof next === 'number') waiting.push(next)
    }
  }
  return sections
}

/** What is true after all saves: the newest entry of each object. */
export function joinedEntries(sections: readonly Section[]): ReadonlyMap<number, Entry> {
  const joined = new Map<number, Entry>()
  for (const { entries } of sections)
    for (const [number, entry] of entries) if (!joined.has(number)) joined.set(number, entry)
  return joined
}

/** The place that the last `startxref` names. */
export function lastStart(bytes: Buffer): number | undefined {
  const at = bytes.lastIndexOf('startxref')
  return at < 0 ? undefined : valueParser(bytes, at + 9).integer()
}

function readSection(
  bytes: Buffer,
  offset: number,
  decode: (stream: PdfStream) => Uint8Array | undefined,
): Section | undefined {
  if (offset < 0 || offset >= bytes.length) return undefined
  const parser = valueParser(bytes, offset)
  try {
    return parser.accept('xref') ? readTable(parser, offset) : readStream(bytes, offset, decode)
  } catch {
    return undefined
  }
}

function readTable(parser: ReturnType<typeof valueParser>, offset: number): Section | undefined {
  const entries = new Map<number, Entry>()
  while (!parser.accept('trailer')) {
    const [first, count] = [parser.integer(), parser.integer()]
    if (first === undefined || count === undefined || entries.size + count > maxEntries) return undefined
    for (let index = 0; index < count; index += 1) {
      const [at, generation] = [parser.integer(), parser.integer()]
      if (at === undefined || generation === undefined) return undefined
      const isUsed = parser.accept('n')
      if (!isUsed && !parser.accept('f')) return undefined
      entries.set(first + index, isUsed ? { at } : 'free')
    }
  }
  const trailer = parser.value()
  return isDict(trailer) ? { offset, trailer, entries } : undefined
}

function readStream(
  bytes: Buffer,
  offset: number,
  decode: (stream: PdfStream) => Uint8Array | undefined,
): Section | undefined {
  const parser = valueParser(bytes, offset)
  if (parser.integer() === undefined || parser.integer() === undefined || !parser.accept('obj')) return undefined
  const dict = parser.value()
  if (!isDict(dict) || nameOf(dict.get('Type')) !== 'XRef' || !parser.accept('stream')) return undefined
  let begin = parser.position
  if (bytes[begin] === 0x0d) begin += 1
  if (bytes[begin] === 0x0a) begin += 1
  const length = dict.get('Length')
  const end = typeof length === 'number' ? begin + length : bytes.indexOf('endstream', begin)
  const decoded = decode(new PdfStream(dict, bytes.subarray(begin, end)))
  return decoded === undefined ? undefined : { offset, trailer: dict, entries: entriesOf(dict, decoded) }
}

function entriesOf(dict: PdfDict, decoded: Uint8Array): ReadonlyMap<number, Entry> {
  const numbers = (value: PdfValue | undefined): readonly number[] =>
    isArray(value) ? value.filter((one): one is number => typeof one === 'number') : []
  const [typeSize = 0, firstSize = 0, secondSize = 0] = numbers(dict.get('W'))
  const given = numbers(dict.get('Index'))
  const size = dict.get('Size')
  const ranges = given.length > 1 ? given : [0, typeof size === 'number' ? size : 0]
  const entries = new Map<number, Entry>()
  let at = 0
  const field = (bytes: number, otherwise: number): number => {
    let value = 0
    for (let index = 0; index < bytes; index += 1) value = value * 256 + (decoded[at + index] ?? 0)
    at += bytes
    return bytes === 0 ? otherwise : value
  }
  for (let range = 0; range + 1 < ranges.length; range += 2)
    for (
      let index = 0;
      index < (ranges[range + 1] ?? 0) && at < decoded.length && typeSize + firstSize > 0;
      index += 1
    ) {
      const [type, first, second] = [field(typeSize, 1), field(firstSize, 0), field(secondSize, 0)]
      const entry: Entry = type === 1 ? { at: first } : type === 2 ? { container: first, index: second } : 'free'
      entries.set((ranges[range] ?? 0) + index, entry)
    }
  return entries
}

/** For broken cross-references: the last object of each number is the one in use, and the last trailer that names a root. */
export function rebuiltSection(bytes: Buffer, stored: readonly StoredObject[]): Section | undefined {
  const entries = new Map<number, Entry>()
  for (const { number, offset, container } of stored) if (container === undefined) entries.set(number, { at: offset })
  const containers = new Map(stored.filter(({ container }) => container === undefined).map((one) => [one.offset, one]))
  for (const { number, offset, container } of stored) {
    const entry = entries.get(number)
    const isNewer = entry === undefined || (typeof entry === 'object' && 'at' in entry && entry.at < offset)
    if (container !== undefined && containers.has(offset) && isNewer) entries.set(number, { container, index: -1 })
  }
  const trailer = lastTrailer(bytes) ?? streamTrailer(stored) ?? catalogTrailer(stored)
  return trailer && { offset: 0, trailer, entries }
}

function lastTrailer(bytes: Buffer): PdfDict | undefined {
  for (let at = bytes.lastIndexOf('trailer'), tries = 0; at >= 0 && tries < 100; tries += 1) {
    try {
      const value = valueParser(bytes, at + 7).value()
      if (isDict(value) && value.has('Root')) return value
    } catch {}
    at = at === 0 ? -1 : bytes.lastIndexOf('trailer', at - 1)
  }
  return undefined
}

const streamTrailer = (stored: readonly StoredObject[]): PdfDict | undefined =>
  stored
    .map(({ value }) => dictOf(value))
    .filter((dict) => nameOf(dict?.get('Type')) === 'XRef' && dict?.has('Root'))
    .at(-1)

function catalogTrailer(stored: readonly StoredObject[]): PdfDict | undefined {
  const catalog = stored.filter(({ value }) => nameOf(dictOf(value)?.get('Type')) === 'Catalog').at(-1)
  return catalog && new Map<string, PdfValue>([['Root', catalog.value]])
}
