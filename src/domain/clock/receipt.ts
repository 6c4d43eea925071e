import type { CivilDate } from '../calendar/civil-date.ts'
import type { ReceiptRuleText } from '../statute/law-texts.ts'
import type { Statute } from '../statute/statute.ts'
import type { WarningParams } from './clock-notes.ts'
import type { Channel } from './clock-types.ts'

export type Arrival = {
  readonly channel?: Channel | undefined
  /** The day on which the request reached the body. */
  readonly reachedOn: CivilDate
  /** The day on which both sides, or the office, confirmed it. */
  readonly confirmedOn?: CivilDate | undefined
}

export type Receipt = {
  /** The legal receipt date: day 0 of the clock. */
  readonly on: CivilDate
  /** The rule that set it. */
  readonly rule: ReceiptRuleText
  readonly section: string
  /** Why the date may be wrong. */
  readonly warning?: ReceiptWarning
}

type Keys = 'confirmation-missing' | 'confirmation-before-arrival'
export type ReceiptWarning = { [K in Keys]: { readonly key: K; readonly params: WarningParams[K] } }[Keys]

/**
 * The legal receipt date by the rule of the channel. Where the law counts from a confirmation that is missing (or is
 * earlier than the arrival), it is the day of arrival, with a warning.
 */
export function receiptOf(statute: Statute, { channel, reachedOn, confirmedOn }: Arrival): Receipt {
  const { receipt } = statute
  if (channel === undefined || !receipt.confirmedChannels.includes(channel)) {
    return { on: reachedOn, rule: receipt.rule, section: receipt.section }
  }
  const rule = receipt.confirmedRule ?? receipt.rule
  if (confirmedOn === undefined) {
    const warning = { key: 'confirmation-missing', params: { channel } } as const
    return { on: reachedOn, rule, section: receipt.section, warning }
  }
  if (confirmedOn < reachedOn) {
    const warning = { key: 'confirmation-before-arrival', params: { confirmedOn } } as const
    return { on: reachedOn, rule, section: receipt.section, warning }
  }
  return { on: confirmedOn, rule, section: receipt.section }
}
