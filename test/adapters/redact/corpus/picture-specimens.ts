import { readFileSync } from 'node:fs'
import { line, names, type Specimen, written } from './specimen.ts'
import { type Stream, stream } from './write-objects.ts'

const fixture = (name: string, ending: string): Buffer =>
  readFileSync(
    new URL(`../../../fixtures/redaction/picture-${name === names[0] ? 'a' : 'b'}.${ending}`, import.meta.url),
  )

const [width, height] = [160, 120]
/** At 90 points from the left and 40 from the bottom; the name is within these pixels of it. */
const placed = `q ${width} 0 0 ${height} 90 40 cm /P Do Q`
const over: Specimen['over'] = { page: 1, rect: [90 + 14, 40 + 46, 90 + 146, 40 + 82] }
const head = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}`
const around = line('Minutes of Warm lower', 180) + line('Nobody spoke of flowers', 20)
const resources = '/XObject<</P 10 0 R>>'

/** A picture on a page between lines of text. */
const pictured = (title: string, objects: (name: string) => Readonly<Record<number, Stream | string>>): Specimen =>
  written(
    title,
    (name) => ({ content: `${around}0.8 0.9 1 rg 80 30 180 140 re f ${placed}`, resources, objects: objects(name) }),
    over,
  )

/** Something of the name in the pixels where it stands. */
const pixels = (name: string, colours = 1): Buffer => {
  const bytes = Buffer.alloc(width * height * colours, 0xf0)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isWithin = x >= 16 && x < 144 && y >= 48 && y < 80
      const letter = name.charCodeAt(Math.floor((x - 16) / 22) % name.length)
      const isDark = isWithin
        ? (letter >> (Math.floor(y / 4) % 7)) & 1
        : Math.floor(x / 8) % 2 === Math.floor(y / 8) % 2
      if (isDark) bytes.fill(isWithin ? 0x20 : 0x90, (y * width + x) * colours, (y * width + x + 1) * colours)
    }
  return bytes
}

/** Two bytes for each one: the lower one tells as well. */
const wide = (bytes: Buffer): Buffer => Buffer.from([...bytes].flatMap((byte) => [byte, byte]))

/** One bit a pixel, of those that are dark. */
const bits = (grey: Buffer): Buffer => {
  const bytes = Buffer.alloc((width / 8) * height)
  for (const [at, value] of grey.entries())
    if (value < 0xa0) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7))
  return bytes
}

/** The one strip of a TIFF file: tag 273 says where, 279 how much. */
function stripOf(tiff: Buffer): Buffer {
  const directory = tiff.readUInt32LE(4)
  const entry = (tag: number): number => {
    for (let at = directory + 2; at < directory + 2 + tiff.readUInt16LE(directory) * 12; at += 12)
      if (tiff.readUInt16LE(at) === tag)
        return tiff.readUInt16LE(at + 2) === 3 ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8)
    throw new Error(`No tag ${tag}`)
  }
  return tiff.subarray(entry(273), entry(273) + entry(279))
}

/** JBIG2 as PDF has it, of one page with one region that is coded as Group 4 (T.88, 7.2, 7.4.6). */
function jbig2(strip: Buffer): Buffer {
  const segment = (number: number, kind: number, data: Buffer) => {
    const start = Buffer.alloc(11)
    start.writeUInt32BE(number, 0)
    start.writeUInt8(kind, 4)
    start.writeUInt8(1, 6)
    start.writeUInt32BE(data.length, 7)
    return Buffer.concat([start, data])
  }
  const page = Buffer.alloc(19)
  page.writeUInt32BE(width, 0)
  page.writeUInt32BE(height, 4)
  const region = Buffer.alloc(18)
  region.writeUInt32BE(width, 0)
  region.writeUInt32BE(height, 4)
  region.writeUInt8(1, 17)
  return Buffer.concat([segment(0, 48, page), segment(1, 38, Buffer.concat([region, strip]))])
}

/** How pictures may be kept. */
export const pictureSpecimens: readonly Specimen[] = [
  pictured('a picture of plain pixels', (name) => ({
    10: stream(pixels(name, 3), `${head}/ColorSpace/DeviceRGB/BitsPerComponent 8`),
  })),
  pictured('a JPEG', (name) => ({
    10: stream(fixture(name, 'jpg'), `${head}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`),
  })),
  pictured('JPEG 2000', (name) => ({ 10: stream(fixture(name, 'jp2'), `${head}/Filter/JPXDecode`) })),
  {
    ...pictured('JBIG2', (name) => ({
      10: stream(
        jbig2(stripOf(fixture(name, 'tiff'))),
        `${head}/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode`,
      ),
    })),
    isMisdrawn: true,
  },
  pictured('Group 4', (name) => ({
    10: stream(
      stripOf(fixture(name, 'tiff')),
      `${head}/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${width}/Rows ${height}>>`,
    ),
  })),
  pictured('a picture whose alpha tells', (name) => ({
    10: stream(Buffer.alloc(width * height, 0x30), `${head}/ColorSpace/DeviceGray/BitsPerComponent 8/SMask 11 0 R`),
    11: stream(pixels(name), `${head}/ColorSpace/DeviceGray/BitsPerComponent 8`),
  })),
  pictured('a picture of two bytes a colour', (name) => ({
    10: stream(wide(pixels(name)), `${head}/ColorSpace/DeviceGray/BitsPerComponent 16`),
  })),
  pictured('a picture whose alpha of two bytes tells', (name) => ({
    10: stream(Buffer.alloc(width * height, 0x30), `${head}/ColorSpace/DeviceGray/BitsPerComponent 8/SMask 11 0 R`),
    11: stream(wide(pixels(name)), `${head}/ColorSpace/DeviceGray/BitsPerComponent 16`),
  })),
  pictured('a picture with another one in its place', (name) => ({
    10: stream(
      Buffer.alloc(width * height, 0x30),
      `${head}/ColorSpace/DeviceGray/BitsPerComponent 8/Alternates[<</Image 11 0 R/DefaultForPrinting true>>]/OPI<</2.0<</Type/OPI/Version 2.0/F(${name}.tif)>>>>`,
    ),
    11: stream(pixels(name), `${head}/ColorSpace/DeviceGray/BitsPerComponent 8`),
  })),
  pictured('a picture with a mask', (name) => ({
    10: stream(Buffer.alloc(width * height, 0x30), `${head}/ColorSpace/DeviceGray/BitsPerComponent 8/Mask 11 0 R`),
    11: stream(bits(pixels(name)), `${head}/ImageMask true/BitsPerComponent 1`),
  })),
  pictured('a stencil', (name) => ({ 10: stream(bits(pixels(name)), `${head}/ImageMask true/BitsPerComponent 1`) })),
  pictured('a palette, with a colour that is seen through', (name) => ({
    10: stream(
      pixels(name).map((value) => (value === 0x20 ? 0 : value === 0x90 ? 1 : 2)),
      `${head}/ColorSpace[/Indexed/DeviceRGB 2<200000 008040 f0f0f0>]/BitsPerComponent 8/Mask[2 2]`,
    ),
  })),
  written(
    'a picture within the content',
    (name) => {
      const hex = pixels(name).toString('hex')
      const inline = `BI /W ${width}/H ${height}/CS/G/BPC 8/F/AHx ID ${hex}> EI`
      return { content: `${around}q ${width} 0 0 ${height} 90 40 cm ${inline} Q` }
    },
    over,
  ),
  written(
    'a picture within a form',
    (name) => ({
      content: `${around}q 1 0 0 1 50 20 cm /F Do Q`,
      resources: '/XObject<</F 12 0 R>>',
      objects: {
        10: stream(Buffer.alloc(width * height, 0x30), `${head}/ColorSpace/DeviceGray/BitsPerComponent 8/SMask 11 0 R`),
        11: stream(pixels(name), `${head}/ColorSpace/DeviceGray/BitsPerComponent 8`),
        12: stream(
          `q ${width} 0 0 ${height} 30 10 cm /P Do Q`,
          '/Type/XObject/Subtype/Form/BBox[0 0 300 200]/Matrix[1 0 0 1 10 10]/Resources<</XObject<</P 10 0 R>>>>',
        ),
      },
    }),
    over,
  ),
  written(
    'a picture of which a part is shown',
    (name) => ({
      content: `${around}q 90 50 120 50 re W n ${placed} Q`,
      resources,
      objects: { 10: stream(pixels(name), `${head}/ColorSpace/DeviceGray/BitsPerComponent 8`) },
    }),
    over,
  ),
  written(
    'a picture that is turned and leans',
    (name) => ({
      content: `${around}q 60 100 -80 50 140 30 cm /P Do Q`,
      resources,
      objects: { 10: stream(pixels(name), `${head}/ColorSpace/DeviceGray/BitsPerComponent 8`) },
    }),
    { page: 1, rect: [60, 15, 205, 172] },
  ),
  written(
    'a scan with a layer of words',
    (name) => ({
      content: `q ${width} 0 0 ${height} 90 40 cm /P Do Q 3 Tr BT /F1 18 Tf 106 130 Td (Minutes) Tj 8 -43 Td (${name}) Tj ET`,
      resources,
      objects: {
        10: stream(fixture(name, 'jpg'), `${head}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`),
      },
    }),
    { page: 1, rect: [106, 88, 234, 120] },
  ),
]
