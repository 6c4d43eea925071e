import { type Finding, finding } from '../../../../domain/release/finding.ts'
import { type Inspected, type LookInside, type TextPiece, Unreadable } from '../../inspector.ts'
import { dictOf, isArray, nameOf, PdfStream, textOf } from '../objects/values.ts'
import type { PdfContext } from './pdf-context.ts'

/** Files that lie in the document: each is one finding, and looked through itself. */
export async function findAttachments(context: PdfContext, lookInside: LookInside): Promise<Inspected> {
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  for (const { name, stream, page } of attachedFiles(context)) {
    const where = { ...(page === undefined ? {} : { page }), part: name }
    try {
      const bytes = context.file.decodePicture(stream)?.bytes
      if (bytes === undefined) throw new Unreadable('broken')
      const inside = await lookInside(name, bytes)
      findings.push(finding('attachment', where, { excerpt: name }), ...inside.findings)
      texts.push(...inside.texts)
    } catch (error) {
      // The attachment is a finding by itself; that nobody can read it is said with it.
      if (!(error instanceof Unreadable)) throw error
      findings.push(finding('attachment', where, { excerpt: `${name}: ${error.reason}` }))
    }
  }
  return { findings, texts }
}

function attachedFiles({ file, graph, pageByNumber }: PdfContext) {
  const found = new Map<PdfStream, { readonly name: string; readonly page: number | undefined }>()
  for (const { dict, holder } of graph.dicts) {
    const embedded = file.dict(dict.get('EF'))
    if (embedded === undefined) continue
    const name =
      textOf(file.resolve(dict.get('UF'))) ??
      textOf(file.resolve(dict.get('F'))) ??
      textOf(file.resolve(dict.get('Desc')))
    for (const value of embedded.values()) {
      const stream = file.resolve(value)
      if (stream instanceof PdfStream && !found.has(stream))
        found.set(stream, { name: name || `attachment ${found.size + 1}`, page: pageByNumber.get(holder) })
    }
  }
  for (const { stream } of graph.dicts)
    if (stream && nameOf(dictOf(stream)?.get('Type')) === 'EmbeddedFile' && !found.has(stream))
      found.set(stream, { name: `attachment ${found.size + 1}`, page: undefined })
  // LibreOffice writes the document that it was made from beside the root.
  const added = file.resolve(file.trailer.get('AdditionalStreams'))
  for (const value of isArray(added) ? added.map(file.resolve) : [])
    if (value instanceof PdfStream && !found.has(value)) found.set(value, { name: 'source document', page: undefined })
  return [...found].map(([stream, more]) => ({ stream, ...more }))
}
