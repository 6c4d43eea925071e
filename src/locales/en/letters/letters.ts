import { counted } from '../counted.ts'
import { words } from '../pages/words.ts'

/** English. Its shape is the catalogue's type: a key that another language lacks does not pass the type check. */
export const en = {
  labels: {
    reference: (reference: string) => `Reference ${reference}`,
    subject: 'Your subject',
    staffSubject: 'Subject',
    receivedOn: 'Received',
    law: 'Law',
    channel: 'How it reached us',
    answerBy: 'You will be answered by',
    staffAnswerBy: 'Answer due by',
    replyBy: 'Please reply by',
    openStatus: 'See your request',
    openDesk: 'Open the case',
    pageOfRequest: 'The page shows what has happened, what comes next and by when.',
    letter: 'The letter',
    letterOnPage: 'The letter is on that page too, and you can print it from there.',
    letterAsPdf: 'The letter is on that page too, and you can save it there as a PDF.',
    howReached: 'How the period is counted',
    noDate: 'No date yet',
    dateProvisional: 'This date may still move: the public holidays of that year have not been announced.',
    daysNotCounted: (names: string) => `Public holidays left out: ${names}`,
    yourWords: 'What you asked for',
    listSeparator: '; ',
    colon: ': ',
    gap: words.gap,
    withNote: words.withNote,
    lastDay: (what: string, date: string) => `${what} Last day: ${date}.`,
  },
  channels: {
    portal: 'this website',
    email: 'e-mail',
    post: 'post',
    'registered-post': 'registered post',
    fax: 'fax',
    counter: 'the counter',
    hotline: 'telephone',
    'transfer-in': 'transfer from another body',
  },
  footer: {
    keepSecret:
      'The link in this message opens your request without a password. Keep the message, and pass it on only to people who may see the request.',
    replyTo: (email: string) => `Questions? Write to ${email} and give the reference.`,
    automatic: 'This message was sent automatically.',
    staff: 'You receive this message because you work on requests for this public body.',
  },
  acknowledgement: {
    subject: (reference: string, subject: string) => `Your request has been received: ${reference} ${subject}`,
    title: 'Your request has been received',
    intro: (body: string, law: string) =>
      `${body} has received your request for information and is dealing with it. The law that applies: ${law}.`,
    nothingToDo: 'You do not need to do anything now.',
    next: 'What happens next',
    unclear: (date: string | null) =>
      date
        ? `If we cannot tell what you mean, we will ask you by ${date}.`
        : 'If we cannot tell what you mean, we will ask you.',
    extension: (date: string | null) =>
      date
        ? `If we need more time than that and the law gives it, we will tell you why by ${date}.`
        : 'If we need more time and the law gives it, we will tell you why.',
    answer:
      'You will then receive a decision, with the reasons for anything that is not released and how to contest it.',
    waiting: 'The time limit is not running at the moment.',
  },
  clarificationAsked: {
    subject: (reference: string) => `We need to ask you something about your request: ${reference}`,
    title: 'A question about your request',
    intro: (body: string) =>
      `${body} needs to know more about what you are asking for before it can go on. The question is in its letter.`,
    question: 'The question',
    silence: {
      waiting:
        'Until you reply, the time limit for the answer does not run. When you reply, it starts again from the beginning.',
      paused: 'Until you reply, the days do not count towards the time limit for the answer.',
      running: 'The time limit for the answer keeps running while you are asked.',
    },
    mayClose: (section: string) => `If you do not reply, the law allows the request to be closed (${section}).`,
    howTo: 'Answer on the page of your request.',
    button: 'Answer the question',
    noReplyBy: 'Please reply as soon as you can.',
  },
  feeNotice: {
    subject: (reference: string, amount: string) => `Fee for your request: ${amount} (${reference})`,
    title: 'A fee is due for your request',
    intro: (body: string) => `${body} may charge for answering your request. Work continues once the fee is settled.`,
    amount: 'To pay',
    payBy: 'Please pay by',
  },
  extension: {
    subject: (reference: string) => `The answer to your request will take longer: ${reference}`,
    title: 'More time to answer your request',
    intro: (body: string) => `${body} needs more time than the ordinary period to answer your request.`,
    newDate: 'You will now be answered by',
  },
  transfer: {
    subject: (reference: string) => `Your request has been passed on: ${reference}`,
    title: 'Your request has been passed to another body',
    whole: (body: string) => `${body} does not hold what you asked for and has passed the whole request on to:`,
    part: (body: string) => `${body} does not hold part of what you asked for and has passed that part on to:`,
    to: 'Passed on to',
    wholeNext: 'You do not need to ask again: that body will answer you. Our own file on this request is closed.',
    partNext: 'That body will answer you on its part. We answer the rest.',
    dividedSubject: (reference: string) => `Your request is answered in parts: ${reference}`,
    dividedTitle: 'Your request is answered in parts',
    divided: (body: string) =>
      `${body} has given parts of your request to those who hold what you asked for. Each part is answered separately.`,
    dividedNext: (rest: boolean): string =>
      rest
        ? 'We answer everything else ourselves. You do not need to ask again.'
        : 'Together these answer the whole of your request. You do not need to ask again.',
    partsHeading: 'Who answers what, and by when',
    number: (reference: string) => `number ${reference}`,
    by: (date: string) => `answer due by ${date}`,
    contact: (email: string) => `questions to ${email}`,
  },
  decision: {
    subject: (reference: string, outcome: string) => `Decision on your request: ${outcome} (${reference})`,
    title: 'The decision on your request',
    outcome: 'The decision',
    part: (number: number) => `Part ${number}`,
    exemptions: 'Withheld under',
    reason: 'Reason',
    remedies: 'If you do not agree',
    route: (title: string, decidedBy: string) => `${title}. Decided by: ${decidedBy}.`,
    afterReview: (first: string) => ` Open after: ${first}.`,
    lateRemedies: 'You can use these routes whether you were refused, answered in part, or answered late.',
    ownDraft:
      'This decision was drafted and approved by the same person. The body is so small that the law’s work is done by one office holder; the record of the case says so.',
    button: 'See the decision and its documents',
  },
  enclosedFiles: {
    item: (name: string, size: string) => `${name} (${size})`,
    title: 'Files with this letter',
    attached: (count: number): string =>
      count === 1 ? 'The file is attached to this letter.' : 'The files are attached to this letter.',
    leftOut: (names: readonly string[]): string =>
      `Not attached: ${names.join(', ')}. Since this letter was written, the public body has withdrawn ${names.length === 1 ? 'this file' : 'these files'} or begun to check ${names.length === 1 ? 'it' : 'them'} again. If you hear nothing more, write to the public body.`,
  },
  filesOffered: {
    subject: (reference: string) => `The files of your request: ${reference}`,
    title: 'A new link to your files',
    intro: (body: string) => `${body} sends you a new link to the files of its answer. Earlier links have ended.`,
    files: 'Files of the answer',
    button: 'Fetch the files',
    until: (day: string) => `The link works until ${day}. Whoever has it can fetch the files.`,
  },
  published: {
    subject: (reference: string) => `Documents of your request are published: ${reference}`,
    title: 'Documents of your request are now public',
    intro: (body: string) => `${body} has published this document in its public log. The log does not name you.`,
    document: 'Published',
    button: 'See it in the public log',
  },
  merged: {
    letter: (reference: string) =>
      `You sent us this request twice. We are dealing with it under the number ${reference}, and you will get one answer there. If the two are not the same, please tell us: this one can be reopened.`,
  },
  newMessage: {
    subjectToBody: (reference: string, subject: string) => `New from the requester: ${reference} ${subject}`,
    subjectToRequester: (reference: string) => `New message about your request: ${reference}`,
    titleToBody: 'The requester has written',
    titleToBodyEmpty: 'The requester has acted on the case',
    subjectThirdParty: (reference: string, subject: string) => `New from a third party: ${reference} ${subject}`,
    titleThirdParty: 'A third party that was asked has written',
    titleToRequester: 'A message about your request',
    introToRequester: (body: string) => `${body} writes to you about your request.`,
    empty: 'There is no text with it; the case shows what was done.',
    words: 'The message',
    reply: 'You can reply on the page of your request.',
  },
  assigned: {
    subject: (reference: string, subject: string) => `Assigned to you: ${reference} ${subject}`,
    title: 'A request is now yours',
    intro: 'You are responsible for this request.',
  },
  approvalWaits: {
    subjectDecision: (reference: string, subject: string) =>
      `Decision waits for your approval: ${reference} ${subject}`,
    subjectDocument: (reference: string, subject: string) =>
      `Document waits for your approval: ${reference} ${subject}`,
    titleDecision: 'A draft decision waits for your approval',
    titleDocument: 'A document waits for your approval',
    by: 'Prepared by',
    note: 'Approve it, or return it with a comment.',
    button: 'Continue',
  },
  approvalReturned: {
    subject: (reference: string, subject: string) => `Returned to you: ${reference} ${subject}`,
    title: 'Your draft was returned',
    comment: 'The comment',
    intro: 'The approver asks you to change it before it goes out.',
  },
  reminder: {
    subjectBefore: (days: number, reference: string, subject: string) =>
      `Due in ${counted(days, 'working day')}: ${reference} ${subject}`,
    subjectDue: (reference: string, subject: string) => `Due today: ${reference} ${subject}`,
    subjectOverdue: (reference: string, subject: string) => `Overdue: ${reference} ${subject}`,
    titleBefore: (days: number) => `${counted(days, 'working day')} left to answer`,
    titleDue: 'The answer is due today',
    titleOverdue: 'The answer is overdue',
    overdueBy: (days: number) => `Late by ${counted(days, 'working day')}`,
    nextBefore: 'Answer it by then. If the law allows more time on a ground that applies, give notice before the date.',
    nextDue: 'Issue the decision today.',
    nextOverdue: 'The law’s period is over. Answer without further delay; the requester may already ask for a review.',
  },
  signInLink: {
    subject: (body: string) => `Sign in to the request desk of ${body}`,
    title: 'Sign in',
    hello: (name: string) => `Hello ${name},`,
    intro: (body: string) => `You, or somebody with your address, asked to sign in to the request desk of ${body}.`,
    button: 'Sign in',
    valid: (minutes: number) => `The link works once, for ${minutes} minutes.`,
    notYou: 'If that was not you, do nothing: nobody can sign in without this link.',
  },
  myRequests: {
    subject: 'The links to your requests and enquiries',
    title: 'Your requests and enquiries',
    intro:
      'You, or somebody who typed your address, asked for the links to the requests and enquiries that were made with it. This message went to you alone.',
    open: (reference: string) => `Open ${reference}`,
    dueBy: (body: string, date: string) => `${body}. Answer due by ${date}.`,
    noDate: (body: string) => `${body}. The clock is stopped.`,
    closed: (body: string, date: string) => `${body}. Closed on ${date}.`,
    notYou: 'If that was not you, do nothing: nobody else has seen the links.',
    keep: 'Each link opens its case without a password. Keep this message, or delete it.',
  },
  dueDateChanged: {
    subject: (reference: string) => `The date of your answer has changed: ${reference}`,
    title: 'The date of your answer has changed',
    newDate: 'You will now be answered by',
    before: (date: string) => `Before: ${date}`,
    reason: 'Why it has changed',
  },
}

export type Messages = typeof en
