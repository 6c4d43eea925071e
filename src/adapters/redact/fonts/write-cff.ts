/** A line, a curve or a move of an outline, in thousandths of the size of the letters. */
export type Stroke =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly to: readonly [Point, Point, Point] }
type Point = readonly [number, number]

export type Glyph = { readonly name: string; readonly width: number; readonly strokes: readonly Stroke[] }

/** The first name of its own that a font may have (Adobe TN 5176, appendix A). */
const firstOwnName = 391
const [opEndchar, opMove, opLine, opCurve] = [14, 21, 5, 8]
const sixteenths = 16

/**
 * A font program of these outlines and nothing else (Compact Font Format, Adobe TN 5176): glyph 0 is empty, the others follow in
 * their order, and the same outlines give the same bytes.
 */
export function writeCff(glyphs: readonly Glyph[]): Uint8Array {
  const header = Buffer.from([1, 0, 4, 4])
  const name = index([Buffer.from('F')])
  const strings = index(glyphs.map((glyph) => Buffer.from(glyph.name, 'latin1')))
  const charset = Buffer.alloc(1 + glyphs.length * 2)
  for (const at of glyphs.keys()) charset.writeUInt16BE(firstOwnName + at, 1 + at * 2)
  const outlines = index([Buffer.from([opEndchar]), ...glyphs.map(charString)])
  const noSubroutines = Buffer.alloc(2)
  // The default and the nominal width are nothing.
  const numbers = Buffer.from([139, 20, 139, 21])
  const top = (charsetAt: number, outlinesAt: number, numbersAt: number) =>
    index([
      Buffer.concat([
        ...boundsOf(glyphs).map(offset),
        Buffer.from([5]),
        offset(charsetAt),
        Buffer.from([15]),
        offset(outlinesAt),
        Buffer.from([17]),
        offset(numbers.length),
        offset(numbersAt),
        Buffer.from([18]),
      ]),
    ])
  const start = header.length + name.length + top(0, 0, 0).length + strings.length + noSubroutines.length
  const [outlinesAt, numbersAt] = [start + charset.length, start + charset.length + outlines.length]
  return Buffer.concat([
    header,
    name,
    top(start, outlinesAt, numbersAt),
    strings,
    noSubroutines,
    charset,
    outlines,
    numbers,
  ])
}

/** Left, bottom, right, top of all outlines, in whole numbers. */
export function boundsOf(glyphs: readonly Glyph[]): readonly [number, number, number, number] {
  let [left, bottom, right, top] = [0, 0, 0, 0]
  for (const { strokes } of glyphs)
    for (const stroke of strokes)
      for (const [x, y] of stroke.kind === 'curve' ? stroke.to : [stroke.to]) {
        left = Math.min(left, x)
        bottom = Math.min(bottom, y)
        right = Math.max(right, x)
        top = Math.max(top, y)
      }
  return [Math.floor(left), Math.floor(bottom), Math.ceil(right), Math.ceil(top)]
}

function index(items: readonly Uint8Array[]): Buffer {
  if (items.length === 0) return Buffer.alloc(2)
  const offsets = Buffer.alloc((items.length + 1) * 4)
  let at = 1
  for (const [place, item] of items.entries()) {
    offsets.writeUInt32BE(at, place * 4)
    at += item.length
  }
  offsets.writeUInt32BE(at, items.length * 4)
  const head = Buffer.from([items.length >> 8, items.length & 0xff, 4])
  return Buffer.concat([head, offsets, ...items])
}

/** Always five bytes: where something stands must not change where it stands. */
function offset(value: number): Buffer {
  const bytes = Buffer.from([29, 0, 0, 0, 0])
  bytes.writeInt32BE(value, 1)
  return bytes
}

function charString({ width, strokes }: Glyph): Buffer {
  const parts: Buffer[] = [number(Math.round(width))]
  let [x, y] = [0, 0]
  const put = (operator: number, points: readonly Point[]) => {
    for (const point of points) {
      const [toX, toY] = [grid(point[0]), grid(point[1])]
      parts.push(number(toX - x), number(toY - y))
      ;[x, y] = [toX, toY]
    }
    parts.push(Buffer.from([operator]))
  }
  for (const stroke of strokes)
    if (stroke.kind === 'curve') put(opCurve, stroke.to)
    else put(stroke.kind === 'move' ? opMove : opLine, [stroke.to])
  return Buffer.concat([...parts, Buffer.from([opEndchar])])
}

const grid = (value: number): number => Math.round(value * sixteenths) / sixteenths

/** A number of a charstring (Adobe TN 5177, 3.2). */
function number(value: number): Buffer {
  if (Number.isInteger(value)) {
    if (value >= -107 && value <= 107) return Buffer.from([value + 139])
    if (value >= 108 && value <= 1131) return Buffer.from([((value - 108) >> 8) + 247, (value - 108) & 0xff])
    if (value >= -1131 && value <= -108) return Buffer.from([((-value - 108) >> 8) + 251, (-value - 108) & 0xff])
    if (Math.abs(value) < 32_768) {
      const bytes = Buffer.from([28, 0, 0])
      bytes.writeInt16BE(value, 1)
      return bytes
    }
  }
  const bytes = Buffer.from([255, 0, 0, 0, 0])
  bytes.writeInt32BE(Math.max(-0x7fffffff, Math.min(0x7fffffff, Math.round(value * 65_536))), 1)
  return bytes
}
