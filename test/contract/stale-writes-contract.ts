import { describe, expect, test } from 'vitest'
import type { KeptMapping } from '../../src/app/ports/ledger-files-ports.ts'
import type { Store } from '../../src/app/ports/ports.ts'
import type { SavedView } from '../../src/app/ports/store/desk.ts'
import type { ReportSchedule } from '../../src/app/ports/store/figures/report-schedules.ts'
import type { ReportAnswer } from '../../src/app/ports/store/figures/reports.ts'
import type { Updated, Versioned } from '../../src/app/ports/store/versions.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { aBody, aStaff, at } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

/** A row that people edit, as a test of two writers needs it. */
type Editable<T extends Versioned> = {
  readonly name: string
  /** Keeps a new one, and gives it as it is read. */
  make(store: Store): Promise<T>
  read(store: Store, row: T): Promise<T | null>
  update(store: Store, row: T): Promise<Updated<T, string>>
  /** The row as one of the writers would have it. */
  changed(row: T, by: string): T
  /** Keeps one with the same key again; undefined where nobody could choose the key. */
  again?(store: Store, row: T): Promise<{ readonly ok: boolean }>
}

/** With its own type hidden, so that all of them stand in one list. */
const editable = <T extends Versioned>(row: Editable<T>) => row as unknown as Editable<Versioned>

async function made<T extends Versioned>(creation: Promise<{ readonly ok: boolean; readonly row?: T }>): Promise<T> {
  const { row } = await creation
  if (!row) throw new Error('not made')
  return row
}

const schedule = {
  id: 'stale-schedule',
  bodyId: 'stale-body',
  what: { name: 'Monthly', form: 'figures', rule: 'last-month', locale: 'en', format: 'pdf', day: 3 },
  every: 'month',
  to: [],
  nextRunOn: civilDate('2025-03-03'),
  createdBy: 'staff:1',
  createdAt: at(1),
} as const

export const editables: readonly Editable<Versioned>[] = [
  editable({
    name: 'a body',
    make: (store) => made(store.bodies.create(aBody())),
    read: (store, { id }) => store.bodies.byId(id),
    update: (store, body) => store.bodies.update(body),
    changed: (body, by) => ({ ...body, settings: { ...body.settings, email: `${by}@example.org` } }),
    again: (store, { slug }) => store.bodies.create(aBody({ slug })),
  }),
  editable({
    name: 'a person',
    async make(store) {
      return made(store.staff.create(aStaff(await made(store.bodies.create(aBody())))))
    },
    read: (store, { id }) => store.staff.byId(id),
    update: (store, staff) => store.staff.update(staff),
    changed: (staff, by) => ({ ...staff, name: by }),
    async again(store, { bodyId, email }) {
      const body = await store.bodies.byId(bodyId)
      return store.staff.create(aStaff(body ?? aBody(), { email }))
    },
  }),
  editable<SavedView>({
    name: 'a saved view',
    async make(store) {
      const { id: bodyId } = await made(store.bodies.create(aBody()))
      const view = { id: `view-${bodyId}`, bodyId, staffId: null, name: 'Roads', query: 'unit=Roads', createdAt: at(1) }
      return made(store.desk.createView(view))
    },
    read: (store, { id }) => store.desk.view(id),
    update: (store, view) => store.desk.updateView(view),
    changed: (view, by) => ({ ...view, query: `unit=${by}` }),
    again: (store, view) => store.desk.createView({ ...view, id: `${view.id}-again` }),
  }),
  editable<ReportSchedule>({
    name: 'a saved report',
    async make(store) {
      await store.reportSchedules.create(schedule)
      return { ...schedule, version: 1 }
    },
    read: (store, { id }) => store.reportSchedules.byId(id),
    update: (store, row) => store.reportSchedules.update(row),
    changed: (row, by) => ({ ...row, what: { ...row.what, name: by } }),
  }),
  editable<ReportAnswer>({
    name: 'the answers for a report',
    make: (store) =>
      made(
        store.reports.createAnswers({
          ...{ bodyId: 'stale-body', form: 'cn-annual', period: '2025', answers: {}, by: 'staff:1', at: at(1) },
        }),
      ),
    read: (store, { bodyId, form, period }) => store.reports.answers(bodyId, form, period),
    update: (store, answer) => store.reports.updateAnswers(answer),
    changed: (answer, by) => ({ ...answer, answers: { texts: { general: by } } }),
    again: (store, answer) => store.reports.createAnswers({ ...answer, answers: { texts: { general: 'again' } } }),
  }),
  editable<KeptMapping>({
    name: 'how a ledger is read',
    make: (store) =>
      made(
        store.importMappings.create({
          ...{ bodyId: 'stale-body', headerHash: 'hash', at: at(1) },
          mapping: { columns: {}, statute: 'us-foia', dates: '' },
        }),
      ),
    read: (store, { bodyId, headerHash }) => store.importMappings.byHeader(bodyId, headerHash),
    update: (store, row) => store.importMappings.update(row),
    changed: (row, by) => ({ ...row, mapping: { ...row.mapping, columns: { [by]: 'number' } } }),
    again: (store, row) => store.importMappings.create({ ...row, at: at(2) }),
  }),
]

