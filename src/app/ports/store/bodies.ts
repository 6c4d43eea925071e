import type { ExportRecords } from './export-ports.ts'
import type { OfficeChange } from './office-ports.ts'
import type { Body, Staff } from './records.ts'
import type { Created, New, Updated } from './versions.ts'

/** The public bodies, the people who work in them, and what is exported of them. */
export type OfficeRecords = ExportRecords & {
  bodies(): Promise<readonly Body[]>
  bodyById(id: string): Promise<Body | null>
  bodyBySlug(slug: string): Promise<Body | null>
  /** `duplicate`: there is a body with this slug. */
  createBody(body: New<Body>): Promise<Created<Body>>
  /** @param change the line in the history of the office that goes with it, here and below */
  updateBody(body: Body, change?: OfficeChange): Promise<Updated<Body>>
  staffById(id: string): Promise<Staff | null>
  staffByEmail(email: string): Promise<readonly Staff[]>
  staffOf(bodyId: string): Promise<readonly Staff[]>
  /** `duplicate`: somebody works for the body under this address. */
  createStaff(staff: New<Staff>, change?: OfficeChange): Promise<Created<Staff>>
  /** @param keeps `administrator`: refused where it would leave the body without one, whoever else is changed at that moment */
  updateStaff(
    staff: Staff,
    change?: OfficeChange,
    keeps?: 'administrator',
  ): Promise<Updated<Staff, 'last-administrator'>>
}
