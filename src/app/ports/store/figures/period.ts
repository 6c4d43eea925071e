import type { CivilDate } from '../../../../domain/calendar/civil-date.ts'

/** Both ends count. */
export type Period = { readonly from?: CivilDate; readonly to?: CivilDate }
