import { type Finding, finding } from '../../../../domain/release/finding.ts'
import type { Inspected, TextPiece } from '../../inspector.ts'
import type { PdfFile } from '../objects/pdf-file.ts'
import { isArray, nameOf, type PdfDict, PdfRef, PdfStream, type PdfValue, textOf } from '../objects/values.ts'
import type { PdfContext } from './pdf-context.ts'

type Field = {
  readonly dict: PdfDict
  readonly name: string
  readonly type: string | undefined
  readonly value: PdfValue
  readonly page: number | undefined
}

const maxFields = 100_000
const maxNameLength = 200

/** Fields that somebody has filled in. Empty ones, buttons and signatures are none. */
export function findFormData(context: PdfContext): Inspected {
  const { file, root } = context
  const form = file.dict(root.get('AcroForm'))
  if (form === undefined) return { findings: [], texts: [] }
  const byPage = new Map<number | undefined, { count: number; readonly excerpt: string }>()
  const texts: TextPiece[] = []
  for (const { name, value, page } of filledFields(context, form)) {
    const text = `${name}: ${wordsOf(file, value)}`
    texts.push({ where: { ...(page === undefined ? {} : { page }), part: name }, text })
    const found = byPage.get(page)
    if (found) found.count += 1
    else byPage.set(page, { count: 1, excerpt: text })
  }
  const findings: Finding[] = [...byPage].map(([page, more]) =>
    finding('form-data', { ...(page === undefined ? {} : { page }) }, more),
  )
  const { findings: inXml, texts: xmlTexts } = findXmlForm(file, form.get('XFA'))
  return { findings: [...findings, ...inXml], texts: [...texts, ...xmlTexts] }
}

function filledFields({ file, pageByNumber }: PdfContext, form: PdfDict): readonly Field[] {
  const filled: Field[] = []
  const seen = new Set<PdfDict>()
  const waiting: { readonly value: PdfValue; readonly parent: Field | undefined }[] = []
  const push = (values: PdfValue, parent: Field | undefined) => {
    for (const value of isArray(values) ? values : []) waiting.push({ value, parent })
  }
  push(file.resolve(form.get('Fields')), undefined)
  for (let next = waiting.pop(); next !== undefined && seen.size < maxFields; next = waiting.pop()) {
    const { value, parent } = next
    const dict = file.dict(value)
    if (dict === undefined || seen.has(dict)) continue
    seen.add(dict)
    const partial = textOf(file.resolve(dict.get('T')))
    const field: Field = {
      dict,
      name: [parent?.name, partial].filter(Boolean).join('.').slice(0, maxNameLength),
      type: nameOf(file.resolve(dict.get('FT'))) ?? parent?.type,
      value: file.resolve(dict.get('V')),
      page: value instanceof PdfRef ? pageByNumber.get(value.number) : undefined,
    }
    const kids = file.resolve(dict.get('Kids'))
    push(kids, field)
    if (isFilled(file, field)) filled.push({ ...field, page: field.page ?? pageOfKid(kids, pageByNumber) })
  }
  return filled
}

const pageOfKid = (kids: PdfValue, pageByNumber: ReadonlyMap<number, number>): number | undefined => {
  const [first] = isArray(kids) ? kids : []
  return first instanceof PdfRef ? pageByNumber.get(first.number) : undefined
}

function isFilled(file: PdfFile, { type, value }: Field): boolean {
  if (type === 'Sig' || value === null) return false
  if (type === 'Btn') return nameOf(value) !== undefined && nameOf(value) !== 'Off'
  return wordsOf(file, value).trim() !== ''
}

function wordsOf(file: PdfFile, value: PdfValue): string {
  if (isArray(value)) return value.map((one) => textOf(file.resolve(one)) ?? '').join(', ')
  if (value instanceof PdfStream) return Buffer.from(file.decode(value) ?? []).toString('latin1')
  return textOf(value) ?? nameOf(value) ?? ''
}

/** A form of XML holds what was filled in once more, and scripts. */
function findXmlForm(file: PdfFile, given: PdfValue | undefined): Inspected {
  const xfa = file.resolve(given)
  const streams = (isArray(xfa) ? xfa : [xfa]).map((one) => file.resolve(one)).filter((one) => one instanceof PdfStream)
  const xml = streams.map((stream) => Buffer.from(file.decode(stream) ?? []).toString()).join('\n')
  if (xml === '') return { findings: [], texts: [] }
  const start = xml.indexOf('<xfa:datasets')
  const data = start < 0 ? '' : xml.slice(start, xml.indexOf('</xfa:datasets', start) + 1 || undefined)
  const text = data
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const where = { part: 'XFA' }
  return {
    findings: [
      ...(text === '' ? [] : [finding('form-data', where, { excerpt: text })]),
      ...(/<script[\s>]/.test(xml) ? [finding('javascript', where)] : []),
    ],
    texts: text === '' ? [] : [{ where, text }],
  }
}
