import { createHash } from 'node:crypto'
import { hasControls } from '../../../../domain/text/control-characters.ts'
import type { StoredObject } from '../objects/body-scan.ts'
import { dictOf, isArray, isDict, nameOf, type PdfDict, PdfStream, type PdfValue, textOf } from '../objects/values.ts'
import type { PdfContext } from './pdf-context.ts'
import { hasWords, normalized } from './pdf-words.ts'
import { xmpProperties } from './xmp-properties.ts'

/** Content that nothing leads to any more and that still stands in the bytes. */
export type Leftover = {
  readonly part: 'text' | 'picture' | 'attachment' | 'words'
  readonly words: readonly string[]
}

/** Strings that say nothing of the content. */
const technicalKeys = new Set(
  'Registry Ordering Producer Creator Lang DA DS FontFamily CharSet OutputConditionIdentifier OutputCondition Info RegistryName ID ModDate CreationDate M NM LastModified Cert Prop_Build'.split(
    ' ',
  ),
)
const maxVisited = 5000

/** Objects that a later save replaced, freed or forgot, as far as they hold something that is not in use as well. */
export function leftoverObjects(context: PdfContext): readonly Leftover[] {
  const { file, graph } = context
  const leftovers = file.stored.filter(
    (one) => (file.inUse.get(one.number) !== one || !graph.reached.has(one.number)) && !isTechnical(one),
  )
  if (leftovers.length === 0) return []
  const known = inUseContent(context)
  return leftovers.flatMap(({ value }) => contentOf(context, value, known))
}

function isTechnical({ value }: StoredObject): boolean {
  const dict = dictOf(value)
  const type = nameOf(dict?.get('Type'))
  return dict === undefined || type === 'XRef' || type === 'ObjStm' || dict.has('Linearized')
}

type Known = { readonly words: ReadonlySet<string>; readonly streams: ReadonlySet<string> }

const digest = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('base64')

function inUseContent({ file, graph }: PdfContext): Known {
  const words = new Set<string>()
  const streams = new Set<string>()
  for (const { dict, stream } of graph.dicts) {
    for (const text of stringsIn(dict)) words.add(normalized(text))
    if (stream === undefined) continue
    streams.add(digest(stream.encoded))
    if (nameOf(dict.get('Type')) === 'Metadata')
      for (const { text } of packetOf(file.decode(stream))) words.add(normalized(text))
  }
  return { words, streams }
}

const packetOf = (bytes: Uint8Array | undefined) => xmpProperties(Buffer.from(bytes ?? []).toString())

function contentOf({ file }: PdfContext, value: PdfValue, known: Known): readonly Leftover[] {
  const isNew = (text: string) => hasWords(text) && !known.words.has(normalized(text))
  const own = stringsIn(dictOf(value) ?? new Map()).filter(isNew)
  const found: Leftover[] = own.length > 0 ? [{ part: 'words', words: own }] : []
  if (!(value instanceof PdfStream) || value.encoded.length === 0 || known.streams.has(digest(value.encoded)))
    return found
  const [type, subtype] = [nameOf(value.dict.get('Type')), nameOf(value.dict.get('Subtype'))]
  if (subtype === 'Image') return [...found, { part: 'picture', words: [] }]
  if (type === 'EmbeddedFile') return [...found, { part: 'attachment', words: [] }]
  const decoded = file.decode(value)
  if (decoded === undefined) return found
  if (type === 'Metadata') {
    const said = packetOf(decoded).filter(({ name }) => /^dc:(?:creator|description|subject)|Keywords/.test(name))
    const words = said.map(({ text }) => text).filter(isNew)
    return words.length > 0 ? [...found, { part: 'words', words }] : found
  }
  const content = Buffer.from(
    decoded.buffer,
    decoded.byteOffset,
    Math.min(decoded.byteLength, 4 * 1024 * 1024),
  ).toString('latin1')
  return isTextContent(content) ? [...found, { part: 'text', words: shownStrings(content) }] : found
}

const isTextContent = (content: string): boolean =>
  /\bBT\b/.test(content) && /[)>\]]\s*T[jJ]\b|[)>]\s*['"]/.test(content)

/** What stands in brackets in a content stream, for an excerpt: the words of fonts with an encoding of their own are not told. */
function shownStrings(content: string): readonly string[] {
  const shown = [...content.matchAll(/\(((?:[^()\\]|\\.)*)\)/g)].slice(0, 2000).map(([, text = '']) => text)
  const text = shown.join('').replace(/\\[0-7]{1,3}|\\./g, ' ')
  return hasWords(text) && !/[\x00-\x08]/.test(text) ? [text] : []
}

/** The text strings in a dictionary and in what lies directly in it. */
function stringsIn(dict: PdfDict): readonly string[] {
  const strings: string[] = []
  const waiting: PdfValue[] = [dict]
  for (let next = waiting.pop(), visited = 0; next !== undefined && visited < maxVisited; next = waiting.pop()) {
    visited += 1
    const text = textOf(next)
    if (text !== undefined && !hasControls(text)) strings.push(text)
    if (isArray(next)) waiting.push(...next.slice(0, maxVisited))
    else if (isDict(next)) for (const [key, item] of next) if (!technicalKeys.has(key)) waiting.push(item)
  }
  return strings
}
