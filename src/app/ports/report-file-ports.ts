import type { FormDocument } from '../../domain/report/form-parts.ts'

/** Writes a report for a word processor and for a spreadsheet. An installation that cannot has no such port. */
export type ReportFiles = {
  docx(form: FormDocument): Promise<Uint8Array>
  xlsx(form: FormDocument): Promise<Uint8Array>
}
