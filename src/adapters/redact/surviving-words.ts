import { type PdfFile, readPdfFile } from '../scan/pdf/objects/pdf-file.ts'
import {
  dictOf,
  isArray,
  isDict,
  nameOf,
  type PdfDict,
  PdfStream,
  PdfString,
  type PdfValue,
  textOf,
} from '../scan/pdf/objects/values.ts'
import { drawnCodes, operationsOf } from './content-stream.ts'
import { textBySecondReader } from './read-by-second-reader.ts'
import { soughtPattern } from './sought-pattern.ts'

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()
const squeezed = (text: string): string => folded(text).replace(/\s+/g, '')

/**
 * The words that were cut and can still be found in a file: by another reader, in any string or stream, in the codes of any
 * of its fonts. Words that stand outside the boxes as well are not looked for.
 */
export async function survivingWords(
  bytes: Uint8Array,
  cut: readonly string[],
  stays: string,
): Promise<readonly string[]> {
  const remaining = squeezed(stays)
  const sought = [...new Set(cut)].filter((word) => !remaining.includes(squeezed(word)))
  if (sought.length === 0) return []
  const read = squeezed((await textBySecondReader(bytes)).join('\n'))
  const file = readPdfFile(bytes)
  const { words, raw } = allThatIsWritten(file)
  const fonts = fontCodes(file)
  const codes = drawnIn(file)
  const plain = squeezed(words)
  return sought.filter((word) => {
    const squeezedWord = squeezed(word)
    return (
      read.includes(squeezedWord) ||
      plain.includes(squeezedWord) ||
      encodings(word).some((needle) => raw.some((stream) => stream.includes(needle))) ||
      fonts.some((font) => font(word).some((needle) => codes.some((stream) => stream.includes(needle))))
    )
  })
}

/** Of the texts that were asked to go everywhere, those that can still be read or stand in a stream, whoever did not find them. */
export async function survivingTexts(bytes: Uint8Array, asked: readonly string[]): Promise<readonly string[]> {
  if (asked.length === 0) return []
  const file = readPdfFile(bytes)
  const { words, raw } = allThatIsWritten(file)
  const codes = drawnIn(file)
  const read = `${(await textBySecondReader(bytes)).join('\n')}\n${words}`.normalize('NFKC')
  return asked.filter((text) => {
    if (soughtPattern(text.normalize('NFKC'))?.test(read)) return true
    return (
      tellingLength(text) &&
      encodings(text.trim()).some((needle) => [...raw, ...codes].some((one) => one.includes(needle)))
    )
  })
}

/** Shorter ones stand by chance in what is no text. */
const tellingLength = (text: string): boolean => text.trim().length >= 5

/** As the bytes of a word in the encodings in which text is kept. Single bytes of short words are found by chance. */
function encodings(word: string): readonly Buffer[] {
  const wide = Buffer.from(word, 'utf16le').swap16()
  const hex = Buffer.from(wide.toString('hex'), 'latin1')
  const narrow = /^[\u0020-\u00ff]*$/.test(word) && word.length >= 4 ? [Buffer.from(word, 'latin1')] : []
  return [wide, Buffer.from(word, 'utf8').length >= 4 ? Buffer.from(word, 'utf8') : wide, hex, ...narrow]
}

/** The words of all strings and names, and the decoded bytes of all streams but those of pictures and fonts. */
function allThatIsWritten(file: PdfFile): { readonly words: string; readonly raw: readonly Buffer[] } {
  const words: string[] = []
  const raw: Buffer[] = []
  const visit = (value: PdfValue): void => {
    if (value instanceof PdfString) words.push(textOf(value) ?? '')
    else if (value instanceof PdfStream) {
      visit(value.dict)
      const read = file.decodePicture(value)
      if (read && read.left === undefined && !isFontProgram(value.dict)) raw.push(Buffer.from(read.bytes))
    } else if (isArray(value)) value.forEach(visit)
    else if (isDict(value)) for (const item of value.values()) visit(item)
  }
  for (const { value } of file.inUse.values()) visit(value)
  return { words: words.join('\n'), raw }
}

