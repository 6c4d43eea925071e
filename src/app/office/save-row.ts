import type { Actor } from '../../domain/request/policy.ts'
import { type FieldConflict, ok, type Refusal, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body, BodySettings } from '../ports/store/bodies.ts'
import type { ChangedField, OfficeChange, OfficeChangeKind } from '../ports/store/office-history.ts'
import type { Staff } from '../ports/store/staff.ts'
import type { Updated, Versioned } from '../ports/store/versions.ts'
import { maxSaves, type Seen, savedTooOften, staleSave, versionSeen } from '../stale-save.ts'
import { changedPerson, changedSettings, officeChange } from './office-change.ts'

type Saver = Pick<Ports, 'store' | 'ids' | 'clock'>

type Row<T extends Versioned, C extends string> = {
  read(): Promise<T | null>
  changed(before: T, after: T): readonly ChangedField[]
  /** The row with this value in a field of those that are told. */
  withField(row: T, field: string, value: unknown): T
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
  for (let attempt = 0; attempt < maxSaves; attempt += 1) {
    const before = await row.read()
    if (!before) return refuse('not-found')
    const decided = await decide(before)
    if (!decided.ok) return decided
    const told = await compared(row, before, seen, row.changed(before, decided.value))
    if (told.conflicts.length > 0) return staleSave(told.conflicts, before.version)
    const after = told.untouched.reduce((all, { field, from }) => row.withField(all, field, from), decided.value)
    const fields = row.changed(before, after)
    if (fields.length === 0) return ok(before)
    const saved = await row.save(before, { ...after, version: before.version }, fields)
    if (saved.ok) return ok(saved.row)
    if (saved.conflict !== 'stale') return { ok: false, refusal: row.refusalOf(saved.conflict as C) }
  }
  return savedTooOften
}

type Compared = {
  readonly conflicts: readonly FieldConflict[]
  /** Fields that others changed and that the form only sent as they stood when it was opened. */
  readonly untouched: readonly ChangedField[]
}

async function compared<T extends Versioned, C extends string>(
  row: Row<T, C>,
  before: T,
  seen: Seen,
  fields: readonly ChangedField[],
): Promise<Compared> {
  const version = versionSeen(seen)
  if (version === undefined || version === before.version) return { conflicts: [], untouched: [] }
  const lines = await row.after(version)
  // A version that the row never had, or changes of which no line tells: then all of it may have changed.
  const isWhole = version > 0 && lines.length === before.version - version
  const conflicts: FieldConflict[] = []
  const untouched: ChangedField[] = []
  for (const one of fields) {
    const { field, from, to } = one
    const changes = lines.flatMap((line) =>
      line.fields.filter((each) => each.field === field).map(({ from: was }) => ({ by: line.by, at: line.at, was })),
    )
    const last = changes.at(-1)
    if (isWhole && !last) continue
    const asItWas = JSON.stringify(changes[0]?.was ?? null) === JSON.stringify(to ?? null)
    if (isWhole && typeof seen === 'object' && asItWas) untouched.push(one)
    else conflicts.push({ field, theirs: from, yours: to, ...(last ? { by: last.by, at: last.at } : {}) })
  }
  return { conflicts, untouched }
}

/**
 * The fields of a body, or of a person, that others changed since a form was opened and that are no conflict: the form that
 * comes back shows theirs.
 */
export async function fieldsOfOthers(
  { store }: Pick<Ports, 'store'>,
  { bodyId, staffId, version }: { readonly bodyId: string; readonly staffId?: string; readonly version: number },
  { conflicts = [] }: Pick<Refusal, 'conflicts'>,
): Promise<ReadonlySet<string>> {
  const lines = await store.officeHistory.after(bodyId, staffId ?? null, version)
  const changed = new Set(lines.flatMap(({ fields }) => fields.map(({ field }) => field)))
  for (const { field } of conflicts) changed.delete(field)
  return changed
}

function withSetting(body: Body, field: string, value: unknown): Body {
  if (field === 'name') return { ...body, name: value as Body['name'] }
  const { [field as keyof BodySettings]: _mine, ...others } = body.settings
  const settings = value === null ? others : { ...others, [field]: value }
  return { ...body, settings: settings as BodySettings }
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
    read: () => store.bodies.byId(bodyId),
    changed: changedSettings,
    withField: withSetting,
    after: (version) => store.officeHistory.after(bodyId, null, version),
    save: (before, after, fields) =>
      store.bodies.update(after, officeChange(ports, actor, kind, { bodyId, version: before.version + 1 }, fields)),
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
      const found = await store.staff.byId(id)
      return found?.bodyId === bodyId ? found : null
    },
    changed: changedPerson,
    withField: (staff, field, value) => ({ ...staff, [field]: value }),
    after: (version) => store.officeHistory.after(bodyId, id, version),
    save(before, after, fields) {
      const kind = before.active === after.active ? 'staff-changed' : after.active ? 'staff-added' : 'staff-left'
      const line = officeChange(ports, actor, kind, { bodyId, staffId: id, version: before.version + 1 }, fields)
      // The command line of the installation can name another administrator, and so may take away the last.
      const keeps = actor.kind !== 'system' && administers(before) && !administers(after)
      return store.staff.update(after, line, keeps ? 'administrator' : undefined)
    },
    refusalOf: () => lastAdministrator,
  }
  return changeRow(row, seen, decide)
}

/** Without an administrator, nobody could name another. */
const lastAdministrator: Refusal = {
  code: 'last-administrator',
}
