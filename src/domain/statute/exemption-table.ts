import type { Exemption } from './statute.ts'

/** `[section, kind, title]`: the section is the code by which a decision cites it. */
export type ExemptionRow = readonly [section: string, kind: Exemption['kind'], title: string]

/** A law's exemptions from its rows. */
export function exemptionsFrom(rows: readonly ExemptionRow[]): readonly Exemption[] {
  return rows.map(([section, kind, en]) => ({ code: section, section, kind, title: { en } }))
}
