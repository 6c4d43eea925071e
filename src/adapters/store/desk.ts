import type { RequestRow } from '../../app/ports/store/cases/case-rows.ts'
import type { CaseVisit, DeskRecords, ListedTask, SavedView } from '../../app/ports/store/desk.ts'
import { visibleRequests } from './cases/imported-cases.ts'
import { ledgerConditions } from './cases/ledger-conditions.ts'
import { decodeCursor } from './engines/cursor.ts'
import type { Engine } from './engines/engine.ts'
import { type Row, type Statement, table } from './engines/sql.ts'
import { requests, savedViews, tasks } from './engines/tables.ts'
import { lockBody, nextOf, transactOr, unlessBody } from './engines/versioned-rows.ts'
import { pageOf } from './lists.ts'

const visits = table<CaseVisit, 'CaseVisit'>('CaseVisit', ['staffId', 'requestId'], {
  staffId: 'plain',
  requestId: 'plain',
  seq: 'plain',
  at: 'plain',
})

/** Whose tasks: a person's own, and those of their units that nobody has taken. */
function ofWhom(whose: { staffId: string; units: readonly string[] } | undefined, { search }: Engine): Statement {
  if (!whose) return { sql: 'TRUE', params: [] }
  const units = search.among('t."unit"', whose.units)
  const nobodys = whose.units.length > 0 ? ` OR (t."assigneeId" IS NULL AND ${units.sql})` : ''
  return {
    sql: `(t."assigneeId" = ?${nobodys})`,
    params: [whose.staffId, ...(whose.units.length > 0 ? units.params : [])],
  }
}

function listedTask(row: Row): ListedTask {
  const text = row['text']
  return {
    ...tasks.decode(row),
    text: typeof text === 'string' ? text : null,
    request: {
      reference: String(row['reference']),
      subject: String(row['subject']),
      stage: String(row['stage']) as RequestRow['stage'],
      locale: String(row['locale']) as RequestRow['locale'],
      requesterEmail: typeof row['requesterEmail'] === 'string' ? row['requesterEmail'] : null,
    },
  }
}

/** Whether the same people have no other view of this name. */
function nameIsFree({ id, bodyId, staffId, name }: Pick<SavedView, 'id' | 'bodyId' | 'staffId' | 'name'>): Statement {
  const whose = staffId === null ? '"staffId" IS NULL' : '"staffId" = ?'
  return {
    sql: `NOT EXISTS (SELECT 1 FROM "SavedView" WHERE "bodyId" = ? AND ${whose} AND "name" = ? AND "id" <> ?)`,
    params: [bodyId, ...(staffId === null ? [] : [staffId]), name, id],
  }
}

