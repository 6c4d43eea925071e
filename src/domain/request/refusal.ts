import type { CalendarFileFault } from '../calendar/calendar-file-faults.ts'
import type { ClockError, ClockWarning } from '../clock/clock-notes.ts'
import type { DecisionCheckCode } from './decision-checks.ts'

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
  'malware-found',
  'document-replaced',
  'redaction-state',
  'own-redaction',
  'no-marks',
  'not-inspected',
  'file-unreadable',
  'checklist-incomplete',
  'files-refused',
  'not-recorded',
  'personal-data-found',
  'not-closed',
  'already-published',
  'not-published',
  'not-scheduled',
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

/** What can be wrong with a field, with what its words need: `fieldProblems` in src/locales words each. */
export type IssueParams = {
  required: unknown
  'too-long': { readonly max: string }
  'too-many': { readonly max: string }
  between: { readonly min: string; readonly max: string }
  type: { readonly expected: string }
  email: unknown
  date: unknown
  'date-in-future': unknown
  'too-early': { readonly on: string }
  'too-late': { readonly on: string }
  'named-twice': Named
  'calendar-file': {
    /** `line 12`, a place such as `days[3].date`, or empty. */
    readonly where: string
    readonly fault: CalendarFileFault
    readonly value?: string
    readonly year?: string
    readonly limit?: string
  }
  instant: unknown
  json: unknown
  amount: unknown
  currency: unknown
  person: unknown
  choice: { readonly known?: string }
  unknown: Named
  'unknown-field': unknown
  'leave-out': unknown
  unchanged: unknown
  'after-question': unknown
  'requester-address': unknown
  itself: unknown
  'number-taken': unknown
  'review-too-early': { readonly section: string }
  'review-first': { readonly needed: string; readonly section: string }
  'month-start': unknown
  'month-end': unknown
  year: unknown
  'year-or-quarter': unknown
  period: unknown
  'other-law': { readonly laws: string }
  check: { readonly check: DecisionCheckCode; readonly what: string }
  'unreadable-mail': unknown
  'bounce-mail': unknown
  unreadable: { readonly why: string }
  mapping: { readonly why: string }
  'same-column': unknown
  slug: unknown
  reserved: Named
  'time-zone': unknown
  'channel-taken': unknown
  'missing-channel': Named
  'view-taken': unknown
  'reminder-days': unknown
  'english-name': unknown
  colour: unknown
  contrast: { readonly measured: string; readonly least: string }
  picture: unknown
  'picture-size': { readonly max: string }
  'unsafe-picture': unknown
  'pattern-finds-nothing': unknown
  'unit-in-use': { readonly unit: string; readonly count: string }
  'outside-page': { readonly width: string; readonly height: string }
  'empty-box': unknown
  wrong: unknown
}
export type IssueCode = keyof IssueParams
type Params = { readonly [name: string]: string }

export type FieldIssue = { readonly path: string; readonly code: IssueCode; readonly params?: Params }

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

type Named = { readonly name: string }

/** Why, where a code has several reasons, with what its words need: `refusalReasons` in src/locales words each. */
export type RefusalReasons = {
  'not-found': {
    readonly body: Named
    readonly law: Named
    readonly request: Named
    readonly key: Named
    readonly upload: unknown
    readonly 'not-installed': unknown
  }
  forbidden: {
    readonly 'requester-scores': unknown
    readonly 'requester-unknown': unknown
    readonly 'review-of-another': unknown
    readonly 'own-calendar': unknown
    readonly 'read-only-key': unknown
  }
  conflict: {
    readonly 'try-again': unknown
    readonly settled: unknown
    readonly 'unreadable-mail': unknown
    readonly 'too-many-schedules': { readonly max: string }
    readonly 'queue-full': unknown
    readonly 'virus-scanner-silent': unknown
    readonly 'background-task': { readonly asOf?: string }
    readonly 'version-needed': unknown
    readonly 'upload-offset': { readonly offset: string }
    readonly 'upload-under-way': unknown
    readonly 'unfinished-uploads': { readonly max: string }
  }
  duplicate: { readonly body: Named; readonly question: Named; readonly file: Named }
  'no-open-clarification': { readonly undelivered: unknown }
  'exemption-needed': { readonly withheld: unknown }
  'too-large': { readonly bytes: { readonly limit: string }; readonly files: unknown; readonly disk: unknown }
  'document-not-approved': { readonly file: Named }
  'document-blocked': { readonly file: Named & { readonly findings: string } }
  'malware-found': { readonly file: Named }
  'document-replaced': { readonly file: Named }
  'not-inspected': { readonly file: Named }
  'file-unreadable': { readonly file: Named }
  'personal-data-found': { readonly found: { readonly fields: string; readonly what: string } }
}

