import type { OutcomeWords } from './outcome-words.ts'

/** The reports of the institutions under the Regulation. */
export const europeanUnion: OutcomeWords = {
  jurisdictions: ['EU'],
  outcomes: {
    granted: ['full disclosure', 'full access granted', 'document disclosed', 'accès intégral'],
    partial: ['partial access granted', 'wider partial access', 'partial refusal', 'accès partiel'],
    refused: ['access refused', 'total refusal', 'full refusal', 'confirmation of refusal', 'refus'],
    'not-held': ['document not held', 'documents not held', 'no documents identified'],
    published: ['already public', 'document already public'],
    other: ['fair solution', 'out of scope'],
  },
}
