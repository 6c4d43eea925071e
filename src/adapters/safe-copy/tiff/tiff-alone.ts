import { deflateSync } from 'node:zlib'
import { readTiff, type Tiff, type TiffPage, type TiffTag } from '../../scan/image/read-tiff.ts'
import { Unreadable } from '../../scan/inspector.ts'
import type { ImageAlone } from '../image/image-alone.ts'
import { jpegAlone } from '../image/jpeg-alone.ts'
import { decodeFax, faxCompressions } from './decode-fax.ts'
import { compressions, decodeStrip } from './decode-strip.ts'
import { type PageShape, type PageShapePart, shapeOf, tag } from './page-shape.ts'
import { valuesTag, type WrittenPage, writeTiff } from './write-tiff.ts'

/** What is needed to show a page, and of how many values it is made (TIFF 6.0). Resolution: a fraction of eight bytes. */
const kept: { readonly [tag: number]: number | 'samples' | 'palette' } = {
  ...{ 256: 1, 257: 1, 262: 1, 274: 1, 277: 1, 278: 1, 284: 1, 317: 1, 322: 1, 323: 1 },
  ...{ 258: 'samples', 339: 'samples', 320: 'palette' },
  ...{ 282: 1, 283: 1, 296: 1, 332: 1, 529: 3, 530: 2, 531: 1, 532: 6 },
}
/** Where a page lies, how it is packed, and what is written anew. */
const structural: readonly number[] = [
  ...[tag.subfile, tag.compression, tag.fillOrder, tag.stripOffsets, tag.stripSizes, tag.tileOffsets, tag.tileSizes],
  ...[tag.extraSamples, tag.jpegTables, ...tag.faxTags],
]
const [reduced, mask] = [1, 4]
/** Of the options of a fax (TIFF 6.0, section 11). */
const [twoDimensional, uncompressed] = [1, 2]
const maxPixelBytes = 400 * 1024 * 1024

/** The pages of a TIFF: smaller copies of them, and all that does not draw, is left out. @throws RangeError, Unreadable */
export function tiffAlone(bytes: Uint8Array): ImageAlone {
  const tiff = readTiff(bytes)
  const pages: WrittenPage[] = []
  let [hadProfile, left, notes] = [false, maxPixelBytes, 0]
  for (const page of tiff.pages) {
    const kind = tiff.numbers(page.get(tag.subfile))[0] ?? 0
    if ((kind & mask) !== 0) throw new Unreadable('unsupported', 'A page of the picture hides a part of another one')
    hadProfile ||= page.has(tag.profile)
    notes += [...page.keys()].filter((one) => kept[one] === undefined && !structural.includes(one)).length
    if ((kind & reduced) !== 0 && tiff.pages.length > 1) {
      notes += 1
      continue
    }
    const shape = shapeOf(tiff, page)
    left -= shape.parts.reduce((sum, { rows, lineBytes }) => sum + rows * lineBytes, 0)
    if (left < 0) throw new Unreadable('too-large', 'The picture is too large')
    pages.push(pageAlone(tiff, page, shape))
  }
  if (pages.length === 0) throw new RangeError('The picture has no page')
  const removed = notes === 0 ? [] : [{ kind: 'metadata' as const, count: notes }]
  return { bytes: writeTiff(pages, tiff.isLittle), hadProfile, hadAnimation: false, removed }
}

