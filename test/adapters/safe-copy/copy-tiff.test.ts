import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { makeSafeCopy } from '../../../src/adapters/safe-copy/make-safe-copy.ts'
import { tiffAlone } from '../../../src/adapters/safe-copy/tiff/tiff-alone.ts'
import { valuesTag, writeTiff } from '../../../src/adapters/safe-copy/tiff/write-tiff.ts'
import { readTiff, type TiffTag } from '../../../src/adapters/scan/image/read-tiff.ts'
import { kindsIn, scanned } from '../scan/scanned.ts'

const title = { title: 'A scan', language: 'en', madeAt: '2026-03-01T10:00:00Z' }
const short = (...values: readonly number[]) => valuesTag(3, values, true)
const text = (words: string): TiffTag => {
  const bytes = Buffer.from(`${words}\0`, 'latin1')
  return { type: 2, count: bytes.length, bytes }
}
const grey = (width: number, height: number, more: Readonly<Record<number, TiffTag>> = {}): Map<number, TiffTag> =>
  new Map(
    [
      ...Object.entries({ 256: short(width), 257: short(height), 258: short(8), 259: short(1), 262: short(1) }),
      ...Object.entries({ 277: short(1), 278: short(height), ...more }),
    ].map(([number, tag]) => [Number(number), tag]),
  )
const pixels = (width: number, height: number) =>
  Uint8Array.from({ length: width * height }, (_, at) => (at * 37) % 251)
const page = (more: Readonly<Record<number, TiffTag>> = {}, behind = '') => ({
  tags: grey(16, 8, more),
  isTiled: false,
  parts: [Buffer.concat([pixels(16, 8), Buffer.from(behind)])],
})
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

test('every page is kept, without the tags that do not draw, smaller pages, and what stands behind the lines', async () => {
  const original = Buffer.concat([
    writeTiff(
      [
        page({ 315: text('Ann Example'), 305: text('Scanner 3') }, 'words behind the lines'),
        page({ 254: valuesTag(4, [1], true), 270: text('a smaller page') }),
        page({ 65000: text('a private note'), 34665: valuesTag(4, [8], true) }),
      ],
      true,
    ),
    Buffer.from('words behind the end'),
  ])
  const copy = await makeSafeCopy(original, title)
  expect(copy.type).toBe('image/tiff')
  expect(copy.extension).toBe('tif')
  expect(copy.removed).toEqual([{ kind: 'metadata', count: 6 }])
  expect(latin(copy.bytes)).not.toMatch(/Ann|Scanner|behind|smaller|private/)
  const { pages } = readTiff(copy.bytes)
  expect(pages.map((one) => [...one.keys()])).toEqual([
    [256, 257, 258, 259, 262, 273, 277, 278, 279],
    [256, 257, 258, 259, 262, 273, 277, 278, 279],
  ])
  expect(await kindsIn(copy.bytes)).toEqual([])
})

test('a tag that needs one value has one', async () => {
  const original = writeTiff([page({ 256: short(16, 0x4e4e, 0x4141, 0x4e4e) })], true)
  const [first] = readTiff((await makeSafeCopy(original, title)).bytes).pages
  expect(first?.get(256)?.count).toBe(1)
})

test('what lies beside the edges in tiles and bits is emptied', async () => {
  const tags = grey(10, 10, { 322: short(16), 323: short(16) })
  tags.delete(278)
  const tile = new Uint8Array(256).fill(7)
  const copy = tiffAlone(writeTiff([{ tags, isTiled: true, parts: [tile] }], true))
  const [first] = readTiff(copy.bytes).pages
  const [at = 0] = readTiff(copy.bytes).numbers(first?.get(324))
  const lines = inflateSync(copy.bytes.subarray(at))
  expect(lines.filter((byte) => byte === 7)).toHaveLength(100)
})

test.each([
  ['a page goes round to itself', (bytes: Buffer) => bytes.writeUInt32LE(bytes.readUInt32LE(4), bytes.length - 4)],
  ['lines are missing', (bytes: Buffer) => bytes.writeUInt16LE(9000, bytes.readUInt32LE(4) + 2 + 12 + 8)],
])('%s: there is no copy', async (_, harm) => {
  const original = Buffer.from(writeTiff([page()], true))
  harm(original)
  expect(() => tiffAlone(original)).toThrow(RangeError)
})

test('channels that no program shows, and pages that hide parts of others, are refused', async () => {
  const channel = { 277: short(2), 258: short(8, 8), 338: short(0) }
  const twice = { ...page(channel), parts: [pixels(32, 8)] }
  await expect(makeSafeCopy(writeTiff([twice], true), title)).rejects.toThrow('channels that no program shows')
  await expect(makeSafeCopy(writeTiff([page({ 254: valuesTag(4, [4], true) })], true), title)).rejects.toThrow('hides')
})

test('the scanner takes a page for a page, finds a smaller copy of one, and reads the notes of all', async () => {
  expect(await kindsIn(writeTiff([page(), page()], true))).toEqual([])
  expect(await kindsIn(writeTiff([page(), page({ 254: valuesTag(4, [1], true) })], true))).toEqual(['metadata'])
  const { findings } = await scanned(writeTiff([page(), page({ 315: text('Ann Example') })], true))
  expect(findings).toMatchObject([{ kind: 'metadata', where: { page: 2 }, excerpt: 'artist: Ann Example' }])
})

