/** A value in a cell of CSV; null is an empty cell. */
export type Cell = string | number | boolean | null

/** A field as the Table Schema of Frictionless Data describes it (https://specs.frictionlessdata.io/table-schema/). */
export type TableField<Name extends string = string> = {
  readonly name: Name
  readonly type: 'string' | 'integer' | 'boolean' | 'date' | 'datetime'
  readonly format?: string
  readonly constraints?: {
    readonly required?: true
    readonly unique?: true
    readonly minimum?: number
    readonly pattern?: string
    readonly enum?: readonly string[]
  }
}

/** A column of an export: what it is, and what a row has in it. */
export type Column<Row, Name extends string = string> = TableField<Name> & { readonly cell: (row: Row) => Cell }

/** What each field of a table is, in words. */
export type Descriptions<Name extends string> = { readonly [N in Name]: string }

/** Instants as the store keeps them, in the notation of `strptime`. */
export const instantFormat = '%Y-%m-%dT%H:%M:%S.%fZ'

export type TableSchema = {
  readonly fields: readonly (TableField & { readonly description: string })[]
  readonly primaryKey: string
  readonly missingValues: readonly ['']
}

export const tableSchema = <Name extends string>(
  fields: readonly TableField<Name>[],
  descriptions: Descriptions<Name>,
  primaryKey: Name,
): TableSchema => ({
  // Without what fills the cells.
  fields: fields.map(({ name, type, format, constraints }) => ({
    name,
    type,
    ...(format ? { format } : {}),
    description: descriptions[name],
    ...(constraints ? { constraints } : {}),
  })),
  primaryKey,
  missingValues: [''],
})
