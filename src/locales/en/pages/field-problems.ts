import type { FieldProblems } from '../../field-problems.ts'

/** What is wrong with a field, by the code of its issue. */
export const fieldProblems: FieldProblems = {
  required: (label) => `Enter: ${label}`,
  'too-long': (label, { max }) => `${label}: at most ${max} characters`,
  email: () => 'Enter an e-mail address like name@example.org',
  date: (label) => `${label}: enter a real date, like 2026-03-30`,
  'date-in-future': (label) => `${label}: this date is in the future`,
  amount: () => 'Enter an amount like 120 or 120.50',
  currency: () => 'Enter a three-letter currency code, like CNY, GBP or USD',
  person: () => 'Choose someone who works here',
  choice: (label) => `Choose one: ${label}`,
  'after-question': () => 'The last day for the reply must be after today',
  slug: () => 'Use lower-case letters, digits and hyphens, such as leader-mailbox',
  'channel-taken': () => 'Another channel has this short name already',
  'view-taken': () => 'Another view has this name. Choose another name.',
  'working-days': () => 'Give working days from 0 to 365',
  hour: () => 'Give an hour from 0 to 23',
  length: () => 'Give a number from 1 to 365',
  count: () => 'Give a number from 2 to 20',
  'reminder-days': () => 'Give days from 0 to 60 with commas between them, like 5, 1, 0',
  'english-name': () => 'The name in English is needed: it stands in wherever another language has none',
  colour: () => 'Give a colour like #b5301a: a hash and six digits or letters from a to f',
  contrast: (_label, { measured, least }) =>
    `This colour is too weak to be read: it stands out by ${measured} to 1, and ${least} to 1 is needed. Choose a darker one for light paper, a lighter one for the dark`,
  picture: () => 'Choose a PNG, JPEG or SVG picture; what counts is what is in the file, not its name',
  'picture-size': (_label, { max }) => `The logo must have at most ${max} kB, and at most 4000 pixels a side`,
  'unsafe-picture': () =>
    'This SVG could do more than be looked at: it holds a script, a link, an event handler or a reference to something outside. Save it as a plain SVG, or as PNG',
  'unit-in-use': (_label, { unit, count }) =>
    `${unit} has open requests (${count}). Give them to another part in the ledger first; then it can be removed`,
  wrong: (label) => `${label}: not a valid value`,
}
