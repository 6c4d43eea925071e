import { type Finding, finding } from '../../../domain/release/finding.ts'
import { withoutControls } from '../../../domain/text/control-characters.ts'
import { decodeAs } from '../../mail/charset.ts'
import { type Inspected, Unreadable } from '../inspector.ts'
import type { CompoundFile } from './compound-file.ts'

/** Places in the FIB (MS-DOC, 2.5): flags, counts of characters by story, and pairs of offset and length in the table stream. */
const fib = { flags: 0x0a, pairs: 0x9a, counts: 0x4c } as const
const pairOf = { characterFormats: 12, pieces: 33 } as const
const [vanish, marked, deleted] = [0x083c, 0x0801, 0x0800]
/** Colours of letters, of the highlighter and of the shading: of a list by its number, or by red, green and blue. */
const look = { numbered: 0x2a42, colour: 0x6870, highlight: 0x2a0c, shading: 0xca71 } as const
const [blackInList, whiteInList, white] = [1, 8, 0xffffff]
const stories = ['text', 'footnotes', 'headers', 'macro', 'comments', 'endnotes', 'text boxes', 'header boxes'] as const
const maxPieces = 200_000

type Piece = { readonly from: number; readonly to: number; readonly at: number; readonly width: 1 | 2 }

/** A document of Word 97 to 2003. @throws Unreadable */
export function inspectOldWord(file: CompoundFile): Inspected {
  const stream = file.stream('/WordDocument') ?? new Uint8Array()
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  try {
    if (view.getUint16(0, true) !== 0xa5ec || view.getUint16(2, true) < 0x00c1)
      throw new Unreadable('unsupported', 'A document of Word 95 or before')
    const flags = view.getUint16(fib.flags, true)
    if ((flags & 0x0100) !== 0) throw new Unreadable('encrypted')
    const table = file.stream((flags & 0x0200) !== 0 ? '/1Table' : '/0Table')
    if (!table) throw new Unreadable('broken', 'The table stream is missing')
    return inspect(stream, view, table, (flags & 0x0004) !== 0)
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('broken', error.message)
    throw error
  }
}

function inspect(stream: Uint8Array, view: DataView, table: Uint8Array, isFastSaved: boolean): Inspected {
  const findings: Finding[] = []
  const pieces = piecesOf(view, table)
  const text = pieces.map((piece) => textOf(stream, piece.at, piece.to - piece.from, piece.width)).join('')
  const counts = stories.map((_, index) => view.getUint32(fib.counts + index * 4, true))
  const commentsAt = counts.slice(0, 4).reduce((sum, count) => sum + count, 0)
  const comments = text
    .slice(commentsAt, commentsAt + (counts[4] ?? 0))
    .split(/[\r\u0005]+/)
    .filter((one) => one.trim() !== '')
  if (comments.length > 0)
    findings.push(finding('comment', { part: 'comments' }, { count: comments.length, excerpt: comments.join(' … ') }))
  const hidden: string[] = []
  const changed: string[] = []
  const pale: string[] = []
  /** Stretches of the text of which nothing shows. */
  const unshown: (readonly [from: number, to: number])[] = []
  for (const { from, to, properties } of formatsOf(stream, view, table)) {
    const isHidden = properties.get(vanish) === 1 || isCovered(properties)
    const isWhite = !isHidden && isWhiteOnNothing(properties)
    const isChanged = properties.get(marked) === 1 || properties.get(deleted) === 1
    if (!isHidden && !isChanged && !isWhite) continue
    if (!isChanged || isHidden || isWhite || properties.get(deleted) === 1)
      for (const piece of pieces) unshown.push(placesOf(piece, from, to))
    const words = pieces.map((piece) => overlap(stream, piece, from, to)).join('')
    if (words.trim() === '') continue
    if (isHidden) hidden.push(words)
    if (isWhite) pale.push(words)
    if (isChanged) changed.push(words)
  }
  if (hidden.length > 0)
    findings.push(finding('hidden-text', { part: 'text' }, { count: hidden.length, excerpt: hidden.join('') }))
  // They may stand in a table filled with a colour, which is not read here: a person looks.
  if (pale.length > 0) {
    const more = { count: pale.length, excerpt: pale.join(''), severity: 'medium' } as const
    findings.push(finding('hidden-text', { part: 'text' }, more))
  }
  if (changed.length > 0)
    findings.push(finding('tracked-change', { part: 'text' }, { count: changed.length, excerpt: changed.join(' … ') }))
  if (isFastSaved)
    findings.push(finding('previous-revision', { part: 'text' }, { excerpt: 'saved by adding to an earlier version' }))
  const words = withoutControls(text.replace(/[\r\u0007\u000b\u000c]/g, '\n'), ' ')
  const shown = shownWords(text, counts, unshown)
  return { findings, texts: [{ where: { part: 'text' }, text: words }], shown: [{ where: {}, text: shown }] }
}

