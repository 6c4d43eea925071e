import { deflateSync } from 'node:zlib'
import { pagesOf } from '../scan/pdf/objects/object-graph.ts'
import { type PdfFile, readPdfFile } from '../scan/pdf/objects/pdf-file.ts'
import {
  isArray,
  isDict,
  nameOf,
  type PdfDict,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../scan/pdf/objects/values.ts'
import { withoutMarks } from './content-stream.ts'
import { withoutJpegMetadata } from './jpeg-segments.ts'
import { writePdfObjects } from './write-pdf-objects.ts'

/** What a page needs to be shown; a key that is not here is left out. */
const pageKeys = [
  'Type',
  'Parent',
  'MediaBox',
  'CropBox',
  'BleedBox',
  'TrimBox',
  'ArtBox',
  'Rotate',
  'UserUnit',
  'Resources',
  'Contents',
  'Group',
]
/** Notes of programs, other pictures of the same, what is done on opening, tags, layers: none is needed to show anything. */
export const removedKeys = [
  ...[
    'Metadata',
    'PieceInfo',
    'LastModified',
    'Thumb',
    'AA',
    'A',
    'OpenAction',
    'Annots',
    'StructParents',
    'StructParent',
  ],
  ...[
    'B',
    'PZ',
    'SeparationInfo',
    'Alternates',
    'OPI',
    'OC',
    'Measure',
    'PtData',
    'AF',
    'Ref',
    'DPart',
    'ID',
    'Properties',
  ],
]
const imageLoss = ['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']

export type FileTitle = { readonly title: string; readonly language: string }

/**
 * The pages of a file written anew, with what they need to be shown and nothing else: no metadata, no earlier revisions, no
 * annotations, scripts, forms, tags or layers.
 */
export function cleanFile(bytes: Uint8Array, { title, language }: FileTitle): Uint8Array {
  const file = readPdfFile(bytes)
  const contents = contentsOf(file)
  const cleaned = new Map<number, PdfValue>()
  const resolve = ({ number }: PdfRef): PdfValue => {
    const known = cleaned.get(number)
    if (known !== undefined) return known
    const value = clean(file, file.inUse.get(number)?.value ?? null, contents.has(number))
    cleaned.set(number, value)
    return value
  }
  const catalog = file.dict(file.trailer.get('Root'))
  const root: PdfDict = new Map<string, PdfValue>([
    ['Type', new PdfName('Catalog')],
    ['Pages', catalog?.get('Pages') ?? null],
    ['Lang', textString(language)],
    ['ViewerPreferences', new Map([['DisplayDocTitle', true]])],
  ])
  const info: PdfDict = new Map<string, PdfValue>([
    ...(title === '' ? [] : [['Title', textString(title)] as const]),
    ['Producer', textString('Candor')],
  ])
  return writePdfObjects({ root, info }, resolve)
}

const textString = (text: string): PdfString =>
  new PdfString(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]))

/** The numbers of the streams that draw pages. */
function contentsOf(file: PdfFile): ReadonlySet<number> {
  const numbers = new Set<number>()
  const add = (value: PdfValue | undefined, depth: number): void => {
    if (value instanceof PdfRef) numbers.add(value.number)
    const given = file.resolve(value)
    if (isArray(given) && depth < 3) for (const item of given) add(item, depth + 1)
  }
  for (const { dict } of pagesOf(file)) add(dict.get('Contents'), 0)
  return numbers
}

function clean(file: PdfFile, value: PdfValue, isContent = false): PdfValue {
  if (value instanceof PdfStream) return cleanStream(file, value, isContent)
  if (isArray(value)) return value.map((item) => clean(file, item))
  if (!isDict(value)) return value
  const isPage = nameOf(file.resolve(value.get('Type'))) === 'Page'
  const kept = [...value].filter(([key]) => (isPage ? pageKeys.includes(key) : !removedKeys.includes(key)))
  return new Map(kept.map(([key, item]) => [key, clean(file, item)]))
}

/** Forms, patterns and letters of Type 3 are drawn by streams too. */
const draws = (dict: PdfDict): boolean => nameOf(dict.get('Subtype')) === 'Form' || dict.get('PatternType') === 1

function cleanStream(file: PdfFile, stream: PdfStream, isContent: boolean): PdfValue {
  const dict = clean(file, stream.dict) as PdfDict
  const read = file.decodePicture(stream)
  if (read === undefined) return new PdfStream(dict, stream.encoded)
  const own = new Map(
    [...dict].filter(
      ([key]) => !['Filter', 'DecodeParms', 'F', 'DP', 'FFilter', 'FDecodeParms', 'DL', 'Length'].includes(key),
    ),
  )
  if (read.left === undefined) {
    own.set('Filter', new PdfName('FlateDecode'))
    return new PdfStream(own, deflateSync(isContent || draws(stream.dict) ? withoutMarks(read.bytes) : read.bytes))
  }
  if (!imageLoss.includes(read.left)) return new PdfStream(dict, stream.encoded)
  // The picture's own encoding stays; what is around it has been undone.
  own.set('Filter', new PdfName(read.left))
  const parameters = lastOf(file, stream.dict.get('DecodeParms'))
  if (parameters) own.set('DecodeParms', clean(file, parameters))
  return new PdfStream(own, read.left === 'DCTDecode' ? withoutJpegMetadata(read.bytes) : read.bytes)
}

function lastOf(file: PdfFile, value: PdfValue | undefined): PdfDict | undefined {
  const given = file.resolve(value)
  const last = file.resolve(isArray(given) ? given.at(-1) : given)
  return isDict(last) ? last : undefined
}
