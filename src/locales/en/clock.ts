import type { Term } from '../../domain/clock/term-length.ts'
import type { ClockWords } from '../clock-words.ts'
import { counted } from './counted.ts'
import { words } from './pages/words.ts'

const length = ({ count, unit }: Term): string => words.units[unit](count)

const eventNames: { readonly [event: string]: string } = {
  received: 'Received',
  acknowledged: 'Acknowledged',
  'interim-reply': 'Interim reply',
  'clarification-requested': 'Clarification asked for',
  'clarification-received': 'Clarification received',
  'fee-notice': 'Fee notice issued',
  'fee-paid': 'Fee paid',
  'third-party-consulted': 'Third party consulted',
  'third-party-replied': 'Third party replied',
  'body-consulted': 'Other body consulted',
  'body-replied': 'Other body replied',
  extended: 'Extended',
  transferred: 'Transferred',
  answered: 'Answered',
  withdrawn: 'Withdrawn',
  abandoned: 'Abandoned',
  'review-lodged': 'Review lodged',
  'review-accepted': 'Review accepted',
  'review-extended': 'Review extended',
  'review-decided': 'Review decided',
  due: 'Due',
}

const event = (type: string): string => (eventNames[type] ?? type).toLowerCase()

/** The clock: what an event did to it, what a person should look at, and why a history cannot be. */
export const clock: ClockWords = {
  length,
  effects: {
    none: () => 'no effect on the clock',
    starts: (p) => `day 0; ${length(p)} are counted from the next day`,
    'starts-elsewhere': (p) => `day 0 is ${p.dayZero}; ${length(p)} are counted from the next day`,
    pauses: (p) => `the clock stops; ${p.uncountedFrom} is the first day that is not counted`,
    resumes: (p) => `the clock runs again; ${p.from} to ${p.to} are not counted (${length(p)})`,
    'resumes-at-once': () => 'the clock runs again; no day is lost',
    'stays-stopped': (p) =>
      `this stop ends; ${p.from} to ${p.to} are not counted (${length(p)}), and the clock stays stopped for another reason`,
    'stays-stopped-at-once': () => 'this stop ends; the clock stays stopped for another reason',
    waits: () => 'the law waits for the requester; the clock does not run',
    restarts: (p) => `counting starts again: day 0 is ${p.dayZero}, ${length(p)}`,
    'restarts-but-waits': (p) => `counting starts again (day 0 is ${p.dayZero}, ${length(p)}) when the other stop ends`,
    extends: (p) => `the term is ${length(p)} longer`,
    'extends-to': (p) => `the term now ends on ${p.to}`,
    'extends-cut': (p) => `the term is ${length(p)} longer, the most that the law allows`,
    'extends-to-cut': (p) => `the term now ends on ${p.to}, the latest that the law allows`,
    lengthens: (p) => `the term is now ${length(p)} in all`,
    'review-starts': () => 'the review is lodged; its time runs from its acceptance',
    'review-due': (p) => `the review is to be decided by ${p.due}`,
    'review-extends': (p) => `the review is now to be decided by ${p.due}`,
    answers: () => 'the request is answered; the clock ends',
    'answers-stopped': (p) =>
      `the request is answered; the stop ends and the clock with it (${counted(p.uncounted, 'day')} not counted)`,
    ends: () => 'the clock ends',
    transfers: () => 'the request passes to another body; this clock ends',
    due: (p) => `last day: ${length(p)} counted from ${p.dayZero}`,
    'due-extended': (p) => `last day: ${length(p)} counted from ${p.dayZero}, extensions included`,
    'due-rolled': (p) =>
      `the term counted from ${p.dayZero} ends on ${p.unrolled}, which is not a working day; last day: the next one that is`,
  },
  warnings: {
    'closures-ignored': (p) => `closures of the office do not count (${p.section})`,
    'confirmation-missing': (p) =>
      `by ${p.channel} the day of confirmation counts; none is recorded, so the day of arrival is taken`,
    'confirmation-before-arrival': (p) =>
      `the confirmation of ${p.confirmedOn} is earlier than the arrival; the day of arrival is taken`,
    'first-receipt-later': (p) => `first received on ${p.first}, later than ${p.on}: ignored`,
    'no-instant': (p) =>
      `${p.hours} hours run from the instant of receipt, which is not recorded: whole days are counted`,
    'received-twice': (p) => `received on ${p.on} again: the first receipt counts`,
    'before-receipt': (p) => `${p.event} on ${p.on}, before the request was received: no effect`,
    'after-end': (p) => `${p.event} on ${p.on}, after the request was ${p.ending}: no effect`,
    'calendar-provisional': (p) =>
      `the holidays of ${p.year} are not published in the calendar ${p.calendar}: the date is provisional`,
    'may-be-abandoned': (p) =>
      `no ${p.awaited} by ${p.by}: since ${p.since} the law allows the request to be treated as abandoned (${p.section})`,
    'already-stopped': (p) => `${p.event} on ${p.on}: the clock is already stopped by an earlier one`,
    'asked-twice': (p) => `${p.event} on ${p.on}: ${p.section} allows it once`,
    'asked-late': (p) => `${p.event} on ${p.on}: later than ${p.last} (${p.section})`,
    'after-due': (p) => `${p.event} on ${p.on}: the term had run out on ${p.due}`,
    'after-due-stays-late': (p) => `${p.event} on ${p.on}: the term had run out on ${p.due}; it stays late`,
    'not-stopped': (p) => `${p.event} on ${p.on}: nothing had stopped the clock`,
    'reset-drops-earlier': (p) =>
      `${p.event} on ${p.on} starts the term again: earlier pauses and extensions are dropped`,
    'answered-after-hours': (p) => `answered at ${p.at}: the hours had run out at ${p.until}`,
    'no-extension': (p) => `extended on ${p.on}: the law knows no extension`,
    'extended-twice': (p) => `extended on ${p.on}: ${p.section} allows one extension`,
    'extension-without-length': (p) =>
      `extended on ${p.on}: the law names no longest extension, and the event no length`,
    'extension-notice-late': (p) => `extended on ${p.on}: notice had to be given by ${p.last} (${p.section})`,
    'extension-too-long': ({ on, by, most, section }) =>
      `extended on ${on}: ${length(by)} are more than ${section} still allows: ${length(most)}`,
    'extensions-used-up': (p) => `extended on ${p.on}: earlier extensions have used up what ${p.section} allows`,
    'extension-too-late': (p) => `extended on ${p.on}: ${p.to} is later than ${p.section} allows: ${p.last}`,
    'law-not-verified': (p) =>
      `not every number of this law has been checked against its text (${p.section}): check the date`,
    'own-target': (p) => `the law sets no fixed time (${p.section}): the date is the body's own target`,
    'unknown-variant': (p) => `"${p.variant}" is not a variant of this law (${p.known.join(', ') || 'it has none'})`,
    'other-reading': (p) => `by another reading the last day is ${p.due} (${p.section})`,
    'extension-past-guidance': (p) =>
      `extended on ${p.on}: past ${p.last}, the latest by ${p.section}; the law names no longest`,
    'application-day-unknown': (p) =>
      `extended on ${p.on}: the day of the application is not recorded, so it is taken as made in time (${p.section})`,
    'unknown-ground': (p) => `extended on ${p.on}: "${p.ground}" is not a ground of this law; "${p.taken}" is taken`,
    'region-not-used': (p) => `the region "${p.region}" changes nothing under this law (${p.section})`,
    'field-not-used': (p) => `${p.field}: changes nothing under this law (${p.section})`,
    'answered-before-receipt': (p) => `${p.event} on ${p.on}, before the legal receipt on ${p.receivedOn}`,
    'time-on-another-day': (p) => `${p.event}: "at" (${p.at}) is not on the day "on" (${p.on})`,
    'notice-before-sent': (p) =>
      `${p.event} on ${p.on}: "receivedOn" (${p.receivedOn}) is earlier than "sentOn" (${p.sentOn})`,
    'restart-asked-late': (p) =>
      `${p.event} on ${p.on}: asked for later than ${p.last}, so it is no new request (${p.section})`,
    'no-open-review': (p) => `${p.event} on ${p.on}: no review is open`,
    'unknown-review': (p) => `review lodged on ${p.on}: the law knows no review "${p.review}"`,
    'review-not-extendable': (p) => `review extended on ${p.on}: the law knows no longer time for it (${p.section})`,
    'review-extension-cut': (p) =>
      `review extended on ${p.on}: longer than ${p.section} allows; ${length(p.most)} are added`,
    'review-extended-late': (p) => `review extended on ${p.on}: it was to be decided by ${p.due}`,
    'extension-not-later': (p) => `extended on ${p.on}: ${p.to} is not later than the end of the term`,
  },
  days: {
    'before-day-zero': (p) => `not counted: day 0 is ${p.dayZero}`,
    'day-zero': () => 'day 0',
    counted: () => 'counted',
    'make-up-day': () => 'counted: a day of the weekend that is worked',
    weekend: (p) => `not counted: weekend (${p.name})`,
    off: (p) => `not counted: ${p.name}`,
    stopped: (p) => `not counted: the clock is stopped (${p.events.map(event).join(', ')}, ${p.section})`,
    dropped: (p) => `not counted: counting started again later (${event(p.event)}, ${p.section})`,
    rolled: (p) => `not counted: the term ended on or before this day, which is not worked (${p.name})`,
    'past-term': () => 'not counted: the term had run out',
    'rolled-to': () => 'the next working day: the last day',
  },
  errors: {
    'no-such-date': (p) => `"${p.date}" is not a date that exists`,
    'no-receipt': () => 'no event says when the request was received',
    'receipt-later': (p) => `the request was received after ${p.asOf}`,
    'ended-before-receipt': (p) => `${p.event} on ${p.on}, before it was received on ${p.receivedOn}`,
  },
  states: {
    running: 'Running',
    paused: 'Paused',
    waiting: 'Waiting for the requester',
    overdue: 'Overdue',
    answered: 'Answered',
    withdrawn: 'Withdrawn',
    abandoned: 'Abandoned',
    transferred: 'Transferred',
  },
  milestones: {
    acknowledge: 'Acknowledge the request',
    'ask-correction': 'Ask for correction or clarification',
    'extension-notice': 'Give notice of an extension',
    'third-party-reply': 'Third party replies',
    'consultation-reply': 'Other body replies',
    transfer: 'Transfer the request',
    'pay-by': 'Requester pays the fee',
    'expedited-decision': 'Decide on expedited processing',
    'review-lodge': 'Ask for a review',
    'review-decide': 'Decide the review',
    'complaint-lodge': 'Complain to the oversight body',
  },
  events: eventNames,
  enquiryEvents: {
    received: 'Received',
    'clarification-requested': 'Question asked',
    'clarification-received': 'Question answered',
  },
  report: {
    due: 'due',
    none: 'not known while the clock is stopped',
    used: 'used',
    left: 'left',
    age: 'age',
    warning: 'warning',
    notCounted: 'not counted',
    met: 'done',
    provisional: 'provisional',
    lateBy: (days) => `${days} late`,
  },
}
