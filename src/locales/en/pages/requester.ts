export const follow = {
  title: 'Follow your request',
  calendar: 'Calendar file with the date',
  calendarFor: 'Puts the due date into your calendar. One that subscribes to the address moves it when the date moves.',
  feed: 'Atom feed of what happens',
  feedFor: 'For a feed reader: every step of your request, as soon as it is recorded.',
  mail: 'Your links by e-mail',
  mailFor:
    'Letters about your request go to the address that you gave. If you lose this link, have it sent there again.',
  noMail:
    'We have no e-mail address for this request, so no letters go out and no link can be sent again. Keep this one.',
  feedTitle: (reference: string) => `What happens to request ${reference}`,
  event: {
    due: (reference: string) => `Answer due: request ${reference}`,
    reply: (reference: string) => `Your answer is due: request ${reference}`,
    pay: (reference: string) => `Fee due: request ${reference}`,
    review: (reference: string) => `Decision on your review due: request ${reference}`,
    stopped: (reference: string) => `Clock stopped: request ${reference}`,
    closed: (reference: string) => `Closed: request ${reference}`,
  },
  reason: (law: string, body: string) => `The date by which ${body} must answer under ${law}.`,
  mayMove: 'This date may still move.',
  stoppedText: 'The clock is stopped, so this date will move.',
  closedText: 'The request is closed.',
  openByLink: 'Your own link opens the request.',
  officeCalendar: (body: string) => `Answers due: ${body}`,
}

export const myRequests = {
  title: 'My requests',
  lede: 'You need no account. Give the address that you gave with your requests or enquiries, and their links are sent to it.',
  email: 'E-mail address',
  send: 'Send me my links',
  sentTitle: 'Check your e-mail',
  sent: (email: string) =>
    `If requests or enquiries were made with ${email} that are open, or were closed in the last ninety days, their links are on the way.`,
  sentNothing:
    'Nothing came? Look among the unwanted mail, and try another address. After three messages in an hour there is a pause.',
  why: 'The message goes to that address and to nobody else. What you asked is shown here to nobody, so this page gives the same answer to every address.',
  noAddress: 'Did you give no address? Then only the link that you saw at the end leads to your request.',
}

export const reviewGuide = {
  title: 'What you might say',
  lede: 'Nobody has to argue like a lawyer: say in your own words what applies. These questions fit the grounds that the body cited.',
  kinds: {
    absolute: 'The ground leaves no choice once it applies. So ask whether it applies.',
    qualified: 'The ground gives way where the public interest in knowing weighs more.',
    mandatory: 'The body must withhold what falls under it, and only that.',
    discretionary: 'The body may withhold, and may also release. So it must say why it chose to withhold.',
  },
  arguments: {
    absolute: [
      'Does what you asked for really fall under the words of this ground, all of it?',
      'Is it known to the public already, or did the body release the like before?',
    ],
    qualified: [
      'Did the body weigh the public interest, and say on both sides what it weighed?',
      'Who gains from knowing: is public money, safety, health, the environment or a wrong concerned?',
      'Is the harm that it names likely and of weight, or only possible?',
    ],
    mandatory: [
      'Is each condition of the ground met, and did the body say how?',
      'Did the person or company whose interests are protected agree, or were they not asked?',
      'Could names or figures be blacked out and the rest released?',
    ],
    discretionary: [
      'Did the body say what harm it foresees from this very release?',
      'Has time passed, or has the matter been decided, so that the harm is over?',
      'Could a part, a summary or a later date serve both sides?',
    ],
  },
  lawTitle: 'What this law says',
  noGround:
    'No ground was cited. You may say that the search was too narrow, that the answer misses a part of what you asked, or that it came late.',
  late: 'The answer came after the date, or not at all. That alone is a reason.',
  quote: 'Quote the letter where you disagree, and give its date.',
}
