import { type Finding, finding } from '../../../../domain/release/finding.ts'
import type { ReachedDict } from '../objects/object-graph.ts'
import { isArray, nameOf, type PdfDict, PdfRef, PdfStream, type PdfValue } from '../objects/values.ts'
import type { PdfContext } from './pdf-context.ts'

/**
 * Pictures and forms that stand in the resources of a page and that nothing draws: what is left when a drawing is taken out
 * of a page and its picture is not. One that is drawn anywhere counts as drawn. Ghostscript leaves some as well: for a person to
 * look at.
 */
export function findUnusedPictures(context: PdfContext): readonly Finding[] {
  const { file, graph } = context
  const listed = new Map<number, string>()
  const drawn = new Set<number>()
  const drawnNames = new Set<string>()
  for (const reached of graph.dicts) {
    const pictures = file.dict(file.dict(reached.dict.get('Resources'))?.get('XObject'))
    for (const [name, value] of pictures ?? []) if (value instanceof PdfRef) listed.set(value.number, name)
  }
  if (listed.size === 0) return []
  for (const reached of graph.dicts)
    for (const stream of contentsOf(context, reached)) {
      const pictures = file.dict(file.dict(reached.dict.get('Resources'))?.get('XObject'))
      const content = file.decode(stream)
      // Nobody knows what it draws.
      if (content === undefined) return []
      for (const name of drawnIn(content)) {
        const value = pictures?.get(name)
        if (value instanceof PdfRef) drawn.add(value.number)
        else drawnNames.add(name)
      }
    }
  const unused = [...listed].filter(([number, name]) => !drawn.has(number) && !drawnNames.has(name))
  const count = (subtype: string) =>
    unused.filter(([number]) => nameOf(file.dict(new PdfRef(number))?.get('Subtype')) === subtype).length
  return [
    { part: 'picture that nothing draws', count: count('Image') },
    { part: 'drawing that nothing draws', count: count('Form') },
  ].flatMap(({ part, count: found }) =>
    found === 0 ? [] : [finding('embedded-object', { part }, { severity: 'medium', count: found })],
  )
}

/** The streams that draw with the resources of something: a page's contents, a form or pattern itself, the glyphs of a font. */
function contentsOf({ file }: PdfContext, { dict, stream }: ReachedDict): readonly PdfStream[] {
  const streams = (values: readonly PdfValue[]): readonly PdfStream[] =>
    values.map((value) => file.resolve(value)).filter((value) => value instanceof PdfStream)
  if (stream === undefined && dict.has('Contents')) {
    const contents = file.resolve(dict.get('Contents'))
    return streams(isArray(contents) ? contents : [contents])
  }
  if (nameOf(file.resolve(dict.get('Subtype'))) === 'Type3')
    return streams([...(file.dict(dict.get('CharProcs')) ?? (new Map() as PdfDict)).values()])
  const isDrawing = nameOf(file.resolve(dict.get('Subtype'))) === 'Form' || file.resolve(dict.get('PatternType')) === 1
  return stream !== undefined && isDrawing ? [stream] : []
}

/** The names before `Do`. */
function drawnIn(bytes: Uint8Array): readonly string[] {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return [...content.matchAll(/\/([^\s/<>[\]()%{}]{1,200})\s+Do\b/g)].map(([, name = '']) =>
    name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
}
