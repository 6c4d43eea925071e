/** What happened, that nothing was lost, and what to do: for every code. */
export const refusals = {
  'not-found': [
    'There is nothing here',
    'The address is wrong, the link is incomplete, or the page never existed. If you followed the link of an acknowledgement, copy the whole of it, with everything after the question mark.',
  ],
  forbidden: [
    'You may not do this',
    'Your role in this office does not include it. Nothing was changed. Ask someone whose role does, or an administrator.',
  ],
  invalid: ['Something needs to be put right', 'Nothing was saved yet, and what you typed is still here.'],
  conflict: [
    'Somebody else was first',
    'This request changed after you opened it. Nothing of theirs was overwritten, and what you typed is still here: look at what changed, then send it again.',
  ],
  'wrong-stage': [
    'Not possible at this stage',
    'The request has moved on since the page was opened. Nothing was changed.',
  ],
  'own-draft': [
    'Somebody else must do this',
    'Whoever drafted the decision may not approve it or decide its review. Nothing was changed; a colleague with that role can.',
  ],
  'decision-incomplete': [
    'The decision is not complete',
    'What is missing is named below, each with its place. Nothing was approved; the drafter can put it right.',
  ],
  'not-your-step': [
    'This step is for somebody else',
    'The approval goes by steps, each by another person. Nothing was changed. The request says who is next.',
  ],
  'date-before-approval': [
    'The decision was not approved yet on that day',
    'A decision goes out on the day of its approval or later. Nothing was changed.',
  ],
  'own-document': [
    'Somebody else must approve this',
    'Whoever prepared the file may not approve it. Nothing was changed; a colleague with that role can.',
  ],
  'no-draft': ['There is no decision to act on', 'It was returned or replaced meanwhile. Nothing was changed.'],
  'no-open-clarification': ['No question is open', 'It was answered already, or never asked. Nothing was changed.'],
  'clarification-open': [
    'A question is still open',
    'The requester has not answered yet. Record the answer first. Nothing was changed.',
  ],
  'no-open-fee': ['No fee notice is open', 'It was settled already, or never sent. Nothing was changed.'],
  'fee-open': ['A fee notice is open already', 'Settle it before you send another. Nothing was changed.'],
  'no-open-consultation': ['No consultation is open', 'It was answered already, or never begun. Nothing was changed.'],
  'last-administrator': [
    'An administrator must remain',
    'At least one administrator must remain. Nothing was changed.',
  ],
  'asked-once': [
    'The law allows one such question',
    'It was asked already. Decide on what you were told, or write an ordinary message. Nothing was changed.',
  ],
  'extension-not-allowed': [
    'The law does not allow this extension',
    'It comes too late, is too long, or was used already. The date stands as it was, and what you typed is still here.',
  ],
  'transfer-not-in-law': [
    'This law knows no transfer',
    'Answer the request, and name the right body in the answer. Nothing was changed.',
  ],
  'unknown-outcome': [
    'Choose an outcome of this law',
    'The outcome is not in the law’s list. What you typed is still here.',
  ],
  'unknown-exemption': [
    'Choose exemptions of this law',
    'One of them is not in the law’s list. What you typed is still here.',
  ],
  'exemption-needed': [
    'Say which exemption it rests on',
    'This outcome withholds something, so at least one ground must be cited. What you typed is still here.',
  ],
  'missing-fact': ['Something for the statistics is missing', 'What you typed is still here. Fill in what is marked.'],
  'unknown-document': [
    'There is no such file in this case',
    'It may have been taken back meanwhile. Nothing was changed.',
  ],
  'document-not-approved': [
    'The file is not approved yet',
    'A colleague must approve it for release first. Nothing was published.',
  ],
  'document-state': [
    'Not possible with this file now',
    'It was published or taken back meanwhile, or came from the requester. Nothing was changed.',
  ],
  'confirm-uninspected': [
    'Nobody has inspected this file',
    'It may hold text under black boxes, old versions or names that nobody sees on the page. Nothing was published. Look at it yourself, then confirm below that it may go out.',
  ],
  'document-blocked': [
    'This file must not go out',
    'The inspection found something in it. Nothing was published. Prepare a clean copy and attach that.',
  ],
  'not-closed': ['The request is still open', 'Close it first. Nothing was changed.'],
  'already-published': ['It is published already', 'The log says exactly that. Nothing was changed.'],
  'not-published': ['It is not in the log', 'It was taken out already, or never entered. Nothing was changed.'],
  'no-open-review': ['No review is open', 'It was decided already, or never asked for. Nothing was changed.'],
  'date-in-future': ['The date is still to come', 'Give today or an earlier day. What you typed is still here.'],
  'date-before-receipt': [
    'The date is too early',
    'It lies before the request was received. What you typed is still here.',
  ],
  'too-large': ['That is too large', 'Nothing was saved. Send a smaller file, or several smaller ones.'],
  duplicate: ['It is there already', 'Nothing was saved twice.'],
  'unknown-event': [
    'There is no such action',
    'Nothing was changed. Go back to the request and choose from what is offered there.',
  ],
  'not-correctable': [
    'This cannot be corrected',
    'The record says exactly that already, or this part of it is never changed. Nothing was changed.',
  ],
  'already-given': ['You have told us already', 'Thank you. Your first answer was kept.'],
  'impossible-clock': [
    'Such a history cannot be',
    'With this date, things would have happened in an impossible order. Nothing was saved, and what you typed is still here.',
  ],
  'parts-open': [
    'Parts of it are still open',
    'Units of this body still work on parts of this request. Nothing was changed; it can be done when they have answered.',
  ],
  'answered-by-parts': [
    'Nothing is left to answer here',
    'The whole request was given to others in parts, and their answers are its answer. Nothing was changed.',
  ],
  'not-linked': [
    'The two requests are not linked',
    'Link them first, so that the history says why they belong together. Nothing was changed.',
  ],
  'another-law': [
    'It is under another law',
    'One answer serves only requests under the same law. Nothing was changed.',
  ],
  'another-person': [
    'It came from somebody else',
    'Only a second copy from the same person can be merged: everybody else is owed an answer of their own. Answer both with one decision instead. Nothing was changed.',
  ],
} as const satisfies { readonly [code: string]: readonly [string, string] }

