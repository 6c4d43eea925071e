import { MalformedPdf, valueParser } from '../scan/pdf/objects/value-parser.ts'
import { isArray, isDict, type PdfDict, PdfString, type PdfValue } from '../scan/pdf/objects/values.ts'

/** An operator with its operands, from the first byte of these to behind its last. */
export type Operation = {
  readonly operator: string
  readonly operands: readonly PdfValue[]
  readonly start: number
  readonly end: number
}

const [space, lineFeed, carriageReturn, tab, formFeed] = [0x20, 0x0a, 0x0d, 0x09, 0x0c]
const spaces = [0, space, lineFeed, carriageReturn, tab, formFeed]
const delimiters = [...'()<>[]{}/%'].map((one) => one.charCodeAt(0))
const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && !spaces.includes(byte) && !delimiters.includes(byte)
const beginsValue = (byte: number): boolean =>
  byte === 0x28 ||
  byte === 0x3c ||
  byte === 0x5b ||
  byte === 0x2f ||
  byte === 0x2b ||
  byte === 0x2d ||
  byte === 0x2e ||
  (byte >= 0x30 && byte <= 0x39)
const maxOperands = 10_000

/** The operations of a content stream (ISO 32000-2, 7.8.2). What cannot be read as one is passed over, byte by byte. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const parser = valueParser(bytes)
  let operands: PdfValue[] = []
  let start = 0
  const begin = () => {
    operands = []
    parser.skipSpace()
    start = parser.position
  }
  begin()
  while (parser.position < bytes.length) {
    parser.skipSpace()
    const at = parser.position
    const byte = bytes[at]
    if (byte === undefined) return
    if (beginsValue(byte)) {
      try {
        operands.push(parser.value())
      } catch (error) {
        if (!(error instanceof MalformedPdf)) throw error
        parser.position = Math.max(at + 1, parser.position)
      }
      if (operands.length > maxOperands) begin()
      continue
    }
    let end = at
    while (isRegular(bytes[end])) end += 1
    if (end === at) {
      parser.position = at + 1
      continue
    }
    const operator = Buffer.from(bytes.subarray(at, end)).toString('latin1')
    parser.position = operator === 'ID' ? endOfInlineImage(bytes, end) : end
    if (operator === 'true' || operator === 'false' || operator === 'null') operands.push(operator === 'true')
    else {
      yield { operator, operands, start, end: parser.position }
      begin()
    }
  }
}

/** The data of an inline image ends before `EI` between spaces; what follows must look like text. */
function endOfInlineImage(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 2 < bytes.length; at += 1) {
    if (bytes[at + 1] !== 0x45 || bytes[at + 2] !== 0x49 || !spaces.includes(bytes[at] ?? 1)) continue
    const after = bytes.subarray(at + 3, at + 13)
    if (
      after.every((byte) => (byte >= space ? byte < 0x7f : spaces.includes(byte))) &&
      (after.length === 0 || spaces.includes(after[0] ?? 1))
    )
      return at + 3
  }
  return bytes.length
}

const marks = ['BDC', 'BMC', 'EMC', 'DP', 'MP']

/** A content stream without marks: tags, layers, and the words that stand for what is drawn. What is drawn stays. */
export function withoutMarks(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let from = 0
  for (const { operator, start, end } of operationsOf(bytes)) {
    if (!marks.includes(operator)) continue
    parts.push(bytes.subarray(from, start), Buffer.from('\n'))
    from = end
  }
  return from === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(from)])
}

/** The codes that a stream draws, all of its strings in order as one: words are drawn in pieces. */
export function drawnCodes(bytes: Uint8Array): Uint8Array {
  const strings: Uint8Array[] = []
  for (const { operands } of operationsOf(bytes)) for (const operand of operands) strings.push(...stringsIn(operand))
  return Buffer.concat(strings)
}

function stringsIn(value: PdfValue): readonly Uint8Array[] {
  if (value instanceof PdfString) return [value.bytes]
  if (isArray(value)) return value.flatMap(stringsIn)
  return isDict(value) ? [...(value as PdfDict).values()].flatMap(stringsIn) : []
}