/** Counts of the ledger, saved views, visits and tasks. */
export function desk(engine: Engine): DeskRecords {
  const { reads } = engine
  /** Cases with an open task that nobody wrote, of this kind: `publication-task.ts`. */
  async function publications(kind: 'publish' | 'scheduled', bodyId: string, limit: number) {
    const rows = await engine.query({
      sql: `SELECT r.* FROM "Task" t JOIN ${visibleRequests} r ON r."id" = t."requestId"
            WHERE t."bodyId" = ? AND t."doneAt" IS NULL AND t."words" = '' AND t."id" LIKE ?
            ORDER BY t."dueOn", t."id" LIMIT ?`,
      params: [bodyId, `${kind}-%`, limit],
    })
    return rows.map(requests.decode)
  }

  return {
    async countLedger(bodyId, filter, cap) {
      const where = await ledgerConditions(engine, bodyId, filter, cap)
      const [row] = await engine.query({
        sql: `SELECT COUNT(*) AS "count" FROM (SELECT 1 FROM ${visibleRequests} r WHERE ${where.sql} LIMIT ?) AS "capped"`,
        params: [...where.params, cap],
      })
      return Number(row?.['count'] ?? 0)
    },

    async views(bodyId, staffId) {
      // Read with every page of the ledger: as a plain statement it costs a third.
      const rows = await engine.query({
        sql: `SELECT * FROM "SavedView" WHERE "bodyId" = ? AND ("staffId" IS NULL OR "staffId" = ?) ORDER BY "name", "id"`,
        params: [bodyId, staffId],
      })
      return rows.map(savedViews.decode)
    },
    async allViews(bodyId) {
      const rows = await reads.savedView.findMany({ where: { bodyId } })
      return rows.map(savedViews.decode)
    },
    async view(id) {
      const row = await reads.savedView.findUnique({ where: { id } })
      return row && savedViews.decode(row)
    },
    async createView(view) {
      const statements = [
        lockBody(view.bodyId),
        unlessBody(view.bodyId, 'slug', nameIsFree(view)),
        savedViews.insert(view),
      ]
      const conflict = await transactOr(engine, statements, [[/^(Body\.slug|SavedView[._])/, 'duplicate']])
      return conflict ? { ok: false, conflict } : { ok: true, row: { ...view, version: 1 } }
    },
    async updateView(view) {
      const { id, bodyId, version } = view
      const isThere = {
        sql: 'EXISTS (SELECT 1 FROM "SavedView" WHERE "id" = ? AND "version" = ?)',
        params: [id, version],
      }
      const statements = [
        lockBody(bodyId),
        unlessBody(bodyId, 'version', isThere),
        unlessBody(bodyId, 'slug', nameIsFree(view)),
        savedViews.update(view),
      ]
      const conflict = await transactOr(engine, statements, [
        [/^(Body|SavedView)\.version/, 'stale'],
        [/^Body\.slug/, 'duplicate'],
      ])
      return conflict ? { ok: false, conflict } : { ok: true, row: nextOf(view) }
    },
    async removeView({ id, version }) {
      const rows = await engine.query({
        sql: 'DELETE FROM "SavedView" WHERE "id" = ? AND "version" = ? RETURNING "id"',
        params: [id, version],
      })
      return rows.length === 1
    },

    async visits(staffId, requestIds) {
      if (requestIds.length === 0) return new Map()
      const chosen = engine.search.among('"requestId"', requestIds)
      const rows = await engine.query({
        sql: `SELECT "requestId", "seq" FROM "CaseVisit" WHERE "staffId" = ? AND ${chosen.sql}`,
        params: [staffId, ...chosen.params],
      })
      return new Map(rows.map((row) => [String(row['requestId']), Number(row['seq'])]))
    },
    recordVisit(visit) {
      const { sql, params } = visits.upsert(visit)
      return engine.transact([{ sql: `${sql} WHERE excluded."seq" >= "CaseVisit"."seq"`, params }])
    },

    async tasksOf(requestId) {
      const rows = await reads.task.findMany({
        where: { requestId, words: { not: '' } },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      })
      return rows.map(tasks.decode)
    },

    toPublish: (bodyId, limit) => publications('publish', bodyId, limit),
    publishedLater: (bodyId, limit) => publications('scheduled', bodyId, limit),

    async openTasks({ bodyId, whose, limit, cursor }) {
      const position = cursor === undefined ? undefined : decodeCursor(cursor)
      const of = ofWhom(whose, engine)
      const rows = await engine.query({
        sql: `SELECT t.*, w."content" AS "text", r."reference", r."subject", r."stage", r."locale", r."requesterEmail"
              FROM "Task" t
              JOIN ${visibleRequests} r ON r."id" = t."requestId" LEFT JOIN "Words" w ON w."id" = t."words"
              WHERE t."bodyId" = ? AND t."doneAt" IS NULL AND t."words" <> '' AND ${of.sql}
              ${position ? 'AND (t."dueOn", t."id") > (?, ?)' : ''} ORDER BY t."dueOn", t."id" LIMIT ?`,
        params: [bodyId, ...of.params, ...(position ? [position.key, position.id] : []), limit + 1],
      })
      return pageOf(rows.map(listedTask), limit, (task) => ({ key: task.dueOn, id: task.id }))
    },
  }
}
