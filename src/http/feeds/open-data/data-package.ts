import { licenceEntry } from '../../../app/open-data/licence-entry.ts'
import { documentColumns, logColumns } from '../../../app/open-data/log-columns.ts'
import { type TableResource, tableResource } from '../../../app/open-data/table-resource.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { Licence } from '../../../domain/release/licence.ts'
import { type Locale, textIn } from '../../../domain/text/local-text.ts'
import { languages } from '../../../locales/locales.ts'
import { sflfFields } from './sflf-fields.ts'

/** The tables of the log. @param pathOf where each stands */
function logTables(baseUrl: string, locale: Locale, pathOf: (file: string) => string): readonly TableResource[] {
  const { tables, logColumns: ofLog, documentColumns: ofDocuments, sflfColumns } = languages[locale].pages.openData
  return [
    tableResource({
      name: 'log',
      title: tables.log,
      description: tables.logText,
      path: pathOf('log.csv'),
      fields: logColumns(baseUrl),
      descriptions: ofLog,
      primaryKey: 'reference',
    }),
    tableResource({
      name: 'documents',
      title: tables.documents,
      description: tables.documentsText,
      path: pathOf('log.documents.csv'),
      fields: documentColumns(baseUrl),
      descriptions: ofDocuments,
      primaryKey: 'id',
    }),
    tableResource({
      name: 'log-sflf',
      title: tables.sflf,
      description: tables.sflfText,
      path: pathOf('log.sflf.csv'),
      fields: sflfFields,
      descriptions: sflfColumns,
      primaryKey: 'request id',
    }),
  ]
}

/** A Frictionless Data Package (https://specs.frictionlessdata.io/data-package/) of the log, or of one body's. */
export function dataPackage(baseUrl: string, body: Body | undefined, licence: Licence | undefined, locale: Locale) {
  const query = body ? `?body=${encodeURIComponent(body.slug)}` : ''
  const words = languages[locale].pages.openData
  const office = body ? textIn(body.name, locale) : ''
  return {
    profile: 'tabular-data-package',
    name: body ? `log-${body.slug}` : 'log',
    id: `${baseUrl}/datapackage.json${query}`,
    title: body ? words.logOf(office) : words.log,
    description: words.about,
    homepage: `${baseUrl}/log${query}`,
    ...(licence ? { licenses: [licenceEntry(licence, locale)] } : {}),
    // The specification has no empty list of them.
    ...(body ? { contributors: [{ title: office, role: 'publisher' }] } : {}),
    resources: logTables(baseUrl, locale, (file) => `${baseUrl}/${file}${query}`),
  }
}
