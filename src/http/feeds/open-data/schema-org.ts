import type { Body } from '../../../app/ports/store/bodies.ts'
import type { DocumentRow, LogRow } from '../../../app/ports/store/cases/case-rows.ts'
import { type Licence, licenceOf } from '../../../domain/release/licence.ts'
import { type Locale, textIn } from '../../../domain/text/local-text.ts'
import { languageOfText } from '../../../domain/text/written-in.ts'
import { languages } from '../../../locales/locales.ts'
import { type DatasetSource, formats } from './dcat.ts'

const context = { '@context': 'https://schema.org' } as const

const publisherOf = (body: Body, baseUrl: string) => ({
  '@type': 'GovernmentOrganization',
  '@id': `${baseUrl}/bodies/${body.slug}#body`,
  name: textIn(body.name, body.settings.locale),
})

/** The licence of what a body has published, where it states one. */
function licensed({ settings }: Body, baseUrl: string) {
  const licence = licenceOf(settings.licence, baseUrl)
  return licence ? { license: licence.uri } : {}
}

const logOf = (slug: string, baseUrl: string) => `${baseUrl}/log?body=${encodeURIComponent(slug)}`

type Shown = Pick<DocumentRow, 'id' | 'name' | 'title' | 'mediaType' | 'size' | 'sha256' | 'publishedAt'>

function documentNode({ id, name, title, mediaType, size, sha256, publishedAt }: Shown, body: Body, baseUrl: string) {
  const shownAs = title ?? name
  return {
    '@type': 'DigitalDocument',
    '@id': `${baseUrl}/documents/${id}/view#document`,
    url: `${baseUrl}/documents/${id}/view`,
    name: shownAs,
    inLanguage: languageOfText(shownAs, body.settings.locale),
    ...(publishedAt ? { datePublished: publishedAt } : {}),
    encodingFormat: mediaType,
    isAccessibleForFree: true,
    ...licensed(body, baseUrl),
    publisher: publisherOf(body, baseUrl),
    encoding: {
      '@type': 'MediaObject',
      name,
      contentUrl: `${baseUrl}/documents/${id}`,
      encodingFormat: mediaType,
      contentSize: String(size),
      sha256,
    },
  }
}

const entryId = ({ reference }: Pick<LogRow, 'reference'>, baseUrl: string) => `${baseUrl}/log/${reference}#entry`

/** A published file, as schema.org describes documents. */
export const schemaOfDocument = (document: Shown, entry: LogRow | null, body: Body, baseUrl: string) => ({
  ...context,
  ...documentNode(document, body, baseUrl),
  ...(entry && entry.withdrawnReason === null ? { isPartOf: { '@id': entryId(entry, baseUrl) } } : {}),
})

/** An entry of the log with the files that are published with it. */
export const schemaOfEntry = (entry: LogRow, documents: readonly Shown[], body: Body, baseUrl: string) => ({
  ...context,
  '@type': 'Report',
  '@id': entryId(entry, baseUrl),
  url: `${baseUrl}/log/${entry.reference}`,
  identifier: entry.reference,
  name: entry.title,
  ...(entry.summary ? { abstract: entry.summary } : {}),
  inLanguage: languageOfText(entry.title, body.settings.locale),
  datePublished: entry.publishedAt,
  dateModified: entry.updatedAt,
  isAccessibleForFree: true,
  ...licensed(body, baseUrl),
  publisher: publisherOf(body, baseUrl),
  isPartOf: { '@type': 'Dataset', '@id': `${logOf(entry.bodySlug, baseUrl)}#dataset` },
  hasPart: documents.map((document) => documentNode(document, body, baseUrl)),
})

/** The log, or one body's, as a dataset that search engines list. */
export function schemaOfLog(
  { issuedAt, updatedAt, archive, licence }: Omit<DatasetSource, 'body'> & { readonly licence: Licence | undefined },
  body: Body | undefined,
  locale: Locale,
  baseUrl: string,
) {
  const words = languages[locale].pages.openData
  const query = body ? `?body=${encodeURIComponent(body.slug)}` : ''
  return {
    ...context,
    '@type': 'Dataset',
    '@id': `${baseUrl}/log${query}#dataset`,
    url: `${baseUrl}/log${query}`,
    name: body ? words.logOf(textIn(body.name, locale)) : words.log,
    description: words.about,
    keywords: [words.keyword],
    inLanguage: locale,
    isAccessibleForFree: true,
    ...(licence ? { license: licence.uri } : {}),
    ...(issuedAt ? { datePublished: issuedAt } : {}),
    ...(updatedAt ? { dateModified: updatedAt } : {}),
    ...(body ? { publisher: publisherOf(body, baseUrl) } : {}),
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': `${baseUrl}/catalog`, url: `${baseUrl}/catalog.jsonld` },
    distribution: formats.map(({ path, mediaType, title }) => ({
      '@type': 'DataDownload',
      name: words.formats[title],
      contentUrl: `${baseUrl}${path}${query}`,
      encodingFormat: mediaType,
      ...(title === 'zip' && archive ? { contentSize: String(archive.bytes), sha256: archive.sha256 } : {}),
    })),
  }
}
