import type { OutcomeWords } from './outcome-words.ts'

/** The reports under section 32 of the Act. */
export const southAfrica: OutcomeWords = {
  jurisdictions: ['ZA'],
  outcomes: {
    granted: ['request granted', 'access granted in full', 'granted in terms of section 29'],
    refused: ['request refused', 'deemed refusal', 'deemed refused', 'refused in terms of chapter 4'],
    'not-held': ['records cannot be found', 'cannot be found or does not exist', 'section 23', 's23'],
    unpaid: ['request fee not paid'],
  },
  endings: { transferred: ['transferred in terms of section 20', 's20 transfer'] },
}
