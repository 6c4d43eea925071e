import type { Statute } from '../../domain/statute/statute.ts'
import { statuteById, statutes } from '../../domain/statute/statutes.ts'
import type { Body } from '../ports/store/bodies.ts'

/** The laws that a body's requests can be under: its own first, its country's others, and the service standard. */
export function lawsOf(body: Pick<Body, 'statute'>): readonly Statute[] {
  const own = statuteById(body.statute)
  const others = statutes.filter((law) => law !== own && (law.jurisdiction === own?.jurisdiction || law.isEnquiry))
  return own ? [own, ...others] : others
}