function pageAlone(tiff: Tiff, page: TiffPage, shape: PageShape): WrittenPage {
  const { isLittle, numbers } = tiff
  const tags = new Map<number, TiffTag>()
  for (const [number, found] of page) {
    const count = countOf(kept[number], shape)
    if (count === undefined) continue
    if (found.count < count) throw new RangeError('A tag of the picture is too short')
    tags.set(number, { ...found, count, bytes: found.bytes.subarray(0, (found.bytes.length / found.count) * count) })
  }
  if (shape.samples > shape.baseSamples) {
    const extra = numbers(page.get(tag.extraSamples)).slice(0, shape.samples - shape.baseSamples)
    if (extra.length !== 1 || (extra[0] !== 1 && extra[0] !== 2))
      throw new Unreadable('unsupported', 'The picture has channels that no program shows')
    tags.set(tag.extraSamples, valuesTag(3, extra, isLittle))
  }
  const isJpeg = shape.compression === compressions.jpeg
  tags.set(tag.compression, valuesTag(3, [isJpeg ? compressions.jpeg : compressions.deflate], isLittle))
  const tables = page.get(tag.jpegTables)
  if (isJpeg && tables) {
    const alone = jpegAlone(tables.bytes).bytes
    tags.set(tag.jpegTables, { type: 7, count: alone.length, bytes: alone })
  }
  const predictor = numbers(page.get(tag.predictor))[0] ?? 1
  if (predictor !== 1 && (predictor !== 2 || shape.bitsEach < 8))
    throw new Unreadable('unsupported', 'The picture is packed in an unknown way')
  const parts = shape.parts.map((part) => (isJpeg ? jpegPart(part) : deflateSync(linesAlone(part, shape, tiff, page))))
  return { tags, isTiled: shape.isTiled, parts }
}

function countOf(rule: number | 'samples' | 'palette' | undefined, { samples, bitsEach }: PageShape) {
  if (rule === 'samples') return samples
  return rule === 'palette' ? 3 * 2 ** Math.min(bitsEach, 16) : rule
}

/** The lines of a strip or tile. Beside and below what is shown they are empty. */
function linesAlone(part: PageShapePart, shape: PageShape, { numbers }: Tiff, page: TiffPage): Uint8Array {
  const { compression, isReversed } = shape
  const { lineBytes, rows, shownBits, shownRows } = part
  const packed = isReversed ? part.packed.map(reversed) : part.packed
  const kind = faxCompressions[compression]
  const options = numbers(page.get(compression === 3 ? tag.fax3Options : tag.fax4Options))[0] ?? 0
  if (kind && (shape.bitsEach !== 1 || shape.samples !== 1 || (options & uncompressed) !== 0))
    throw new Unreadable('unsupported', 'The picture is packed in an unknown way')
  const lines = kind
    ? decodeFax(packed, { kind, columns: part.width, rows, isTwoDimensional: (options & twoDimensional) !== 0 })
    : decodeStrip(packed, compression, rows * lineBytes)
  if (!lines) throw new Unreadable('unsupported', 'The picture is packed in an unknown way')
  lines.fill(0, shownRows * lineBytes)
  const [wholeBytes, bitsOver] = [Math.floor(shownBits / 8), shownBits % 8]
  if (wholeBytes === lineBytes) return lines
  for (let row = 0; row < shownRows; row += 1) {
    const at = row * lineBytes + wholeBytes
    lines[at] = (lines[at] ?? 0) & (0xff00 >> bitsOver) & 0xff
    lines.fill(0, at + 1, (row + 1) * lineBytes)
  }
  return lines
}

const reversed = (byte: number): number => {
  let out = 0
  for (let bit = 0; bit < 8; bit += 1) out |= ((byte >> bit) & 1) << (7 - bit)
  return out
}

/** A picture that is as large as its strip or tile; a part of it that lies outside is not seen, and cannot be cut off. */
function jpegPart({ packed, width, rows, shownRows, lineBytes, shownBits }: PageShapePart): Uint8Array {
  const alone = jpegAlone(packed).bytes
  const size = sizeOfJpeg(alone)
  const isWhole = Math.ceil(shownBits / 8) === lineBytes && shownRows === rows
  if (!isWhole || size?.width !== width || size.height !== rows)
    throw new Unreadable('unsupported', 'Parts of the picture lie outside of what it shows')
  return alone
}

function sizeOfJpeg(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xc2) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === 0xda || bytes[at] !== 0xff) return undefined
  }
  return undefined
}
