import type { Actor } from '../../domain/request/policy.ts'
import { done, type FieldConflict, type Refusal, type Result, refuse } from '../../domain/request/refusal.ts'
import type { ChangedField, OfficeChange, OfficeChangeKind } from '../ports/office-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body, Staff } from '../ports/records.ts'
import type { Updated, Versioned } from '../ports/versions.ts'
import { mostSaves, type Seen, savedTooOften, staleSave } from '../stale-save.ts'
import { changedPerson, changedSettings, officeChange } from './office-change.ts'

type Saver = Pick<Ports, 'store' | 'ids' | 'clock'>

type Row<T extends Versioned, C extends string> = {
  read(): Promise<T | null>
  readonly missing: string
  changed(before: T, after: T): readonly ChangedField[]
  /** What others changed of the row after that version. */
  after(version: number): Promise<readonly OfficeChange[]>
  save(before: T, after: T, fields: readonly ChangedField[]): Promise<Updated<T, C>>
  refusalOf(conflict: C): Refusal
}

/**
 * Changes a row of the office as it is now, again where somebody else was first; so that no save carries what was read
 * earlier. What the person saw decides whether it is a conflict: where a field that the change sets was changed by somebody
 * else since, nothing is saved, and the refusal says what stands there now. Fields of others stay as they are.
 */
async function changeRow<T extends Versioned, C extends string>(
  row: Row<T, C>,
  seen: Seen,
  decide: (row: T) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
  for (let attempt = 0; attempt < mostSaves; attempt += 1) {
    const before = await row.read()
    if (!before) return refuse('not-found', row.missing)
    const decided = await decide(before)
    if (!decided.ok) return decided
    const fields = row.changed(before, decided.value)
    if (fields.length === 0) return done(before)
    const conflicts = seen === undefined ? [] : await conflictsSince(row, before, seen, fields)
    if (conflicts.length > 0) return staleSave(conflicts, before.version)
    const saved = await row.save(before, { ...decided.value, version: before.version }, fields)
    if (saved.ok) return done(saved.row)
    if (saved.conflict !== 'stale') return { ok: false, refusal: row.refusalOf(saved.conflict as C) }
  }
  return savedTooOften
}

async function conflictsSince<T extends Versioned, C extends string>(
  row: Row<T, C>,
  before: T,
  seen: number,
  fields: readonly ChangedField[],
): Promise<readonly FieldConflict[]> {
  if (seen === before.version) return []
  const lines = await row.after(seen)
  // A version that the row never had, or changes of which no line tells: then all of it may have changed.
  const isWhole = seen > 0 && lines.length === before.version - seen
  return fields.flatMap(({ field, from, to }) => {
    const last = lines.findLast((line) => line.fields.some((one) => one.field === field))
    if (isWhole && !last) return []
    return [{ field, theirs: from, yours: to, ...(last ? { by: last.by, at: last.at } : {}) }]
  })
}

/** Changes how a body shows itself or works. @param seen the version that the person saw */
export function changeBodyRow(
  ports: Saver,
  actor: Actor,
  bodyId: string,
  { kind, seen }: { readonly kind: OfficeChangeKind; readonly seen: Seen },
  decide: (body: Body) => Promise<Result<Body>> | Result<Body>,
): Promise<Result<Body>> {
  const { store } = ports
  const row: Row<Body, never> = {
    read: () => store.bodyById(bodyId),
    missing: 'There is no such public body',
    changed: changedSettings,
    after: (version) => store.officeHistory.after(bodyId, null, version),
    save: (before, after, fields) =>
      store.updateBody(after, officeChange(ports, actor, kind, { bodyId, version: before.version + 1 }, fields)),
    refusalOf: (conflict) => conflict,
  }
  return changeRow(row, seen, decide)
}

/** Changes a person of the office. @param seen the version that the person who changes them saw */
export function changeStaffRow(
  ports: Saver,
  actor: Actor,
  { id, bodyId }: Pick<Staff, 'id' | 'bodyId'>,
  seen: Seen,
  decide: (staff: Staff) => Promise<Result<Staff>> | Result<Staff>,
): Promise<Result<Staff>> {
  const { store } = ports
  const administers = ({ active, roles }: Staff) => active && roles.includes('administrator')
  const row: Row<Staff, 'last-administrator'> = {
    async read() {
      const found = await store.staffById(id)
      return found?.bodyId === bodyId ? found : null
    },
    missing: 'Nobody of that id works for this body',
    changed: changedPerson,
    after: (version) => store.officeHistory.after(bodyId, id, version),
    save(before, after, fields) {
      const kind = before.active === after.active ? 'staff-changed' : after.active ? 'staff-added' : 'staff-left'
      const line = officeChange(ports, actor, kind, { bodyId, staffId: id, version: before.version + 1 }, fields)
      // The command line of the installation can name another administrator, and so may take away the last.
      const keeps = actor.kind !== 'system' && administers(before) && !administers(after)
      return store.updateStaff(after, line, keeps ? 'administrator' : undefined)
    },
    refusalOf: () => lastAdministrator,
  }
  return changeRow(row, seen, decide)
}

/** Without an administrator, nobody could name another. */
const lastAdministrator: Refusal = {
  code: 'last-administrator',
  message: 'At least one administrator must remain: name another first',
}
