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
import { drawnCodes } from './content-stream.ts'
import { codeMeanings } from './fonts/unicode-map.ts'
import { ownNames } from './own-names.ts'
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
  const little = Buffer.from(word, 'utf16le')
  return [wide, little, Buffer.from(word, 'utf8').length >= 4 ? Buffer.from(word, 'utf8') : wide, hex, ...narrow]
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
  for (const { value } of file.stored) visit(value)
  words.push(...ownNames(file))
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
  for (const { value } of file.stored) {
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

/** A ToUnicode map, turned round. */
function characterCodes(map: Uint8Array): ReadonlyMap<string, readonly Uint8Array[]> {
  const codes = new Map<string, Uint8Array[]>()
  for (const { code, text } of codeMeanings(map)) {
    const known = codes.get(text)
    if (known) known.push(code)
    else codes.set(text, [code])
  }
  return codes
}
