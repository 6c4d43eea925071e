import type { PersonalDataType } from '../../../domain/release/finding.ts'
import type { RefusalReasonWords } from '../../refusal-words.ts'
import { findings } from './findings.ts'

const personal = (what: string): string =>
  what
    .split(', ')
    .map((one) => findings.personal[one as PersonalDataType])
    .join(', ')

/** What happened, and why or what to do: for every code. */
export const refusals = {
  'not-found': [
    'Not found',
    'The address is wrong, the link is incomplete, or there is nothing there that you may see. If you followed the link of an acknowledgement, copy all of it, including everything after the question mark.',
  ],
  forbidden: [
    'Not allowed',
    'Your role in this office does not allow this. Ask someone whose role does, or an administrator.',
  ],
  invalid: ['There is a problem', 'Nothing was saved yet. What you typed is still here.'],
  conflict: [
    'Changed by someone else since you opened it',
    'Their change was kept. Check what changed, then send it again.',
  ],
  'wrong-stage': ['Not possible at this stage', 'The request has moved on since you opened the page.'],
  'own-draft': [
    'Someone else must do this',
    'The person who drafted the decision cannot approve it or decide its review. A colleague with that role can.',
  ],
  'decision-incomplete': [
    'The decision is not complete',
    'What is missing is listed below. It was not approved; the person who drafted it can correct it.',
  ],
  'not-your-step': [
    'This step is for someone else',
    'A decision is approved in steps, each by a different person. The request says who is next.',
  ],
  'date-before-approval': [
    'The decision was not approved yet on that day',
    'A decision is issued on the day of its approval or later.',
  ],
  'own-document': [
    'Someone else must approve this',
    'The person who prepared the file cannot approve it. A colleague with that role can.',
  ],
  'no-draft': ['There is no decision to act on', 'It was returned or replaced in the meantime.'],
  'no-open-clarification': ['No question is open', 'It has been answered, or was never asked.'],
  'clarification-open': ['A question is still open', 'The requester has not answered yet. Record the answer first.'],
  'no-open-fee': ['No fee notice is open', 'It has been settled, or was never sent.'],
  'fee-open': ['A fee notice is open already', 'Settle it before you send another.'],
  'no-open-consultation': ['No consultation is open', 'It has been answered, or was never started.'],
  'last-administrator': ['An administrator must remain', 'Make someone else an administrator first.'],
  'asked-once': [
    'The law allows one such question',
    'It has been asked. Decide on what you know, or write an ordinary message.',
  ],
  'extension-not-allowed': [
    'The law does not allow this extension',
    'It is too late, too long, or was already used. The due date is unchanged.',
  ],
  'transfer-not-in-law': [
    'This law does not provide for a transfer',
    'Answer the request, and name the right body in the answer.',
  ],
  'unknown-outcome': ['Choose an outcome of this law', 'This is not an outcome under this law.'],
  'unknown-exemption': ['Choose exemptions of this law', 'One of them is not an exemption under this law.'],
  'exemption-needed': [
    'Choose an exemption',
    'This outcome withholds information, so at least one ground must be cited.',
  ],
  'missing-fact': ['A fact for the statistics is missing', 'Fill in what is marked.'],
  'unknown-document': ['There is no such file in this case', 'It may have been withdrawn in the meantime.'],
  'document-not-approved': ['The file is not approved yet', 'A colleague must approve it for release first.'],
  'document-state': [
    'Not possible with this file now',
    'It was published or withdrawn in the meantime, or came from the requester.',
  ],
  'confirm-uninspected': [
    'This file has not been inspected',
    'It may hold text under black boxes, old versions or names that cannot be seen on the page. It was not published. Check it yourself, then confirm below that it may be released.',
  ],
  'document-blocked': [
    'This file cannot be released yet',
    'Something in it has not been dealt with. Release a redacted copy, or keep each finding with a reason.',
  ],
  'malware-found': [
    'There is malware in this file',
    'It cannot be released. Withhold or withdraw it, or attach a copy without the malware.',
  ],
  'document-replaced': [
    'A copy takes the place of this file',
    'Approve the copy. To release the original, withdraw the copy first.',
  ],
  'not-inspected': ['This file is still being looked through', 'It takes some seconds. Try again then.'],
  'file-unreadable': [
    'This file could not be looked through',
    'Attach it in another form, or say why it may be released all the same.',
  ],
  'checklist-incomplete': ['The checklist is not complete', 'Answer every question before you approve.'],
  'not-recorded': [
    'The records do not say all that this report asks',
    'Record it in the requests that are listed, or tick that it is published with them shown as not recorded.',
  ],
  'files-refused': [
    'Some of these files stand against it',
    'Nothing was saved for any file. Deal with each that is named here, or leave it out.',
  ],
  'personal-data-found': [
    'This would name a person in public',
    'Change the words, or say below why they may be public.',
  ],
  'redaction-state': [
    'Not possible with this redaction now',
    'Someone has handed it on, approved it or reopened it in the meantime.',
  ],
  'own-redaction': [
    'Someone else must approve this',
    'Whoever marked what is cut, or changed a mark, cannot approve the redaction. A colleague with that role can.',
  ],
  'no-marks': ['Nothing is marked', 'Mark what is to be cut, with its ground, before you hand it on.'],
  'not-closed': ['The request is still open', 'Close it first.'],
  'already-published': ['Already published', 'The disclosure log already says exactly this.'],
  'not-published': ['Not in the disclosure log', 'It was withdrawn, or never published.'],
  'not-scheduled': ['No publication is scheduled', 'It was cancelled, or has been published.'],
  'no-open-review': ['No review is open', 'It has been decided, or was never requested.'],
  'date-in-future': ['The date is in the future', 'Enter today or an earlier date.'],
  'date-before-receipt': ['The date is too early', 'It is before the request was received.'],
  'too-large': ['Too large', 'Send a smaller file, or several smaller ones.'],
  duplicate: ['Already exists', 'It was saved once, not twice.'],
  'unknown-event': ['There is no such action', 'Go back to the request and choose one of the actions there.'],
  'not-correctable': [
    'This cannot be corrected',
    'The record already says this, or this part of it cannot be changed.',
  ],
  'already-given': ['You have already answered', 'Thank you. Your first answer was kept.'],
  'impossible-clock': [
    'These events contradict each other',
    'With this date, the events would be in an impossible order.',
  ],
  'parts-open': [
    'Parts of it are still open',
    'Units of this body are still working on parts of this request. Try again when they have answered.',
  ],
  'answered-by-parts': [
    'Nothing is left to answer here',
    'The whole request was divided into parts, and their answers are its answer.',
  ],
  'not-linked': [
    'The two requests are not linked',
    'Link them first, so that the history says why they belong together.',
  ],
  'another-law': ['Under another law', 'One answer can only serve requests under the same law.'],
  'another-person': [
    'From another requester',
    'Only a second copy from the same person can be merged: everyone else is owed an answer of their own. Answer both with one decision instead.',
  ],
} as const satisfies { readonly [code: string]: readonly [string, string] }

