import type { Instant } from '../../domain/calendar/civil-date.ts'
import { type AnyReport, formatsOf, isText, type ReportFormat } from '../../domain/report/form/any-report.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { fallbackLocale, type Locale, localeOfTag } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import { documentOf, editableOf, paperOf, reportText } from '../reports/written-report.ts'
import { periodText, type ReportOf } from './report-period.ts'

const mediaTypes: { readonly [F in ReportFormat]: string } = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export type ReportFile = { readonly name: string; readonly mediaType: string; readonly content: string | Uint8Array }

export type AskedFile = {
  readonly format: ReportFormat
  readonly asOf: Instant
  readonly locale: Locale
  readonly of: ReportOf
}

/** A report as a file. Refused where the form has no such format, or the installation cannot write it. */
export async function reportFile(
  ports: Pick<Ports, 'pdf' | 'reportFiles'>,
  body: Body,
  report: AnyReport,
  { format, asOf, locale, of }: AskedFile,
): Promise<Result<ReportFile>> {
  if (!formatsOf[report.form].includes(format))
    return refuseField('format', 'choice', { known: formatsOf[report.form].join(', ') })
  const content = await contentOf(ports, body, report, { format, asOf, locale })
  if (content === undefined) return refuse('not-found', { reason: 'not-installed' })
  const name = `${body.slug}-${report.form}-${periodText(of)}.${format}`
  return ok({ name, mediaType: mediaTypes[format], content })
}

async function contentOf(
  { pdf, reportFiles }: Pick<Ports, 'pdf' | 'reportFiles'>,
  body: Body,
  report: AnyReport,
  { format, asOf, locale }: Omit<AskedFile, 'of'>,
): Promise<string | Uint8Array | undefined> {
  if (isText(format)) return reportText(report, format, asOf, locale)
  if (format === 'pdf') return pdf?.(paperOf(report, locale, asOf, body.settings.brand?.seal))
  const form = format === 'docx' ? editableOf(report, locale, asOf) : documentOf(report, locale, asOf)
  return reportFiles?.[format](form, languages[localeOfTag(form.language) ?? fallbackLocale].document)
}
