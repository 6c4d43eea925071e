import fc from '../support/property.ts'

/** Something that somebody tries: whether they may, and whether it makes sense now, is for the office to say. */
export type ModelCommand = {
  readonly kind: string
  /** Who, by number. */
  readonly who: number
  /** Which case, and which other one where it takes two. */
  readonly one: number
  readonly other: number
  /** Whatever else has to be chosen. */
  readonly pick: number
  /** The latest version of the case, or one that is older. */
  readonly stale: boolean
}

const weighted: readonly (readonly [number, string])[] = [
  [4, 'submit'],
  [3, 'later'],
  // Drafted, approved and issued, each by somebody who may.
  [14, 'answer'],
  [4, 'release'],
  [3, 'assigned'],
  [2, 'clarification-requested'],
  [3, 'clarification-received'],
  [1, 'fee-notice'],
  [2, 'fee-paid'],
  [1, 'fee-waived'],
  [1, 'third-party-consulted'],
  [1, 'third-party-replied'],
  [1, 'extended'],
  [5, 'split'],
  [3, 'split-whole'],
  [2, 'split-away'],
  [1, 'pass-whole'],
  [6, 'decision-drafted'],
  [6, 'decision-approved'],
  [2, 'decision-returned'],
  [5, 'decision-issued'],
  [5, 'answer-several'],
  [3, 'attach'],
  [3, 'document-approved'],
  [3, 'document-published'],
  [1, 'document-withdrawn'],
  [3, 'log-published'],
  [1, 'log-withdrawn'],
  [2, 'review-lodged'],
  [2, 'review-decided'],
  [3, 'withdrawn'],
  [2, 'abandoned'],
  [4, 'linked'],
  [2, 'unlinked'],
  [3, 'merged'],
  [2, 'publication-proposed'],
  [1, 'publication-declined'],
  [4, 'reopened'],
  [2, 'correct-outcome'],
  [2, 'correct-receipt'],
  [1, 'note-added'],
  [1, 'feedback-given'],
  [1, 'personal-data-erased'],
]

const number = fc.noBias(fc.nat({ max: 1_000_000 }))

export const commands: fc.Arbitrary<ModelCommand> = fc.record({
  kind: fc.oneof(...weighted.map(([weight, kind]) => ({ weight, arbitrary: fc.constant(kind) }))),
  who: number,
  one: number,
  other: number,
  pick: number,
  stale: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
})