/** No row that people edit is written over one that was not read, by whatever process. */
export function staleWritesContract(engine: () => EngineUnderTest): void {
  describe.each(editables)('$name', ({ make, read, update, changed, again }) => {
    test('of two who read it, the second to save is told, and what the first saved stands', async () => {
      const { store, another } = engine()
      const other = await another()
      const row = await make(store)
      const mine = await read(store, row)
      const theirs = await read(other, row)
      expect(mine).toEqual(row)
      if (!mine || !theirs) throw new Error('not found')
      const first = { ...changed(theirs, 'first'), version: 2 }
      expect(await update(other, changed(theirs, 'first'))).toEqual({ ok: true, row: first })
      expect(await update(store, changed(mine, 'second'))).toEqual({ ok: false, conflict: 'stale' })
      expect(await read(store, row)).toEqual(first)
      expect(await update(store, changed(first, 'second'))).toMatchObject({ ok: true, row: { version: 3 } })
      await other.close()
    })

    test('of many who save the same version at once, one is saved', async () => {
      const { store, another } = engine()
      const other = await another()
      const row = await make(store)
      const saves = [1, 2, 3, 4, 5, 6].map((number) =>
        update(number % 2 === 0 ? store : other, changed(row, `writer${number}`)),
      )
      const outcomes = await Promise.all(saves)
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect((await read(store, row))?.version).toBe(2)
      await other.close()
    })

    test.runIf(again)('a new one with its key is refused, and it stays as it is', async () => {
      const { store } = engine()
      const row = await make(store)
      expect(await again?.(store, row)).toEqual({ ok: false, conflict: 'duplicate' })
      expect(await read(store, row)).toEqual(row)
    })
  })

  test('two administrators who end one another’s access at once: one of them stays', async () => {
    const { store, another } = engine()
    const other = await another()
    const body = await made(store.bodies.create(aBody()))
    const [ada, ben] = await Promise.all(
      [1, 2].map(() => made(store.staff.create(aStaff(body, { roles: ['administrator'] })))),
    )
    if (!ada || !ben) throw new Error('not made')
    const outcomes = await Promise.all([
      store.staff.update({ ...ada, active: false }, undefined, 'administrator'),
      other.staff.update({ ...ben, roles: ['intake'] }, undefined, 'administrator'),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, conflict: 'last-administrator' })
    const left = (await store.staff.of(body.id)).filter((one) => one.active && one.roles.includes('administrator'))
    expect(left).toHaveLength(1)
    await other.close()
  })

  test('a save that is stale leaves no line in the history of the office', async () => {
    const { store } = engine()
    const body = await made(store.bodies.create(aBody()))
    const line = (id: string, version: number) => ({
      ...({ id, bodyId: body.id, at: at(1), by: 'staff:a', kind: 'settings', staffId: null, version } as const),
      fields: [{ field: 'email', from: null, to: id }],
    })
    await store.bodies.update(body, line('told', 2))
    expect(await store.bodies.update(body, line('stale', 2))).toEqual({ ok: false, conflict: 'stale' })
    expect((await store.officeHistory.of(body.id, 10)).map(({ id }) => id)).toEqual(['told'])
    expect((await store.officeHistory.after(body.id, null, 1)).map(({ id }) => id)).toEqual(['told'])
    expect(await store.officeHistory.after(body.id, null, 2)).toEqual([])
  })

  test('of those who give a view the same name at once, one has it; a view that is gone is not saved', async () => {
    const { store, another } = engine()
    const other = await another()
    const { id: bodyId } = await made(store.bodies.create(aBody()))
    const view = (id: string) => ({ id, bodyId, staffId: 'ada', name: 'Roads', query: id, createdAt: at(1) })
    const outcomes = await Promise.all(
      [store, other, store, other].map((one, at) => one.desk.createView(view(`v${at}`))),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const parks = await made(store.desk.createView({ ...view('parks'), name: 'Parks' }))
    expect(await store.desk.updateView({ ...parks, name: 'Roads' })).toEqual({ ok: false, conflict: 'duplicate' })
    expect(await store.desk.removeView(parks)).toBe(true)
    expect(await store.desk.updateView({ ...parks, query: 'late' })).toEqual({ ok: false, conflict: 'stale' })
    expect(await store.desk.view('parks')).toBeNull()
    await other.close()
  })

  test('two new private addresses of a calendar at once leave one', async () => {
    const { store, another } = engine()
    const other = await another()
    const staff = await made(store.staff.create(aStaff(await made(store.bodies.create(aBody())))))
    const key = (keyHash: string) => ({
      ...{ keyHash, staffId: staff.id, name: 'calendar', scopes: ['calendar'], createdAt: at(1), revokedAt: null },
    })
    await Promise.all([
      store.calendarKeys.replace(staff.id, key('calendar-1')),
      other.calendarKeys.replace(staff.id, key('calendar-2')),
    ])
    expect(await store.apiKeys.of(staff.id)).toHaveLength(1)
    await other.close()
  })
}
