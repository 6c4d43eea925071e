/** What units and requesters are told when a request finds its place: unit, question, law. */
export const routingEn = {
  assignedUnit: {
    subject: (unit: string, reference: string, subject: string) => `New for ${unit}: ${reference} ${subject}`,
    title: (unit: string) => `A request for ${unit}`,
    intro: 'Nobody is responsible for it yet. Assign an officer or unit, or take it yourself.',
  },
  unitConsulted: {
    subject: (unit: string, reference: string, subject: string) => `Question to ${unit}: ${reference} ${subject}`,
    title: (unit: string) => `A question to ${unit}`,
    intro: 'A colleague needs your help to answer a request. The time limit keeps running in the meantime.',
    question: 'The question',
    replyBy: 'Reply needed by',
    noReplyBy: 'Please reply as soon as you can.',
  },
  taskSet: {
    subject: (reference: string, subject: string) => `A task for you: ${reference} ${subject}`,
    title: 'A task for you',
    titleForUnit: (unit: string) => `A task for ${unit}`,
    task: 'What is to be done',
    doBy: 'To be done by',
  },
  replyOverdue: {
    subject: (name: string, reference: string) => `No reply yet from ${name}: ${reference}`,
    title: (name: string) => `${name} has not replied`,
    intro: (asked: string, wanted: string) =>
      `You asked on ${asked} and needed the reply by ${wanted}. The period to answer does not wait for it unless the case says so.`,
  },
  thirdPartyAsked: {
    subject: (body: string, reference: string) => `${body} asks for your view before a release: ${reference}`,
    title: 'We are asking for your view before information is released',
    intro: (body: string) =>
      `${body} may have to release information that touches your interests. Its letter says what it is about, and what you are asked.`,
    replyHere: (reference: string) =>
      `To answer, reply to this message: your reply, with its files, goes to the file ${reference}, and to nobody outside the body.`,
    writeTo: (email: string, reference: string) => `To answer, write to ${email} and give the reference ${reference}.`,
    byPost: (reference: string) => `To answer, write to the body by post and give the reference ${reference}.`,
    whatHappens:
      'Say whether you agree to the release; if you do not, say to which part you object and why. The body weighs what you say, and the law decides.',
    footer: 'You receive this message because the information asked for may touch your rights or interests.',
  },
  lawChanged: {
    subject: (reference: string) => `Your request is dealt with under another law: ${reference}`,
    title: 'What applies to your request has changed',
    intro: (before: string, now: string) =>
      `Until now it was dealt with under: ${before}. From now on it is dealt with under: ${now}. You do not need to do anything.`,
    reason: 'Why',
    before: (date: string) => `Before: ${date}`,
  },
}
export type Routing = typeof routingEn
