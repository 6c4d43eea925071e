import type { RequestRow } from '../cases/case-rows.ts'
import type { Period } from './period.ts'

/** What an anonymised export reads of a case: nothing that names anybody, and no words. */
export const caseRowFields = [
  'id',
  'parentId',
  'statute',
  'unit',
  'topic',
  'channel',
  'receivedOn',
  'dueOn',
  'closedOn',
  'stage',
  'outcome',
  'exemptions',
  'daysUsed',
  'late',
  'provisional',
  'openReview',
  'feedbackScore',
] as const satisfies readonly (keyof RequestRow)[]
export type CaseRow = Pick<RequestRow, (typeof caseRowFields)[number]>

/** The ledger of a body as it is exported. */
export type ExportRows = {
  /** The whole ledger in order of receipt, in batches, at constant memory. */
  requests(bodyId: string, period: Period): AsyncIterable<readonly RequestRow[]>
  /** Of each case of the ledger what an export may tell, in order of receipt, in batches, at constant memory. */
  cases(bodyId: string, period: Period): AsyncIterable<readonly CaseRow[]>
}
