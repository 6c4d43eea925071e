import type { Role } from '../../../domain/request/role.ts'
import type { Locale } from '../../../domain/text/local-text.ts'
import type { OfficeChange } from './office-history.ts'
import type { Created, New, Updated, Versioned } from './versions.ts'
export type Staff = Versioned & {
  readonly id: string
  readonly bodyId: string
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly active: boolean
  readonly locale: Locale
}

/** The people who work in the bodies. */
export type StaffRecords = {
  byId(id: string): Promise<Staff | null>
  byEmail(email: string): Promise<readonly Staff[]>
  of(bodyId: string): Promise<readonly Staff[]>
  /** `duplicate`: somebody works for the body under this address. */
  create(staff: New<Staff>, change?: OfficeChange): Promise<Created<Staff>>
  /** @param keeps `administrator`: refused where it would leave the body without one, whoever else is changed at that moment */
  update(staff: Staff, change?: OfficeChange, keeps?: 'administrator'): Promise<Updated<Staff, 'last-administrator'>>
}
