import type { FrozenReport, ReportAnswer, ReportRecords } from '../../../app/ports/store/figures/reports.ts'
import type { RequestEvent } from '../../../domain/request/event-types.ts'
import { visibleRequests } from '../cases/imported-cases.ts'
import type { Engine } from '../engines/engine.ts'
import { marks, maxParameters, table, type Value, versionedTable } from '../engines/sql.ts'
import { events } from '../engines/tables.ts'
import { createRow, updateRow } from '../engines/versioned-rows.ts'

const frozenReports = table<FrozenReport, 'FrozenReport'>('FrozenReport', ['id'], {
  id: 'plain',
  bodyId: 'plain',
  form: 'plain',
  period: 'plain',
  asOf: 'plain',
  definitionVersion: 'plain',
  inputsDigest: 'plain',
  result: 'json',
  correctsId: 'plain',
  changes: 'json',
  public: 'boolean',
  madeBy: 'plain',
  madeAt: 'plain',
})
const listed = frozenReports.columns.filter((name) => name !== 'result')

const reportAnswers = versionedTable<ReportAnswer, 'ReportAnswer'>('ReportAnswer', ['bodyId', 'form', 'period'], {
  bodyId: 'plain',
  form: 'plain',
  period: 'plain',
  answers: 'json',
  by: 'plain',
  at: 'plain',
  version: 'plain',
})

/** Reports as they were published, and what people told for them. */
export function reports(engine: Engine): ReportRecords {
  const ask = (sql: string, params: readonly Value[]) => engine.query({ sql, params })
  return {
    freeze: (report) => engine.transact([frozenReports.insert(report)]),
    async frozen(id) {
      const [row] = await ask('SELECT * FROM "FrozenReport" WHERE "id" = ?', [id])
      return row ? frozenReports.decode(row) : null
    },
    async list({ bodyId, publicOnly, limit }) {
      const conditions = [...(bodyId ? ['"bodyId" = ?'] : []), ...(publicOnly ? ['"public"'] : [])]
      const rows = await ask(
        `SELECT ${listed.map((name) => `"${name}"`).join(', ')} FROM "FrozenReport"
         ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''} ORDER BY "madeAt" DESC, "id" DESC LIMIT ?`,
        [...(bodyId ? [bodyId] : []), limit],
      )
      return rows.map((row) => {
        const { result: _result, ...shown } = frozenReports.decode({ ...row, result: 'null' })
        return shown
      })
    },
    async answers(bodyId, form, period) {
      const [row] = await ask('SELECT * FROM "ReportAnswer" WHERE "bodyId" = ? AND "form" = ? AND "period" = ?', [
        bodyId,
        form,
        period,
      ])
      return row ? reportAnswers.decode(row) : null
    },
    createAnswers: (answer) => createRow(engine, reportAnswers, answer, /^ReportAnswer[._]/),
    updateAnswers: (answer) => updateRow(engine, reportAnswers, answer),
    async *histories(bodyId) {
      let after = ''
      for (;;) {
        // As an expression, so that no engine reads by the body's index and sorts it all for each batch.
        const found = await ask(
          `SELECT "id" FROM ${visibleRequests} r WHERE "bodyId" || '' = ? AND "id" > ? ORDER BY "id" LIMIT ${maxParameters}`,
          [bodyId, after],
        )
        const ids = found.map((row) => String(row.id))
        if (ids.length === 0) return
        const rows = await ask(
          `SELECT * FROM "Event" WHERE "requestId" IN (${marks(ids)}) ORDER BY "requestId", "seq"`,
          ids,
        )
        const byRequest = new Map<string, RequestEvent[]>(ids.map((id) => [id, []]))
        for (const event of rows.map(events.decode)) byRequest.get(event.requestId)?.push(event)
        yield [...byRequest.values()]
        await engine.yieldToEventLoop()
        after = ids.at(-1) ?? ''
        if (ids.length < maxParameters) return
      }
    },
  }
}
