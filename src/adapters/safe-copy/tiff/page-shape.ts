import type { Tiff, TiffPage } from '../../scan/image/read-tiff.ts'

export const tag = {
  ...{ subfile: 254, width: 256, height: 257, bits: 258, compression: 259, photometric: 262, fillOrder: 266 },
  ...{ stripOffsets: 273, orientation: 274, samples: 277, rowsPerStrip: 278, stripSizes: 279, planar: 284 },
  ...{ predictor: 317, tileWidth: 322, tileHeight: 323, tileOffsets: 324, tileSizes: 325, extraSamples: 338 },
  ...{ jpegTables: 347, subsampling: 530, profile: 34675, fax3Options: 292, fax4Options: 293 },
  /** With how many lines were damaged on their way. */
  faxTags: [292, 293, 326, 327, 328],
} as const

/** How the data of a page lie in its strips or tiles. */
export type PageShape = {
  readonly compression: number
  readonly isTiled: boolean
  readonly isReversed: boolean
  readonly samples: number
  readonly bitsEach: number
  readonly baseSamples: number
  readonly parts: readonly PageShapePart[]
}

/** A strip or tile: what is packed in it, its lines in bytes, and how much of them is shown. */
export type PageShapePart = {
  readonly packed: Uint8Array
  readonly width: number
  readonly rows: number
  readonly lineBytes: number
  readonly shownBits: number
  readonly shownRows: number
}

const baseSamplesOf: readonly (number | undefined)[] = [1, 1, 3, 1, 1, 4, 3, undefined, 3]
const maxSide = 1_000_000

/** @throws RangeError where the page is broken or of a shape that is not read */
export function shapeOf({ bytes, numbers }: Tiff, page: TiffPage): PageShape {
  const one = (number: number, otherwise: number) => numbers(page.get(number))[0] ?? otherwise
  const [width, height] = [one(tag.width, 0), one(tag.height, 0)]
  const samples = one(tag.samples, 1)
  const bits = numbers(page.get(tag.bits)).slice(0, samples)
  const bitsEach = bits[0] ?? 1
  const photometric = one(tag.photometric, 1)
  const baseSamples = baseSamplesOf[photometric]
  if (width < 1 || height < 1 || width > maxSide || height > maxSide)
    throw new RangeError('A page of the picture has no size')
  if (baseSamples === undefined || samples < baseSamples || samples > 8 || bits.some((size) => size !== bitsEach))
    throw new RangeError('The colours of the picture are kept in an unknown way')
  if (![1, 2, 4, 8, 16, 32].includes(bitsEach))
    throw new RangeError('The colours of the picture are kept in an unknown way')
  const compression = one(tag.compression, 1)
  const sampled = numbers(page.get(tag.subsampling))
  if (photometric === 6 && compression !== 7 && sampled.join() !== '1,1')
    throw new RangeError('The colours of the picture are kept in an unknown way')
  const isTiled = page.has(tag.tileWidth)
  const isPlanar = one(tag.planar, 1) === 2
  const partWidth = isTiled ? one(tag.tileWidth, 0) : width
  const given = isTiled ? one(tag.tileHeight, 0) : one(tag.rowsPerStrip, height)
  const partHeight = isTiled ? given : Math.min(given, height)
  if (partWidth < 1 || partHeight < 1 || partWidth > maxSide) throw new RangeError('A page of the picture has no size')
  const across = Math.ceil(width / partWidth)
  const down = Math.ceil(height / partHeight)
  const offsets = numbers(page.get(isTiled ? tag.tileOffsets : tag.stripOffsets))
  const lengths = numbers(page.get(isTiled ? tag.tileSizes : tag.stripSizes))
  const count = across * down * (isPlanar ? samples : 1)
  if (offsets.length < count || lengths.length < count) throw new RangeError('Lines of the picture are missing')
  const bitsAcross = bitsEach * (isPlanar ? 1 : samples)
  const parts = Array.from({ length: count }, (_, index): PageShapePart => {
    const column = index % across
    const row = Math.floor(index / across) % down
    const [from = 0, length = 0] = [offsets[index], lengths[index]]
    if (from + length > bytes.length) throw new RangeError('Lines of the picture are missing')
    const shownRows = Math.min(partHeight, height - row * partHeight)
    return {
      packed: bytes.subarray(from, from + length),
      width: partWidth,
      rows: isTiled ? partHeight : shownRows,
      lineBytes: Math.ceil((partWidth * bitsAcross) / 8),
      shownBits: Math.min(partWidth, width - column * partWidth) * bitsAcross,
      shownRows,
    }
  })
  const isReversed = one(tag.fillOrder, 1) === 2
  return { compression, isTiled, isReversed, samples, bitsEach, baseSamples, parts }
}
