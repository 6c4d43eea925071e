import type { AnnualSummary } from '../annual-summary/annual-summary.ts'
import type { CnAnnual } from '../cn/cn-annual.ts'
import type { Statistics } from '../figures/statistics.ts'
import type { UkStatistics } from '../uk/uk-statistics.ts'
import type { UsAnnual } from '../us/us-annual.ts'
import type { UsQuarterly } from '../us/us-quarterly.ts'

export type AnyReport = CnAnnual | UsAnnual | UsQuarterly | UkStatistics | Statistics | AnnualSummary

export const reportFormats = ['json', 'csv', 'xlsx', 'xml', 'html', 'docx', 'pdf'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** What each form can be written as. */
export const formatsOf: { readonly [F in AnyReport['form']]: readonly ReportFormat[] } = {
  'cn-annual': ['json', 'csv', 'xlsx', 'html', 'docx', 'pdf'],
  'us-annual': ['json', 'csv', 'xlsx', 'xml', 'html', 'docx', 'pdf'],
  'us-quarterly': ['json', 'csv', 'xlsx', 'html', 'docx', 'pdf'],
  'uk-statistics': ['json', 'csv', 'xlsx', 'html', 'docx', 'pdf'],
  figures: ['json', 'csv', 'xlsx', 'html', 'docx', 'pdf'],
  plain: ['json', 'csv', 'xlsx', 'html', 'docx', 'pdf'],
}

/** Formats that are text; the others are files that an adapter writes. */
export type TextFormat = Exclude<ReportFormat, 'xlsx' | 'docx' | 'pdf'>
export const isText = (format: ReportFormat): format is TextFormat =>
  format !== 'xlsx' && format !== 'docx' && format !== 'pdf'
