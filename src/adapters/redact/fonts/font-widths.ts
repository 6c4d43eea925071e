import type { PdfFile } from '../../scan/pdf/objects/pdf-file.ts'
import { isArray, type PdfDict, type PdfValue } from '../../scan/pdf/objects/values.ts'

const asNumber = (value: PdfValue, otherwise = 0): number => (typeof value === 'number' ? value : otherwise)

/** The width of a code of a font whose codes are one byte (ISO 32000-2, 9.6.2). */
export function simpleWidths(file: PdfFile, font: PdfDict): (code: number) => number {
  const widths = file.resolve(font.get('Widths'))
  const first = asNumber(file.resolve(font.get('FirstChar')))
  const missing = asNumber(file.resolve(file.dict(font.get('FontDescriptor'))?.get('MissingWidth')))
  return (code) => (isArray(widths) ? asNumber(file.resolve(widths[code - first]), missing) : missing)
}

const maxRange = 65_536

/**
 * What `W` or `W2` say of each character: so many numbers of each (ISO 32000-2, 9.7.4.3).
 * @param amount one for widths, three for what vertical writing needs
 */
export function characterMetrics(
  file: PdfFile,
  given: PdfValue | undefined,
  amount: 1 | 3,
): ReadonlyMap<number, readonly number[]> {
  const metrics = new Map<number, readonly number[]>()
  const values = file.resolve(given)
  if (!isArray(values)) return metrics
  for (let at = 0; at + 1 < values.length; ) {
    const first = asNumber(file.resolve(values[at]))
    const next = file.resolve(values[at + 1])
    if (isArray(next)) {
      const numbers = next.map((one) => asNumber(file.resolve(one)))
      for (let from = 0; from + amount <= numbers.length; from += amount)
        metrics.set(first + from / amount, numbers.slice(from, from + amount))
      at += 2
    } else {
      const same = values.slice(at + 2, at + 2 + amount).map((one) => asNumber(file.resolve(one)))
      const last = Math.min(asNumber(next), first + maxRange)
      if (same.length === amount) for (let code = first; code <= last; code += 1) metrics.set(code, same)
      at += 2 + amount
    }
  }
  return metrics
}
