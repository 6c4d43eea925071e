import { cnOgi2019 } from './cn-ogi-2019.ts'
import type { Statute } from './statute.ts'
import { ukFoia2000 } from './uk-foia-2000.ts'
import { usFoia } from './us-foia.ts'

/** Every law that Candor computes, in the order of `statuteIds`. */
export const statutes: readonly Statute[] = [cnOgi2019, usFoia, ukFoia2000]

const byId = new Map<string, Statute>(statutes.map((statute) => [statute.id, statute]))

export function statuteById(id: string): Statute | undefined {
  return byId.get(id)
}
