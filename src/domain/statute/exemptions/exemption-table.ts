import type { Exemption } from '../statute.ts'

/**
 * `[section, kind, title, Chinese]`: the section is the code by which a decision cites it; the Chinese title, simplified and
 * traditional, where the law has one.
 */
export type ExemptionRow = readonly [
  section: string,
  kind: Exemption['kind'],
  title: string,
  chinese?: readonly [simplified: string, traditional: string],
]

/** A law's exemptions from its rows. */
export function exemptionsFrom(rows: readonly ExemptionRow[]): readonly Exemption[] {
  return rows.map(([section, kind, en, chinese]) => ({
    ...{ code: section, section, kind },
    title: chinese ? { en, 'zh-Hans': chinese[0], 'zh-Hant': chinese[1] } : { en },
  }))
}
