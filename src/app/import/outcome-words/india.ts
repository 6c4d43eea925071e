import type { OutcomeWords } from './outcome-words.ts'

/** RTI registers and the RTI portal. */
export const india: OutcomeWords = {
  jurisdictions: ['IN'],
  outcomes: {
    granted: ['information furnished', 'information given', 'furnished', 'disposed of with information'],
    partial: ['part information furnished', 'partial information provided', 'partly furnished'],
    refused: [
      'rejected u/s 8',
      'rejected under section 8',
      'denied u/s 8',
      'rejected u/s 8(1)',
      'rejected u/s 9',
      'rejected u/s 11',
      'rejected u/s 24',
    ],
    'not-held': [
      'information not available',
      'not available',
      'not available on record',
      'does not pertain to this office',
    ],
    unpaid: ['additional fee not paid', 'fee not deposited', 'additional fee not deposited'],
    invalid: ['request returned to applicant', 'returned to applicant', 'returned', 'fee not enclosed'],
  },
  endings: {
    transferred: [
      'transferred u/s 6(3)',
      'transferred under section 6(3)',
      'transferred to other public authority',
      '6(3)',
      'forwarded u/s 6(3)',
    ],
    closed: ['reply given', 'reply sent', 'reply furnished', 'disposed of', 'request disposed of', 'disposed off'],
    open: ['request forwarded to pio', 'under process', 'forwarded to cpio', 'rti request received', 'registered'],
  },
}
