import type { StatuteId } from '../../domain/statute/statute.ts'
import type { Body } from '../ports/store/records.ts'

export const reportForms = ['cn-annual', 'us-annual', 'us-quarterly', 'uk-statistics', 'figures', 'plain'] as const
export type ReportForm = (typeof reportForms)[number]

/** The laws whose requests each form counts; the plain figures are of every law. */
export const lawsOfForm: { readonly [F in Exclude<ReportForm, 'figures' | 'plain'>]: readonly StatuteId[] } = {
  'cn-annual': ['cn-ogi-2019'],
  'us-annual': ['us-foia'],
  'us-quarterly': ['us-foia'],
  'uk-statistics': ['uk-foia-2000', 'uk-eir-2004'],
}

/** The forms that a body can make. */
export const formsOf = (body: Body): readonly ReportForm[] =>
  reportForms.filter(
    (form) => form === 'figures' || form === 'plain' || lawsOfForm[form].includes(body.statute as StatuteId),
  )
