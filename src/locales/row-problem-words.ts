import type { Texts } from './clock-words.ts'

/** What can be wrong with a row of a ledger that is imported, and what its words need. Dates are civil. */
type RowProblemParams = {
  'no-number': object
  'duplicate-number': { readonly row: number; readonly number: string }
  /** `column`: the first one too many. */
  'too-many-cells': { readonly column: number; readonly header: number; readonly cells: number }
  'no-such-date': { readonly order: 'dmy' | 'mdy' | 'ymd' }
  'date-in-future': { readonly on: string; readonly today: string }
  'no-received-date': object
  'received-before-submitted': { readonly on: string; readonly submittedOn: string }
  'closed-before-received': { readonly on: string; readonly receivedOn: string }
  'no-closed-date': { readonly outcome: string }
  'missing-column': { readonly header: string }
}
export type RowProblemTexts = Texts<RowProblemParams>
/** What a whole ledger does not say, and what its requests would be taken for. */
type QuestionParams = {
  open: { readonly open: number; readonly late: number }
  outcomes: { readonly unknown: number; readonly of: number }
  /** `first`: the row of the first one. */
  contradictions: { readonly count: number; readonly first: number }
}
export type QuestionTexts = Texts<QuestionParams>
export type ImportQuestion = {
  [C in keyof QuestionParams]: { readonly code: C } & QuestionParams[C]
}[keyof QuestionParams]
export type RowProblem = {
  [C in keyof RowProblemParams]: { readonly code: C; readonly params: RowProblemParams[C] }
}[keyof RowProblemParams]

/** `row` counts as a spreadsheet does: the header is row 1. Told in words where the case file itself refused the row. */
export type RowIssue = { readonly row: number; readonly column: string; readonly value: string } & (
  | RowProblem
  | { readonly code: string; readonly message: string }
)
