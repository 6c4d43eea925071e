import { isArray, PdfString, type PdfValue } from '../../scan/pdf/objects/values.ts'
import { operationsOf } from '../content-stream.ts'

/** What a code of a font means. */
export type CodeMeaning = { readonly code: Uint8Array; readonly text: string }

const maxRange = 65_536

/** The entries of a ToUnicode map (ISO 32000-2, 9.10.3). */
export function codeMeanings(map: Uint8Array): readonly CodeMeaning[] {
  const meanings: CodeMeaning[] = []
  for (const { operator, operands } of operationsOf(map)) {
    if (operator === 'endbfchar')
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const [code, text] = [operands[at], operands[at + 1]]
        if (code instanceof PdfString && text instanceof PdfString)
          meanings.push({ code: code.bytes, text: wideText(text.bytes) })
      }
    if (operator === 'endbfrange')
      for (let at = 0; at + 2 < operands.length; at += 3)
        meanings.push(...meaningsOfRange(operands[at], operands[at + 1], operands[at + 2]))
  }
  return meanings
}

function meaningsOfRange(
  first: PdfValue | undefined,
  last: PdfValue | undefined,
  text: PdfValue | undefined,
): readonly CodeMeaning[] {
  if (!(first instanceof PdfString) || !(last instanceof PdfString)) return []
  const meanings: CodeMeaning[] = []
  const [from, to] = [numberOf(first.bytes), numberOf(last.bytes)]
  for (let number = from; number <= Math.min(to, from + maxRange); number += 1) {
    const code = Uint8Array.from(
      { length: first.bytes.length },
      (_, at) => (number >> (8 * (first.bytes.length - 1 - at))) & 0xff,
    )
    if (text instanceof PdfString) {
      const start = wideText(text.bytes)
      const end = start.codePointAt(Math.max(0, start.length - 1)) ?? 0
      const last = String.fromCodePoint(Math.min(0x10ffff, end + number - from))
      meanings.push({ code, text: `${start.slice(0, -1)}${last}` })
    } else if (isArray(text)) {
      const one = text[number - from]
      if (one instanceof PdfString) meanings.push({ code, text: wideText(one.bytes) })
    }
  }
  return meanings
}

export const numberOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0)
const wideText = (bytes: Uint8Array): string => new TextDecoder('utf-16be').decode(bytes)

const hex = (number: number, bytes: number): string => number.toString(16).padStart(bytes * 2, '0')
const entriesAtATime = 100

/** A ToUnicode map of these meanings, in their order. */
export function writeUnicodeMap(meanings: readonly (readonly [number, string])[], bytesOfCode: 1 | 2): Uint8Array {
  const blocks: string[] = []
  for (let from = 0; from < meanings.length; from += entriesAtATime) {
    const rows = meanings.slice(from, from + entriesAtATime).map(([code, text]) => {
      const wide = Buffer.from(text, 'utf16le').swap16().toString('hex')
      return `<${hex(code, bytesOfCode)}><${wide}>\n`
    })
    blocks.push(`${rows.length} beginbfchar\n${rows.join('')}endbfchar\n`)
  }
  const [first, last] = [hex(0, bytesOfCode), hex(256 ** bytesOfCode - 1, bytesOfCode)]
  return Buffer.from(
    `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${first}><${last}>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict/CMap defineresource pop
end
end
`,
    'latin1',
  )
}
