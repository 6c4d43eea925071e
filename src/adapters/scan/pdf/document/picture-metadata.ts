import { type Finding, finding } from '../../../../domain/release/finding.ts'
import { type Inspected, type LookInside, type TextPiece, Unreadable } from '../../inspector.ts'
import { filtersOf } from '../objects/stream-filters.ts'
import { nameOf } from '../objects/values.ts'
import type { PdfContext } from './pdf-context.ts'
import { xmpProperties } from './xmp-properties.ts'

/** What the pictures of a document say of themselves: position, camera, names. Pictures that are plain are not opened. */
export async function findPictureMetadata(context: PdfContext, lookInside: LookInside): Promise<Inspected> {
  const { file, graph } = context
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  for (const { stream, dict, holder } of graph.dicts) {
    if (stream === undefined || nameOf(file.resolve(dict.get('Subtype'))) !== 'Image') continue
    const filters = filtersOf(stream, file.resolve)
    if (!filters.includes('DCTDecode') && !filters.includes('JPXDecode')) continue
    const bytes = file.decodePicture(stream)?.bytes
    const part = `picture ${holder}`
    if (bytes !== undefined && filters.includes('JPXDecode')) findings.push(...inJpeg2000(part, bytes))
    else if (bytes !== undefined && tellsOfItself(bytes)) {
      try {
        const inside = await lookInside(part, bytes, true)
        findings.push(...inside.findings)
        texts.push(...inside.texts)
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        findings.push(finding('metadata', { part }, { excerpt: error.reason }))
      }
    }
  }
  return { findings, texts }
}

const [startOfScan, exifOrXmp, photoshop, comment] = [0xda, 0xe1, 0xed, 0xfe]

/** Whether a JPEG has a segment of EXIF, XMP, Photoshop or a comment before its pixels. */
function tellsOfItself(bytes: Uint8Array): boolean {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker === startOfScan) return false
    if (marker === exifOrXmp || marker === photoshop || marker === comment) return true
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
  }
  return false
}

function inJpeg2000(part: string, bytes: Uint8Array): readonly Finding[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.indexOf('<x:xmpmeta')
  const end = start < 0 ? -1 : buffer.indexOf('</x:xmpmeta>', start)
  if (end < 0) return []
  return xmpProperties(buffer.toString('utf8', start, end + 12))
    .filter(
      ({ name, text }) => text !== '' && /^(?:exif:GPS|dc:(?:creator|description|subject|title)|photoshop:)/.test(name),
    )
    .map(({ name, text }) =>
      finding(name.startsWith('exif:GPS') ? 'location' : 'metadata', { part }, { excerpt: `${name}: ${text}` }),
    )
}
