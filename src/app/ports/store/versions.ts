/**
 * A row that people edit. `version` is that of the row as it was read: a save that names another one than the row has by
 * then changes nothing, and is a conflict.
 */
export type Versioned = { readonly version: number }

/** A row that is kept for the first time: its version will be 1. */
export type New<T extends Versioned> = Omit<T, 'version'>

/** `duplicate`: a row with this key is there already, and stays as it is. */
export type Created<T> = { readonly ok: true; readonly row: T } | { readonly ok: false; readonly conflict: 'duplicate' }

/** `stale`: somebody else saved the row after it was read, or it is gone. Otherwise `row` has the next version. */
export type Updated<T, C extends string = 'stale'> =
  | { readonly ok: true; readonly row: T }
  | { readonly ok: false; readonly conflict: C | 'stale' }
