import type { ApiKey } from './api-keys.ts'

/** The private addresses under which calendar programs fetch a person's due dates: one a person. */
export type CalendarKeys = {
  /** The key takes the place of whatever the person had; null takes it away. */
  replace(staffId: string, key: ApiKey | null): Promise<void>
}