/** A fax of 8 by 2 pixels, each line white, two black, white: Group 4, and the same line by line. */
const fax = (compression: number, packed: readonly number[]) => ({
  tags: grey(8, 2, { 258: short(1), 259: short(compression), 262: short(0) }),
  isTiled: false,
  parts: [Uint8Array.from(packed)],
})
// Runs of 3 and 2, the change at the end; then each change below the one above.
const group4 = [0b00110001, 0b11111110, 0b00000000]
const byLines = [0b10001110, 0b00000000, 0b10001110, 0b00000000]

test('a picture packed as a fax is read', () => {
  const lines = (page: ReturnType<typeof fax>) => {
    const { bytes, pages, numbers } = readTiff(tiffAlone(writeTiff([page], true)).bytes)
    return [...inflateSync(bytes.subarray(numbers(pages[0]?.get(273))[0]))]
  }
  expect(lines(fax(4, group4))).toEqual([0b00011000, 0b00011000])
  expect(lines(fax(2, [0b10001110, 0b00000000, 0b10001110, 0b00000000]))).toEqual([0b00011000, 0b00011000])
})

test.each([
  ['lines are missing', fax(4, group4.slice(0, 1)), RangeError],
  ['lines are missing of those that stand by themselves', fax(2, byLines.slice(0, 2)), RangeError],
  ['a run is longer than the line', fax(2, [0b00111000, 0, 0, 0]), RangeError],
  ['nothing is a code', fax(4, [0, 0, 0, 0]), RangeError],
])('a fax of which %s has no copy', (_, page, error) => {
  expect(() => tiffAlone(writeTiff([page], true))).toThrow(error)
})

const hasTools = spawnSync('tiffcp', [], { stdio: 'ignore' }).error === undefined
if (!hasTools) process.stderr.write('libtiff-tools is not installed: its tests are skipped\n')
const folder = mkdtempSync(join(tmpdir(), 'candor-tiff-'))

test
  .runIf(hasTools)
  .each([
    ['none'],
    ['lzw'],
    ['lzw:2'],
    ['zip'],
    ['packbits'],
    ['none', '-t', '-w', '16', '-l', '16'],
    ['lzw:2', '-B', '-r', '5'],
    ['none', '-f', 'lsb2msb'],
  ])('another program sees the same picture (%s %s %s)', async (compression, ...options) => {
  const [plain, packed, copied] = ['plain', 'packed', 'copied'].map((name) => join(folder, `${name}.tif`)) as [
    string,
    string,
    string,
  ]
  const rgb = grey(61, 37, { 258: short(8, 8, 8), 262: short(2), 277: short(3), 284: short(1) })
  const colours = { tags: rgb, isTiled: false, parts: [pixels(61 * 3, 37)] }
  writeFileSync(plain, writeTiff([page(), colours], true))
  expect(spawnSync('tiffcp', ['-c', compression, ...options, plain, packed]).status).toBe(0)
  writeFileSync(copied, (await makeSafeCopy(readFileSync(packed), title)).bytes)
  expect(linesOf(copied)).toEqual(linesOf(packed))
  expect(linesOf(copied).map(({ length }) => length)).toEqual([16 * 8, 61 * 3 * 37])
})

/** Black and white: lines of short and long runs, empty and black ones, and such that are like the one above. */
function faxPage(width: number, height: number) {
  const lineBytes = Math.ceil(width / 8)
  const lines = Uint8Array.from({ length: lineBytes * height }, (_, at) => {
    const [row, column] = [Math.floor(at / lineBytes), at % lineBytes]
    if (row % 7 === 0) return row % 2 === 0 ? 0 : 255
    if (row % 5 === 0) return column < lineBytes / 2 ? 255 : (at * 31) % 256
    return column % 9 === Math.floor(row / 4) % 9 ? (at * 37) % 251 : 0
  })
  return { tags: grey(width, height, { 258: short(1), 262: short(0) }), isTiled: false, parts: [lines] }
}

test.runIf(hasTools).each([['g4'], ['g3:1d'], ['g3:2d'], ['g3:2d:fill'], ['g4', '-r', '5'], ['g4', '-f', 'lsb2msb']])(
  'another program sees the same fax (%s %s %s)',
  async (compression, ...options) => {
    const [plain, packed, copied] = ['plain', 'packed', 'copied'].map((name) => join(folder, `${name}-fax.tif`)) as [
      string,
      string,
      string,
    ]
    writeFileSync(plain, writeTiff([faxPage(203, 60), faxPage(5300, 40)], true))
    expect(spawnSync('tiffcp', ['-c', compression, ...options, plain, packed]).status).toBe(0)
    const copy = await makeSafeCopy(readFileSync(packed), title)
    expect(copy.removed).toEqual([])
    writeFileSync(copied, copy.bytes)
    expect(linesOf(copied)).toEqual(linesOf(packed))
    expect(linesOf(copied).map(({ length }) => length)).toEqual([26 * 60, 663 * 40])
  },
)

/** The pixels of each page, as another program unpacks them. */
function linesOf(path: string): readonly Uint8Array[] {
  const unpacked = join(folder, 'unpacked.tif')
  expect(spawnSync('tiffcp', ['-c', 'none', '-s', '-r', '1000', '-f', 'msb2lsb', path, unpacked]).status).toBe(0)
  const { bytes, pages, numbers } = readTiff(readFileSync(unpacked))
  return pages.map((one) => {
    const lengths = numbers(one.get(279))
    return Buffer.concat(numbers(one.get(273)).map((at, index) => bytes.subarray(at, at + (lengths[index] ?? 0))))
  })
}