export const failures = {
  csrf: [
    'The form has grown old',
    'It was not sent by this page, or you signed in anew since it was opened. Nothing was saved. Go back, load the page again and send it once more.',
  ],
  withdrawn: ['This was taken back', 'It stood here once, and the body took it back.'],
  'too-slow': ['The upload stopped', 'It broke off before its end, and nothing was saved. Send it again.'],
  'rate-limited': ['Too much at once', 'Nothing was lost. Wait a minute and try again.'],
  unavailable: ['Candor cannot answer just now', 'Nothing was lost. Try again in a few minutes.'],
  busy: [
    'Candor is busy just now',
    'The records are being written to by another program. Nothing was saved. Wait half a minute and send it again.',
  ],
  internal: [
    'Something went wrong on our side',
    'It was not your doing. What was saved before is safe; whether this last step was saved, the page of the request shows. Try again in a few minutes.',
  ],
  signInNeeded: ['Sign in first', 'This page is for the people of a public body.'],
} as const satisfies { readonly [code: string]: readonly [string, string] }

export const failureWords = {
  number: (id: string) => `If you write to us about it, give this number: ${id}`,
  back: 'Back to the request',
  home: 'To the first page',
}

export const fieldProblems = {
  required: (label: string) => `Fill in: ${label}`,
  tooLong: (label: string, most: string) => `${label}: at most ${most} characters`,
  email: 'Give an e-mail address like name@example.org',
  date: (label: string) => `${label}: give a date that exists, as 2026-03-30`,
  future: (label: string) => `${label}: this day is still to come`,
  amount: 'Give an amount like 120 or 120.50',
  currency: 'Give a currency of three letters, like CNY, GBP or USD',
  person: 'Choose somebody who works here',
  choose: (label: string) => `Choose one: ${label}`,
  afterQuestion: 'The last day for the reply must be after today',
  wrong: (label: string) => `${label}: this is not what is expected here`,
  file: 'Choose a file',
}
