import { type Locale, textIn } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import type { Body } from '../ports/store/bodies.ts'
import { documentColumns, logColumns } from './log-columns.ts'
import { sflfFields } from './sflf-fields.ts'
import { type Descriptions, type TableField, type TableSchema, tableSchema } from './table-schema.ts'

export type TableResource = {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly path: string
  readonly profile: 'tabular-data-resource'
  readonly format: 'csv'
  readonly mediatype: 'text/csv'
  readonly encoding: 'utf-8'
  readonly dialect: { readonly delimiter: ','; readonly lineTerminator: '\r\n'; readonly header: true }
  readonly schema: TableSchema
}

type Table<Name extends string> = Pick<TableResource, 'name' | 'title' | 'description' | 'path'> & {
  readonly fields: readonly TableField<Name>[]
  readonly descriptions: Descriptions<Name>
  readonly primaryKey: Name
}

export const tableResource = <Name extends string>({
  fields,
  descriptions,
  primaryKey,
  ...table
}: Table<Name>): TableResource => ({
  ...table,
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
  schema: tableSchema(fields, descriptions, primaryKey),
})

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
export function dataPackage(baseUrl: string, body: Body | undefined, locale: Locale) {
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
    contributors: body ? [{ title: office, role: 'publisher' }] : [],
    resources: logTables(baseUrl, locale, (file) => `${baseUrl}/${file}${query}`),
  }
}
