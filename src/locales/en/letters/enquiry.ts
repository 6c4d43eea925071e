import type { WordsOfEnquiries } from '../../enquiry-letters.ts'

/** What is said otherwise of an enquiry: no law on information covers it, and nobody has applied for anything. */
export const enquiryEn: WordsOfEnquiries = {
  labels: { openStatus: 'See your enquiry', yourWords: 'What you wrote', law: 'Dealt with under' },
  calendar: { note: 'The entry follows when the date moves, and goes when the enquiry is closed.' },
  footer: {
    keepSecret:
      'The link in this message opens your enquiry without a password. Keep the message, and pass it on only to people who may see the enquiry.',
  },
  acknowledgement: {
    subject: (reference, subject) => `Your enquiry has been received: ${reference} ${subject}`,
    title: 'Your enquiry has been received',
    intro: (body) => `${body} has received your enquiry and is dealing with it.`,
    answer: 'You will then receive an answer.',
  },
  clarificationAsked: {
    subject: (reference) => `We need to ask you something about your enquiry: ${reference}`,
    title: 'A question about your enquiry',
    intro: (body) =>
      `${body} needs to know more about what you mean before it can go on. The question is in its letter.`,
    howTo: 'Answer on the page of your enquiry.',
  },
  feeNotice: {
    subject: (reference, amount) => `Fee for your enquiry: ${amount} (${reference})`,
    title: 'A fee is due for your enquiry',
    intro: (body) => `${body} may charge for what you ask. Work continues once the fee is settled.`,
  },
  extension: {
    subject: (reference) => `The answer to your enquiry will take longer: ${reference}`,
    title: 'More time to answer your enquiry',
    intro: (body) => `${body} needs more time than it has set itself to answer your enquiry.`,
  },
  transfer: {
    subject: (reference) => `Your enquiry has been passed on: ${reference}`,
    title: 'Your enquiry has been passed to another body',
    whole: (body) => `${body} is not responsible for what you wrote about and has passed your enquiry on to:`,
    part: (body) => `${body} is not responsible for part of what you wrote about and has passed that part on to:`,
    wholeNext: 'You do not need to write again: that body will answer you. Our own file on this enquiry is closed.',
    dividedSubject: (reference) => `Your enquiry is answered in parts: ${reference}`,
    dividedTitle: 'Your enquiry is answered in parts',
    divided: (body) =>
      `${body} has given parts of your enquiry to those who are responsible. Each part is answered separately.`,
    dividedNext: (rest) =>
      rest
        ? 'We answer everything else ourselves. You do not need to write again.'
        : 'Together these answer the whole of your enquiry. You do not need to write again.',
  },
  decision: {
    subject: (reference, outcome) => `Answer to your enquiry: ${outcome} (${reference})`,
    title: 'The answer to your enquiry',
    outcome: 'The answer',
    button: 'See the answer and its documents',
  },
  published: {
    subject: (reference) => `Documents of your enquiry are published: ${reference}`,
    title: 'Documents of your enquiry are now public',
  },
  merged: {
    letter: (reference) =>
      `You sent us this enquiry twice. We are dealing with it under the number ${reference}, and you will get one answer there. If the two are not the same, please tell us: this one can be reopened.`,
  },
  newMessage: {
    subjectToRequester: (reference) => `New message about your enquiry: ${reference}`,
    titleToRequester: 'A message about your enquiry',
    introToRequester: (body) => `${body} writes to you about your enquiry.`,
    reply: 'You can reply on the page of your enquiry.',
  },
  assigned: { title: 'An enquiry is now yours', intro: 'You are responsible for this enquiry.' },
  reminder: {
    nextBefore: 'Answer it by then.',
    nextDue: 'Answer it today.',
    nextOverdue: 'The time that the body set itself has passed. Answer without further delay.',
  },
  withdrawn: {
    subject: (reference) => `Your enquiry is withdrawn: ${reference}`,
    title: 'Your enquiry is withdrawn',
    intro: (body) => `${body} has noted that you have withdrawn your enquiry. Nothing more will be done about it.`,
    again: 'If that was a mistake, reply to this message. You may write again at any time.',
    staffTitle: 'The enquiry was withdrawn by the person who made it',
  },
  abandonedSoon: {
    subject: (reference) => `Your enquiry may be closed soon: ${reference}`,
    title: 'Your enquiry may be closed soon',
    introAnswer: (body) =>
      `${body} has not heard from you. Without a reply to its question by the date below, your enquiry may be closed without an answer.`,
  },
  abandoned: {
    subject: (reference) => `Your enquiry has been closed: ${reference}`,
    title: 'Your enquiry has been closed without an answer',
    intro: (body) => `${body} waited for your reply, which did not come, and has closed your enquiry.`,
    again: 'You may write again at any time.',
  },
  satisfaction: { title: 'How satisfied are you with the answer to your enquiry?' },
  interimReply: {
    subject: (reference) => `An interim reply to your enquiry: ${reference}`,
    title: 'An interim reply to your enquiry',
    intro: (body) => `${body} is still working on your enquiry and tells you where it stands.`,
  },
  clarificationAnswered: { intro: 'The clock runs again.' },
  staffDueDateChanged: { title: 'The due date of this enquiry has changed' },
  assignedUnit: { title: (unit) => `An enquiry for ${unit}` },
  unitConsulted: {
    intro: 'A colleague needs your help to answer an enquiry. The time limit keeps running in the meantime.',
  },
  lawChanged: {
    subject: (reference) => `Your enquiry is dealt with in another way: ${reference}`,
    title: 'What applies to your enquiry has changed',
  },
}
