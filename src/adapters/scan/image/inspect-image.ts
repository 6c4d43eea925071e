import ExifReader from 'exifreader'
import { type Finding, finding } from '../../../domain/release/finding.ts'
import { type FileType, fileTypes, signatureType } from '../file-type.ts'
import {
  type Inspected,
  type Inspector,
  type ShownPicture,
  type TextPiece,
  Unreadable,
  wholeFile,
} from '../inspector.ts'
import { endOfImage } from './end-of-image.ts'
import { inspectPages } from './inspect-pages.ts'

/** Tags that name people, places, devices by their number, or say something in words. */
const telling: { readonly [tag: string]: string } = {
  Artist: 'artist',
  Copyright: 'copyright',
  ImageDescription: 'description',
  UserComment: 'comment',
  XPAuthor: 'author',
  XPComment: 'comment',
  XPTitle: 'title',
  XPSubject: 'subject',
  XPKeywords: 'keywords',
  CameraOwnerName: 'camera owner',
  OwnerName: 'owner',
  BodySerialNumber: 'serial number',
  CameraSerialNumber: 'serial number',
  LensSerialNumber: 'serial number',
  SerialNumber: 'serial number',
  HostComputer: 'computer',
  DocumentName: 'document name',
  'By-line': 'author',
  'Caption/Abstract': 'caption',
  'Writer/Editor': 'writer',
  Headline: 'headline',
  Keywords: 'keywords',
  Credit: 'credit',
  Contact: 'contact',
  'Special Instructions': 'instructions',
  creator: 'creator',
  description: 'description',
  subject: 'keywords',
  rights: 'rights',
  PersonInImage: 'person',
  Comment: 'comment',
  Author: 'author',
  Description: 'description',
  Title: 'title',
  Source: 'source',
}
/** Where it was taken, in words. */
const places = [
  'City',
  'Province/State',
  'Country/Primary Location Name',
  'Sub-location',
  'Location',
  'LocationShown',
  'LocationCreated',
]
const ignoredValues =
  /^(?:\s*|undefined|\[object .*\]|screenshot|charset=ascii|created with gimp|gimp|picasa|adobe photoshop.*)$/i

/** A picture: who made it and where, what its thumbnails keep, what stands behind its end. What it shows is not judged. */
export const inspectImage: Inspector = (bytes) => {
  const type = signatureType(bytes) ?? 'png'
  return wholeFile(fileTypes[type], () => inspect(bytes, type))
}

type Tags = { readonly [name: string]: { readonly description?: unknown; readonly value?: unknown } | undefined }
type Groups = { readonly [group: string]: Tags | undefined }

function inspect(bytes: Uint8Array, type: FileType): Inspected {
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  const groups = readTags(bytes)
  const note = (kind: 'metadata' | 'location', part: string, excerpt: string) => {
    findings.push(finding(kind, { part }, { excerpt }))
    texts.push({ where: { part }, text: excerpt })
  }
  const gps = groups.gps as unknown as { readonly Latitude?: number; readonly Longitude?: number } | undefined
  if (gps?.Latitude !== undefined || gps?.Longitude !== undefined)
    note('location', 'EXIF', `${gps.Latitude?.toFixed(4)}, ${gps.Longitude?.toFixed(4)}`)
  else if (
    Object.keys(groups.exif ?? {}).some((tag) => /^GPS(?:Latitude|Longitude|DestLatitude|AreaInformation)$/.test(tag))
  )
    note('location', 'EXIF', 'GPS')
  for (const [group, part] of Object.entries({
    exif: 'EXIF',
    iptc: 'IPTC',
    xmp: 'XMP',
    pngText: 'text',
    file: 'file',
  })) {
    for (const [tag, entry] of Object.entries(groups[group] ?? {})) {
      const words = String(entry?.description ?? '').trim()
      if (entry === undefined || ignoredValues.test(words)) continue
      if (places.includes(tag)) note('location', part, words)
      else if (group === 'xmp' && /^GPSL(?:at|ong)itude$/.test(tag) && !gps) note('location', part, words)
      else if (telling[tag] !== undefined) note('metadata', part, `${telling[tag]}: ${words}`)
      else if (tag === 'History' && group === 'xmp')
        findings.push(finding('metadata', { part }, { severity: 'low', excerpt: 'editing history' }))
    }
  }
  const thumbnail = (groups as { readonly Thumbnail?: object }).Thumbnail
  const pages = type === 'tiff' ? inspectPages(bytes) : undefined
  findings.push(...(pages?.findings ?? []))
  texts.push(...(pages?.texts ?? []))
  // The second page of a TIFF is none.
  if (pages ? pages.hasSmaller : thumbnail !== undefined && Object.keys(thumbnail).length > 0)
    findings.push(finding('metadata', { part: 'thumbnail' }, { excerpt: 'a smaller picture, which may show more' }))
  const end = endOfImage(bytes, type)
  if (end === undefined) throw new Unreadable('broken', 'The picture has no end')
  if (bytes.length - end > maxPadding && bytes.subarray(end).some((byte) => byte !== 0)) {
    const excerpt = `${bytes.length - end} bytes behind the end of the picture`
    findings.push(finding('previous-revision', { part: 'end' }, { excerpt }))
  }
  if (type === 'heic')
    findings.push(finding('metadata', { part: 'picture' }, { excerpt: 'the picture of a HEIC file is not looked at' }))
  const picture: ShownPicture = { where: {}, bytes: () => bytes, layer: [], unread: [] }
  return { findings, texts, ...(type === 'heic' ? {} : { pictures: [picture] }) }
}

/** Some cameras pad a file. */
const maxPadding = 16

function readTags(bytes: Uint8Array): Groups {
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    return ExifReader.load(buffer, { expanded: true, includeUnknown: false }) as unknown as Groups
  } catch (error) {
    // A picture without any is told by an error of this kind.
    if (error instanceof ExifReader.errors.MetadataMissingError) return {}
    throw new Unreadable('broken', (error as Error).message)
  }
}
