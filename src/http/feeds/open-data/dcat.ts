import type { Body } from '../../../app/ports/store/bodies.ts'
import type { MadeArchive } from '../../../app/ports/store/log-archives.ts'
import type { Instant } from '../../../domain/calendar/civil-date.ts'
import { licenceOf } from '../../../domain/release/licence.ts'
import { type Locale, locales, textIn } from '../../../domain/text/local-text.ts'
import { languages } from '../../../locales/locales.ts'
import type { Messages } from '../../../locales/messages.ts'

/** What a property of a node may be, in the form that JSON-LD has it. */
export type CatalogValue =
  | { readonly '@id': string }
  | { readonly '@value': string; readonly '@language': string }
  | { readonly '@value': string; readonly '@type': string }
  | CatalogNode
export type CatalogNode = {
  readonly '@context'?: { readonly [prefix: string]: string }
  readonly '@id'?: string
  readonly '@type': string
  readonly [property: string]:
    | undefined
    | string
    | CatalogValue
    | readonly CatalogValue[]
    | { readonly [p: string]: string }
}

export type DatasetSource = {
  readonly body: Body
  readonly issuedAt: Instant | null
  readonly updatedAt: string | null
  /** The ZIP that is given out just now. */
  readonly archive: Pick<MadeArchive, 'sha256' | 'bytes' | 'madeAt'> | null
}

export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  dcatap: 'http://data.europa.eu/r5r/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const authority = 'http://publications.europa.eu/resource/authority'
const iana = 'https://www.iana.org/assignments/media-types'

/** Codes of the authority table of languages: Chinese has one for both scripts. */
const languageCodes: { readonly [locale: string]: string } = { en: 'ENG', 'zh-Hans': 'ZHO', 'zh-Hant': 'ZHO' }
const languageOf = (locale: string): CatalogValue => ref(`${authority}/language/${languageCodes[locale] ?? 'MUL'}`)

/** The files in which the log is offered; the titles are keys of the words. */
export const formats = [
  { path: '/log.csv', mediaType: 'text/csv', fileType: 'CSV', title: 'csv' },
  { path: '/log.documents.csv', mediaType: 'text/csv', fileType: 'CSV', title: 'documentsCsv' },
  { path: '/log.sflf.csv', mediaType: 'text/csv', fileType: 'CSV', title: 'sflf' },
  { path: '/log.jsonl', mediaType: 'application/jsonl', fileType: 'JSON', title: 'jsonLines' },
  { path: '/log.atom', mediaType: 'application/atom+xml', fileType: 'ATOM', title: 'atom' },
  { path: '/log.zip', mediaType: 'application/zip', fileType: 'ZIP', title: 'zip' },
  { path: '/api/v1/log', mediaType: 'application/json', fileType: 'JSON', title: 'api' },
] as const

const ref = (address: string) => ({ '@id': address }) as const
const said = (text: string, language: string) => ({ '@value': text, '@language': language }) as const
const instant = (at: string) => ({ '@value': at, '@type': 'xsd:dateTime' }) as const

const texts = (text: { readonly [language: string]: string }): readonly CatalogValue[] =>
  Object.entries(text).map(([language, value]) => said(value, language))

/** The same words in every language that they have. */
const inWords = (textOf: (words: Messages['openData'], locale: Locale) => string): readonly CatalogValue[] =>
  locales.map((locale) => said(textOf(languages[locale].pages.openData, locale), locale))

const publisherOf = (body: Body, baseUrl: string): CatalogNode => ({
  '@type': 'foaf:Agent',
  '@id': `${baseUrl}/bodies/${body.slug}#body`,
  'foaf:name': texts(body.name),
})

/** What is known beforehand of a file that is made beforehand. */
const madeFile = ({ sha256, bytes, madeAt }: NonNullable<DatasetSource['archive']>) => ({
  'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': ref(`${prefixes.spdx}checksumAlgorithm_sha256`),
    'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
  },
  'dct:modified': instant(madeAt),
})