const isWhiteLetters = (properties: ReadonlyMap<number, number>): boolean =>
  properties.get(look.colour) === white ||
  (!properties.has(look.colour) && properties.get(look.numbered) === whiteInList)

function isWhiteOnNothing(properties: ReadonlyMap<number, number>): boolean {
  const behind = properties.get(look.shading) ?? white
  return (
    isWhiteLetters(properties) &&
    behind === white &&
    [undefined, 0, whiteInList].includes(properties.get(look.highlight))
  )
}

/** Black letters under the black highlighter, or letters in the colour of their shading. */
function isCovered(properties: ReadonlyMap<number, number>): boolean {
  const colour = properties.get(look.colour)
  const isBlack =
    colour === undefined ? [undefined, 0, blackInList].includes(properties.get(look.numbered)) : colour === 0
  if (properties.get(look.highlight) === blackInList) return isBlack
  return colour !== undefined && colour !== white && properties.get(look.shading) === colour
}

const textOf = (stream: Uint8Array, at: number, count: number, width: 1 | 2): string =>
  decodeAs(stream.subarray(at, at + count * width), width === 2 ? 'utf-16le' : 'windows-1252')

/** What of a piece stands between two offsets of the stream. */
function overlap(stream: Uint8Array, { at, from, to, width }: Piece, start: number, end: number): string {
  const first = Math.max(at, start)
  const last = Math.min(at + (to - from) * width, end)
  return last > first ? textOf(stream, first, Math.floor((last - first) / width), width) : ''
}

/** The same as positions in the text. */
function placesOf({ at, from, to, width }: Piece, start: number, end: number): readonly [number, number] {
  const first = Math.ceil((Math.max(at, start) - at) / width)
  const last = Math.ceil((Math.min(at + (to - from) * width, end) - at) / width)
  return [from + first, from + last]
}

const [fieldBegin, fieldResult, fieldEnd] = ['\u0013', '\u0014', '\u0015']
const unshownStories: readonly string[] = ['macro', 'comments']

/** The text without what is hidden or deleted, without comments, and of fields what they show. */
function shownWords(
  text: string,
  counts: readonly number[],
  unshown: readonly (readonly [from: number, to: number])[],
): string {
  const isUnshown = new Uint8Array(text.length)
  for (const [from, to] of unshown) if (to > from) isUnshown.fill(1, from, to)
  let start = 0
  for (const [index, count] of counts.entries()) {
    if (unshownStories.includes(stories[index] ?? '')) isUnshown.fill(1, start, start + count)
    start += count
  }
  let shown = ''
  /** Of each open field, whether its instruction still goes on. */
  const fields: boolean[] = []
  let instructions = 0
  const endInstruction = () => {
    if (fields.at(-1)) instructions -= 1
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string
    if (letter === fieldBegin) {
      fields.push(true)
      instructions += 1
    } else if (letter === fieldResult && fields.length > 0) {
      endInstruction()
      fields[fields.length - 1] = false
    } else if (letter === fieldEnd) {
      endInstruction()
      fields.pop()
    } else if (isUnshown[at] !== 1 && instructions === 0) shown += letter
  }
  return withoutControls(shown.replace(/[\r\u0007\u000b\u000c]/g, '\n'), ' ')
}

