import type { Staff, StaffRecords } from '../../app/ports/store/staff.ts'
import type { Engine } from './engines/engine.ts'
import type { Statement } from './engines/sql.ts'
import * as tables from './engines/tables.ts'
import { createRow, lockBody, nextOf, transactOr } from './engines/versioned-rows.ts'
import { lineOf } from './office-history.ts'

/** After the change, and with the body locked: makes the transaction fail where nobody of the body may administer it. */
const keepsAdministrator = ({ id, bodyId }: Staff): Statement => ({
  sql: `UPDATE "Staff" SET "active" = CASE WHEN EXISTS (
          SELECT 1 FROM "Staff" other
          WHERE other."bodyId" = ? AND other."active" = TRUE AND other."roles" LIKE '%"administrator"%'
        ) THEN "active" END WHERE "id" = ?`,
  params: [bodyId, id],
})

/** Who comes back comes in anew: nothing that let them in before they left does so again. */
const accessEnds = ({ id }: Staff): readonly Statement[] =>
  ['Session', 'SignInToken', 'ApiKey'].map((table) => ({
    sql: `DELETE FROM "${table}" WHERE "staffId" = ?`,
    params: [id],
  }))

/** The people who work in the bodies. */
export function staff(engine: Engine): StaffRecords {
  const { reads } = engine
  return {
    async byId(id) {
      const row = await reads.staff.findUnique({ where: { id } })
      return row && tables.staff.decode(row)
    },
    async byEmail(email) {
      return (await reads.staff.findMany({ where: { email }, orderBy: { id: 'asc' } })).map(tables.staff.decode)
    },
    async of(bodyId) {
      const rows = await reads.staff.findMany({ where: { bodyId }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
      return rows.map(tables.staff.decode)
    },
    create: (staff, change) => createRow(engine, tables.staff, staff, /^Staff[._].*(id|email|pkey)/, lineOf(change)),
    async update(staff, change, keeps) {
      const statements = [
        ...(keeps ? [lockBody(staff.bodyId)] : []),
        tables.staff.update(staff),
        ...(keeps ? [keepsAdministrator(staff)] : []),
        ...(staff.active ? [] : accessEnds(staff)),
        ...lineOf(change),
      ]
      const conflict = await transactOr(engine, statements, [
        [/^Staff\.version/, 'stale'],
        [/^Staff\.active/, 'last-administrator'],
      ])
      return conflict ? { ok: false, conflict } : { ok: true, row: nextOf(staff) }
    },
  }
}
