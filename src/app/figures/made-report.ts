import type { AnyReport } from '../../domain/report/form/any-report.ts'
import type { Store } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'

/** One report of one instant is made once: the same question finds the same work. */
export const reportWorkId = (body: Body, form: string, period: string, asOf: string): string =>
  `${body.id}-${form}-${period}-${asOf.replaceAll(/\D/g, '')}`

/** What came of making a report as long work: the report, and the answers of people that stand in it. */
export type MadeReport = { readonly report: AnyReport; readonly answers: string }

export const answersText = (answers: unknown): string => JSON.stringify(answers ?? null)

/** The report where it was made as long work, with the same answers; it cannot have changed since, being of an instant. */
export async function madeReport(
  { backgroundTasks }: Pick<Store, 'backgroundTasks'>,
  id: string,
  answers: unknown,
): Promise<AnyReport | null> {
  const work = await backgroundTasks.byId(id)
  if (work?.status !== 'done' || work.kind !== 'make-report') return null
  const made = work.result as MadeReport
  return made.answers === answersText(answers) ? made.report : null
}
