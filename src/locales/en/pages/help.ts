export const signIn = {
  title: 'Sign in for staff',
  lede: 'There are no passwords. Enter your work e-mail address and we will send you a link that works once.',
  email: 'E-mail address',
  send: 'Send me a link',
  sentTitle: 'Check your e-mail',
  sent: (email: string, minutes: number) =>
    `If ${email} belongs to someone who works here, a link has been sent. It works once, for ${minutes} minutes.`,
  sentNothing: 'No e-mail? Check your spam folder and the address. After five links in an hour you have to wait.',
  outbox: 'Until mail is set up, links lie in the outbox of the installation; “candor demo” prints them.',
  confirmTitle: 'Sign in',
  confirmText: 'Select the button to sign in. This stops mail programs that open links from using yours up.',
  confirm: 'Sign in',
  invalidTitle: 'This link no longer works',
  invalid: 'It has been used, or has expired. Ask for a new one.',
  again: 'Ask for a new link',
  already: (name: string) => `You are signed in as ${name}.`,
  toDesk: 'To the desk',
  requesters: 'Have you made a request?',
  requestersText: 'You do not need an account. The link in your acknowledgement opens your page.',
}

export const help = {
  title: 'How this works',
  sections: [
    ['Who may ask', 'Anyone. You do not say why you want to know, and it makes no difference who you are.'],
    [
      'What it costs',
      'Asking costs nothing. Where the law lets the body charge, it tells you the amount first, and you decide.',
    ],
    [
      'The date of the answer',
      'The law sets it. Your page shows how it was counted, which days were left out, and every change with its ground.',
    ],
    ['If the body asks you something', 'Answer on your page. It says what your answer does to the date.'],
    ['If you do not agree', 'Your page names the ways that the law gives, who decides, and until when.'],
    ['Your link', 'It works like a password. Anyone who has it can read your request, answer for you and withdraw it.'],
  ] as const,
  accessibilityTitle: 'Accessibility',
  accessibility: [
    'These pages aim to meet the Web Content Accessibility Guidelines 2.2 at level AA. They work with a keyboard alone, with a screen reader, at four hundred per cent, in the dark, on paper, and without JavaScript.',
    'Documents that a body releases are as the body holds them: some are scans that a screen reader cannot read. Ask that body for another form; your page has a place to write to it.',
    'Something does not work for you? Write to the public body you want to ask. It can take your request in any other way.',
  ],
  privacyTitle: 'Privacy',
  privacy: [
    'A request keeps what you typed: your words, and your name and address where you gave them. The officers who answer it see them where the law needs it. The public log and the figures never show who asked.',
    'Nobody profiles or ranks people who ask, and there is no search for everything that one person asked. Who has lost a link can have it sent to the address that they gave, and to no other.',
    'After the case is closed and the keeping period is over, the body erases what names you. The history keeps only that it was erased.',
    'While you write a request, its subject and text are kept in your own browser, so that a lost connection costs you nothing. They are deleted there when you send it, or after thirty days. Your name and address are not kept.',
    'One cookie remembers your language. Staff have a second one while they are signed in. Nothing is loaded from other sites, and nobody counts your visits.',
  ],
}
