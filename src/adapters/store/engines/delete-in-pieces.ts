import type { Engine } from './engine.ts'
import type { Statement } from './sql.ts'

/** Few enough that nobody waits long for the lock, whatever indexes the table has. */
export const deletedAtOnce = 200

/**
 * Deletes rows in transactions of a moment each: months of them, after a long stand, would hold the lock for seconds. Rows that
 * do not meet the condition any more when their turn comes stay.
 * @param key the column that names a row
 * @param where SQL over the columns of the table
 */
export async function deleteInPieces(engine: Engine, table: string, key: string, where: Statement): Promise<void> {
  for (;;) {
    const rows = await engine.query({
      sql: `SELECT "${key}" FROM "${table}" WHERE ${where.sql} LIMIT ${deletedAtOnce}`,
      params: where.params,
    })
    if (rows.length === 0) return
    const among = engine.search.among(
      `"${key}"`,
      rows.map((row) => String(row[key])),
    )
    await engine.transact([
      {
        sql: `DELETE FROM "${table}" WHERE ${among.sql} AND ${where.sql}`,
        params: [...among.params, ...where.params],
      },
    ])
    if (rows.length < deletedAtOnce) return
    await engine.yieldToEventLoop()
  }
}
