import type { Instant } from '../../../domain/calendar/civil-date.ts'
import type { OfficeChange } from './office-history.ts'
export type ApiKey = {
  readonly keyHash: string
  readonly staffId: string
  readonly name: string
  /** `read`, `write`, or `figures` alone. */
  readonly scopes: readonly string[]
  readonly createdAt: Instant
  readonly revokedAt: Instant | null
}

/** The keys of the API. */
export type ApiKeys = {
  /** @param change the line in the history of the office that goes with it, here and below */
  create(key: ApiKey, change?: OfficeChange): Promise<void>
  /** False where it was ended already: the first instant stays. */
  end(keyHash: string, at: Instant, change?: OfficeChange): Promise<boolean>
  byHash(keyHash: string): Promise<ApiKey | null>
  /** The keys of a person, those that were revoked too; the oldest first. */
  of(staffId: string): Promise<readonly ApiKey[]>
}
