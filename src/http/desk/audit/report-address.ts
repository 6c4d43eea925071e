import type { ReportForm } from '../../../app/figures/report-forms.ts'

export type ReportAddress = { readonly form: ReportForm; readonly period: string; readonly asOf: string }

/** The address of a report of the auditor, or of what belongs to it. */
export const addressOf = (
  { form, period, asOf }: ReportAddress,
  more = '',
  query: Record<string, string> = {},
): string => {
  const asked = new URLSearchParams({ ...query, ...(asOf ? { as_of: asOf } : {}) }).toString()
  return `/audit/reports/${form}/${period}${more}${asked ? `?${asked}` : ''}`
}

/** The language of a form's own words, which the law fixes; the figures have the reader's. */
export const formLanguages: { readonly [F in ReportForm]?: string } = {
  'cn-annual': 'zh-Hans',
  'us-annual': 'en',
  'us-quarterly': 'en',
  'uk-statistics': 'en',
}
