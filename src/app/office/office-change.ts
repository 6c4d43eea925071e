import type { Actor } from '../../domain/request/policy.ts'
import { changedFields } from '../changed-fields.ts'
import { actorRefOf } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body, BodySettings } from '../ports/store/bodies.ts'
import type { ChangedField, OfficeChange, OfficeChangeKind } from '../ports/store/office-history.ts'
import type { Staff } from '../ports/store/staff.ts'
import type { New } from '../ports/store/versions.ts'

export type OfficeClock = Pick<Ports, 'ids' | 'clock'>

type About = {
  readonly bodyId: string
  readonly staffId?: string
  /** That the row has since the change. */
  readonly version?: number
}

/** The line of the history that goes with a change; undefined where nothing changed. */
export function officeChange(
  { ids, clock }: OfficeClock,
  actor: Actor,
  kind: OfficeChangeKind,
  about: About,
  fields: readonly ChangedField[],
): OfficeChange | undefined {
  if (fields.length === 0) return undefined
  const { bodyId, staffId = null, version = null } = about
  return { id: ids.id(), bodyId, at: clock.now(), by: actorRefOf(actor), kind, staffId, fields, version }
}

/** Somebody signed in or out. Nothing of the machine is kept. */
export function signInLine(
  { ids, clock }: OfficeClock,
  kind: 'signed-in' | 'signed-out',
  { id, bodyId }: Pick<Staff, 'id' | 'bodyId'>,
): OfficeChange {
  return { id: ids.id(), bodyId, at: clock.now(), by: `staff:${id}`, kind, staffId: null, fields: [], version: null }
}

const describeConflict = ({ name, settings }: Body): object => {
  const { countedBy: _countedBy, earlierTerms: _earlierTerms, ...told }: BodySettings = settings
  return { name, ...told }
}

/** What changed in how a body shows itself and works. */
export const changedSettings = (before: Body, after: Body): readonly ChangedField[] =>
  changedFields(describeConflict(before), describeConflict(after))

/** What changed of a person in the office. */
export function changedPerson(before: New<Staff> | undefined, after: New<Staff>): readonly ChangedField[] {
  const told = ({ name, email, roles, active, locale }: New<Staff>) => ({ name, email, roles, active, locale })
  return changedFields(before && told(before), told(after))
}
