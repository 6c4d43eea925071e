import type { IssueCode, IssueParams } from '../domain/request/refusal.ts'

/** `label` is what the form calls the field; programs, which read the path beside it, have none. */
export type FieldProblems = { readonly [C in IssueCode]: (params: IssueParams[C], label?: string) => string }
