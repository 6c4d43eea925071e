import { plural } from '../counted.ts'
/** The search of the public log. */
export const search = {
  hint: 'All words must match. "…" finds an exact phrase, pothole* also finds potholes, -word excludes a word.',
  cut: 'Only the first 200 characters were searched for.',
  found: (count: number, text: string) => `${text} ${plural(count, 'answer', 'answers')}`,
  atLeast: (text: string) => `At least ${text} answers`,
  order: 'Order',
  relevance: 'Best match',
  newest: 'Newest first',
  narrow: 'Narrow down',
  chosen: 'Narrowed down to',
  remove: 'Remove ',
  more: (count: string) => `All ${count}`,
  fewer: 'Back to all groups',
  facets: {
    body: 'Public body',
    law: 'Law',
    topic: 'Topic',
    outcome: 'Outcome',
    exemption: 'Withheld under',
    year: 'Year received',
    type: 'Kind of file',
  },
  types: {
    pdf: 'PDF',
    text: 'Text',
    table: 'Table',
    slides: 'Slides',
    image: 'Image',
    archive: 'Archive',
    other: 'Other',
  },
  nothingFor: (text: string) => `Nothing that is published matches “${text}”.`,
  nothingSo: 'Nothing that is published matches all of this.',
  tryEverywhere: 'Search the whole log for these words',
  tips: [
    'Use fewer words, or the words that the body would use: “highway repairs” rather than “holes in my street”.',
    'Search for the start of a word: inspect* finds inspection and inspector.',
    'Take either of two words: bus OR tram.',
  ],
  notThere: 'Information that nobody has asked for is not here yet.',
  sameAsData: 'This search as data',
}

/** The page of one published file. */
export const file = {
  type: 'Kind',
  size: 'Size',
  commitment: 'Proof of what was cut out',
  commitmentWhy:
    'The office cannot change afterwards which original this file was made from and which places were cut. This number is held to both by a secret of the office; an auditor or a court who is given the secret can work it out again. Nobody can learn from it what was cut.',
  sha256: 'SHA-256',
  sha256Why: 'The same number for your copy proves that it is this file: sha256sum on Linux, Get-FileHash on Windows.',
  published: 'Published',
  partOf: 'Released with',
  download: 'Download the file',
  open: 'Open the file',
  preview: 'What is in it',
  firstLines: (count: number) => `The first ${count} lines. The file has more.`,
  firstRows: (count: number) => `The first ${plural(count, 'row', `${count} rows`)}. The file has more.`,
  fewerColumns: (count: number) => `Only the first ${count} columns are shown.`,
  pdfHint: 'If your browser does not show it here, open or download the file.',
  noPreview: 'This kind of file cannot be shown in a page. Download it to read it.',
  empty: 'The file is empty.',
  takenBackTitle: 'This file was withdrawn',
  takenBackText: (date: string, office: string) =>
    `${office} published this file and withdrew it on ${date}. The reason given:`,
  page: (number: number) => `Page ${number}`,
  slide: (number: number) => `Slide ${number}`,
  sheet: (name: string) => `Sheet “${name}”`,
  part: (number: number) => `Part ${number}`,
  searchInside: 'Search in this file',
  foundInside: (pages: number) => `Found in ${plural(pages, 'one place', `${pages} places`)}`,
  noneInside: (text: string) => `“${text}” does not stand in this file.`,
  moreInside: 'More places',
  readInPart: 'Not all of this file could be searched.',
  wordsOn: (place: string) => `The words: ${place}`,
  pageBefore: 'The page before',
  pageAfter: 'The next page',
  inFile: 'In the file',
  inPlaces: (pages: number) => `in ${pages} places`,
  imageAlt: (title: string) => `The file “${title}” as an image`,
}

/** Performance: beyond the headline figures. */
export const performance = {
  overview: 'All public bodies',
  overviewLede: 'Each body by its own law and its own case files.',
  whatItMeans: 'what this means',
  cases: { closed: 'Show closed cases', open: 'Show open cases', overdue: 'Show overdue cases' },
  backlog: 'How long open requests have waited',
  backlogAge: 'Since receipt',
  backlogOn: (date: string) => `Open requests on ${date}, by calendar days since receipt`,
  upTo: (days: string) => `up to ${days} days`,
  between: (from: string, to: string) => `${from} to ${to} days`,
  over: (days: string) => `more than ${days} days`,
  byLaw: 'By law',
  law: 'Law',
  late: 'Closed late',
  punctuality: 'Closed, and closed late, month by month',
  definitionsTitle: 'What the figures mean',
  definitionsLede:
    'Every figure is counted from the case files each time the page is opened. These are the rules it is counted by.',
  definitions: {
    received: ['Requests received', 'Requests whose legal receipt date falls in the period, whatever became of them.'],
    closed: [
      'Requests closed',
      'Requests answered, withdrawn, passed on or closed without a reply, by the date on which that happened in the period.',
    ],
    inTime: [
      'Answered in time',
      'Answers given on or before the due date, as the law counts it with extensions and stops, divided by all answers of the period and the requests that are open and overdue at its end. Requests that were withdrawn, abandoned or passed on are not counted, nor open ones that are not yet due.',
    ],
    median: [
      'Median to close',
      'Half of the requests closed in the period took so many days or fewer. Of an even number, the mean of the middle two.',
    ],
    p90: [
      'Nine of ten closed within',
      'The 90th percentile by nearest rank: the smallest number of days within which at least nine of ten requests were closed.',
    ],
    days: [
      'Days used',
      'Days as the law counts them, in its own unit: the day of receipt is day 0 unless the law says otherwise, and stops are left out.',
    ],
    pending: [
      'Open',
      'Requests received by the end of the period and not closed by then. Without a period: open now. Overdue are those whose due date has passed.',
    ],
    backlog: [
      'Age of open requests',
      'Calendar days from the legal receipt date to the end of the period, or to today where that is earlier. Stops of the clock are not taken off: it is how long a person has waited.',
    ],
    outcome: [
      'Outcome',
      'The outcome of the decision in the words of the law. What ended without one stands by how it ended.',
    ],
    exemption: [
      'Grounds for withholding',
      'Requests closed in the period in whose decision the ground was cited. A request with two grounds counts under both.',
    ],
    law: [
      'By law',
      'A request counts under the law by which it was handled, which may differ from the usual one of the body.',
    ],
    unit: ['Unit', 'The unit to which the request was given, as it stood last.'],
  } as const,
}
