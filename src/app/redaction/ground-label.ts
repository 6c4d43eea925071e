import { lawCode } from '../../domain/statute/exemptions/exemption-name.ts'
import type { Statute } from '../../domain/statute/statute.ts'

/** What stands in the box of a cut: the sections of the law as it cites them. */
export function groundLabel(statute: Statute, grounds: readonly string[]): string {
  const cited = grounds.map((code) => {
    const known = statute.exemptions.find((one) => one.code === code)
    return known ? lawCode(known) : code
  })
  return [...new Set(cited)].join(', ')
}
