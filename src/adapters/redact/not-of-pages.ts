import { objectGraph } from '../scan/pdf/objects/object-graph.ts'
import { readPdfFile } from '../scan/pdf/objects/pdf-file.ts'
import { isDict, nameOf } from '../scan/pdf/objects/values.ts'
import { removedKeys } from './clean-file.ts'

const rootKeys = ['Type', 'Pages', 'Lang', 'ViewerPreferences']
const infoKeys = ['Title', 'Producer']

/**
 * What stands in a file beside its pages: notes, scripts, tags, files, earlier saves, objects that nothing names. A result has
 * none of it, whatever it says.
 */
export function notOfPages(bytes: Uint8Array): readonly string[] {
  const file = readPdfFile(bytes)
  const { reached, dicts } = objectGraph(file)
  const root = file.dict(file.trailer.get('Root'))
  const info = file.dict(file.trailer.get('Info'))
  const found = [
    ...(file.sections.length > 1 ? ['an earlier save'] : []),
    ...file.stored.filter(({ number }) => !reached.has(number)).map(({ number }) => `object ${number}, unused`),
    ...[...(root?.keys() ?? [])].filter((key) => !rootKeys.includes(key)),
    ...[...(info?.keys() ?? [])].filter((key) => !infoKeys.includes(key)),
    ...dicts.flatMap(({ dict }) =>
      isDict(dict) && nameOf(dict.get('S')) === 'JavaScript'
        ? ['JavaScript']
        : removedKeys.filter((key) => isIn(dict, key)),
    ),
    ...dicts.flatMap(({ dict, stream }) =>
      stream && ['Metadata', 'EmbeddedFile'].includes(nameOf(dict.get('Type')) ?? '')
        ? [nameOf(dict.get('Type')) ?? '']
        : [],
    ),
  ]
  return [...new Set(found)]
}

/** Names that somebody chose may be any. */
const isIn = (dict: ReadonlyMap<string, unknown>, key: string): boolean =>
  dict.has(key) && (dict.has('Type') || dict.has('Subtype') || key.length > 2)
