import type { Created, New, Updated, Versioned } from '../../../app/ports/store/versions.ts'
import { ConstraintViolated, type Engine } from './engine.ts'
import type { Statement, VersionedTable } from './sql.ts'

/** What a constraint that another writer can have broken means; undefined where it would be a bug. */
export type Meaning<C extends string> = readonly (readonly [constraint: RegExp, conflict: C])[]

/** All statements in one transaction; the conflict where one of these constraints was violated. */
export async function transactOr<C extends string>(
  engine: Engine,
  statements: readonly Statement[],
  meaning: Meaning<C>,
): Promise<C | undefined> {
  try {
    await engine.transact(statements)
    return undefined
  } catch (error) {
    if (!(error instanceof ConstraintViolated)) throw error
    const { constraint } = error
    const conflict = meaning.find(([pattern]) => pattern.test(constraint))?.[1]
    if (!conflict) throw error
    return conflict
  }
}

/** Keeps a new row, with what goes with it; never over one that is there. @param unique the constraint on its key */
export async function createRow<T extends Versioned>(
  engine: Engine,
  table: VersionedTable<T>,
  record: New<T>,
  unique: RegExp,
  more: readonly Statement[] = [],
): Promise<Created<T>> {
  const conflict = await transactOr(engine, [table.insert(record), ...more], [[unique, 'duplicate']])
  return conflict ? { ok: false, conflict } : { ok: true, row: nextOf<T>({ ...record, version: 0 } as T) }
}

/** Saves a row alone, unless it has moved on or is gone. */
export async function updateRow<T extends Versioned>(
  engine: Engine,
  table: VersionedTable<T>,
  record: T,
): Promise<Updated<T>> {
  const rows = await engine.query(table.updateIfSame(record))
  return rows.length === 1 ? { ok: true, row: nextOf(record) } : { ok: false, conflict: 'stale' }
}

/** The row as it is after the save. */
export const nextOf = <T extends Versioned>(record: T): T => ({ ...record, version: record.version + 1 })

/** Takes the row of the body, which all of these wait for: what is asked after it is not changed until the commit. */
export const lockBody = (bodyId: string): Statement => ({
  sql: 'UPDATE "Body" SET "version" = "version" WHERE "id" = ?',
  params: [bodyId],
})

/** Makes the transaction fail, by a NULL in this column of the body, unless the condition holds. After `lockBody`. */
export const unlessBody = (bodyId: string, column: 'slug' | 'version', condition: Statement): Statement => ({
  sql: `UPDATE "Body" SET "${column}" = CASE WHEN ${condition.sql} THEN "${column}" END WHERE "id" = ?`,
  params: [...condition.params, bodyId],
})
