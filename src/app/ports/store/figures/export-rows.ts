import type { RequestRow } from './records.ts'
import type { Period } from './statistics-ports.ts'

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

export type ExportRecords = {
  /** Of each case of the ledger what an export may tell, in order of receipt, in batches, at constant memory. */
  exportCases(bodyId: string, period: Period): AsyncIterable<readonly CaseRow[]>
}
