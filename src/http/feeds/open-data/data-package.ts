import type { Body } from '../../../app/ports/store/bodies.ts'
import { documentColumns, logColumns } from './log-columns.ts'
import { sflfFields } from './sflf-fields.ts'
import { type TableField, type TableSchema, tableSchema } from './table-schema.ts'

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

type Table = Pick<TableResource, 'name' | 'title' | 'description' | 'path'> & {
  readonly fields: readonly TableField[]
  readonly primaryKey: string
}

export const tableResource = ({ fields, primaryKey, ...table }: Table): TableResource => ({
  ...table,
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
  schema: tableSchema(fields, primaryKey),
})

/** The tables of the log. @param pathOf where each stands */
export const logTables = (baseUrl: string, pathOf: (file: string) => string): readonly TableResource[] => [
  tableResource({
    name: 'log',
    title: 'Public log',
    description: 'Every entry, the newest first; of those that were withdrawn, that they were and why',
    path: pathOf('log.csv'),
    fields: logColumns(baseUrl),
    primaryKey: 'reference',
  }),
  tableResource({
    name: 'documents',
    title: 'Released documents',
    description: 'Every file that is published now, with the entry that it belongs to',
    path: pathOf('log.documents.csv'),
    fields: documentColumns(baseUrl),
    primaryKey: 'id',
  }),
  tableResource({
    name: 'log-sflf',
    title: 'Public log in the Standard FOIA Log Format 1.5',
    description: 'The entries that are published now',
    path: pathOf('log.sflf.csv'),
    fields: sflfFields,
    primaryKey: 'request id',
  }),
]

/** A Frictionless Data Package (https://specs.frictionlessdata.io/data-package/) of the log, or of one body's. */
export function dataPackage(baseUrl: string, body: Body | undefined) {
  const query = body ? `?body=${encodeURIComponent(body.slug)}` : ''
  return {
    profile: 'tabular-data-package',
    name: body ? `log-${body.slug}` : 'log',
    id: `${baseUrl}/datapackage.json${query}`,
    title: body ? `Public log of ${body.name.en}` : 'Public log',
    description: 'Requests for information that were answered and published. No requester is named.',
    homepage: `${baseUrl}/log${query}`,
    contributors: body ? [{ title: body.name.en, role: 'publisher' }] : [],
    resources: logTables(baseUrl, (file) => `${baseUrl}/${file}${query}`),
  }
}
