export const ask = {
  title: 'Ask for information',
  chooseTitle: 'Which public body do you want to ask?',
  chooseLede:
    'Choose the one that most likely holds what you want. If it is the wrong one, it has to tell you which is right, or pass your request on where the law says so.',
  findLabel: 'Find a body by name or by what it does',
  find: 'Find',
  noBody: (query: string) => `No body matches “${query}”. Try fewer or other words, or choose from all of them.`,
  allBodies: 'Show all bodies',
  under: (law: string, length: string) => `Answers under ${law}, within ${length}`,
  subject: 'Subject',
  subjectHint: 'A few words, as for the subject of a letter. Do not put names of private persons here.',
  words: 'What you are asking for',
  wordsHint:
    'Say which information or documents you want, from when, and about what. The clearer it is, the sooner you can be answered. You do not have to give a reason.',
  factsWhy: (source: string) =>
    `The law makes the body count this: ${source}. It does not change how your request is treated.`,
  wishWhy: (section: string) =>
    `The law asks a request to say this (${section}). The body goes by it as far as the way it keeps the information allows.`,
  reachTitle: 'How the answer reaches you',
  reachWhy: 'We only ask for what is needed to answer you. None of it is published.',
  name: 'Name',
  email: 'E-mail address',
  address: 'Postal address',
  send: 'Send the request',
  expedited: 'I ask for expedited processing',
  expeditedHint: 'There is an urgent need, such as a threat to someone’s life or safety. Say why in your request.',
  urgent: 'It concerns a person’s life or liberty',
  urgentHint: 'The law then sets a much shorter time. Say why in your request.',
  whatTitle: 'What do you want to know?',
  step: (step: number, of: number) => `Step ${step} of ${of}`,
  toBody: (body: string) => `To ${body}`,
  change: 'Choose another body',
  next: 'Continue',
  back: 'Back',
  changeAnswer: 'Change',
  publishedTitle: 'It may be published already',
  publishedLede:
    'These answers were given to others who asked for something like it. If one of them is what you want, you do not need to wait.',
  publishedNone: 'None of these: go on with my request',
  publishedLive: 'Published already, and like what you are writing',
  moreTitle: 'What the law asks about your request',
  moreLede: 'Nothing here decides whether you are answered.',
  nameByLaw: (section: string) =>
    `The law asks for the name of the one who asks (${section}). The public never sees it.`,
  nameFree: 'The law does not ask for it. Give it only if you want to be addressed by name.',
  emailByLaw: (section: string) =>
    `The law asks where to reach you (${section}). The acknowledgement, questions and the answer go there.`,
  emailWhy:
    'The acknowledgement, questions and the answer go there. Without it, only the link that you see at the end leads to your request.',
  addressByLaw: (section: string) => `The law asks for it (${section}).`,
  addressTitle: 'I want the answer by post',
  addressWhy: 'Only for an answer on paper.',
  checkTitle: 'Check your request',
  checkLede: (body: string) => `It goes to ${body} as it stands here.`,
  notGiven: 'Not given',
  missing: (label: string, section: string) =>
    `${label}: the law asks for it (${section}). You may send the request without it, but the body may then ask you for it before it answers.`,
  sendNote: 'You see your reference and the date of the answer at once.',
  draftOffer: (body: string) => `You began a request to ${body} in this browser, and it was not sent.`,
  draftRestore: 'Put it back',
  draftDiscard: 'Throw it away',
  draftKept:
    'Subject and text are kept in this browser until you send them, so a lost connection costs you nothing. Your name and address are not.',
}

export const done = {
  title: 'Your request has been received',
  reference: 'Your reference',
  sentTo: (email: string) => `An acknowledgement goes to ${email}, today or in a message of tomorrow.`,
  noEmail: 'You gave no e-mail address, so this link is the only way to your request. Keep it now.',
  linkTitle: 'Your own link',
  linkText: 'It opens your request without a password. Keep it, and give it only to people who may see your request.',
  open: 'Open your request',
  whyTitle: 'Why this date',
  nextTitle: 'What happens next',
  next: [
    'The body reads your request. If something is unclear, it asks you, and tells you what your answer does to the date.',
    'If the law lets it take longer, it must tell you before the date, with the ground.',
    'You get a decision with the documents, or the reasons why something is withheld.',
  ],
  sentBefore:
    'This form was sent already, and nothing was filed twice. To add something, write to the body on your page; to ask for something else, begin a new request.',
  copy: 'Copy the link',
  copied: 'Copied',
  calendar: 'Put the date in your calendar',
  another: 'Ask for something else',
}
