import {
  isArray,
  isDict,
  type PdfDict,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../scan/pdf/objects/values.ts'

/** What stands at the top of a file: its root, and who wrote it. */
export type PdfRoot = { readonly root: PdfValue; readonly info: PdfDict }

/**
 * Writes a file whole: each object once, in the order in which it is reached from the root, and nothing else. The same
 * objects give the same bytes.
 * @param resolve what a reference of the objects stands for
 */
export function writePdfObjects({ root, info }: PdfRoot, resolve: (ref: PdfRef) => PdfValue): Uint8Array {
  const numbers = new Map<number, number>()
  const waiting: PdfValue[] = [root, info]
  const numberOf = ({ number }: PdfRef): number => {
    const known = numbers.get(number)
    if (known !== undefined) return known
    const next = waiting.push(resolve(new PdfRef(number)))
    numbers.set(number, next)
    return next
  }
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const put = (bytes: Uint8Array) => {
    parts.push(bytes)
    length += bytes.length
  }
  for (let index = 0; index < waiting.length; index += 1) {
    const value = waiting[index] ?? null
    offsets.push(length)
    put(Buffer.from(`${index + 1} 0 obj\n`, 'latin1'))
    if (value instanceof PdfStream) {
      const dict = new Map(value.dict)
      dict.set('Length', value.encoded.length)
      put(Buffer.from(`${textOf(dict, numberOf)}\nstream\n`, 'latin1'))
      put(value.encoded)
      put(Buffer.from('\nendstream', 'latin1'))
    } else put(Buffer.from(textOf(value, numberOf), 'latin1'))
    put(Buffer.from('\nendobj\n', 'latin1'))
  }
  const start = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  put(
    Buffer.from(
      `${table}trailer\n<</Size ${offsets.length + 1}/Root 1 0 R/Info 2 0 R>>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  )
  return Buffer.concat(parts)
}

/** A value as text, byte for character. Depth is that of a file that was read within limits. */
function textOf(value: PdfValue, numberOf: (ref: PdfRef) => number): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numberText(value)
  if (value instanceof PdfName) return nameText(value.value)
  if (value instanceof PdfRef) return `${numberOf(value)} 0 R`
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes).toString('hex')}>`
  if (isArray(value)) return `[${value.map((item) => textOf(item, numberOf)).join(' ')}]`
  if (!isDict(value)) return 'null'
  return `<<${[...value].map(([key, item]) => `${nameText(key)} ${textOf(item, numberOf)}`).join('')}>>`
}

/** A value without references as text. */
export const valueText = (value: PdfValue): string => textOf(value, () => 0)

const numberText = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/\.?0+$/, '')

const nameText = (name: string): string =>
  `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (one) => `#${(one.charCodeAt(0) & 0xff).toString(16).padStart(2, '0')}`)}`
