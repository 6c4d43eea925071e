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
