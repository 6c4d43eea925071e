import type { StatutoryReport } from '../../domain/statute/statute.ts'
import { statuteById, statutes } from '../../domain/statute/statutes.ts'
import type { Body } from '../ports/store/bodies.ts'

const statutory = [
  'cn-annual',
  'us-annual',
  'us-quarterly',
  'uk-statistics',
] as const satisfies readonly StatutoryReport[]
const ofEveryLaw = ['figures', 'plain'] as const
export const reportForms = [...statutory, ...ofEveryLaw] as const
export type ReportForm = (typeof reportForms)[number]

/** The laws whose requests a form counts. */
export const lawsOfForm = (form: StatutoryReport): readonly string[] =>
  statutes.flatMap(({ id, reportForms }) => (reportForms.includes(form) ? [id] : []))

/** The forms that a body can make. */
export const formsOf = (body: Body): readonly ReportForm[] => [
  ...statutory.filter((form) => statuteById(body.statute)?.reportForms.includes(form)),
  ...ofEveryLaw,
]
