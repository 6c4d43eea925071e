import { plural } from '../counted.ts'
export const shell = {
  product: 'Candor',
  skip: 'Skip to the content',
  mainNav: 'Main',
  deskNav: 'Desk',
  language: 'Language',
  crumbs: 'Where you are',
  nav: {
    ask: 'Ask',
    log: 'Published answers',
    figures: 'Performance',
    laws: 'The law',
    ledger: 'Ledger',
    enter: 'Enter a request',
    outbox: 'Outbox',
    people: 'People',
    office: 'Office',
    audit: 'Audit',
  },
  signIn: 'Sign in for staff',
  signOut: 'Sign out',
  demonstration: 'This is a demonstration. The bodies, people and requests in it are made up.',
  footer: {
    help: 'How this works',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    api: 'Data and API',
    line: 'Every request gets a reference, a date and a reason for it.',
  },
  pager: { next: 'Next page', first: 'Back to the first page', label: 'Pages' },
  problem: {
    title: 'There is a problem',
    prefix: 'Error: ',
    kept: 'Nothing that you typed was lost. Put right what is marked and send it again.',
  },
  damagedFiles: (count: number) =>
    `${plural(count, 'A stored file is', `${count} stored files are`)} damaged or missing and cannot be given out whole. “candor doctor” lists them; whoever runs the server puts them back from a backup.`,
  delays: {
    title: 'Letters or background work are delayed.',
    'link-waits': (since: string) => `A sign-in or confirmation link has been waiting to be sent since ${since}.`,
    'letter-waits': (since: string) => `A letter has been waiting to be sent since ${since}.`,
    'letter-fails': (since: string) =>
      `A letter of ${since} could not be handed to the mail server yet. The outbox shows why.`,
    'job-waits': (since: string) => `Background work has been due since ${since}.`,
    'clock-moved': (now: string) =>
      `The clock of the server has changed abruptly within the last hour. It now says ${now}: check that this is right.`,
    'records-ahead': (at: string) =>
      `Letters are dated later than the clock of the server, up to ${at}: the clock is wrong, or was.`,
    next: 'To find out why, whoever runs the server can run “candor doctor”.',
  },
}
