import type { AnyReport } from '../../domain/report/form/any-report.ts'
import type { IdentityCheck, Need } from '../../domain/report/form/form-parts.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'

/** What a report says beside its form, in words. */
export type ReportNotes = {
  readonly checks: readonly IdentityCheck[]
  readonly needs: readonly Need[]
  readonly warnings: readonly string[]
}

/** Formulas of reports that no law words have the ids of their lines: `lateCauses.closedLate = punctuality.closed.late`. */
function formulaText({ form }: AnyReport, name: string, locale: Locale): string {
  const { figures, reportFrame } = languages[locale]
  const lines: Readonly<Record<string, string>> =
    form === 'us-quarterly'
      ? reportFrame.quarterly.lines
      : form === 'figures' || form === 'plain'
        ? { ...figures.tables, ...figures.columns, ...figures.rows }
        : {}
  return name.replaceAll(/[a-z]+(\.?[A-Za-z]+)*/gi, (path) =>
    path
      .split('.')
      .map((id) => lines[id] ?? id)
      .join(' / '),
  )
}

/** The notes in a language; by default in that of the form, as programs read them. */
export function reportNotes(report: AnyReport, locale?: Locale): ReportNotes {
  const words = languages[locale ?? (report.form === 'cn-annual' ? 'zh-Hans' : 'en')].reportFrame
  return {
    needs: report.needs,
    checks: locale
      ? report.checks.map((check) => ({ ...check, name: formulaText(report, check.name, locale) }))
      : report.checks,
    warnings: report.warnings.map((one) => (typeof one === 'string' ? one : words.remarks[one.key](one.count))),
  }
}
