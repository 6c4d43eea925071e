import type { IssueCode, IssueParams } from '../domain/request/refusal.ts'

/** `label` is what the form calls the field. */
export type FieldProblems = { readonly [C in IssueCode]: (label: string, params: IssueParams) => string }
