import type { FrameWords } from '../report-frame-words.ts'

export const reportFrame: FrameWords = {
  madeFrom: (asOf) => `Computed by Candor from the events recorded by ${asOf}.`,
  needs: 'What the records cannot tell',
  answer: 'Answer',
  section: 'Section',
  what: 'What is asked',
  components: 'For',
  checks: 'Sums that must come out',
  holds: 'holds',
  fails: 'does not hold',
  warnings: 'Remarks',
  remarks: {
    'uk-running': (count) => `${count} requests are still within their 20 days: neither met nor late yet`,
    'outcome-not-recorded': (count) =>
      `${count} closed requests have no outcome that the form knows: they stand as not recorded`,
    'track-not-recorded': (count) => `${count} requests have no processing track: they stand in the table of none`,
    'applicant-not-recorded': (count) =>
      `${count} requests do not say what kind of applicant asked: they stand in the total alone`,
  },
  unknown: 'not told',
  quarterly: {
    title: (body, quarter) => `${body}: quarterly FOIA report, ${quarter}`,
    figures: 'Requests',
    component: 'Component',
    overall: 'Agency overall',
    lines: {
      pendingStart: 'Pending at start',
      received: 'Received',
      processed: 'Processed',
      pendingEnd: 'Pending at end',
      backlog: 'Backlog',
    },
    oldest: 'Ten oldest pending requests',
    receivedOn: 'Date of receipt',
    daysPending: 'Working days pending',
  },
  page: (page, of) => `Page ${page} of ${of}`,
}
