import { counted, plural } from '../counted.ts'
/** Of the messages about what happens after the first letters, and of those that speak of many requests. English gives the type. */
export const noticesEn = {
  calendar: {
    label: 'Put the date into your calendar',
    note: 'The entry follows when the date moves, and goes when the request is closed.',
  },
  withdrawn: {
    subject: (reference: string) => `Your request is withdrawn: ${reference}`,
    title: 'Your request is withdrawn',
    intro: (body: string) => `${body} has noted that you take your request back. Nothing more will be done about it.`,
    again: 'If that was a mistake, reply to this message. You may ask for the same information again at any time.',
    staffSubject: (reference: string, subject: string) => `Withdrawn by the requester: ${reference} ${subject}`,
    staffTitle: 'The requester has withdrawn the request',
    staffIntro: 'No answer is owed any more, and the case is closed.',
    reason: 'The reason given',
  },
  clarificationReminder: {
    subject: (reference: string) => `We are still waiting for your reply: ${reference}`,
    title: 'We are still waiting for your reply',
    intro: (body: string) => `${body} asked you this question and cannot go on without an answer:`,
  },
  abandonedSoon: {
    subject: (reference: string) => `Your request may be closed soon: ${reference}`,
    title: 'Your request may be closed soon',
    introAnswer: (body: string) =>
      `${body} has not heard from you. Without a reply to its question by the date below, the request may be closed without a decision.`,
    introFee: (body: string) =>
      `${body} has not received the fee. If it is not paid by the date below, the request may be closed without a decision.`,
    unlessYou: 'A short reply is enough to keep it open. If you need more time, say so.',
  },
  abandoned: {
    subject: (reference: string) => `Your request has been closed: ${reference}`,
    title: 'Your request has been closed without a decision',
    intro: (body: string) =>
      `${body} waited for your reply or payment, which did not come, and has closed your request.`,
    reason: 'The reason',
    section: 'Under',
    again: 'You may ask for the same information again at any time.',
  },
  reviewLodged: {
    subject: (reference: string) => `We have received your request for a review: ${reference}`,
    title: 'We have received your request for a review',
    intro: (body: string, route: string) => `${body} has recorded it: ${route}.`,
    decideBy: 'It should be decided by',
    grounds: 'What you wrote',
    staffSubject: (reference: string, subject: string) => `Review lodged: ${reference} ${subject}`,
    staffTitle: 'The requester asks for a review',
    route: 'Review route',
    staffDecideBy: 'The review should be decided by',
    staffGrounds: 'The grounds',
    staffNote: 'Whoever drafted the decision does not decide its review.',
    elsewhereSubject: (reference: string, subject: string) => `Complaint made elsewhere: ${reference} ${subject}`,
    elsewhereTitle: 'The requester has complained to somebody else',
    elsewhereNote: (decidedBy: string) =>
      `The requester noted that they made it. It is decided by: ${decidedBy}. You will hear from them; there is nothing for this office to decide.`,
  },
  reviewDecided: {
    subject: (reference: string) => `The outcome of your review: ${reference}`,
    title: 'Your review has been decided',
    outcome: 'The outcome',
    outcomes: {
      upheld: 'The decision stands',
      partly: 'The decision is changed in part',
      overturned: 'The decision is set aside',
      withdrawn: 'The review was withdrawn',
    },
    note: 'What was decided, and why',
    next: 'The page of your request shows what else you can do, and until when.',
  },
  reviewExtended: {
    subject: (reference: string) => `The decision on your review takes longer: ${reference}`,
    title: 'The decision on your review takes longer',
    under: (section: string) => `The law allows this: ${section}.`,
    reason: 'Why',
  },
  satisfaction: {
    subject: (reference: string) => `How did we do? ${reference}`,
    title: 'How satisfied are you with the answer to your request?',
    intro: (body: string) =>
      `${body} would like to know. One click is enough; a few words help more. We ask this once, and what you say changes nothing about your rights.`,
    button: 'Give your feedback',
  },
  interimReply: {
    subject: (reference: string) => `An interim reply to your request: ${reference}`,
    title: 'An interim reply to your request',
    intro: (body: string) => `${body} is still working on your request and tells you where it stands.`,
    words: 'The reply',
  },
  clarificationAnswered: {
    subject: (reference: string, subject: string) => `The requester has answered: ${reference} ${subject}`,
    title: 'The requester has answered your question',
    words: 'The answer',
    intro: 'The clock runs again, as the law says.',
  },
  staffDueDateChanged: {
    subject: (reference: string, subject: string) => `Due date changed: ${reference} ${subject}`,
    title: 'The due date of this request has changed',
    newDate: 'The answer is now due by',
    noticed: 'The requester has been told where an address is known.',
  },
  notDelivered: {
    subject: (reference: string | null) =>
      reference ? `A letter was not delivered: ${reference}` : 'A message was not delivered',
    title: 'A letter could not be delivered',
    intro: 'This letter did not reach its recipient. Nobody else has been told: please see that it arrives.',
    letter: 'The letter',
    to: 'Sent to',
    reason: 'What the mail server said',
    next: 'Check the address, reach the recipient in another way, or send the letter again from the outbox.',
    button: 'Open the outbox',
  },
  overdueDigest: {
    subject: (count: number) => counted(count, 'request is overdue', 'requests are overdue'),
    title: (count: number) => counted(count, 'request is overdue', 'requests are overdue'),
    intro: 'The time limit has passed for these requests. Answer the oldest first.',
    list: 'Longest overdue first',
    button: 'See what is overdue',
  },
  escalation: {
    subject: (count: number, body: string) =>
      plural(count, `An overdue request at ${body}`, `${count} overdue requests at ${body}`),
    title: {
      'unit-head': 'Overdue requests of your unit',
      head: 'Overdue requests of your body',
      above: 'Overdue requests of a body below you',
    },
    intro: {
      'unit-head': (days: number) =>
        `These requests of your unit have been overdue for ${counted(days, 'working day')} or more. Please see that they are answered.`,
      head: (days: number) =>
        `These requests have been overdue for ${counted(days, 'working day')} or more. The unit and the office above have been told as well, where the body has set it so.`,
      above: (days: number) =>
        `These requests have been overdue for ${counted(days, 'working day')} or more. The head of the body has been told at the same time.`,
    },
    list: 'Longest overdue first',
    button: 'See the requests',
    aboveFooter: 'You receive this message because the body has named your office as the one above it.',
  },
  digest: {
    dailySubject: (body: string, date: string) => `The day at ${body}: ${date}`,
    dailyTitle: (date: string) => `Requests on ${date}`,
    weeklySubject: (body: string, date: string) => `The week at ${body}, up to ${date}`,
    weeklyTitle: (date: string) => `Requests in the week up to ${date}`,
    received: 'Came in',
    answered: 'Closed',
    due: 'Due next',
    late: 'Overdue',
    inTime: 'Of those closed, in time',
    none: 'None',
    dueLine: (reference: string, subject: string, date: string) => `${reference} ${subject} (due ${date})`,
    lateLine: (reference: string, subject: string, days: number, who: string) =>
      `${reference}${subject && ` ${subject}`} (${counted(days, 'working day')} late, ${who})`,
    plainLine: (reference: string, subject: string, who: string) => `${reference} ${subject} (${who})`,
    nobody: 'nobody assigned',
    andMore: (count: number) => `and ${count} more`,
    button: 'Open the desk',
    footer: 'An administrator of the body decides who gets this message, and when.',
    byUnit: 'By unit',
    unitLine: (unit: string, received: number, answered: number) => `${unit}: ${received} came in, ${answered} closed`,
  },
  follow: {
    confirmSubject: (reference: string) => `Please confirm: news about ${reference}`,
    confirmTitle: 'Do you want news about this entry?',
    confirmIntro: (body: string) =>
      `Somebody, probably you, asked for news about this entry in the public log of ${body}. We write only if you confirm it.`,
    confirmButton: 'Yes, send me updates',
    confirmNotYou: 'If that was not you, do nothing: the address is deleted after a few days.',
    title: 'The entry',
    newsSubject: (reference: string) => `News about ${reference}`,
    news: {
      published: 'The entry in the public log is new or has changed',
      document: 'A document has been published',
      'document-withdrawn': 'A document has been taken back from the public log',
      withdrawn: 'The entry has been taken back from the public log',
      answered: 'The request has been answered',
    },
    document: 'Document',
    reason: 'The reason given',
    button: 'See the entry',
    stop: 'Stop these updates',
    stopNote: 'One click is enough, and your address is deleted.',
    footer:
      'You receive this message because you asked for news about this entry. The public body does not know who follows it.',
  },
  attachmentsNotTaken: {
    subject: 'Files of your message could not be taken',
    title: 'Some files of your message could not be taken',
    intro: 'Your message has arrived, and its words are kept. These files are not with it:',
    files: 'Not taken',
    file: (number: number) => `File ${number}`,
    tooLarge: (name: string, size: string) => `${name}: ${size}`,
    tooMany: (count: number) => `${count} more files: there were too many`,
    limits: 'What can be taken',
    each: (size: string) => `Files of at most ${size} each`,
    count: (count: number) => `At most ${counted(count, 'file')} in one message`,
    next: 'Send the rest in several messages, in smaller files, or on the page of your request.',
    once: 'This is an automatic answer, sent at most once a day. Please do not reply to it.',
  },
  heldLetters: {
    subject: 'Requests were made with your address',
    title: 'Requests were made with your address',
    intro:
      'We write only a few times a day to an address that has not opened any of our links, and more requests than that were made with yours. These have been received, and each is being dealt with:',
    about: (body: string, date: string, law: string) => `${body}. Received on ${date}. The law that applies: ${law}.`,
    more: (count: number) => plural(count, 'Find one more request', `Find ${count} more requests`),
    moreNote: 'Give the address that the request was made with, and its links are sent there.',
    notYou:
      'If you did not make them, somebody else has used your address: do not open the links, and tell the public body. It has been asked to look into this.',
  },
  scheduledReport: {
    subject: (name: string, period: string) => `Report: ${name}, ${period}`,
    title: (name: string, period: string) => `${name}: ${period}`,
    intro: (body: string) => `This is a saved report of ${body}, as the records stand now. Sign in to see the whole.`,
    received: 'Received',
    closed: 'Closed',
    inTime: 'Answered or open in time',
    pending: 'Open at the end',
    open: 'Open the report',
    file: (format: string) => `Download it as ${format}`,
    missed: 'While Candor was not running, these reports were not sent. Here they are:',
    missedOne: (period: string) => `Report of ${period}`,
    footer:
      'You get it because your name is on the list of a saved report. Whoever keeps the saved reports can change that.',
  },
}

export type Notices = typeof noticesEn
