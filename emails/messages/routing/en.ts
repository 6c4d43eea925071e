/** What units and requesters are told when a request finds its place: unit, question, law. */
export const routingEn = {
  assignedUnit: {
    subject: (unit: string, reference: string, subject: string) => `New for ${unit}: ${reference} ${subject}`,
    title: (unit: string) => `A request for ${unit}`,
    intro: 'Nobody is in charge of it yet. Put somebody in charge, or take it yourself.',
  },
  unitConsulted: {
    subject: (unit: string, reference: string, subject: string) => `Question to ${unit}: ${reference} ${subject}`,
    title: (unit: string) => `A question to ${unit}`,
    intro: 'A colleague needs your help to answer a request. The period to answer runs on meanwhile.',
    question: 'The question',
    replyBy: 'Wanted by',
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
      `You asked on ${asked}, and wanted the reply by ${wanted}. The period to answer does not wait for it unless the case says so.`,
  },
  lawChanged: {
    subject: (reference: string) => `Your request is dealt with under another law: ${reference}`,
    title: 'What applies to your request has changed',
    intro: (before: string, now: string) =>
      `Until now it was dealt with under: ${before}. From now on it is dealt with under: ${now}. You need to do nothing.`,
    reason: 'Why',
    before: (date: string) => `Before: ${date}`,
  },
}
export type Routing = typeof routingEn