function dataset(source: DatasetSource, baseUrl: string, mailFrom: string): CatalogNode {
  const { body, issuedAt, updatedAt, archive } = source
  const licence = licenceOf(body.settings.licence, baseUrl)
  const query = `?body=${encodeURIComponent(body.slug)}`
  const page = `${baseUrl}/log${query}`
  return {
    '@type': 'dcat:Dataset',
    '@id': `${page}#dataset`,
    'dct:title': inWords((words, locale) => words.logOf(textIn(body.name, locale))),
    'dct:description': inWords(({ about }) => about),
    'dct:identifier': page,
    'dct:publisher': publisherOf(body, baseUrl),
    'dcat:contactPoint': {
      '@type': 'vcard:Kind',
      'vcard:fn': texts(body.name),
      'vcard:hasEmail': ref(`mailto:${body.settings.email ?? /<([^<>]+)>/.exec(mailFrom)?.[1] ?? mailFrom}`),
    },
    'dcat:theme': ref(`${authority}/data-theme/GOVE`),
    'dcat:keyword': inWords(({ keyword }) => keyword),
    'dct:accrualPeriodicity': ref(`${authority}/frequency/IRREG`),
    'dct:accessRights': ref(`${authority}/access-right/PUBLIC`),
    'dct:language': languageOf(body.settings.locale),
    'dcat:landingPage': ref(page),
    ...(issuedAt ? { 'dct:issued': instant(issuedAt) } : {}),
    ...(updatedAt ? { 'dct:modified': instant(updatedAt) } : {}),
    'dcat:distribution': formats.map(({ path, mediaType, fileType, title }) => ({
      '@type': 'dcat:Distribution',
      '@id': `${baseUrl}${path}${query}#distribution`,
      'dct:title': inWords((words) => words.formats[title]),
      'dct:description': inWords((words) =>
        title === 'zip' ? words.madeBefore(words.formats.zip) : words.madeAnew(words.formats[title]),
      ),
      'dcat:mediaType': ref(`${iana}/${mediaType}`),
      'dct:format': ref(`${authority}/file-type/${fileType}`),
      'dcatap:availability': ref(`${authority}/planned-availability/STABLE`),
      'dcat:accessURL': ref(`${baseUrl}${path}${query}`),
      'dcat:downloadURL': ref(`${baseUrl}${path}${query}`),
      ...(licence ? { 'dct:license': ref(licence.uri) } : {}),
      ...(updatedAt ? { 'dct:modified': instant(updatedAt) } : {}),
      ...(title === 'zip' && archive ? madeFile(archive) : {}),
    })),
  }
}

/** The public logs as DCAT-AP 3 has a catalogue. */
export function catalogOf(baseUrl: string, mailFrom: string, sources: readonly DatasetSource[]): CatalogNode {
  const [first] = sources
  const changed = sources
    .flatMap(({ updatedAt }) => updatedAt ?? [])
    .toSorted()
    .at(-1)
  const languages = [...new Set(sources.map(({ body }) => languageCodes[body.settings.locale] ?? 'MUL'))]
  return {
    '@context': prefixes,
    '@type': 'dcat:Catalog',
    '@id': `${baseUrl}/catalog`,
    'dct:title': inWords(({ log }) => log),
    'dct:description': inWords(({ about }) => about),
    'dct:publisher':
      sources.length === 1 && first
        ? publisherOf(first.body, baseUrl)
        : { '@type': 'foaf:Agent', '@id': `${baseUrl}/#site`, 'foaf:name': said(new URL(baseUrl).hostname, 'en') },
    'foaf:homepage': ref(`${baseUrl}/log`),
    'dct:language': languages.map((code) => ref(`${authority}/language/${code}`)),
    'dcat:themeTaxonomy': ref(`${authority}/data-theme`),
    ...(changed ? { 'dct:modified': instant(changed) } : {}),
    'dcat:dataset': sources.map((source) => dataset(source, baseUrl, mailFrom)),
  }
}
