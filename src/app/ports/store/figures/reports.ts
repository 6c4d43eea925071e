import type { Instant } from '../../../../domain/calendar/civil-date.ts'
import type { CellValue } from '../../../../domain/report/form/report-cells.ts'
import type { RequestEvent } from '../../../../domain/request/event-types.ts'
import type { Created, New, Updated, Versioned } from '../versions.ts'

/** A cell that is otherwise than in the report that was corrected, or than it was frozen. */
export type CellChange = {
  readonly path: readonly string[]
  readonly before: CellValue
  readonly after: CellValue
}

/** A report as it was published: never changed. */
export type FrozenReport = {
  readonly id: string
  readonly bodyId: string
  readonly form: string
  /** `2025` or `2025Q3`. */
  readonly period: string
  readonly asOf: Instant
  readonly definitionVersion: string
  /** SHA-256 (hex) over the events that it was made from. */
  readonly inputsDigest: string
  /** The report, and the answers that people gave for it. */
  readonly result: { readonly report: unknown; readonly answers: unknown }
  readonly correctsId: string | null
  readonly changes: readonly CellChange[] | null
  readonly public: boolean
  readonly madeBy: string
  readonly madeAt: Instant
}

/** What the records cannot tell and a form asks for. */
export type ReportAnswer = Versioned & {
  readonly bodyId: string
  readonly form: string
  readonly period: string
  readonly answers: unknown
  readonly by: string
  readonly at: Instant
}

export type ReportRecords = {
  /** Written once; there is no way to change one. */
  freeze(report: FrozenReport): Promise<void>
  frozen(id: string): Promise<FrozenReport | null>
  /** The latest first, without their results. `publicOnly` across all bodies where no body is named. */
  list(query: {
    readonly bodyId?: string
    readonly publicOnly: boolean
    readonly limit: number
  }): Promise<readonly Omit<FrozenReport, 'result'>[]>
  answers(bodyId: string, form: string, period: string): Promise<ReportAnswer | null>
  createAnswers(answer: New<ReportAnswer>): Promise<Created<ReportAnswer>>
  updateAnswers(answer: ReportAnswer): Promise<Updated<ReportAnswer>>
  /** The events of a body's cases in order of their ids, in batches, at constant memory. */
  histories(bodyId: string): AsyncIterable<readonly (readonly RequestEvent[])[]>
}
