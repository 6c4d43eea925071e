import { exemptionName, lawCode } from '../../../domain/statute/exemptions/exemption-name.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import type { Locale } from '../../../domain/text/local-text.ts'

export type GroundChoice = { readonly code: string; readonly short: string; readonly title: string }

/** The exemptions of the law that a mark may rest on: as they stand in its box, and with their names. */
export const groundChoices = ({ exemptions }: Statute, locale: Locale): readonly GroundChoice[] =>
  exemptions.map((exemption) => ({
    code: exemption.code,
    short: lawCode(exemption),
    title: exemptionName(exemption, locale),
  }))
