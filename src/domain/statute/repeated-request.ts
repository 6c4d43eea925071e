import type { StatuteId } from './statute.ts'

/**
 * The row of the law's official statistics for a second copy of one request. Other forms have none: there the copy counts
 * as taken back. (The United Kingdom's s.14(2) refuses repeats of what was answered already; that is a decision on the
 * merits, not a clerk's merging of two copies.)
 */
const outcomes: { readonly [S in StatuteId]?: string } = {
  // 条例第36条第6项
  'cn-ogi-2019': 'not-processed.repeat',
  // Annual FOIA report, V.B(2)
  'us-foia': 'duplicate-request',
}

export function repeatedOutcome(statute: StatuteId): string | undefined {
  return outcomes[statute]
}
