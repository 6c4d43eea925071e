import type { ProblemCode } from './problem-types.ts'

/** For each problem: what it means, and what to do. `docs/problems/` and the page at `type` say the same. */
export const problemTexts: { readonly [C in ProblemCode]: readonly [meaning: string, remedy: string] } = {
  'not-found': [
    'There is nothing at this address that you may see. An unknown reference and a wrong secret look the same, so that nobody learns which references exist.',
    'Check the address. For a request, use the whole link of the e-mail, or send its secret as `Authorization: Bearer`.',
  ],
  forbidden: [
    'You are signed in, but your role does not allow this.',
    'Ask someone who has the role, or an administrator of your body. A read-only API key cannot change anything.',
  ],
  invalid: [
    'One or more fields are missing or wrong; `errors` names each with its path.',
    'Correct them and send the request again.',
  ],
  conflict: [
    'Someone changed the same thing after you read it. The status is 412 with `If-Match`, otherwise 409; it is 428 where a whole row is replaced and `If-Match` is missing. For the fields of a row, `conflicts` gives the stored value and yours for each, and `params.version` the stored version.',
    'Load it again, look at what changed, and repeat your change if it still makes sense.',
  ],
  'wrong-stage': [
    'The event is not possible at this stage: for example, a closed request cannot be extended.',
    'See `stage`, and `case.allowed` for what is possible now.',
  ],
  'own-draft': [
    'A decision is approved by someone other than the person who drafted it.',
    'Another approver must do it, or the body must be set to approve its own work.',
  ],
  'own-document': [
    'A document is approved by someone other than the person who prepared it.',
    'Another approver must do it, or the body must be set to approve its own work.',
  ],
  'decision-incomplete': [
    'The draft lacks something that a decision must have; `errors` names each with its place: `parts.0.reason`, `letter`, `documents.{id}`.',
    'Draft it again with what is missing, decide about each file, and then have it approved.',
  ],
  'not-your-step': [
    'The body approves in steps, each by a different person, and some steps only by named people.',
    'Someone named for the next step must take it: `detail` says which step it is, and the page of the case who that is.',
  ],
  'date-before-approval': [
    'A decision is issued on the day of its last approval or later.',
    'Leave `on` out, or give a day that is not before the approval.',
  ],
  'no-draft': ['There is no draft, or no approved one, to act on.', 'Draft the decision first, and have it approved.'],
  'no-open-clarification': [
    'No question was put to the requester, or it has been answered.',
    'Ask for clarification first, or leave this out.',
  ],
  'clarification-open': [
    'A question to the requester is open, and the clock may be stopped for it.',
    'Record the answer, or wait for it.',
  ],
  'no-open-fee': ['No fee notice is open.', 'Issue a fee notice first, or leave this out.'],
  'fee-open': ['A fee notice is open already.', 'Record that it was paid or waived first.'],
  'no-open-consultation': ['Nobody is being consulted.', 'Record the consultation first.'],
  'asked-once': [
    'The law allows the body to ask for clarification once, and it has done so.',
    'Answer what can be answered from what the requester said, or write an ordinary message, which stops no clock.',
  ],
  'extension-not-allowed': [
    'The law does not allow this extension: its ground, its length, or the day of the notice is outside it.',
    'See `GET /api/v1/statutes/{id}` for the grounds and the longest extension.',
  ],
  'transfer-not-in-law': [
    'The law of this request does not provide for this transfer.',
    'Answer the request, or tell the requester where to ask.',
  ],
  'unknown-outcome': [
    'This is not an outcome under the law of this request.',
    'Use an `id` from `outcomes` in `GET /api/v1/statutes/{id}`.',
  ],
  'unknown-exemption': [
    'This is not an exemption under the law of this request.',
    'Use a `code` from `exemptions` in `GET /api/v1/statutes/{id}`.',
  ],
  'exemption-needed': [
    'This outcome is only possible on the ground of an exemption.',
    'Cite at least one exemption for the part.',
  ],
  'missing-fact': ['The official statistics need a fact that is missing.', 'Give the facts that the message names.'],
  'unknown-document': ['The case has no document with this id.', 'Use an `id` from `documents` of the same request.'],
  'document-not-approved': [
    'A document goes out, to the requester or the public, only after it was approved with the release checklist.',
    'Have it approved by somebody who did not prepare it, or withhold it.',
  ],
  'document-state': [
    'The document has been approved, published or withdrawn meanwhile.',
    'Load the request again and see its `state`.',
  ],
  'confirm-uninspected': [
    'This file has not been inspected for hidden data.',
    'Have it inspected, or confirm with `confirmUninspected` that it may go out all the same.',
  ],
  'document-blocked': [
    'Findings in the file are not dealt with; `params` names the file and how many. Findings that say who asked are shown only to those who may know it.',
    'Attach a redacted or cleaned copy and release that, or keep each finding with a reason: `kept` with the approval, or the event `findings-kept`. The fingerprints are in `GET /documents/{id}/findings`.',
  ],
  'malware-found': [
    'The virus scanner found malware in the file. It never goes out, and no reason keeps the finding.',
    'Withhold or withdraw it. To release what it says, attach a copy without the malware, which is looked through anew.',
  ],
  'not-inspected': [
    'The file was not looked through yet, or others were named in the case since. It has been queued.',
    'Try again in a few seconds.',
  ],
  'file-unreadable': [
    'The file could not be looked through to its end: it is encrypted, broken, missing or of no known kind.',
    'Attach it in another form, or approve it with `unreadableReason`.',
  ],
  'checklist-incomplete': [
    'The law asks more before a file goes out than was answered; `params.checks` names what is missing.',
    'Answer each with `yes`, or `not-applicable` where the law allows it, in `checklist`.',
  ],
  'not-recorded': [
    'A report was to be published while the records of some requests do not say what the form asks: how they ended, their track, or what kind of applicant asked. `params` says how many.',
    'Record it in the requests, by a correction of the event. Where it cannot be found out, send `acceptNotRecorded`: the report shows them as not recorded.',
  ],
  'files-refused': [
    'Something was asked for several files at once, and some of them stand against it; `files` names each with the reason.',
    'Nothing was recorded for any of them. Deal with each that is named, or leave it out.',
  ],
  'personal-data-found': [
    'A title or summary for the public log holds what looks like personal data; `params.fields` says where, `params.what` what.',
    'Change the words, or say in `personalDataReason` why they may be public. The name of who asked is only for those to keep who may know it.',
  ],
  'document-replaced': [
    'A redacted file was made of this one. The original stays in the case and is not released.',
    'Approve the redacted file.',
  ],
  'redaction-state': [
    'The redaction has been handed on, sent back, approved or reopened meanwhile.',
    'Load the redaction again and see its `state`.',
  ],
  'own-redaction': [
    'Whoever made or changed a mark does not approve the redaction.',
    'Have it approved by somebody else, or set `approvesOwnWork` in an office of one person.',
  ],
  'no-marks': ['Nothing is marked to be cut.', 'Save marks first.'],
  'not-closed': ['The request is still open.', 'Answer or close it first.'],
  'already-published': ['The disclosure log already says exactly this.', 'There is nothing to do.'],
  'not-published': ['It is not in the disclosure log.', 'There is nothing to withdraw.'],
  'not-scheduled': [
    'No publication of it is scheduled.',
    'Look at the request: it was cancelled, or it is public already.',
  ],
  'no-open-review': ['No review of this kind is open.', 'Record first that it was lodged.'],
  'date-in-future': [
    'Events are recorded when they have happened, by the calendar of the body.',
    'Give a date that is not later than today there.',
  ],
  'date-before-receipt': [
    'Nothing can happen to a request before the body received it.',
    'Give a later date, or correct the receipt date.',
  ],
  'too-large': [
    'The body of the request is longer than allowed. It was refused before it was read completely.',
    'Send less. The limit is in `params.limit` or in the message.',
  ],
  duplicate: ['The reference or the number is taken.', 'Look for what is there already.'],
  'unknown-event': [
    'There is no such event type, or it is not one that a person records.',
    'Use one of the types listed in the message.',
  ],
  'not-correctable': ['This field of this event cannot be corrected.', 'Record what is right as an event of its own.'],
  'already-given': ['It can be given once, and has been given.', 'There is nothing to do.'],
  'impossible-clock': [
    'The events would contradict each other, for example answered before received.',
    'Check the dates; `params.reason` says what is wrong.',
  ],
  'parts-open': [
    'Parts of the request are still open in units of the same body.',
    'Wait until each part is closed, or withdraw the parts.',
  ],
  'answered-by-parts': [
    'Nothing is left to answer: the whole request was divided, and its parts answer it.',
    'Answer the parts. The request closes with the last of them.',
  ],
  'not-linked': ['The two requests are not linked to one another.', 'Record `linked` first.'],
  'another-law': [
    'One answer serves requests under one law only.',
    'Answer the other request by itself, or correct its law.',
  ],
  'another-person': [
    'Only a second copy from the same person can be merged into another request.',
    'Answer both with one decision: `also` of `decision-issued`.',
  ],
  'last-administrator': [
    'No one would be left who can add people and change the settings of the body.',
    'Make someone else an administrator first, then try again.',
  ],
  'malformed-json': ['The body cannot be read as JSON.', 'Send valid JSON in UTF-8.'],
  unauthenticated: [
    'There is no key or session, or it is unknown, revoked or has run out.',
    'Sign in again, or ask your administrator for a new API key.',
  ],
  csrf: [
    'A change that comes with a session cookie must come from a page of this site, with the token of that session.',
    'Load the page again and repeat. Programs use an API key instead of a cookie.',
  ],
  'too-slow': [
    'The body stopped, or came too slowly (less than 30 KiB in half a minute), before it was complete. Nothing was saved.',
    'Send it again, over a better connection if you can.',
  ],
  'rate-limited': [
    'You sent more than the quota in `RateLimit-Policy` allows, or too many uploads are under way at once.',
    'Wait as many seconds as `Retry-After` says.',
  ],
  'method-not-allowed': ['The address exists, but does not support this method.', 'See `Allow`.'],
  'unsupported-media-type': [
    'This Content-Type is not supported here.',
    'Send `application/json`, or a file where a file is expected.',
  ],
  'idempotency-key-reused': [
    'The `Idempotency-Key` was sent before with another body or to another address.',
    'Use a new key for a new request; repeat an old request unchanged.',
  ],
  'idempotency-key-in-use': [
    'The first request with this key is still being processed.',
    'Wait a moment, and send it again with the same key.',
  ],
  'bad-cursor': ['The cursor did not come from this list.', 'Start without a cursor and follow `nextCursor`.'],
  withdrawn: [
    'It was published and then withdrawn, for the reason given.',
    'There is nothing to do; a note that it was withdrawn stays in its place.',
  ],
  busy: [
    'Another program has been writing to the database for too long. Nothing was saved.',
    'Wait as many seconds as `Retry-After` says, and send it again.',
  ],
  internal: [
    'Something failed unexpectedly. What was saved before is not lost.',
    'Try again; if it happens again, tell the operator the `requestId`.',
  ],
}
