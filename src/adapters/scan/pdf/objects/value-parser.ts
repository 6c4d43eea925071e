import { PdfName, PdfRef, PdfString, type PdfValue } from './values.ts'

/** What cannot be read as an object. */
export class MalformedPdf extends Error {}

/** Reads values from bytes, one after the other. */
export type ValueParser = {
  position: number
  /** @throws MalformedPdf */
  value(): PdfValue
  /** The next word if it is this one. */
  accept(keyword: string): boolean
  skipSpace(): void
  /** An integer without a sign, if one stands next. */
  integer(): number | undefined
}

const maxDepth = 200
const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0
const isDelimiter = (byte: number): boolean =>
  byte === 0x28 ||
  byte === 0x29 ||
  byte === 0x3c ||
  byte === 0x3e ||
  byte === 0x5b ||
  byte === 0x5d ||
  byte === 0x7b ||
  byte === 0x7d ||
  byte === 0x2f ||
  byte === 0x25
const isRegular = (byte: number | undefined): byte is number =>
  byte !== undefined && !isSpace(byte) && !isDelimiter(byte)
const isDigit = (byte: number | undefined): byte is number => byte !== undefined && byte >= 0x30 && byte <= 0x39
const hexValue = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const small = byte | 0x20
  return small >= 0x61 && small <= 0x66 ? small - 0x57 : -1
}

export function valueParser(bytes: Uint8Array, start = 0): ValueParser {
  const parser: ValueParser = { position: start, value: () => value(0), accept, skipSpace, integer }

  function skipSpace(): void {
    for (;;) {
      while (isSpace(bytes[parser.position])) parser.position += 1
      if (bytes[parser.position] !== 0x25) return
      while (parser.position < bytes.length && bytes[parser.position] !== 0x0a && bytes[parser.position] !== 0x0d)
        parser.position += 1
    }
  }

  function accept(keyword: string): boolean {
    skipSpace()
    for (let index = 0; index < keyword.length; index += 1)
      if (bytes[parser.position + index] !== keyword.charCodeAt(index)) return false
    parser.position += keyword.length
    return true
  }

  function integer(): number | undefined {
    skipSpace()
    const begin = parser.position
    let number = 0
    while (isDigit(bytes[parser.position]) && parser.position - begin < 12) {
      number = number * 10 + (bytes[parser.position] ?? 0) - 0x30
      parser.position += 1
    }
    return parser.position === begin ? undefined : number
  }

  function word(): string {
    const begin = parser.position
    while (isRegular(bytes[parser.position])) parser.position += 1
    return String.fromCharCode(...bytes.subarray(begin, Math.min(parser.position, begin + 100)))
  }

  function value(depth: number): PdfValue {
    if (depth > maxDepth) throw new MalformedPdf('Objects lie too deep in one another')
    skipSpace()
    const byte = bytes[parser.position]
    if (byte === undefined) throw new MalformedPdf('It ends within an object')
    if (byte === 0x2f) return name()
    if (byte === 0x28) return literalString()
    if (byte === 0x5b) return array(depth)
    if (byte === 0x3c) return bytes[parser.position + 1] === 0x3c ? dictionary(depth) : hexString()
    if (isDigit(byte)) return reference() ?? number()
    if (byte === 0x2b || byte === 0x2d || byte === 0x2e) return number()
    if (!isRegular(byte)) throw new MalformedPdf('A value is expected')
    const keyword = word()
    return keyword === 'true' ? true : keyword === 'false' ? false : null
  }

  function number(): number {
    const parsed = Number.parseFloat(word().replace(/^([+-])[+-]+/, '$1'))
    return Number.isFinite(parsed) ? parsed : 0
  }

  function reference(): PdfRef | undefined {
    const begin = parser.position
    const object = integer()
    if (object !== undefined && isSpace(bytes[parser.position]) && integer() !== undefined) {
      skipSpace()
      if (bytes[parser.position] === 0x52 && !isRegular(bytes[parser.position + 1])) {
        parser.position += 1
        return new PdfRef(object)
      }
    }
    parser.position = begin
    return undefined
  }

  function name(): PdfName {
    parser.position += 1
    let text = ''
    while (isRegular(bytes[parser.position])) {
      const byte = bytes[parser.position] ?? 0
      const [high, low] = [hexValue(bytes[parser.position + 1]), hexValue(bytes[parser.position + 2])]
      const isEscape = byte === 0x23 && high >= 0 && low >= 0
      text += String.fromCharCode(isEscape ? high * 16 + low : byte)
      parser.position += isEscape ? 3 : 1
    }
    return new PdfName(text)
  }

  function hexString(): PdfString {
    parser.position += 1
    const digits: number[] = []
    while (parser.position < bytes.length && bytes[parser.position] !== 0x3e) {
      const digit = hexValue(bytes[parser.position])
      if (digit >= 0) digits.push(digit)
      parser.position += 1
    }
    parser.position += 1
    return new PdfString(
      Uint8Array.from(
        { length: Math.ceil(digits.length / 2) },
        (_, at) => (digits[at * 2] ?? 0) * 16 + (digits[at * 2 + 1] ?? 0),
      ),
    )
  }

  function literalString(): PdfString {
    const found: number[] = []
    let depth = 1
    parser.position += 1
    for (;;) {
      const byte = bytes[parser.position]
      if (byte === undefined) throw new MalformedPdf('It ends within a string')
      parser.position += 1
      if (byte === 0x5c) escaped(found)
      else {
        if (byte === 0x28) depth += 1
        if (byte === 0x29) depth -= 1
        if (depth === 0) return new PdfString(Uint8Array.from(found))
        found.push(byte)
      }
    }
  }

  function escaped(found: number[]): void {
    const byte = bytes[parser.position] ?? 0
    parser.position += 1
    const plain = 'nrtbf'.indexOf(String.fromCharCode(byte))
    if (plain >= 0) found.push([0x0a, 0x0d, 0x09, 0x08, 0x0c][plain] ?? 0)
    else if (byte === 0x0d) {
      if (bytes[parser.position] === 0x0a) parser.position += 1
    } else if (byte >= 0x30 && byte <= 0x37) {
      let code = byte - 0x30
      for (let more = 0; more < 2; more += 1) {
        const next = bytes[parser.position] ?? 0
        if (next < 0x30 || next > 0x37) break
        code = code * 8 + next - 0x30
        parser.position += 1
      }
      found.push(code & 0xff)
    } else if (byte !== 0x0a) found.push(byte)
  }

  function array(depth: number): readonly PdfValue[] {
    parser.position += 1
    const items: PdfValue[] = []
    for (;;) {
      skipSpace()
      if (bytes[parser.position] === 0x5d) {
        parser.position += 1
        return items
      }
      items.push(value(depth + 1))
    }
  }

  function dictionary(depth: number): ReadonlyMap<string, PdfValue> {
    parser.position += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      skipSpace()
      if (bytes[parser.position] === 0x3e) {
        parser.position += bytes[parser.position + 1] === 0x3e ? 2 : 1
        return entries
      }
      if (bytes[parser.position] !== 0x2f) throw new MalformedPdf('A key is expected')
      const key = name().value
      skipSpace()
      if (bytes[parser.position] === 0x3e) continue
      entries.set(key, value(depth + 1))
    }
  }

  return parser
}