function pair(view: DataView, index: number): readonly [offset: number, length: number] {
  const at = fib.pairs + index * 8
  return [view.getUint32(at, true), view.getUint32(at + 4, true)]
}

/** The table of pieces says where in the stream each stretch of the text lies (MS-DOC, 2.8.35). */
function piecesOf(view: DataView, table: Uint8Array): readonly Piece[] {
  const [start, length] = pair(view, pairOf.pieces)
  const of = new DataView(table.buffer, table.byteOffset, table.byteLength)
  let at = start
  while (at < start + length && of.getUint8(at) === 1) at += 3 + of.getUint16(at + 1, true)
  if (of.getUint8(at) !== 2) throw new Unreadable('broken', 'The text has no table of pieces')
  const count = (of.getUint32(at + 1, true) - 4) / 12
  if (!Number.isInteger(count) || count < 0 || count > maxPieces)
    throw new Unreadable('broken', 'The table of pieces is broken')
  const positions = at + 5
  return Array.from({ length: count }, (_, index) => {
    const descriptor = of.getUint32(positions + (count + 1) * 4 + index * 8 + 2, true)
    const isNarrow = (descriptor & 0x40000000) !== 0
    const place = descriptor & 0x3fffffff
    const [from, to] = [of.getUint32(positions + index * 4, true), of.getUint32(positions + index * 4 + 4, true)]
    return { from, to, at: isNarrow ? place / 2 : place, width: isNarrow ? 1 : 2 }
  })
}

type Format = { readonly from: number; readonly to: number; readonly properties: ReadonlyMap<number, number> }

/** Stretches of the stream with properties of their own (MS-DOC, 2.8.5 and 2.9.33): pages of 512 bytes. */
function* formatsOf(stream: Uint8Array, view: DataView, table: Uint8Array): Generator<Format> {
  const [start, length] = pair(view, pairOf.characterFormats)
  const of = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const pages = Math.max(0, Math.floor((length - 4) / 8))
  for (let page = 0; page < Math.min(pages, maxPieces); page += 1) {
    const at = (of.getUint32(start + (pages + 1) * 4 + page * 4, true) & 0x3fffff) * 512
    if (at + 512 > stream.length) continue
    const runs = view.getUint8(at + 511)
    for (let run = 0; run < Math.min(runs, 101); run += 1) {
      const offset = view.getUint8(at + (runs + 1) * 4 + run) * 2
      if (offset === 0) continue
      const size = view.getUint8(at + offset)
      const properties = propertiesOf(view, at + offset + 1, Math.min(at + offset + 1 + size, at + 511))
      yield { from: view.getUint32(at + run * 4, true), to: view.getUint32(at + run * 4 + 4, true), properties }
    }
  }
}

/** How many bytes the operand of a property has, by the upper three bits (MS-DOC, 2.6.1). */
const operandBytes = [1, 1, 2, 4, 2, 2, 0, 3]

/** COLORREF of MS-DOC, 2.9.43; one that is chosen by the program is no colour. */
const colourAt = (view: DataView, at: number): number =>
  view.getUint8(at + 3) === 0xff ? -1 : view.getUint32(at, true) & 0xffffff

function propertiesOf(view: DataView, start: number, end: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (let at = start; at + 3 <= end; ) {
    const code = view.getUint16(at, true)
    const size = operandBytes[code >> 13] ?? 1
    found.set(code, code === look.colour ? colourAt(view, at + 2) : view.getUint8(at + 2))
    // Length, the colour before it, the one behind it, a pattern.
    if (code === look.shading && at + 11 <= end) found.set(code, colourAt(view, at + 7))
    at += 2 + (size === 0 ? 1 + view.getUint8(at + 2) : size)
  }
  return found
}
