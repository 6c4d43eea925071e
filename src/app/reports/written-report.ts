import type { Instant } from '../../domain/calendar/civil-date.ts'
import { cnAnnualDocument, cnAnnualLines } from '../../domain/report/cn/cn-annual-document.ts'
import type { AnyReport, TextFormat } from '../../domain/report/form/any-report.ts'
import type { FlatForm, FormDocument } from '../../domain/report/form/form-parts.ts'
import { ukStatisticsDocument, ukStatisticsLines } from '../../domain/report/uk/uk-statistics-document.ts'
import {
  usAnnualDocument,
  usAnnualLines,
  usQuarterlyDocument,
  usQuarterlyLines,
} from '../../domain/report/us/us-annual-document.ts'
import { usAnnualXml } from '../../domain/report/us/us-annual-xml.ts'
import { csvLine } from '../../domain/text/csv.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import type { Paper } from '../../domain/text/paper.ts'
import { measuresVersion } from '../../locales/en/measures/measures.ts'
import { languages } from '../../locales/locales.ts'
import { formHtml } from './form-html.ts'
import { formPaper } from './form-paper.ts'
import { reportNotes } from './report-notes.ts'
import { statisticsDocument, statisticsLines } from './statistics-document.ts'
import { summaryDocument, summaryLines } from './summary-document.ts'

/** The report laid out. A form that the law fixes keeps its own language. @param asOf the instant as of which it was made */
export function documentOf(report: AnyReport, locale: Locale, asOf: Instant): FormDocument {
  switch (report.form) {
    case 'cn-annual':
      return cnAnnualDocument(report)
    case 'us-annual':
      return usAnnualDocument(report)
    case 'us-quarterly':
      return usQuarterlyDocument(report, languages[locale].reportFrame.quarterly, locale)
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

/** The report for the writer of PDFs. @param colour the body's own, of the rule under its name */
export function paperOf(report: AnyReport, locale: Locale, asOf: Instant, colour?: string): Paper {
  return formPaper(documentOf(report, locale, asOf), {
    madeAt: asOf,
    size: report.form === 'us-annual' || report.form === 'us-quarterly' ? 'LETTER' : 'A4',
    colour,
    // The annual summary says it among its own words.
    note: report.form === 'plain' ? undefined : languages[locale].reportFrame.madeFrom(asOf),
  })
}

/** The report for a word processor. China's is published as it stands there; the others say at the end of what instant they are. */
export function editableOf(report: AnyReport, locale: Locale, asOf: Instant): FormDocument {
  const form = documentOf(report, locale, asOf)
  if (report.form === 'plain' || report.form === 'cn-annual') return form
  const note = { kind: 'paragraph', text: languages[locale].reportFrame.madeFrom(asOf), small: true } as const
  return { ...form, blocks: [...form.blocks, note] }
}

/** The report in a format that is text. @param asOf the instant as of which it was made */
export function reportText(report: AnyReport, format: TextFormat, asOf: Instant, locale: Locale): string {
  if (format === 'json')
    return `${JSON.stringify({ asOf, definitions: measuresVersion, ...report, ...reportNotes(report) }, null, 2)}\n`
  if (format === 'html')
    return formHtml(documentOf(report, locale, asOf), { asOf, ...reportNotes(report, locale) }, locale)
  if (format === 'xml') {
    if (report.form !== 'us-annual') throw new RangeError(`${report.form} has no XML`)
    return usAnnualXml(report)
  }
  const { columns, rows } = linesOf(report)
  return [columns, ...rows].map(csvLine).join('')
}