/** The shapes of letters. The names of glyphs tell which letters there are, and not where. */
const isFontProgram = (dict: PdfDict): boolean =>
  dict.has('Length1') ||
  ['Type1C', 'CIDFontType0C', 'OpenType'].includes(nameOf(dict.get('Subtype')) ?? '') ||
  nameOf(dict.get('Subtype')) === 'Image'

/** What is drawn by each stream that holds operations. */
function drawnIn(file: PdfFile): readonly Buffer[] {
  const found: Buffer[] = []
  for (const { value } of file.inUse.values()) {
    if (!(value instanceof PdfStream) || isFontProgram(value.dict)) continue
    const decoded = file.decode(value)
    if (decoded) found.push(Buffer.from(drawnCodes(decoded)))
  }
  return found
}

type FontCodes = (word: string) => readonly Buffer[]

/** For each font that says what its codes mean: the codes of a word. */
function fontCodes(file: PdfFile): readonly FontCodes[] {
  const fonts: FontCodes[] = []
  for (const { value } of file.inUse.values()) {
    const dict = dictOf(value)
    const map = dict && nameOf(file.resolve(dict.get('Type'))) === 'Font' ? file.resolve(dict.get('ToUnicode')) : null
    if (!(map instanceof PdfStream)) continue
    const decoded = file.decode(map)
    if (decoded) fonts.push(codesBy(characterCodes(decoded)))
  }
  return fonts
}

const maxSpellings = 16

/** A letter may have several codes: the first few spellings are looked for. */
const codesBy =
  (codes: ReadonlyMap<string, readonly Uint8Array[]>): FontCodes =>
  (word) => {
    let spellings: readonly Buffer[] = [Buffer.alloc(0)]
    for (const character of word) {
      const known = codes.get(character) ?? []
      spellings = spellings.flatMap((start) => known.map((code) => Buffer.concat([start, code]))).slice(0, maxSpellings)
    }
    // A code of one byte each is found by chance in other words' codes where the word is short.
    return spellings.filter((one) => one.length >= 3)
  }

/** A ToUnicode map, turned round (ISO 32000-2, 9.10.3). */
function characterCodes(map: Uint8Array): ReadonlyMap<string, readonly Uint8Array[]> {
  const codes = new Map<string, Uint8Array[]>()
  const add = (text: string, code: Uint8Array) => {
    const known = codes.get(text)
    if (known) known.push(code)
    else codes.set(text, [code])
  }
  for (const { operator, operands } of operationsOf(map)) {
    if (operator === 'endbfchar')
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const [code, text] = [operands[at], operands[at + 1]]
        if (code instanceof PdfString && text instanceof PdfString) add(wideText(text.bytes), code.bytes)
      }
    if (operator === 'endbfrange')
      for (let at = 0; at + 2 < operands.length; at += 3)
        addRange(operands[at], operands[at + 1], operands[at + 2], add)
  }
  return codes
}

const maxRange = 65_536

function addRange(
  first: PdfValue | undefined,
  last: PdfValue | undefined,
  text: PdfValue | undefined,
  add: (text: string, code: Uint8Array) => void,
): void {
  if (!(first instanceof PdfString) || !(last instanceof PdfString)) return
  const [from, to] = [numberOf(first.bytes), numberOf(last.bytes)]
  for (let code = from; code <= Math.min(to, from + maxRange); code += 1) {
    const bytes = Uint8Array.from(
      { length: first.bytes.length },
      (_, at) => (code >> (8 * (first.bytes.length - 1 - at))) & 0xff,
    )
    if (text instanceof PdfString) {
      const start = wideText(text.bytes)
      const end = start.codePointAt(Math.max(0, start.length - 1)) ?? 0
      add(`${start.slice(0, -1)}${String.fromCodePoint(Math.min(0x10ffff, end + code - from))}`, bytes)
    } else if (isArray(text)) {
      const one = text[code - from]
      if (one instanceof PdfString) add(wideText(one.bytes), bytes)
    }
  }
}

const numberOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0)
const wideText = (bytes: Uint8Array): string => new TextDecoder('utf-16be').decode(bytes)
