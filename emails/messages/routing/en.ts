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