/** What the code alone does not say. */
export const refusalReasons: RefusalReasonWords = {
  'not-found': {
    body: ({ name }) => `There is no public body “${name}”.`,
    law: ({ name }) => `There is no law “${name}” in Candor.`,
    request: ({ name }) => `There is no request “${name}” in this office.`,
    key: ({ name }) => `There is no valid key with the name “${name}”.`,
    upload: () => 'The file is not here any more. Upload it again.',
    'not-installed': () => 'This installation does not have what this needs.',
  },
  forbidden: {
    'requester-scores': () => 'The requester has an e-mail address and answers for themselves.',
    'requester-unknown': () => 'The requester was erased, so nobody can have asked them by telephone.',
    'review-of-another': () => 'The review is assigned to someone else. Have it assigned to you first.',
    'own-calendar': () => 'You can only do this for your own calendar.',
    'read-only-key': () => 'This API key may only read.',
  },
  conflict: {
    'upload-offset': ({ offset }) => `${offset} bytes of this file are here. Go on from there.`,
    'upload-under-way': () => 'Another part of this file is being sent at this moment. Try again shortly.',
    'unfinished-uploads': ({ max }) =>
      `At most ${max} files can be unfinished at a time. Go on with some, or cancel them.`,
    'try-again': () => 'Someone else was saving here at the same moment. Try again.',
    settled: () => 'Someone has dealt with this message already.',
    'unreadable-mail': () => 'The message cannot be read safely.',
    'too-many-schedules': ({ max }) => `At most ${max} saved reports are possible. Remove those that nobody reads.`,
    'queue-full': () => 'Too many background tasks are waiting. Try again when some are done.',
    'virus-scanner-silent': () => 'The virus scanner does not answer. The file waits until it has been looked through.',
    'background-task': () =>
      'This report has too many cases to make at once. Start it with `POST /api/v1/work`, and ask again with the same `as_of` when it is done.',
    'version-needed': () =>
      'This would replace what someone else saved. Send `If-Match` with the version that you have read.',
  },
  duplicate: {
    file: ({ name }) => `The same file is in this request already, as “${name}”.`,
    body: ({ name }) => `There is already a public body “${name}”.`,
    question: ({ name }) => `${name} was asked and has not replied yet.`,
  },
  'no-open-clarification': {
    undelivered: () =>
      'The message with the question was not delivered. Reach the requester another way first, and end the task about it.',
  },
  'exemption-needed': { withheld: () => 'Cite an exemption, or say why the file is not part of the answer.' },
  'too-large': {
    disk: () => 'There is not enough room on the server for this file. Tell its administrator.',
    bytes: ({ limit }) => `At most ${limit} bytes can be sent.`,
    files: () => 'This request already has as many files as one person may send.',
  },
  'document-not-approved': { file: ({ name }) => `“${name}” has not been approved with the checklist.` },
  'document-blocked': {
    file: ({ name, findings }) =>
      `“${name}”: findings not dealt with: ${findings}. Release a redacted copy, or keep each with a reason. Findings that say who asked are for someone who may know it.`,
  },
  'malware-found': {
    file: ({ name }) => `“${name}” cannot be released. Withhold or withdraw it, or attach a copy without the malware.`,
  },
  'document-replaced': {
    file: ({ name }) => `Approve the copy that takes the place of “${name}”, or withdraw it first.`,
  },
  'not-inspected': { file: ({ name }) => `“${name}” is being looked through. Try again in a few seconds.` },
  'file-unreadable': {
    file: ({ name }) => `“${name}”: attach it in another form, or say why it may be released all the same.`,
  },
  'personal-data-found': {
    found: ({ what }) => `${personal(what)}. Change the words, or say below why they may be public.`,
  },
}

