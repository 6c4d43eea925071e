import type { FrameWords } from '../report-frame-words.ts'
import { counted } from './counted.ts'

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
    'uk-running': (count) => `${counted(count, 'request')} still within the 20 days: neither met nor late yet`,
    'outcome-not-recorded': (count) =>
      `${counted(count, 'closed request')} without an outcome that the form knows: shown as not recorded`,
    'track-not-recorded': (count) =>
      `${counted(count, 'request')} without a processing track: left out of the tables by track`,
    'applicant-not-recorded': (count) =>
      `${counted(count, 'request')} without a kind of applicant: counted in the total alone`,
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
