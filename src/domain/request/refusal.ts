/** Why something was not ok. A value, not an exception; the codes are stable and each has its page in the documents. */
export const refusalCodes = [
  'not-found',
  'forbidden',
  'invalid',
  'conflict',
  'wrong-stage',
  'own-draft',
  'own-document',
  'decision-incomplete',
  'not-your-step',
  'date-before-approval',
  'no-draft',
  'no-open-clarification',
  'clarification-open',
  'asked-once',
  'no-open-fee',
  'fee-open',
  'no-open-consultation',
  'extension-not-allowed',
  'transfer-not-in-law',
  'unknown-outcome',
  'unknown-exemption',
  'exemption-needed',
  'missing-fact',
  'unknown-document',
  'document-not-approved',
  'document-state',
  'confirm-uninspected',
  'document-blocked',
  'not-closed',
  'already-published',
  'not-published',
  'no-open-review',
  'date-in-future',
  'date-before-receipt',
  'too-large',
  'duplicate',
  'unknown-event',
  'not-correctable',
  'already-given',
  'impossible-clock',
  'parts-open',
  'answered-by-parts',
  'not-linked',
  'another-law',
  'another-person',
  'last-administrator',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What can be wrong with a field. Each is worded in every language: `fieldProblems` in src/locales. */
export const issueCodes = [
  'required',
  'too-long',
  'email',
  'date',
  'date-in-future',
  'amount',
  'currency',
  'person',
  'choice',
  'after-question',
  'slug',
  'channel-taken',
  'view-taken',
  'working-days',
  'hour',
  'length',
  'count',
  'reminder-days',
  'english-name',
  'colour',
  'contrast',
  'picture',
  'picture-size',
  'unsafe-picture',
  'unit-in-use',
  'wrong',
] as const
export type IssueCode = (typeof issueCodes)[number]
export type IssueParams = { readonly [name: string]: string }

/** `message` says it in English, for the API and the command line; pages word the code. */
export type FieldIssue = {
  readonly path: string
  readonly code: IssueCode
  readonly message: string
  readonly params?: IssueParams
}

/** A field in which a save would have undone what somebody else saved. */
export type FieldConflict = {
  readonly field: string
  /** What stands there by now; null where nothing does. */
  readonly theirs: unknown
  /** What would have been saved. */
  readonly yours: unknown
  /** Who saved theirs, as `staff:` with an id or `system`, and when, where it is known. */
  readonly by?: string
  readonly at?: string
}

export type Refusal = {
  readonly code: RefusalCode
  /** In English, for the API and the log of errors; pages say it in the reader's language by the code. */
  readonly message: string
  /** What was wrong where, for `invalid`. */
  readonly issues?: readonly FieldIssue[]
  /** For `conflict`, where it is about the fields of one row. */
  readonly conflicts?: readonly FieldConflict[]
  /** What the message's words stand for, for translations. */
  readonly params?: { readonly [name: string]: string }
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** What was ok in another form; a refusal stays as it is. */
export function mapResult<T, U>(result: Result<T>, form: (value: T) => U): Result<U> {
  return result.ok ? ok(form(result.value)) : result
}

export function refuse(
  code: RefusalCode,
  message: string,
  params?: { readonly [name: string]: string },
): Result<never> {
  return { ok: false, refusal: { code, message, ...(params ? { params } : {}) } }
}

type Refused = { readonly ok: false; readonly refusal: Refusal }

/** Fields that are wrong, each named by its path in the input. */
export function refuseFields(issues: readonly FieldIssue[], separator = '; '): Refused {
  const message = issues
    .map((issue) => (issue.path ? `${issue.path}: ${issue.message}` : issue.message))
    .join(separator)
  return { ok: false, refusal: { code: 'invalid', message, issues } }
}

export function refuseField(path: string, code: IssueCode, message: string, params?: IssueParams): Refused {
  return refuseFields([{ path, code, message, ...(params ? { params } : {}) }])
}
