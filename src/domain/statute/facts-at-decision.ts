import type { Facts } from '../request/event-types.ts'
import type { StatisticalFact, Statute } from './statute.ts'

/**
 * What is recorded with the decision: what the law's statistics ask then, and what the office knew at the receipt and nobody
 * recorded, such as the track of a request that came through the portal.
 */
export const factsAtDecision = ({ facts }: Pick<Statute, 'facts'>, recorded: Facts): readonly StatisticalFact[] =>
  facts.filter(
    ({ askedAt, askedOf, type, name }) =>
      askedAt === 'decision' || (askedOf === 'office' && type === 'choice' && !(name in recorded)),
  )
