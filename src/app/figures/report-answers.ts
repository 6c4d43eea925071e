import { z } from 'zod'
import { type SummaryTexts, summaryTexts } from '../../domain/report/annual-summary/annual-summary.ts'
import type { CnAnswers } from '../../domain/report/cn/cn-annual.ts'
import { cnProactive } from '../../domain/report/cn/cn-annual-form.ts'
import type { UsAnswers } from '../../domain/report/us/us-annual-answers.ts'
import { type FieldIssue, fieldIssue, ok, type Result, refuseFields } from '../../domain/request/refusal.ts'
import { civilDateInput, fieldIssueOf } from '../input.ts'
import type { Store } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import { periodText, type ReportOf } from './report-period.ts'

const count = z.number().int().min(0)
const amount = z.number().min(0)
const byComponent = <T extends z.ZodType>(value: T) => z.record(z.string(), value).optional()

const proactiveRows = Object.fromEntries(
  cnProactive.flatMap(({ columns, rows }) =>
    rows.map((row) => [row, z.array(amount).length(columns.length).optional()]),
  ),
)

export const cnAnswersInput = z.strictObject({
  texts: z
    .strictObject({ general: z.string().optional(), problems: z.string().optional(), other: z.string().optional() })
    .optional(),
  proactive: z.strictObject(proactiveRows).optional(),
})

export const plainAnswersInput = z.strictObject({
  texts: z
    .strictObject(Object.fromEntries(summaryTexts.map((text) => [text, z.string().max(20_000).optional()])))
    .optional(),
})

export const usAnswersInput = z.strictObject({
  agency: z.strictObject({ name: z.string().min(1), abbreviation: z.string().min(1) }).optional(),
  abbreviations: byComponent(z.string().min(1)),
  exemption3: z
    .array(
      z.strictObject({
        statute: z.string().min(1),
        withheld: z.string().optional(),
        case: z.string().optional(),
        counts: z.record(z.string(), count),
      }),
    )
    .optional(),
  expedited: byComponent(z.strictObject({ median: amount, average: amount, withinTen: count })),
  feeWaivers: byComponent(z.strictObject({ median: amount, average: amount })),
  personnel: byComponent(
    z.strictObject({ fullTime: amount, equivalent: amount, processingCost: amount, litigationCost: amount }),
  ),
  exclusions: byComponent(count),
  postedByProgram: byComponent(count),
  consultations: byComponent(
    z.strictObject({ pendingStart: count, received: count, processed: count, pendingEnd: count }),
  ),
  oldestConsultations: byComponent(z.array(z.strictObject({ receivedOn: civilDateInput, days: count })).max(10)),
})

/** Every answer that is wrong is named by its place in the file. */
function answersOf<T>(schema: z.ZodType<T>, given: unknown): Result<T> {
  const parsed = schema.safeParse(given ?? {}, { reportInput: true })
  if (parsed.success) return ok(parsed.data)
  return refuseFields(parsed.error.issues.map(fieldIssueOf))
}

export const cnAnswersOf = (given: unknown): Result<CnAnswers> =>
  answersOf(cnAnswersInput as unknown as z.ZodType<CnAnswers>, given)
export const summaryAnswersOf = (given: unknown): Result<{ readonly texts?: SummaryTexts | undefined }> =>
  answersOf<{ readonly texts?: SummaryTexts | undefined }>(plainAnswersInput, given)
export const usAnswersOf = (given: unknown): Result<UsAnswers> => answersOf<UsAnswers>(usAnswersInput, given)

/** A component that the form does not have: the answer would be lost. */
export function strangeComponents(answers: UsAnswers, components: readonly string[]): readonly FieldIssue[] {
  const known = new Set([...components, 'overall'])
  const { agency: _agency, exemption3 = [], ...byName } = answers
  const named = [
    ...Object.entries(byName).flatMap(([part, of]) => Object.keys(of ?? {}).map((name) => [part, name] as const)),
    ...exemption3.flatMap(({ counts }) => Object.keys(counts).map((name) => ['exemption3', name] as const)),
  ]
  return named.filter(([, name]) => !known.has(name)).map(([path, name]) => fieldIssue(path, 'unknown', { name }))
}

/** What people told for a report: what is given now, otherwise what is kept for its form and period. */
export async function answersFor(
  { reports }: Pick<Store, 'reports'>,
  body: Body,
  { form, of, answers }: { readonly form: string; readonly of: ReportOf; readonly answers?: unknown },
): Promise<unknown> {
  return answers ?? (await reports.answers(body.id, form, periodText(of)))?.answers
}
