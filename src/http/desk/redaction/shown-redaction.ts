import type { SheetView } from '../../../app/ports/safe-copy-ports.ts'
import type { DocumentRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { ViewedRedaction } from '../../../app/redaction/view-redaction.ts'
import type { PageSize } from '../../../domain/release/marks.ts'
import type { Statute } from '../../../domain/statute/statute.ts'

/** A document on the redaction desk. */
export type ShownRedaction = {
  readonly reference: string
  readonly document: DocumentRow
  readonly redaction: ViewedRedaction
  readonly statute: Statute
  readonly staffId: string
  /** Of the pages, known from the first mark on. */
  readonly pages: readonly PageSize[]
  /** Of a spreadsheet; null for any other file. */
  readonly sheets: { readonly view: SheetView; readonly fromRow: number } | null
  /** Whether something on the installation shows files as pages. */
  readonly canShow: boolean
  /** Whether this person may have a copy of it made that has pages. */
  readonly canCopy: boolean
}
