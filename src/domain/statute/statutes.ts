import { registered } from './registered-statutes.ts'
import { serviceStandard } from './service-standard.ts'
import type { Statute } from './statute.ts'

export type StatuteId = (typeof registered)[number]['id']
export const statutes: readonly Statute[] = registered
export const statuteIds: readonly StatuteId[] = registered.map(({ id }) => id)

/** The law of an enquiry: the body's own standard of service. */
export const enquiryLaw: Statute = serviceStandard

const byId = new Map<string, Statute>(statutes.map((statute) => [statute.id, statute]))

/** The law of that id, or undefined where there is none. */
export function statuteById(id: string): Statute | undefined {
  return byId.get(id)
}
