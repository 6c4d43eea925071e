import type { New, Versioned } from '../../../app/ports/store/versions.ts'
import type { Prisma } from '../../../generated/sqlite/client.ts'

/** What a column holds, on every engine. */
export type Value = string | number | boolean | null

/** One SQL statement that means the same on SQLite, PostgreSQL and D1; `?` stands for each parameter in turn. */
export type Statement = { readonly sql: string; readonly params: readonly Value[] }

/** D1 takes at most 100 parameters in a statement; the rest is for what stands beside a list. */
export const maxParameters = 90

/** A `?` for each value. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

/** A list of values in pieces that one statement may take. */
export function* inPieces<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < all.length; start += maxParameters) yield all.slice(start, start + maxParameters)
}

/** A row as an engine gives it: SQLite has 0 and 1 for booleans, PostgreSQL text for counts. */
export type Row = { readonly [column: string]: unknown }

/** How a field is kept: as it is, as it is but absent where null, as JSON text, as JSON text but absent where null, or as a boolean. */
type Kind = 'plain' | 'optional' | 'json' | 'optional-json' | 'boolean'

/** What the schema keeps in each column of a model. */
type Columns<M extends Prisma.ModelName> = Prisma.TypeMap['model'][M]['payload']['scalars']
type ColumnOf<M extends Prisma.ModelName> = keyof Columns<M> & string

type BothNullOrNeither<Field, Column> = null extends Field
  ? null extends Column
    ? true
    : false
  : null extends Column
    ? false
    : true

/** How a column of this type can keep a field of that type; never where the one may be null and the other may not. */
type KindFor<Field, Column> = unknown extends Field
  ? 'json'
  : undefined extends Field
    ? null extends Column
      ? [Exclude<Field, undefined>] extends [Column]
        ? 'optional'
        : 'optional-json'
      : never
    : BothNullOrNeither<Field, Column> extends false
      ? never
      : [Field] extends [Column]
        ? NonNullable<Column> extends boolean
          ? 'boolean'
          : 'plain'
        : string extends Column
          ? 'json'
          : never

/**
 * Every field of the record, which the schema must have as a column that can keep it, and every column of the schema that the
 * record does not have: those are `elsewhere`. A column that only one of the two names, or that differs, does not compile.
 */
export type Kinds<T, M extends Prisma.ModelName> = {
  readonly [C in keyof T]-?: C extends ColumnOf<M> ? KindFor<T[C], Columns<M>[C]> : never
} & { readonly [C in Exclude<ColumnOf<M>, keyof T>]: 'elsewhere' }

const kept = (kinds: object): readonly [string, Kind][] =>
  Object.entries<Kind | 'elsewhere'>({ ...kinds }).filter((entry): entry is [string, Kind] => entry[1] !== 'elsewhere')

/** A table and the record that it keeps. */
export type Table<T> = {
  readonly name: string
  readonly columns: readonly string[]
  /** The columns of a row in the order of `columns`. */
  encode(record: T): Value[]
  decode(row: Row): T
  /** `INSERT`; a key that is there already is an error. */
  insert(record: T): Statement
  /** `INSERT`, or nothing where a row with the same key is there. */
  insertIfNew(record: T): Statement
  /** `INSERT`, or the whole row anew. */
  upsert(record: T): Statement
}

export const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

/**
 * @param kinds every field of the record, in the order of the columns
 * @param key the columns that decide between new and known
 * @param derived further columns, made from the record and never read back
 */
