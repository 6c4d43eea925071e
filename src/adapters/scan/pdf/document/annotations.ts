import { type Finding, finding } from '../../../../domain/release/finding.ts'
import type { Inspected, TextPiece } from '../../inspector.ts'
import type { PdfFile } from '../objects/pdf-file.ts'
import { isArray, nameOf, type PdfDict, PdfStream, textOf } from '../objects/values.ts'
import { hasWords } from './pdf-words.ts'

/** Found as something else, or of no content of their own. */
const passedOver = ['Link', 'Popup', 'Widget', 'PrinterMark', 'TrapNet', 'FileAttachment']
const media = ['RichMedia', '3D', 'Movie', 'Sound', 'Screen']
/** They are content by themselves. */
const drawn = ['FreeText', 'Stamp', 'Ink', 'Redact']
const hiddenFlags = 2 | 32
const maxAnnotations = 20_000

/** Notes, marks and comments on a page. Plain links and empty windows of comments are none. */
export function findAnnotations(file: PdfFile, page: PdfDict, number: number): Inspected {
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  const annotations = file.resolve(page.get('Annots'))
  for (const one of isArray(annotations) ? annotations.slice(0, maxAnnotations) : []) {
    const annotation = file.dict(one)
    const type = nameOf(file.resolve(annotation?.get('Subtype')))
    if (annotation === undefined || type === undefined) continue
    const where = { page: number, part: type }
    if (media.includes(type)) {
      findings.push(finding('embedded-object', where))
      continue
    }
    const words = wordsOf(file, annotation)
    const link = type === 'Link' ? textOf(file.resolve(file.dict(annotation.get('A'))?.get('URI'))) : undefined
    for (const text of [...words, ...(link ? [link] : [])]) texts.push({ where: { page: number, part: type }, text })
    if (passedOver.includes(type)) continue
    const excerpt = words.join(' · ')
    const isHidden = (numberOf(file, annotation, 'F') & hiddenFlags) !== 0
    if (hasWords(excerpt) || drawn.includes(type) || isHidden)
      findings.push(finding('annotation', where, { excerpt: excerpt || type }))
    else findings.push(finding('annotation', where, { excerpt: excerpt || type, severity: 'low' }))
  }
  return { findings, texts }
}

function numberOf(file: PdfFile, dict: PdfDict, key: string): number {
  const value = file.resolve(dict.get(key))
  return typeof value === 'number' ? value : 0
}

/** What it says: its text, its author, its subject. */
function wordsOf(file: PdfFile, annotation: PdfDict): readonly string[] {
  const words = ['Contents', 'T', 'Subj', 'OverlayText'].map((key) => textOf(file.resolve(annotation.get(key))))
  const rich = file.resolve(annotation.get('RC'))
  const richText = rich instanceof PdfStream ? Buffer.from(file.decode(rich) ?? []).toString() : textOf(rich)
  if (!words[0] && richText) words.push(richText.replace(/<[^<>]*>/g, ' '))
  return words.filter((text): text is string => text !== undefined && text.trim() !== '')
}
