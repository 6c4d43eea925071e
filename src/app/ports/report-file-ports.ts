import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { FormDocument } from '../../domain/report/form/form-parts.ts'
import type { DocumentStyle } from '../../domain/text/paper.ts'

/** A cell; a date stands as a date, so that a spreadsheet sorts and counts it. */
export type XlsxCell = string | number | boolean | null | { readonly date: CivilDate }

/** Writes a report for a word processor and for a spreadsheet. An installation that cannot has no such port. */
export type ReportFiles = {
  docx(form: FormDocument, style: DocumentStyle): Promise<Uint8Array>
  xlsx(form: FormDocument, style: DocumentStyle): Promise<Uint8Array>
  /** A workbook in pieces, made while its rows are read: it is never whole in memory. */
  workbook(
    name: string,
    headings: readonly string[],
    batches: AsyncIterable<readonly (readonly XlsxCell[])[]>,
  ): AsyncIterable<Uint8Array>
}
