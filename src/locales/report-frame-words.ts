import type { ReportWarning } from '../domain/report/form/form-parts.ts'
import type { QuarterlyWords } from '../domain/report/us/us-annual-document.ts'

/** What stands around a form, and a report that has no fixed form, in the reader's language. */
export type FrameWords = {
  readonly madeFrom: (asOf: string) => string
  readonly needs: string
  readonly answer: string
  readonly section: string
  readonly what: string
  readonly components: string
  readonly checks: string
  readonly holds: string
  readonly fails: string
  readonly warnings: string
  readonly remarks: { readonly [W in Exclude<ReportWarning, string> as W['key']]: (count: number) => string }
  readonly unknown: string
  readonly quarterly: QuarterlyWords
  readonly page: (page: number, of: number) => string
}
