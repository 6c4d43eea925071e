import { csvLine } from '../../text/csv.ts'
import type { Locale } from '../../text/local-text.ts'
import type { Paper } from '../../text/paper.ts'
import type { AnnualSummary } from '../annual-summary/annual-summary.ts'
import { summaryDocument, summaryLines } from '../annual-summary/summary-document.ts'
import type { CnAnnual } from '../cn/cn-annual.ts'
import { cnAnnualDocument, cnAnnualLines } from '../cn/cn-annual-document.ts'
import { measuresVersion } from '../definitions/measures.ts'
import type { Statistics } from '../figures/statistics.ts'
import { statisticsDocument, statisticsLines } from '../figures/statistics-document.ts'
import type { UkStatistics } from '../uk/uk-statistics.ts'
import { ukStatisticsDocument, ukStatisticsLines } from '../uk/uk-statistics-document.ts'
import type { UsAnnual } from '../us/us-annual.ts'
import { usAnnualDocument, usAnnualLines, usQuarterlyDocument, usQuarterlyLines } from '../us/us-annual-document.ts'
import { usAnnualXml } from '../us/us-annual-xml.ts'
import type { UsQuarterly } from '../us/us-quarterly.ts'
import { formHtml } from './form-html.ts'
import { formPaper } from './form-paper.ts'
import type { FlatForm, FormDocument } from './form-parts.ts'
import { frameWords } from './frame-words.ts'

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

/** The report laid out. A form that the law fixes keeps its own language. @param asOf the instant as of which it was made */
export function documentOf(report: AnyReport, locale: Locale, asOf: string): FormDocument {
  switch (report.form) {
    case 'cn-annual':
      return cnAnnualDocument(report)
    case 'us-annual':
      return usAnnualDocument(report)
    case 'us-quarterly':
      return usQuarterlyDocument(report, frameWords[locale].quarterly, locale)
    case 'uk-statistics':
      return ukStatisticsDocument(report)
    case 'figures':
      return statisticsDocument(report, locale)
    case 'plain':
      return summaryDocument(report, locale, { asOf, definitions: String(measuresVersion) })
  }
}

function linesOf(report: AnyReport): FlatForm {
  switch (report.form) {
    case 'cn-annual':
      return cnAnnualLines(report)
    case 'us-annual':
      return usAnnualLines(report)
    case 'us-quarterly':
      return usQuarterlyLines(report)
    case 'uk-statistics':
      return ukStatisticsLines(report)
    case 'figures':
      return statisticsLines(report)
    case 'plain':
      return summaryLines(report)
  }
}

/** Formats that are text; the others are files that an adapter writes. */
export type TextFormat = Exclude<ReportFormat, 'xlsx' | 'docx' | 'pdf'>
export const isText = (format: ReportFormat): format is TextFormat =>
  format !== 'xlsx' && format !== 'docx' && format !== 'pdf'

/** The report for the writer of PDFs. @param colour the body's own, of the rule under its name */
export function paperOf(report: AnyReport, locale: Locale, asOf: string, colour?: string): Paper {
  return formPaper(documentOf(report, locale, asOf), {
    madeAt: asOf,
    size: report.form === 'us-annual' || report.form === 'us-quarterly' ? 'LETTER' : 'A4',
    colour,
    // The annual summary says it among its own words.
    note: report.form === 'plain' ? undefined : frameWords[locale].madeFrom(asOf),
  })
}

/** The report for a word processor. China's is published as it stands there; the others say at the end of what instant they are. */
export function editableOf(report: AnyReport, locale: Locale, asOf: string): FormDocument {
  const form = documentOf(report, locale, asOf)
  if (report.form === 'plain' || report.form === 'cn-annual') return form
  const note = { kind: 'paragraph', text: frameWords[locale].madeFrom(asOf), small: true } as const
  return { ...form, blocks: [...form.blocks, note] }
}

/** The report in a format that is text. @param asOf the instant as of which it was made */
export function reportText(report: AnyReport, format: TextFormat, asOf: string, locale: Locale): string {
  if (format === 'json') return `${JSON.stringify({ asOf, definitions: measuresVersion, ...report }, null, 2)}\n`
  if (format === 'html') return formHtml(documentOf(report, locale, asOf), { asOf, ...report }, locale)
  if (format === 'xml') {
    if (report.form !== 'us-annual') throw new RangeError(`${report.form} has no XML`)
    return usAnnualXml(report)
  }
  const { columns, rows } = linesOf(report)
  return [columns, ...rows].map(csvLine).join('')
}
