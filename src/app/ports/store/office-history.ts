import type { Instant } from '../../../domain/calendar/civil-date.ts'
import type { ActorRef } from '../../../domain/request/event-types.ts'

export const officeChangeKinds = [
  'settings',
  'digests',
  'staff-added',
  'staff-changed',
  'staff-left',
  'key-made',
  'key-ended',
  'signed-in',
  'signed-out',
] as const
export type OfficeChangeKind = (typeof officeChangeKinds)[number]

/** A field of the settings, or of a person; `null` where nothing stood there. */
export type ChangedField = { readonly field: string; readonly from: unknown; readonly to: unknown }

/** A line in the history of the office. It is written in one transaction with what it tells. */
export type OfficeChange = {
  readonly id: string
  readonly bodyId: string
  readonly at: Instant
  readonly by: ActorRef
  readonly kind: OfficeChangeKind
  /** Whom it is about; null where it is about the body. */
  readonly staffId: string | null
  readonly fields: readonly ChangedField[]
  /** The version that the row has since this change; null for a key, and for lines of before rows had versions. */
  readonly version: number | null
}

/** What was done in an office outside its cases. */
export type OfficeHistory = {
  /** The latest first. @param before the id of a line: those that are older */
  of(bodyId: string, limit: number, before?: string): Promise<readonly OfficeChange[]>
  /** What was changed of a body (`staffId` null) or of a person after it had that version, the first first. */
  after(bodyId: string, staffId: string | null, version: number): Promise<readonly OfficeChange[]>
}
