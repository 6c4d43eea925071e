import type { IssueParams } from '../../../domain/request/refusal.ts'
import type { FieldProblems } from '../../field-problems.ts'
import { checks, decisions } from './decisions.ts'
import { calendarFileFaults } from './office-calendar.ts'

const named = (label: string | undefined, text: string) => (label ? `${label}: ${text}` : text)

/** Where in the file, and what is wrong there. */
function calendarFileText(params: IssueParams['calendar-file']): string {
  const { where, fault } = params
  const text = calendarFileFaults[fault](params)
  return where ? `${where}: ${text}` : text
}

/** What is wrong with a field, by the code of its issue. */
export const fieldProblems: FieldProblems = {
  required: (_, label) => (label ? `Enter: ${label}` : 'must not be empty'),
  'too-long': ({ max }, label) => named(label, `must be at most ${max} characters`),
  'too-many': ({ max }, label) => named(label, `must be at most ${max}`),
  between: ({ min, max }) => `Enter a number from ${min} to ${max}`,
  type: ({ expected }, label) => named(label, `must be of the type ${expected}`),
  email: () => 'Enter an e-mail address like name@example.org',
  date: (_, label) => named(label, 'enter a real date, like 2026-03-30'),
  'date-in-future': (_, label) => named(label, 'this date is in the future'),
  'too-early': ({ on }, label) => named(label, `must not be before ${on}`),
  'too-late': ({ on }, label) => named(label, `must not be after ${on}`),
  'named-twice': ({ name }, label) => named(label, `the same day is named twice, and once otherwise (${name})`),
  'calendar-file': (params) => calendarFileText(params),
  instant: (_, label) => named(label, 'must be a time with its zone, like 2026-01-31T16:00:00Z'),
  json: (_, label) => named(label, 'must be JSON of the right form'),
  amount: () => 'Enter an amount like 120 or 120.50',
  currency: () => 'Enter a three-letter currency code, like CNY, GBP or USD',
  person: () => 'Choose someone who works here',
  choice: ({ known }, label) =>
    label ? `Choose one: ${label}` : known ? `must be one of ${known}` : 'must be one that can be chosen here',
  unknown: ({ name }) => `There is no “${name}” here`,
  'unknown-field': (_, label) => named(label, 'is no field that can be given here'),
  'leave-out': (_, label) => named(label, 'must be left out here'),
  unchanged: (_, label) => named(label, 'must be different from what it is now'),
  'after-question': () => 'The last day for the reply must be after today',
  'requester-address': () => 'This is the address of the requester',
  itself: () => 'Name another request, which is no part of this one',
  'number-taken': () => 'A request in the ledger has this number already',
  'review-too-early': ({ section }) => `Not open yet (${section}): there is no answer, and its day has not passed`,
  'review-first': ({ needed, section }) => `Not open yet (${section}): the decision on “${needed}” comes first`,
  'month-start': (_, label) => named(label, 'must be the start of a month, because small counts are not shown'),
  'month-end': (_, label) => named(label, 'must be the end of a month, because small counts are not shown'),
  year: (_, label) => named(label, 'must be a year, like 2025'),
  'year-or-quarter': (_, label) => named(label, 'must be a year (2025) or a quarter (2025Q3)'),
  period: (_, label) => named(label, 'must be a year (2025), a quarter (2025Q3) or a month (2025-07)'),
  'other-law': ({ laws }, label) => named(label, `is only for bodies under ${laws}`),
  check: ({ check, what }) => checks[check](what === 'whole' ? decisions.whole : what),
  'unreadable-mail': () => 'The message cannot be read safely. Enter the request by hand, and attach the message to it',
  'bounce-mail': () => 'A report of a failed delivery is not a request',
  unreadable: ({ why }, label) => named(label, `cannot be read (${why})`),
  mapping: ({ why }) => why,
  'same-column': () => 'Two columns are given as the same',
  slug: () => 'Use lower-case letters, digits and hyphens, such as leader-mailbox',
  reserved: ({ name }) => `“${name}” is reserved. Choose another name`,
  'time-zone': (_, label) => named(label, 'must be a time zone, like Europe/London'),
  'channel-taken': () => 'Another channel has this short name already',
  'missing-channel': ({ name }) => `“${name}” is missing. Close it instead, because requests may have come by it`,
  'view-taken': () => 'Another view has this name. Choose another name.',
  'reminder-days': () => 'Give days from 0 to 60 with commas between them, like 5, 1, 0',
  'english-name': () => 'The name in English is needed: it stands in wherever another language has none',
  colour: () => 'Give a colour like #b5301a: a hash and six digits or letters from a to f',
  contrast: ({ measured, least }) =>
    `This colour is too weak to be read: it stands out by ${measured} to 1, and ${least} to 1 is needed. Choose a darker one for light paper, a lighter one for the dark`,
  picture: () => 'Choose a PNG, JPEG or SVG picture; what counts is what is in the file, not its name',
  'picture-size': ({ max }) => `The logo must have at most ${max} kB, and at most 4000 pixels a side`,
  'unsafe-picture': () =>
    'This SVG could do more than be looked at: it holds a script, a link, an event handler or a reference to something outside. Save it as a plain SVG, or as PNG',
  'pattern-finds-nothing': (_, label) => named(label, 'finds nothing here: the pattern does not fit the sample'),
  'unit-in-use': ({ unit, count }) =>
    `${unit} has open requests (${count}). Give them to another part in the ledger first; then it can be removed`,
  'outside-page': ({ width, height }, label) =>
    named(label, `must lie on the page, which is ${width} by ${height} points`),
  'empty-box': (_, label) => named(label, 'must be a box with a width and a height of at least one point'),
  wrong: (_, label) => named(label, 'not a valid value'),
}
