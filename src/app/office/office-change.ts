import type { Actor } from '../../domain/request/policy.ts'
import { actorRefOf } from '../perform.ts'
import type { ChangedField, OfficeChange, OfficeChangeKind } from '../ports/office-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body, BodySettings, Staff } from '../ports/records.ts'

export type OfficeClock = Pick<Ports, 'ids' | 'clock'>

/** The line of the history that goes with a change; undefined where nothing changed. */
export function officeChange(
  { ids, clock }: OfficeClock,
  actor: Actor,
  kind: OfficeChangeKind,
  about: { readonly bodyId: string; readonly staffId?: string },
  fields: readonly ChangedField[],
): OfficeChange | undefined {
  if (fields.length === 0) return undefined
  const { bodyId, staffId = null } = about
  return { id: ids.id(), bodyId, at: clock.now(), by: actorRefOf(actor), kind, staffId, fields }
}

/** Somebody signed in or out. Nothing of the machine is kept. */
export function signInLine(
  { ids, clock }: OfficeClock,
  kind: 'signed-in' | 'signed-out',
  { id, bodyId }: Pick<Staff, 'id' | 'bodyId'>,
): OfficeChange {
  return { id: ids.id(), bodyId, at: clock.now(), by: `staff:${id}`, kind, staffId: null, fields: [] }
}

/** What `after` says otherwise than `before`, field by field. */
export function changedFields(before: object | undefined, after: object): readonly ChangedField[] {
  const old: { readonly [field: string]: unknown } = { ...before }
  const now: { readonly [field: string]: unknown } = { ...after }
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) => {
    const [from = null, to = null] = [old[field], now[field]]
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to }]
  })
}

const toldOf = ({ name, settings }: Body): object => {
  const { countedBy: _countedBy, earlierTerms: _earlierTerms, ...told }: BodySettings = settings
  return { name, ...told }
}

/** What changed in how a body shows itself and works. */
export const changedSettings = (before: Body, after: Body): readonly ChangedField[] =>
  changedFields(toldOf(before), toldOf(after))

/** What changed of a person in the office. */
export function changedPerson(before: Staff | undefined, after: Staff): readonly ChangedField[] {
  const told = ({ name, email, roles, active, locale }: Staff) => ({ name, email, roles, active, locale })
  return changedFields(before && told(before), told(after))
}
