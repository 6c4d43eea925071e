/**
 * Outcomes across the laws that stand for one meaning, the likeliest first: a law's own outcome is the first of them that it
 * has. The last are those of the laws whose statistics prescribe no rows.
 */
export const meanings = {
  granted: ['full-grant', 'granted-in-full', 'granted'],
  partial: ['partial-grant', 'partially-withheld', 'partial'],
  refused: ['full-denial-exemptions', 'refused-exemption', 'refused'],
  'not-held': ['no-records', 'not-held', 'unable.not-held'],
  'cost-limit': ['refused-cost-limit', 'not-processed.excessive', 'refused'],
  vexatious: ['refused-vexatious', 'not-processed'],
  repeated: ['refused-repeated', 'duplicate-request', 'not-processed.repeat', 'not-processed'],
  unclear: ['not-reasonably-described', 'unable.still-unclear', 'not-processed'],
  unpaid: ['fee-related-reason', 'other.fee-unpaid', 'not-processed'],
  invalid: ['improper-request', 'not-processed'],
  published: ['not-processed.publication', 'granted-in-full', 'full-grant', 'granted'],
  'needs-creating': ['unable.needs-creating', 'not-held'],
  'not-agency-record': ['not-agency-record', 'not-held', 'unable.not-held'],
  referred: ['all-records-referred'],
  'not-processed': ['not-processed', 'other.administratively-closed'],
  'not-corrected': ['other.not-corrected', 'not-processed'],
  petition: ['not-processed.petition', 'not-processed'],
  'administratively-closed': ['other.administratively-closed'],
  aggregated: ['other.aggregated'],
  'not-interested': ['other.not-interested'],
  'unable-to-locate': ['other.unable-to-locate'],
  'state-secret': ['refused.state-secret', 'refused'],
  'prohibited-by-law': ['refused.prohibited-by-law', 'refused'],
  'third-party': ['refused.third-party', 'full-denial-exemptions', 'refused-exemption', 'refused'],
  'internal-affairs': ['refused.internal-affairs', 'refused'],
  deliberative: ['refused.deliberative', 'refused'],
  'enforcement-file': ['refused.enforcement-file', 'refused'],
  'administrative-query': ['refused.administrative-query', 'refused'],
  advice: ['advice-and-assistance'],
  lapsed: ['on-hold-or-lapsed'],
  other: ['other.other', 'other'],
} as const satisfies { readonly [meaning: string]: readonly string[] }
export type Meaning = keyof typeof meanings

/**
 * The ways in which a request ends without a decision, or has not ended. `closed` does not say how it ended; `disputed` is open, and
 * may have been answered before.
 */
export type EndingKind = 'open' | 'disputed' | 'withdrawn' | 'abandoned' | 'transferred' | 'closed'

/** What the ledgers of some jurisdictions, or in some language, call outcomes. */
export type OutcomeWords = {
  /** Codes of the jurisdictions of which the words are, or of which they begin the code; all where left out. */
  readonly jurisdictions?: readonly string[]
  readonly outcomes: { readonly [M in Meaning]?: readonly string[] }
  readonly endings?: { readonly [K in EndingKind]?: readonly string[] }
}
