import type { OutcomeWords } from './outcome-words.ts'

/** The logs that public bodies publish under section 8 of the Act. */
export const ireland: OutcomeWords = {
  jurisdictions: ['IE'],
  outcomes: {
    granted: ['grant', 'granted - full', 'full'],
    partial: ['part-granted', 'part grant', 'partial - granted', 'granted - part'],
    refused: ['refuse', 'refused - administrative grounds', 'administratively refused'],
    'not-held': ['refused - records do not exist', 'section 15(1)(a)', 's15(1)(a)', 'refused 15(1)(a)'],
    other: [
      'dealt with outside foi',
      'handled outside foi',
      'dealt with outside of foi',
      'handled outside of foi',
      'outside foi',
    ],
  },
  endings: { withdrawn: ['withdrawn or handled outside foi', 'withdrawn/handled outside of foi'] },
}
