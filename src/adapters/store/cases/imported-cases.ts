import type { Engine } from '../engines/engine.ts'
import type { Row, Statement } from '../engines/sql.ts'

/**
 * Where a statement reads "Request": what an import has written in pieces counts for nothing before all of it is there
 * (docs/adr/0099). Name it: `FROM ${visibleRequests} r`. Only who counts what is stored, visible or not, reads the table.
 */
export const visibleRequests = `(SELECT * FROM "Request" WHERE "importId" IS NULL
  OR "importId" NOT IN (SELECT "id" FROM "LedgerImport" WHERE "visible" = FALSE))`

/** The same for reads through Prisma. */
export const isVisible = { OR: [{ importId: null }, { import: { visible: true } }] }

const hiddenSql = 'SELECT "id" FROM "LedgerImport" WHERE "visible" = FALSE'
const withoutHidden = ` AND NOT EXISTS (SELECT 1 FROM "Request" q JOIN "LedgerImport" i ON i."id" = q."importId"
  WHERE q."id" = "CaseMeasure"."requestId" AND i."visible" = FALSE)`

/**
 * A read of "CaseMeasure", whose indexes know nothing of imports: the condition is added only while one is under way, and
 * where one has begun since, it is asked again.
 */
export async function snapshotsVisible(
  engine: Pick<Engine, 'query'>,
  statementOf: (visible: string) => Statement,
): Promise<readonly Row[]> {
  const hidden = async () => (await engine.query({ sql: hiddenSql, params: [] })).map((row) => String(row.id))
  for (;;) {
    const before = await hidden()
    const rows = await engine.query(statementOf(before.length === 0 ? '' : withoutHidden))
    if (before.length > 0 || (await hidden()).length === 0) return rows
  }
}