/** What else programs are told beside a code. */
type RefusalFacts = {
  conflict: { readonly [F in 'reference' | 'seen' | 'now' | 'version' | 'id']?: string }
  'wrong-stage': { readonly stage: string; readonly event?: string; readonly reference?: string }
  'not-your-step': { readonly step: string; readonly of: string; readonly name: string }
  'date-before-approval': { readonly on: string; readonly approved: string }
  'clarification-open': { readonly reference: string }
  'parts-open': { readonly reference: string }
  'not-linked': { readonly reference: string }
  'another-law': { readonly reference: string }
  'asked-once': { readonly section: string }
  'extension-not-allowed': { readonly section: string }
  'unknown-outcome': { readonly outcome: string }
  'unknown-exemption': { readonly exemption: string }
  'exemption-needed': { readonly outcome: string }
  'document-state': { readonly state: string }
  'redaction-state': { readonly state: string }
  'checklist-incomplete': { readonly checks: string }
  /** How many requests, by what is not recorded. */
  'not-recorded': { readonly [what: string]: string }
  'date-in-future': { readonly on: string }
  'date-before-receipt': { readonly on: string; readonly reached?: string; readonly reference?: string }
  'impossible-clock': { readonly reason: string }
}

type WithReason<All> = { readonly [R in keyof All]: { readonly reason: R } & All[R] }[keyof All]

/** What a refusal with this code may say beside it. */
export type RefusalParams<C extends RefusalCode> =
  | (C extends keyof RefusalReasons ? WithReason<RefusalReasons[C]> : never)
  | (C extends keyof RefusalFacts ? RefusalFacts[C] : never)

/** Worded by `describeRefusal` of src/locales, in any language. */
export type Refusal = {
  readonly code: RefusalCode
  readonly params?: Params
  /** What the clock says against it. */
  readonly clock?: ClockError | ClockWarning
  /** What was wrong where, for `invalid`. */
  readonly issues?: readonly FieldIssue[]
  /** For `conflict`, where it is about the fields of one row. */
  readonly conflicts?: readonly FieldConflict[]
  /** For `files-refused`. */
  readonly files?: readonly RefusedFile[]
}

/** One of several files that stands against an act for all of them. */
export type RefusedFile = { readonly documentId: string; readonly name: string; readonly refusal: Refusal }

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** What was ok in another form; a refusal stays as it is. */
export function mapResult<T, U>(result: Result<T>, form: (value: T) => U): Result<U> {
  return result.ok ? ok(form(result.value)) : result
}

type Refused = { readonly ok: false; readonly refusal: Refusal }

export function refuse<C extends Exclude<RefusalCode, 'invalid'>>(code: C, params?: RefusalParams<C>): Refused {
  return { ok: false, refusal: { code, ...(params ? { params: params as Params } : {}) } }
}

/** Fields that are wrong, each named by its path in the input. */
export function refuseFields(issues: readonly FieldIssue[]): Refused {
  return { ok: false, refusal: { code: 'invalid', issues } }
}

/** Parameters where the words need them. */
type Needed<P> = Record<never, never> extends P ? [params?: P] : [params: P]

export function fieldIssue<C extends IssueCode>(
  path: string,
  code: C,
  ...[params]: Needed<IssueParams[C]>
): FieldIssue {
  return { path, code, ...(params ? { params: params as Params } : {}) }
}

export function refuseField<C extends IssueCode>(path: string, code: C, ...params: Needed<IssueParams[C]>): Refused {
  return refuseFields([fieldIssue(path, code, ...params)])
}
