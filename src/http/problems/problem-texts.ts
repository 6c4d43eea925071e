import type { ProblemCode } from './problem-types.ts'

/** For each problem: what it means, and what to do. `docs/problems/` and the page at `type` say the same. */
export const problemTexts: { readonly [C in ProblemCode]: readonly [meaning: string, remedy: string] } = {
  'not-found': [
    'There is nothing at this address that you may see. An unknown reference and a wrong secret look the same, so that nobody learns which references exist.',
    'Check the address. For a request, use the whole link of the e-mail, or send its secret as `Authorization: Bearer`.',
  ],
  forbidden: [
    'You are known, and your role does not include this.',
    'Ask somebody with the role, or the administrator of your body. A read-only API key changes nothing.',
  ],
  invalid: [
    'One or more fields are missing or wrong; `errors` names each with its path.',
    'Put them right and send it again.',
  ],
  conflict: [
    'Somebody changed the same thing after you read it. With `If-Match` the status is 412, otherwise 409; 428 where a row is given whole and `If-Match` is missing. Where it is about the fields of one row, `conflicts` says of each what stands there now and what you would have saved, and `params.version` which version that is.',
    'Load it again, look at what changed, and repeat your change if it still makes sense.',
  ],
  'wrong-stage': [
    'The event does not happen at this stage: a closed request is not extended.',
    'See `stage`, and `case.allowed` for what is possible now.',
  ],
  'own-draft': [
    'The one who drafts a decision is not the one who approves it.',
    'Another approver must do it, or the body must be set to approve its own work.',
  ],
  'own-document': [
    'The one who prepared a document is not the one who approves it.',
    'Another approver must do it, or the body must be set to approve its own work.',
  ],
  'decision-incomplete': [
    'The draft lacks something that a decision must have; `errors` names each with its place: `parts.0.reason`, `letter`, `documents.{id}`.',
    'Draft it again with what is missing, decide about each file, and have it approved then.',
  ],
  'not-your-step': [
    'The body approves by steps, each by another person, and some by certain people only.',
    'Somebody whom the next step names must take it: `detail` says which step it is, the page of the case who they are.',
  ],
  'date-before-approval': [
    'A decision is issued on the day of its last approval or later.',
    'Leave `on` out, or give a day that is not before the approval.',
  ],
  'no-draft': ['There is no draft, or no approved one, to act on.', 'Draft the decision first, and have it approved.'],
  'no-open-clarification': [
    'The requester was asked nothing, or has answered.',
    'Ask for clarification first, or leave this out.',
  ],
  'clarification-open': [
    'A question to the requester is open, and the clock may stand still for it.',
    'Record the answer, or wait for it.',
  ],
  'no-open-fee': ['No fee notice is open.', 'Issue a fee notice first, or leave this out.'],
  'fee-open': ['A fee notice is open already.', 'Record that it was paid or waived first.'],
  'no-open-consultation': ['Nobody is being consulted.', 'Record the consultation first.'],
  'asked-once': [
    'The law allows the body to ask the requester once what is meant, and it has asked.',
    'Answer what can be answered from what the requester said, or write an ordinary message, which stops no clock.',
  ],
  'extension-not-allowed': [
    'The law does not allow this extension: its ground, its length, or the day of the notice is outside it.',
    'See `GET /api/v1/statutes/{id}` for the grounds and the longest extension.',
  ],
  'transfer-not-in-law': [
    'The law of this request knows no such transfer.',
    'Answer the request, or tell the requester where to ask.',
  ],
  'unknown-outcome': [
    'The law of this request has no such outcome.',
    'Take an `id` of `outcomes` in `GET /api/v1/statutes/{id}`.',
  ],
  'unknown-exemption': [
    'The law of this request has no such exemption.',
    'Take a `code` of `exemptions` in `GET /api/v1/statutes/{id}`.',
  ],
  'exemption-needed': [
    'This outcome is only possible on the ground of an exemption.',
    'Cite at least one exemption for the part.',
  ],
  'missing-fact': ['The official statistics ask something that is not said.', 'Give the facts that the message names.'],
  'unknown-document': ['The case has no document with this id.', 'Take an `id` of `documents` of the same request.'],
  'document-not-approved': [
    'A document is published only after it was approved.',
    'Have it approved by somebody who did not prepare it.',
  ],
  'document-state': [
    'The document has been approved, published or withdrawn meanwhile.',
    'Load the request again and see its `state`.',
  ],
  'confirm-uninspected': [
    'Nobody has looked for hidden data in this file.',
    'Have it inspected, or confirm with `confirmUninspected` that it may go out all the same.',
  ],
  'document-blocked': [
    'The inspection found something in the file that must not go out.',
    'Attach a cleaned copy and publish that.',
  ],
  'not-closed': ['The request is still open.', 'Answer or close it first.'],
  'already-published': ['It stands in the log exactly so.', 'There is nothing to do.'],
  'not-published': ['It does not stand in the log.', 'There is nothing to take back.'],
  'no-open-review': ['No review of this kind is open.', 'Record first that it was lodged.'],
  'date-in-future': [
    'Events are recorded when they have happened, by the calendar of the body.',
    'Give a date that is not later than today there.',
  ],
  'date-before-receipt': [
    'Nothing happens to a request before the body has it.',
    'Give a later date, or correct the receipt date.',
  ],
  'too-large': [
    'The body is longer than is taken here. It was refused before it was read whole.',
    'Send less. The limit stands in `params.limit` or in the message.',
  ],
  duplicate: ['The reference or the number is taken.', 'Look for what is there already.'],
  'unknown-event': [
    'There is no such event, or a person does not record it.',
    'Take one of the types that the message lists.',
  ],
  'not-correctable': ['This field of this event cannot be corrected.', 'Record what is right as an event of its own.'],
  'already-given': ['It can be given once, and was.', 'There is nothing to do.'],
  'impossible-clock': [
    'The history would contradict itself, for example answered before it was received.',
    'Look at the dates; `params.reason` says what is wrong.',
  ],
  'parts-open': [
    'Parts of the request are still open in units of the same body.',
    'Wait until each part is closed, or withdraw the parts.',
  ],
  'answered-by-parts': [
    'Nothing of the request is left to answer: it was divided whole, and its parts answer it.',
    'Answer the parts. The whole closes with the last of them.',
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
    'The body would have nobody left who may add people and change its settings.',
    'Make somebody else an administrator first, and repeat it then.',
  ],
  'malformed-json': ['The body cannot be read as JSON.', 'Send valid JSON in UTF-8.'],
  unauthenticated: [
    'There is no key or session, or it is unknown, revoked or has run out.',
    'Sign in again, or ask your administrator for a new API key.',
  ],
  csrf: [
    'A change that comes with a session cookie must come from a page of this site, with the token of that session.',
    'Load the page again and repeat. Programmes use an API key instead of a cookie.',
  ],
  'too-slow': [
    'The body stopped, or came too slowly: less than 30 KiB of it in half a minute, and it was not whole yet. Nothing was saved.',
    'Send it again, over a better connection where you can.',
  ],
  'rate-limited': [
    'You sent more than the quota in `RateLimit-Policy` allows, or too many uploads are under way at once.',
    'Wait as many seconds as `Retry-After` says.',
  ],
  'method-not-allowed': ['The address is there, and takes other methods.', 'See `Allow`.'],
  'unsupported-media-type': [
    'This Content-Type is not read here.',
    'Send `application/json`, or a file where a file is expected.',
  ],
  'idempotency-key-reused': [
    'The `Idempotency-Key` was sent before with another body or to another address.',
    'Take a new key for a new request; repeat the old one unchanged.',
  ],
  'idempotency-key-in-use': [
    'The first request with this key is still being carried out.',
    'Wait a little, and send it again with the same key.',
  ],
  'bad-cursor': ['The cursor is not one that this list gave out.', 'Begin without a cursor and follow `nextCursor`.'],
  withdrawn: [
    'It was published, and taken back for the reason that is given.',
    'There is nothing to do; the entry stays as a tombstone.',
  ],
  busy: [
    'Another program has been writing to the database for longer than anybody should wait. Nothing was saved.',
    'Wait as many seconds as `Retry-After` says, and send it again.',
  ],
  internal: [
    'Something failed that should not have. What was saved before is not lost.',
    'Try again; if it happens again, tell the operator the `requestId`.',
  ],
}
