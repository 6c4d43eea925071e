import type { MeasureGroup } from './measure.ts'
import { measuresOfAnnualSummary } from './measures-of-annual-summary.ts'
import { measuresOfFigures } from './measures-of-figures.ts'
import { measuresOfForms } from './measures-of-forms.ts'

/** The version of the definitions: a published report names it. It rises when a formula or a treatment changes. */
export const measuresVersion = 4

/** Every measure of the figures and of the official reports: docs/figures.md is made from these. */
export const measureGroups: readonly MeasureGroup[] = [
  ...measuresOfFigures,
  ...measuresOfAnnualSummary,
  ...measuresOfForms,
]
