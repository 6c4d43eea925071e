import type { LocalText } from '../text/local-text.ts'

/** Statute ids are stable: they are stored with every request. */
export const statuteIds = [
  'cn-ogi-2019',
  'us-foia',
  'uk-foia-2000',
  'uk-eir-2004',
  'uk-foisa-2002',
  'eu-1049-2001',
  'ie-foi-2014',
  'de-ifg',
  'ca-atia',
  'au-foi-1982',
  'nz-oia-1982',
  'nz-lgoima-1987',
  'in-rti-2005',
  'jp-aia-1999',
  'tw-fgia-2005',
  'hk-code',
  'za-paia-2000',
  'service-standard',
] as const
export type StatuteId = (typeof statuteIds)[number]

/** A ground for not releasing, in the law's own code: `s.40(2)`, `(b)(6)`, `cn-14`. */
export type Exemption = {
  readonly code: string
  readonly title: LocalText
  readonly section: string
  /** `absolute` and `mandatory` leave no choice; `qualified` needs a public-interest test; `discretionary` may be waived. */
  readonly kind: 'absolute' | 'qualified' | 'mandatory' | 'discretionary'
}

/** What can become of a request, or of a part of it, in the words of the law's official statistics. */
export type Outcome = {
  /** Stable; equal to the official statistic's row where there is one (`refused.state-secret`, `full-grant`). */
  readonly id: string
  readonly title: LocalText
  readonly category: 'granted' | 'partial' | 'refused' | 'not-held' | 'not-processed' | 'other'
  readonly section: string
  /** At least one exemption must be cited with it. */
  readonly needsExemption: boolean
}

/** A way to contest a decision or a silence. */
export type ReviewRoute = {
  /** `internal-review`, `appeal`, `reconsideration` (行政复议), `litigation`, `commissioner` ... */
  readonly kind: string
  readonly title: LocalText
  readonly section: string
  /** The body that decides it. */
  readonly decidedBy: LocalText
}

/** What the law's official statistics ask of each request, recorded at intake or at the decision. */
export type StatisticalFact = {
  /** `applicantType`, `track`, `feeCategory`, `feeWaiver`, `perfectedOn`, `eir`, `publicInterestExtension`, `refusalGround` ... */
  readonly name: string
  readonly title: LocalText
  readonly askedAt: 'intake' | 'decision'
  readonly type: 'choice' | 'yes-no' | 'date'
  /** For a choice: its values, the default first where one is natural. */
  readonly choices?: readonly { readonly id: string; readonly title: LocalText }[]
  readonly source: string
}
