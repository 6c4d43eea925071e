import type { Bodies } from '../../app/ports/store/bodies.ts'
import type { Engine } from './engines/engine.ts'
import * as tables from './engines/tables.ts'
import { createRow, nextOf, transactOr } from './engines/versioned-rows.ts'
import { lineOf } from './office-history.ts'

/** The public bodies and their settings. */
export function bodies(engine: Engine): Bodies {
  const { reads } = engine
  return {
    async all() {
      return (await reads.body.findMany({ orderBy: { slug: 'asc' } })).map(tables.bodies.decode)
    },
    async byId(id) {
      const row = await reads.body.findUnique({ where: { id } })
      return row && tables.bodies.decode(row)
    },
    async bySlug(slug) {
      const row = await reads.body.findUnique({ where: { slug } })
      return row && tables.bodies.decode(row)
    },
    create: (body) => createRow(engine, tables.bodies, body, /^Body[._].*(id|slug|pkey)/),
    async update(body, change) {
      const statements = [tables.bodies.update(body), ...lineOf(change)]
      const conflict = await transactOr(engine, statements, [[/^Body\.version/, 'stale']])
      return conflict ? { ok: false, conflict } : { ok: true, row: nextOf(body) }
    },
  }
}
