import { type Finding, finding } from '../../../../domain/release/finding.ts'
import type { Inspected, TextPiece } from '../../inspector.ts'
import { nameOf, type PdfStream, textOf } from '../objects/values.ts'
import type { PdfContext } from './pdf-context.ts'
import { hasWords, normalized } from './pdf-words.ts'
import { xmpProperties } from './xmp-properties.ts'

/** What programs write of themselves, and dates. */
const ofPrograms = new Set([
  'Creator',
  'Producer',
  'CreationDate',
  'ModDate',
  'Trapped',
  'SourceModified',
  'PTEX.Fullbanner',
  'GTS_PDFXVersion',
  'GTS_PDFXConformance',
  'GTS_PDFA1Version',
  'ISO_PDFEVersion',
])
const harmlessProperties =
  /^(?:xmp:(?:CreateDate|ModifyDate|MetadataDate|CreatorTool|Rating|Identifier|BaseURL)|pdf:(?:Producer|PDFVersion|Trapped|ModDate|CreationDate|Creator)|dc:(?:format|language|type|date|identifier)|xmpMM:(?:DocumentID|InstanceID|OriginalDocumentID|RenditionClass|VersionID)|xmpRights:Marked|photoshop:(?:ColorMode|ICCProfile|DateCreated)|pdfx:(?:Creator|Producer|CreationDate|ModDate|SourceModified|GTS_\w+)|(?:pdfaid|pdfuaid|pdfxid|xmpTPg|pdfaExtension|tiff|crs|aux|exifEX|xmpDM|rdf|pdfd|pdfe|pdfvtid):.*|exif:(?!GPS).*)$/
const historyProperties = /^xmpMM:(?:History|DerivedFrom|Ingredients|Manifest|Pantry|Versions|ManagedFrom)$/
/** In a history: the path of a file, a person, what was changed by whom. */
const tellsMore = /(?:filePath|modifier|comments|originator|url)\b|[\\/][^\s\\/]{2,}\.\w{2,5}\b/i

/** Who wrote it and about what, in the document's own list and in its XML, that of its pictures too. */
export function findMetadata(context: PdfContext, pageText: string): Inspected {
  const { file } = context
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  const said = new Set<string>()
  const add = (part: string, key: string, value: string, severity: 'medium' | 'low' | undefined) => {
    const words = normalized(value)
    if (said.has(words)) return
    said.add(words)
    const where = { part }
    texts.push({ where, text: value })
    findings.push(finding('metadata', where, { excerpt: `${key}: ${value}`, ...(severity ? { severity } : {}) }))
  }
  const addTitle = (part: string, value: string) => {
    if (!normalized(pageText).includes(normalized(value))) add(part, 'Title', value, 'low')
  }
  for (const [key, value] of file.dict(file.trailer.get('Info')) ?? []) {
    const text = (textOf(file.resolve(value)) ?? nameOf(file.resolve(value)) ?? '').trim()
    if (text === '' || ofPrograms.has(key)) continue
    if (key === 'Title') addTitle('Info', text)
    else if (hasWords(text)) add('Info', key, text, undefined)
  }
  for (const { stream, part } of packets(context)) {
    const xml = textOfPacket(file.decode(stream))
    for (const { name, text } of xmpProperties(xml)) {
      if (text === '' || harmlessProperties.test(name)) continue
      if (/^exif:GPS/.test(name)) findings.push(finding('location', { part }, { excerpt: `${name}: ${text}` }))
      else if (/Thumbnails$/.test(name))
        findings.push(finding('embedded-object', { part }, { severity: 'medium', excerpt: 'thumbnail' }))
      else if (name === 'dc:title' || name === 'pdf:Title') addTitle(part, withoutLanguage(text))
      else if (historyProperties.test(name)) add(part, name, text, tellsMore.test(text) ? 'medium' : 'low')
      else if (hasWords(withoutLanguage(text))) add(part, name, withoutLanguage(text), undefined)
    }
  }
  return { findings, texts }
}

const withoutLanguage = (text: string): string => text.replace(/\bxml:lang=\S+\s*/g, '').trim()

function textOfPacket(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return ''
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** The streams of XML that stand as `Metadata`, once each. */
function packets({ file, root, graph }: PdfContext): readonly { readonly stream: PdfStream; readonly part: string }[] {
  const own = file.resolve(root.get('Metadata'))
  return graph.dicts.flatMap(({ stream, dict, holder }) =>
    stream !== undefined && nameOf(file.resolve(dict.get('Type'))) === 'Metadata'
      ? [{ stream, part: stream === own ? 'XMP' : `XMP of object ${holder}` }]
      : [],
  )
}
