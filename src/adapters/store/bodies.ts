import type { Bodies, Body, StoredBody } from '../../app/ports/store/bodies.ts'
import { readCalendarChanges } from './calendar-changes.ts'
import type { Engine } from './engines/engine.ts'
import * as tables from './engines/tables.ts'
import { createRow, nextOf, transactOr } from './engines/versioned-rows.ts'
import { lineOf } from './office-history.ts'

type StoredRow = Parameters<typeof tables.bodies.decode>[0]

/** The public bodies and their settings. */
export function bodies(engine: Engine): Bodies {
  const { reads } = engine
  const withChanges = async (row: Promise<StoredRow | null>): Promise<Body | null> => {
    const [found, calendarChanges] = await Promise.all([row, readCalendarChanges(engine)])
    return found && { ...tables.bodies.decode(found), calendarChanges }
  }
  return {
    async all() {
      const rows = reads.body.findMany({ orderBy: { slug: 'asc' } })
      const [found, calendarChanges] = await Promise.all([rows, readCalendarChanges(engine)])
      return found.map((row) => ({ ...tables.bodies.decode(row), calendarChanges }))
    },
    byId: (id) => withChanges(reads.body.findUnique({ where: { id } })),
    bySlug: (slug) => withChanges(reads.body.findUnique({ where: { slug } })),
    async create(body) {
      const made = await createRow<StoredBody>(engine, tables.bodies, body, /^Body[._].*(id|slug|pkey)/)
      return made.ok ? { ok: true, row: { ...made.row, calendarChanges: await readCalendarChanges(engine) } } : made
    },
    async update(body, change) {
      const statements = [tables.bodies.update(body), ...lineOf(change)]
      const conflict = await transactOr(engine, statements, [[/^Body\.version/, 'stale']])
      return conflict ? { ok: false, conflict } : { ok: true, row: nextOf(body) }
    },
  }
}