export const failures = {
  'malformed-json': ['The body is not JSON', 'Send valid JSON that is not nested too deeply.'],
  unauthenticated: ['Not signed in', 'Sign in, or send a valid API key of someone who works here.'],
  'method-not-allowed': ['Not possible at this address', 'The address does not take this method.'],
  'unsupported-media-type': ['Wrong media type', 'Send the body as application/json.'],
  'idempotency-key-reused': ['The key was used before', 'It came with another request. Take a new Idempotency-Key.'],
  'idempotency-key-in-use': ['Still in progress', 'The first request with this Idempotency-Key is still running.'],
  'bad-cursor': [
    'The list cannot be continued',
    'The cursor is not one that this list gave out. Start at the first page.',
  ],
  csrf: [
    'The form is out of date',
    'It was not sent from this page, or you have signed in again since it was opened. Nothing was saved. Go back, reload the page and send it again.',
  ],
  withdrawn: ['Withdrawn', 'This was published here, and the public body has withdrawn it.'],
  'too-slow': ['The upload stopped', 'It was not complete, and nothing was saved. Send it again.'],
  'rate-limited': ['Too many requests', 'Wait a minute and try again.'],
  unavailable: ['Candor is not available', 'Try again in a few minutes. What was saved before is safe.'],
  busy: [
    'Candor is busy',
    'Another program is writing to the database. Nothing was saved. Wait half a minute and send it again.',
  ],
  internal: [
    'Something went wrong on our side',
    'What was saved before is safe. The page of the request shows whether this last step was saved. Try again in a few minutes.',
  ],
  signInNeeded: ['Sign in first', 'This page is for people who work for the public body.'],
} as const satisfies { readonly [code: string]: readonly [string, string] }

export const failureWords = {
  number: (id: string) => `If you contact us about it, quote this number: ${id}`,
  back: 'Back to the request',
  home: 'Home page',
  typed: 'What you typed is still here.',
}
