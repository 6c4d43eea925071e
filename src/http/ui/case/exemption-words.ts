import { exemptionName } from '../../../domain/statute/exemptions/exemption-name.ts'
import type { Exemption } from '../../../domain/statute/statute.ts'
import type { Viewer } from '../viewer.ts'

/** The ground as the reader of a page calls it. */
export const exemptionText = (exemption: Exemption, { locale }: Pick<Viewer, 'locale'>): string =>
  exemptionName(exemption, locale)
