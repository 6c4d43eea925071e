import type { FieldConflict, Refusal, Result } from '../domain/request/refusal.ts'
import { changedFields } from './changed-fields.ts'

/**
 * The version of a row that a person saw before they changed it. Undefined where nothing was seen: the change is made of
 * the row as it is now, in one step.
 */
export type Seen = number | FormSeen | undefined

/** A form sends all of its fields: one that still says what stood there when it was opened was not changed in it. */
export type FormSeen = { readonly ofForm: number }

export const versionSeen = (seen: Seen): number | undefined => (typeof seen === 'object' ? seen.ofForm : seen)

/** How often a change is made anew where somebody else was first. */
export const maxSaves = 8

/** The refusal of a save of a row that somebody else saved meanwhile. */
export function staleSave(conflicts: readonly FieldConflict[], version?: number): Result<never> {
  const refusal: Refusal = {
    code: 'conflict',
    ...(conflicts.length > 0 ? { conflicts } : {}),
    ...(version === undefined ? {} : { params: { version: String(version) } }),
  }
  return { ok: false, refusal }
}

/** Somebody else kept on being first. */
export const savedTooOften = staleSave([])

/** What stands there now against what would have been saved, field by field. */
export const conflictsOf = (theirs: object, yours: object): readonly FieldConflict[] =>
  changedFields(theirs, yours).map(({ field, from, to }) => ({ field, theirs: from, yours: to }))
