/** A value in a cell of CSV; null is an empty cell. */
export type Cell = string | number | boolean | null

/** A field as the Table Schema of Frictionless Data describes it (https://specs.frictionlessdata.io/table-schema/). */
export type TableField = {
  readonly name: string
  readonly type: 'string' | 'integer' | 'boolean' | 'date' | 'datetime'
  readonly format?: string
  readonly description: string
  readonly constraints?: {
    readonly required?: true
    readonly unique?: true
    readonly minimum?: number
    readonly pattern?: string
    readonly enum?: readonly string[]
  }
}

/** A column of an export: what it is, and what a row has in it. */
export type Column<Row> = TableField & { readonly cell: (row: Row) => Cell }

/** Instants as the store keeps them, in the notation of `strptime`. */
export const instantFormat = '%Y-%m-%dT%H:%M:%S.%fZ'

export type TableSchema = {
  readonly fields: readonly TableField[]
  readonly primaryKey: string
  readonly missingValues: readonly ['']
}

export const tableSchema = (fields: readonly TableField[], primaryKey: string): TableSchema => ({
  // Without what fills the cells.
  fields: fields.map(({ name, type, format, description, constraints }) => ({
    name,
    type,
    ...(format ? { format } : {}),
    description,
    ...(constraints ? { constraints } : {}),
  })),
  primaryKey,
  missingValues: [''],
})
