import { type Figure, listed, type Said, said } from '../../domain/report/annual-summary/sentence.ts'
import type { SummaryWords } from '../annual-summary-words.ts'
import { plural } from './counted.ts'

const counted = (number: Figure, one: string, other = `${one}s`): Said =>
  said`${number} ${plural(number.value, one, other)}`
const requests = (number: Figure): Said => counted(number, 'request')
const was = (number: Figure): string => plural(number.value, 'was', 'were')

/** The annual summary in English. */
export const summaryEn: SummaryWords = {
  title: (year) => `Requests for information in ${year}`,
  inYear: (year, until) => (until === null ? `in ${year}` : `in ${year} up to ${until}`),
  inYearBefore: (year, isWhole) => (isWhole ? `in ${year}` : `in the same part of ${year}`),
  column: (year) => String(year),
  lede: (body, when) =>
    `What people asked ${body} for ${when}, what became of it, how long it took, and what went wrong. Every number is computed from the records; what each means stands at the end.`,
  gap: ' ',
  parts: {
    brief: 'In brief',
    came: 'What people asked for',
    became: 'What became of it',
    time: 'How long it took',
    satisfied: 'How satisfied people were',
    published: 'What was published',
    wrong: 'What went wrong',
    open: 'What is still open',
    definitions: 'What the numbers mean',
  },
  texts: { foreword: 'Foreword', wrong: 'What went wrong, in our own words', outlook: 'What we do next' },
  units: {
    'working-day': (number) => counted(number, 'working day'),
    'calendar-day': (number) => counted(number, 'calendar day'),
    week: (number) => counted(number, 'week'),
    month: (number) => counted(number, 'month'),
    hour: (number) => counted(number, 'hour'),
  },
  channels: {
    portal: 'this website',
    email: 'e-mail',
    post: 'post',
    'registered-post': 'registered post',
    fax: 'fax',
    counter: 'the counter',
    hotline: 'telephone',
    'transfer-in': 'transfer from another body',
  },
  causes: {
    registered: 'it lay before it was registered',
    'passed-on': 'it reached the unit that dealt with it late',
    requester: 'the requester was waited for while the clock ran on',
    'third-party': 'a third party was waited for',
    consulted: 'another unit or body was waited for',
    approval: 'the draft waited for approval',
    sending: 'the approved answer was not sent',
    paused: 'it was paused for longer than it was worked on',
    extended: 'the extension was not enough',
    work: 'the work itself took longer',
    unknown: 'nothing is recorded after it was received',
  },
  table: {
    what: 'Number',
    change: 'Change',
    points: (text) => `${text} points`,
  },
  noRecordsBefore: (when) => `There are no records of requests ${when} here, so that nothing can be compared.`,
  change: {
    more: (by, before, percent, when) => said`That is ${by} more than ${when} (${before}), a rise of ${percent}.`,
    fewer: (by, before, percent, when) => said`That is ${by} fewer than ${when} (${before}), a fall of ${percent}.`,
    same: (when) => said`That is as many as ${when}.`,
    fromNone: (when) => said`There were none ${when}.`,
  },
  came: {
    none: (when) => said`No request reached us ${when}.`,
    some: (received, when) => said`${requests(received)} reached us ${when}.`,
    carriedOver: (number) => said`${requests(number)} ${was(number)} left open from the time before.`,
    noneCarriedOver: said`Nothing was left open from the time before.`,
    channel: (name, number, of) => said`The way most used was ${name}: ${number} of ${of}.`,
    oneChannel: (name, isOne) => (isOne ? said`It came by ${name}.` : said`All of them came by ${name}.`),
  },
  became: {
    none: (when) => said`Nothing was closed ${when}.`,
    closed: (closed, how) => said`We closed ${requests(closed)}: ${listed(how, ', ', ' and ')}.`,
    closedOneWay: (closed, how) =>
      said`We closed ${requests(closed)}, ${closed.value === 1 ? '' : 'all of them '}${
        {
          answered: 'with an answer',
          withdrawn: 'because the requester withdrew',
          abandoned: 'as abandoned by the requester',
          transferred: 'by passing on to another body',
        }[how]
      }.`,
    how: {
      answered: (number) => said`${number} answered`,
      withdrawn: (number) => said`${number} withdrawn by the requester`,
      abandoned: (number) => said`${number} treated as abandoned`,
      transferred: (number) => said`${number} passed on to another body`,
    },
    outcome: (name, number, of) => said`The most frequent outcome was “${name}”: ${number} of ${of}.`,
    exemption: (name, number) => said`The ground most often cited for withholding was ${name}, in ${requests(number)}.`,
    noExemption: said`No ground for withholding was cited.`,
  },
  time: {
    none: said`Nothing was answered and nothing is open, so that there is nothing to measure.`,
    share: (share) => said`Of all requests that were answered or are overdue, ${share} were answered in time.`,
    shareChange: (kind, points, before, when) =>
      kind === 'same'
        ? said`That is the same as ${when}.`
        : said`That is ${points} percentage points ${kind === 'more' ? 'more' : 'less'} than ${when} (${before}).`,
    allInTime: (answered) =>
      answered.value === 1 ? said`The ${answered} answer came in time.` : said`All ${answered} answers came in time.`,
    someLate: (answered, inTime, late) =>
      answered.value === 1
        ? said`The ${answered} answer came late.`
        : said`Of ${answered} answers, ${inTime} came in time and ${late} came late.`,
    days: (median, p90) => said`Half of the answers took ${median} or less, and nine in ten took ${p90} or less.`,
    oneAnswer: (took) => said`It took ${took}.`,
    medianBefore: (median, when) => said`Half of those ${when} took ${median} or less.`,
  },
  satisfied: {
    none: said`Nobody told us how satisfied they were.`,
    some: (people, mean, good) =>
      people.value === 1
        ? said`${people} person told us how satisfied they were, and gave ${mean} of 5.`
        : said`${people} people told us how satisfied they were: on average they gave ${mean} of 5, and ${good} of them gave 4 or 5.`,
    before: (mean, when) => said`The average was ${mean} ${when}.`,
  },
  published: {
    none: (when) => said`Nothing was published ${when}.`,
    some: (documents, entries) =>
      said`We published ${counted(documents, 'document')}, and made ${counted(entries, 'entry', 'entries')} in the public log.`,
    before: (documents, entries, when) =>
      said`It was ${counted(documents, 'document')} and ${counted(entries, 'entry', 'entries')} ${when}.`,
  },
  wrong: {
    none: said`No request was late.`,
    late: (closed, pending) =>
      pending.value === 0
        ? said`${requests(closed)} ${was(closed)} closed late.`
        : closed.value === 0
          ? said`${requests(pending)} ${was(pending)} late and still open at the end.`
          : said`${requests(closed)} ${was(closed)} closed late, and ${pending} ${was(pending)} late and still open at the end.`,
    before: (late, when) =>
      late.value === 0 ? said`None was late ${when}.` : said`${late} ${was(late)} late ${when}.`,
    cause: (name, number, of) =>
      of.value === 1 ? said`The reason: ${name}.` : said`The most frequent reason: ${name} (${number} of ${of}).`,
    reviews: (lodged, changed) =>
      said`A review was asked for ${lodged.value === 1 ? 'once' : said`${lodged} times`}. ${
        changed.value === 0
          ? said`No decision was changed.`
          : said`${counted(changed, 'decision was', 'decisions were')} changed, in whole or in part.`
      }`,
    noReviews: said`Nobody asked for a review of a decision.`,
  },
  open: {
    none: (on) => said`Nothing was open on ${on}.`,
    some: (pending, on) => said`${requests(pending)} ${was(pending)} open on ${on}.`,
    ofThem: (pending, late, standing) => {
      if (pending.value === 1)
        return late.value === 1
          ? said`It was late.`
          : standing.value === 1
            ? said`It waited for the requester.`
            : said`It was not late.`
      return said`Of these, ${late.value === 0 ? 'none' : late} ${was(late)} late, and ${
        standing.value === 0 ? 'none' : standing
      } waited for the requester.`
    },
    oldest: (number) => said`The oldest had waited ${counted(number, 'calendar day')}.`,
  },
  suppressed: 'Some numbers are not shown: they are small, or would give small ones away, and could point to a person.',
  definitions: {
    asOf: [
      'As of',
      'What was recorded by the instant that the report names, with the corrections made by then. A year that is not over is counted up to the day of that instant, and compared with the same days of the year before.',
    ],
    received: [
      'Received',
      'Requests whose legal receipt falls in the year. A request that was divided among units counts once.',
    ],
    carriedOver: ['Left open', 'Requests received before the year began and not closed before it.'],
    channel: ['Way', 'How a request reached the body; each has one.'],
    closed: [
      'Closed',
      'Answered, withdrawn by the requester, treated as abandoned, or passed on as a whole, in the year.',
    ],
    outcome: [
      'Outcome',
      'What the decision on the whole said, by the names of the law; or how else the request was closed.',
    ],
    exemption: ['Ground for withholding', 'Closed requests whose decision cites it, each once.'],
    inTime: [
      'Share in time',
      'Answers in time, divided by all answers and the open requests that are overdue. Requests that were withdrawn, abandoned or passed on are not counted, nor open ones that are not yet due. A pause or a new beginning after the last day for the answer does not undo lateness.',
    ],
    late: ['Late', 'Closed after the last day for the answer, or still open after it on the last day of the report.'],
    days: [
      'Days',
      'Counted as the law counts, from receipt to the answer, without days on which the clock stood. Half of the answers took the median or less; nine in ten the 90th percentile or less.',
    ],
    satisfaction: [
      'Satisfaction',
      'What requesters gave, from 1 to 5, in the year. Groups of fewer than five are not published.',
    ],
    published: ['Published', 'Documents released to everybody, and entries made in the public log, in the year.'],
    reviews: ['Reviews', 'Reviews that were asked for in the year, and decisions that a review changed in the year.'],
    cause: [
      'Why requests were late',
      'Each late request has one reason: the wait that took the most calendar days, among those without which it would have been in time. Where there is none: it was paused for longer than it was worked on; else it was extended, and that was not enough; else the work itself. Days on which the law lets the clock stand are no reason.',
    ],
    pending: ['Open', 'Received by the last day and not closed by it.'],
    age: ['Age', 'Calendar days from receipt to the last day.'],
    smallCounts: [
      'Small numbers',
      'A body may decide not to publish numbers below a limit; then as many more are left out that none can be computed from the others.',
    ],
  },
  made: (instant, definitions) =>
    `Computed by Candor from the events recorded by ${instant}. Definitions: version ${definitions}.`,
}
