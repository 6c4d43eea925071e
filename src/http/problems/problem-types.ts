import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal, RefusalCode } from '../../domain/request/refusal.ts'

/** Refusals of the HTTP layer itself, beside those of the use cases. */
type HttpProblemCode =
  | 'malformed-json'
  | 'unauthenticated'
  | 'csrf'
  | 'too-slow'
  | 'rate-limited'
  | 'method-not-allowed'
  | 'unsupported-media-type'
  | 'idempotency-key-reused'
  | 'idempotency-key-in-use'
  | 'bad-cursor'
  | 'withdrawn'
  | 'busy'
  | 'internal'
export type ProblemCode = RefusalCode | HttpProblemCode

/** A refusal of a use case or of the HTTP layer itself. `requestId` where the fault is ours. */
export type Refused = { readonly code: ProblemCode; readonly requestId?: string } & Omit<Refusal, 'code'>

/** A refusal of the HTTP layer, as a result. */
export const refused = (code: HttpProblemCode, params?: Refusal['params']) =>
  ({ ok: false, refusal: { code, ...(params ? { params } : {}) } }) as const

/** The status and title of each problem type. `docs/problems/{code}.md` says the rest. */
export const problemTypes: {
  readonly [C in ProblemCode]: { readonly status: ContentfulStatusCode; readonly title: string }
} = {
  'not-found': { status: 404, title: 'Not found' },
  forbidden: { status: 403, title: 'Not allowed' },
  invalid: { status: 422, title: 'Invalid input' },
  conflict: { status: 409, title: 'Changed by someone else since you opened it' },
  'wrong-stage': { status: 409, title: 'Not possible at this stage of the request' },
  'own-draft': { status: 409, title: 'The person who drafted it cannot approve it' },
  'own-document': { status: 409, title: 'The person who prepared it cannot approve it' },
  'decision-incomplete': { status: 409, title: 'The decision is not complete' },
  'not-your-step': { status: 409, title: 'This approval step is for someone else' },
  'date-before-approval': { status: 422, title: 'The date is before the approval' },
  'no-draft': { status: 409, title: 'There is no decision to act on' },
  'no-open-clarification': { status: 409, title: 'No question to the requester is open' },
  'clarification-open': { status: 409, title: 'A question to the requester is still open' },
  'no-open-fee': { status: 409, title: 'No fee notice is open' },
  'fee-open': { status: 409, title: 'A fee notice is open already' },
  'no-open-consultation': { status: 409, title: 'No consultation is open' },
  'asked-once': { status: 409, title: 'The law allows one such question' },
  'extension-not-allowed': { status: 409, title: 'The law does not allow this extension' },
  'transfer-not-in-law': { status: 409, title: 'The law does not provide for this transfer' },
  'unknown-outcome': { status: 422, title: 'Not an outcome under this law' },
  'unknown-exemption': { status: 422, title: 'Not an exemption under this law' },
  'exemption-needed': { status: 422, title: 'An exemption must be cited' },
  'missing-fact': { status: 422, title: 'A fact that the statistics need is missing' },
  'unknown-document': { status: 422, title: 'There is no such document in this case' },
  'document-not-approved': { status: 409, title: 'The document is not approved' },
  'document-state': { status: 409, title: 'Not possible with the document as it stands' },
  'confirm-uninspected': { status: 409, title: 'This file has not been inspected' },
  'document-blocked': { status: 409, title: 'Findings in this file are not dealt with' },
  'malware-found': { status: 409, title: 'The virus scanner found malware in this file' },
  'document-replaced': { status: 409, title: 'A copy takes the place of this file' },
  'not-inspected': { status: 409, title: 'This file is still being looked through' },
  'file-unreadable': { status: 409, title: 'This file could not be looked through' },
  'checklist-incomplete': { status: 409, title: 'The release checklist is not complete' },
  'not-recorded': { status: 409, title: 'The records do not say what the report asks' },
  'files-refused': { status: 409, title: 'Files stand against it' },
  'personal-data-found': { status: 409, title: 'Words for the public log hold personal data' },
  'redaction-state': { status: 409, title: 'Not possible with the redaction as it stands' },
  'own-redaction': { status: 409, title: 'The person who marked what is cut cannot approve it' },
  'no-marks': { status: 409, title: 'Nothing is marked' },
  'not-closed': { status: 409, title: 'The request is not closed' },
  'already-published': { status: 409, title: 'Already published' },
  'not-published': { status: 409, title: 'Not published' },
  'not-scheduled': { status: 409, title: 'No publication is scheduled' },
  'no-open-review': { status: 409, title: 'No review is open' },
  'date-in-future': { status: 422, title: 'The date is in the future' },
  'date-before-receipt': { status: 422, title: 'The date is before the receipt' },
  'too-large': { status: 413, title: 'Too large' },
  duplicate: { status: 409, title: 'Already exists' },
  'unknown-event': { status: 422, title: 'Unknown event type' },
  'not-correctable': { status: 409, title: 'This cannot be corrected' },
  'already-given': { status: 409, title: 'Already given' },
  'impossible-clock': { status: 422, title: 'These events contradict each other' },
  'parts-open': { status: 409, title: 'Parts of the request are still open' },
  'answered-by-parts': { status: 409, title: 'Nothing of the request is left to answer' },
  'not-linked': { status: 409, title: 'The two requests are not linked' },
  'another-law': { status: 409, title: 'The other request is under another law' },
  'another-person': { status: 409, title: 'The other request came from someone else' },
  'last-administrator': { status: 409, title: 'An administrator must remain' },
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  unauthenticated: { status: 401, title: 'The key or the session is not valid' },
  csrf: { status: 403, title: 'The form did not come from this site' },
  'too-slow': { status: 408, title: 'The upload stopped before it was complete' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  'idempotency-key-reused': { status: 422, title: 'The idempotency key was used for another request' },
  'idempotency-key-in-use': { status: 409, title: 'The first request with this key is still running' },
  'bad-cursor': { status: 422, title: 'Invalid cursor' },
  withdrawn: { status: 410, title: 'Published and withdrawn' },
  busy: { status: 503, title: 'The database is busy' },
  internal: { status: 500, title: 'Something went wrong on our side' },
}