export function table<T extends object, M extends Prisma.ModelName>(
  name: M,
  key: readonly (keyof T & string)[],
  kinds: Kinds<T, M>,
  derived: Partial<Record<Exclude<ColumnOf<M>, keyof T>, (record: T) => Value>> = {},
): Table<T> {
  const fields = kept(kinds)
  const makers = Object.entries(derived) as [string, (record: T) => Value][]
  const columns = [...fields.map(([field]) => field), ...makers.map(([column]) => column)]
  const insertSql = `INSERT INTO "${name}" (${quoted(columns)}) VALUES (${marks(columns)})`
  const others = columns.filter((column) => !key.some((one) => one === column))
  const upsertSql = `${insertSql} ON CONFLICT (${quoted(key)}) DO UPDATE SET ${others.map((c) => `"${c}" = excluded."${c}"`).join(', ')}`

  const encode = (record: T): Value[] => {
    const source = record as Record<string, unknown>
    const values = fields.map(([field, kind]) => {
      const value = source[field]
      if (kind === 'json') return JSON.stringify(value)
      if (kind === 'optional-json') return value === undefined ? null : JSON.stringify(value)
      return (value ?? null) as Value
    })
    for (const [, make] of makers) values.push(make(record))
    return values
  }

  return {
    name,
    columns,
    encode,
    decode(row) {
      const record: Record<string, unknown> = {}
      for (const [field, kind] of fields) {
        const value = row[field]
        if (kind === 'json') record[field] = JSON.parse(value as string)
        else if (kind === 'optional-json') {
          if (typeof value === 'string') record[field] = JSON.parse(value)
        } else if (kind === 'boolean') record[field] = value === true || value === 1
        else if (kind === 'plain' || (value !== null && value !== undefined)) record[field] = value
      }
      return record as T
    },
    insert: (record) => ({ sql: insertSql, params: encode(record) }),
    insertIfNew: (record) => ({ sql: `${insertSql} ON CONFLICT (${quoted(key)}) DO NOTHING`, params: encode(record) }),
    upsert: (record) => ({ sql: upsertSql, params: encode(record) }),
  }
}

/** A table whose rows people edit: no statement of it writes a row over one that was not read. */
export type VersionedTable<T extends Versioned> = Pick<Table<T>, 'name' | 'columns' | 'decode'> & {
  /** `INSERT` with the version 1; a key that is there already is an error. */
  insert(record: New<T>): Statement
  /** `UPDATE`; in a row of another version it makes `version` NULL, which the column refuses, and so the transaction fails. */
  update(record: T): Statement
  /** `UPDATE` of a row of that version, or of none; gives the row's new version back. To be used alone. */
  updateIfSame(record: T): Statement
}

/** @param key the columns that say which row it is */
export function versionedTable<T extends Versioned, M extends Prisma.ModelName>(
  name: M,
  key: readonly (keyof T & string)[],
  kinds: Kinds<T, M>,
): VersionedTable<T> {
  const { columns, encode, decode, insert } = table<T, M>(name, key, kinds)
  const isKey = (column: string) => key.some((one) => one === column)
  const set = columns.filter((column) => !isKey(column) && column !== 'version')
  const assignments = set.map((column) => `"${column}" = ?`).join(', ')
  const where = key.map((column) => `"${column}" = ?`).join(' AND ')
  const updateSql = `UPDATE "${name}" SET "version" = CASE WHEN "version" = CAST(? AS INTEGER) THEN "version" + 1 END, ${assignments} WHERE ${where}`
  const updateIfSameSql = `UPDATE "${name}" SET "version" = "version" + 1, ${assignments} WHERE ${where} AND "version" = CAST(? AS INTEGER) RETURNING "version"`
  const valuesOf = (record: T, names: readonly string[]) => {
    const encoded = encode(record)
    return names.map((column) => encoded[columns.indexOf(column)] ?? null)
  }
  return {
    name,
    columns,
    decode,
    insert: (record) => insert({ ...record, version: 1 } as T),
    update: (record) => ({
      sql: updateSql,
      params: [record.version, ...valuesOf(record, set), ...valuesOf(record, key)],
    }),
    updateIfSame: (record) => ({
      sql: updateIfSameSql,
      params: [...valuesOf(record, set), ...valuesOf(record, key), record.version],
    }),
  }
}
