import type { ApiKey } from './store/records.ts'

/** The private addresses under which calendar programs fetch a person's due dates: one a person. */
export type CalendarKeys = {
  /** The key takes the place of whatever the person had; null takes it away. */
  replace(staffId: string, key: ApiKey | null): Promise<void>
}
