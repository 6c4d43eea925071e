import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { ExportRows } from '../../../app/ports/store/figures/export-rows.ts'
import { type CaseRow, caseRowFields } from '../../../app/ports/store/figures/export-rows.ts'
import type { Period } from '../../../app/ports/store/figures/period.ts'
import { visibleRequests } from '../cases/imported-cases.ts'
import type { Engine } from '../engines/engine.ts'
import type { Row, Value } from '../engines/sql.ts'
import * as tables from '../engines/tables.ts'

const batch = 1000
/** Lists of exemptions are few, and each is read once. */
const maxLists = 5000

const isTrue = (value: unknown): boolean => value === true || value === 1

/** The ledger of a body in order of receipt, from prepared statements: an export reads a million rows. */
export function exportRows(engine: Engine): ExportRows {
  /** Each batch begins after the last row of the one before, by the index on receipt. */
  async function* inOrder(columns: string, bodyId: string, { from, to }: Period): AsyncIterable<readonly Row[]> {
    const until = to === undefined ? '' : ' AND "receivedOn" <= ?'
    let after: readonly [Value, Value] = [from ?? '', '']
    for (;;) {
      const rows = await engine.query({
        sql: `SELECT ${columns} FROM ${visibleRequests} r WHERE "bodyId" = ? AND ("receivedOn", "id") > (?, ?)${until}
              ORDER BY "receivedOn", "id" LIMIT ${batch}`,
        params: [bodyId, ...after, ...(to === undefined ? [] : [to])],
      })
      if (rows.length > 0) yield rows
      await engine.yieldToEventLoop()
      const last = rows.at(-1)
      if (rows.length < batch || !last) return
      after = [String(last.receivedOn), String(last.id)]
    }
  }

  return {
    async *requests(bodyId, period): AsyncIterable<readonly RequestRow[]> {
      for await (const rows of inOrder('*', bodyId, period)) yield rows.map(tables.requests.decode)
    },

    async *cases(bodyId, period) {
      const lists = new Map<string, readonly string[]>()
      const listOf = (text: string): readonly string[] => {
        const known = lists.get(text)
        if (known) return known
        if (lists.size >= maxLists) lists.clear()
        const list = JSON.parse(text) as string[]
        lists.set(text, list)
        return list
      }
      const columns = caseRowFields.map((name) => `"${name}"`).join(', ')
      for await (const rows of inOrder(columns, bodyId, period))
        yield rows.map(
          (row) =>
            ({
              ...row,
              exemptions: listOf(String(row.exemptions)),
              late: isTrue(row.late),
              provisional: isTrue(row.provisional),
            }) as unknown as CaseRow,
        )
    },
  }
}
