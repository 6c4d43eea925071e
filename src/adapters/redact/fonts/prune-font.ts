import type { PdfFile } from '../../scan/pdf/objects/pdf-file.ts'
import { isArray, isDict, nameOf, type PdfDict, PdfStream, type PdfValue } from '../../scan/pdf/objects/values.ts'
import type { AddStream } from './rebuild-font.ts'
import { codeMeanings, numberOf, writeUnicodeMap } from './unicode-map.ts'

/** A font that is not in the file, with what it says of the codes that are drawn and of no others. */
export function prunedFont(file: PdfFile, font: PdfDict, used: ReadonlySet<number>, add: AddStream): PdfDict {
  if (nameOf(file.resolve(font.get('Subtype'))) === 'Type0') return font
  const pruned = new Map(font)
  const encoding = file.resolve(font.get('Encoding'))
  if (isDict(encoding))
    pruned.set(
      'Encoding',
      new Map([...encoding, ['Differences', keptDifferences(file, encoding.get('Differences'), used)] as const]),
    )
  const map = file.resolve(font.get('ToUnicode'))
  const decoded = map instanceof PdfStream ? file.decode(map) : undefined
  if (decoded) {
    const meanings = codeMeanings(decoded)
      .map(({ code, text }) => [numberOf(code), text] as const)
      .filter(([code]) => used.has(code))
    pruned.set('ToUnicode', add(new PdfStream(new Map(), writeUnicodeMap(meanings, 1))))
  }
  const [widths, first] = [file.resolve(font.get('Widths')), file.resolve(font.get('FirstChar'))]
  if (isArray(widths) && typeof first === 'number') {
    const codes = [...used].sort((one, other) => one - other)
    const [from, to] = [codes[0] ?? 0, codes.at(-1) ?? 0]
    pruned.set('FirstChar', from)
    pruned.set('LastChar', to)
    pruned.set(
      'Widths',
      Array.from({ length: to - from + 1 }, (_, at) => (used.has(from + at) ? (widths[from + at - first] ?? 0) : 0)),
    )
  }
  return pruned
}

function keptDifferences(file: PdfFile, given: PdfValue | undefined, used: ReadonlySet<number>): PdfValue {
  const kept: PdfValue[] = []
  const differences = file.resolve(given)
  let code = 0
  for (const item of isArray(differences) ? differences : []) {
    const value = file.resolve(item)
    if (typeof value === 'number') code = value
    else {
      if (used.has(code)) kept.push(code, value)
      code += 1
    }
  }
  return kept
}
