import { z } from '@hono/zod-openapi'
import { reportForms } from '../../../app/figures/report-forms.ts'
import { type ReportOf, reportOf } from '../../../app/figures/report-period.ts'
import { customIssue } from '../../../app/input.ts'
import type { FrozenReport } from '../../../app/ports/store/figures/reports.ts'
import { parseInstant } from '../../../domain/calendar/instant.ts'
import { ok, type Result, refuseField } from '../../../domain/request/refusal.ts'

const value = z.union([z.number(), z.string(), z.null()])
const path = z.array(z.string())
export const instantText = z.string().openapi({ format: 'date-time' })
export const instantInput = z
  .string()
  .transform((text, context) => {
    const at = parseInstant(text)
    if (at) return at
    context.addIssue(customIssue('instant'))
    return z.NEVER
  })
  .openapi({ type: 'string', format: 'date-time' })

const figureTable = z.object({
  id: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.object({ id: z.string(), values: z.array(z.number().nullable()) })),
  total: z.array(z.number().nullable()).nullable(),
})
export const tablesSchema = z
  .object({
    body: z.string(),
    from: z.string().nullable(),
    to: z.string(),
    asOf: instantText,
    tables: z.array(figureTable).openapi({ description: 'Null: not shown, because the number is small' }),
  })
  .openapi('FigureTables')

const change = z.object({ path, before: value, after: value })
export const reportListed = z
  .object({
    id: z.string(),
    form: z.enum(reportForms),
    period: z.string(),
    asOf: instantText,
    definitionVersion: z.string(),
    inputsDigest: z.string(),
    correctsId: z.string().nullable(),
    changes: z.array(change).nullable(),
    public: z.boolean(),
    madeAt: instantText,
  })
  .openapi('FrozenReport')
export const reportSchema = z
  .looseObject({ form: z.enum(reportForms) })
  .openapi('Report', { description: 'With the fields of its form', example: { form: 'figures', body: 'riverford' } })
export const reportWhole = reportListed.extend({ report: reportSchema }).openapi('WholeReport')
export const verifiedSchema = z
  .object({ equal: z.boolean(), sameInputs: z.boolean(), sameDefinitions: z.boolean(), changes: z.array(change) })
  .openapi('VerifiedReport')
export const cellSchema = z
  .object({
    path,
    kind: z.enum(['sum', 'over', 'rank', 'told']),
    value,
    cases: z.array(z.object({ reference: z.string(), times: z.number() })),
  })
  .openapi('CellCases')

/** Stored as text: only these forms are ever published. */
export const shown = ({ bodyId: _body, madeBy: _by, form, ...one }: Omit<FrozenReport, 'result'>) => ({
  ...one,
  form: form as z.output<typeof ofReport>['form'],
})
export const ofReport = z.object({ form: z.enum(reportForms), period: z.string() })
export const ofId = z.object({ id: z.string() })
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** The files that a report is written as; which there are goes by its form. */
export const reportTypes = [
  'application/json',
  'text/csv',
  xlsxType,
  'application/xml',
  'text/html',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const
/** The period that an address names. */
export function periodIn(text: string): Result<ReportOf> {
  const of = reportOf(text)
  return of ? ok(of) : refuseField('period', 'period')
}
