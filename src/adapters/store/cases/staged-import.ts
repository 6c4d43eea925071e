import { randomUUID } from 'node:crypto'
import type { ChangeSet } from '../../../app/ports/store/cases/case-files.ts'
import { indexStatements } from '../../search/index-statements.ts'
import type { Engine, StatementGroup } from '../engines/engine.ts'
import { inPieces, marks, type Statement, table } from '../engines/sql.ts'
import { caseStatements, relatedStatements } from './commit-statements.ts'

type LedgerImport = { readonly id: string; readonly visible: boolean; readonly aliveAt: string }

const ledgerImports = table<LedgerImport, 'LedgerImport'>('LedgerImport', ['id'], {
  id: 'plain',
  visible: 'boolean',
  aliveAt: 'plain',
})

/** An import that has written nothing for so long has lost its process. */
const maxSilenceMs = 120_000
/** So many cases are taken out in one transaction. */
const removedAtOnce = 40

const nowText = () => new Date().toISOString()
const silentSince = () => new Date(Date.now() - maxSilenceMs).toISOString()
/** A clock that jumped must not keep an import for ever. */
const tooFarAhead = () => new Date(Date.now() + maxSilenceMs).toISOString()

const statement = (sql: string, ...params: Statement['params']): Statement => ({ sql, params })

/** An import that is being removed (`aliveAt` empty) goes no further: the column refuses null. */
const aliveStatement = (id: string) =>
  statement(
    `UPDATE "LedgerImport" SET "aliveAt" = CASE WHEN "aliveAt" <> '' THEN CAST(? AS TEXT) END WHERE "id" = ?`,
    nowText(),
    id,
  )

const marked = new Map<string, string>()

/** The same INSERT with the import that it belongs to. */
function inImport({ sql, params }: Statement, importId: string): Statement {
  let text = marked.get(sql)
  if (text === undefined) {
    text = sql.replace('(', '("importId", ').replace('VALUES (', 'VALUES (?, ')
    marked.set(sql, text)
  }
  return { sql: text, params: [importId, ...params] }
}

/**
 * Writes cases in short transactions, so that others write in between, and shows them all at once in a last one. What must
 * not be sent or seen before (letters, jobs, tasks, documents, entries of the log) is written with that last one.
 * @throws GroupFailed where a case could not be written; then, as when the source throws, nothing is left of the others
 */
export async function importStaged(engine: Engine, batches: AsyncIterable<readonly ChangeSet[]>): Promise<number> {
  // Whose it is, as far as it can be told: what a process that has ended left behind need not be waited for.
  const importId = [randomUUID(), ...(engine.writers ? [engine.writers.mark] : [])].join(' ')
  const shownLast: Statement[] = []
  let written = 0
  async function* groups(): AsyncIterable<StatementGroup> {
    for await (const batch of batches) {
      for (const change of batch) {
        if (change.expectedSeq !== 0) throw new Error('An import opens cases and changes none')
        const [request, ...others] = caseStatements(change)
        if (!request) continue
        const { log: _later, publishedDocuments: _too, ...own } = change
        yield {
          id: change.requestId,
          statements: [inImport(request, importId), ...others, ...indexStatements(engine.search, own)],
        }
        shownLast.push(...relatedStatements(change))
        if (change.log) shownLast.push(...indexStatements(engine.search, { ...change, was: change.request }))
        written += 1
      }
    }
  }
  await engine.transact([ledgerImports.insert({ id: importId, visible: false, aliveAt: nowText() })])
  try {
    await engine.transactInPieces(groups(), () => [aliveStatement(importId)])
    await engine.transact([
      aliveStatement(importId),
      statement('UPDATE "LedgerImport" SET "visible" = TRUE WHERE "id" = ?', importId),
      ...shownLast,
    ])
  } catch (error) {
    await removeImport(engine, importId)
    throw error
  }
  const [row] = await engine.query(statement('SELECT "visible" FROM "LedgerImport" WHERE "id" = ?', importId))
  if (!row) throw new Error('The import was taken for dead and removed: import again')
  return written
}

/** Takes out what an import has written, in short transactions. Nobody has seen any of it. */
async function removeImport(engine: Engine, importId: string): Promise<void> {
  await engine.transact([
    statement(`UPDATE "LedgerImport" SET "aliveAt" = '' WHERE "id" = ? AND "visible" = FALSE`, importId),
  ])
  for (;;) {
    const rows = await engine.query(
      statement(
        `SELECT r."id" FROM "Request" r JOIN "LedgerImport" i ON i."id" = r."importId"
         WHERE i."id" = ? AND i."visible" = FALSE AND i."aliveAt" = '' LIMIT ${removedAtOnce}`,
        importId,
      ),
    )
    const ids = rows.map((row) => String(row.id))
    if (ids.length === 0) break
    for (const piece of inPieces(ids)) {
      const among = `"requestId" IN (${marks(piece)})`
      await engine.transact([
        ...engine.search.remove('desk', { sql: among, params: piece }),
        ...['Event', 'Words', 'CaseMeasure'].map((name) => statement(`DELETE FROM "${name}" WHERE ${among}`, ...piece)),
        statement(`DELETE FROM "Request" WHERE "id" IN (${marks(piece)})`, ...piece),
      ])
    }
    await engine.yieldToEventLoop()
  }
  await engine.transact([
    statement(`DELETE FROM "LedgerImport" WHERE "id" = ? AND "visible" = FALSE AND "aliveAt" = ''`, importId),
  ])
}

/** Removes what imports have left behind whose process ended before they did. @returns how many there were */
export async function removeBrokenImports(engine: Engine): Promise<number> {
  const rows = await engine.query(statement('SELECT "id", "aliveAt" FROM "LedgerImport" WHERE "visible" = FALSE'))
  const [since, until] = [silentSince(), tooFarAhead()]
  const broken = rows
    .map(({ id, aliveAt }) => ({ id: String(id), aliveAt: String(aliveAt) }))
    .filter(({ id, aliveAt }) => aliveAt < since || aliveAt > until || hasEnded(engine, id))
  for (const { id } of broken) await removeImport(engine, id)
  return broken.length
}

/** The process that began it is known to have ended. */
function hasEnded({ writers }: Engine, importId: string): boolean {
  const [, mark] = importId.split(' ')
  return mark !== undefined && writers?.hasEnded(mark) === true
}
