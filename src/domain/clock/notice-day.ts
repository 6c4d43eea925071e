import { type CivilDate, toDayNumber } from '../calendar/civil-date.ts'
import type { Statute } from '../statute/statute.ts'
import type { ClockEvent, NoticeDays } from './clock-types.ts'

type Dated = ClockEvent & { readonly on: CivilDate }

/**
 * The day number from which a notice counts. Where the rule counts from receipt: the day on which it was received, the day on
 * which the law takes a posted notice for received where that is later or nothing else is known, and else its own day.
 */
export function noticeDay(statute: Statute, event: Dated, fromReceipt: boolean | undefined): number {
  const on = toDayNumber(event.on)
  if (!fromReceipt) return on
  const { sentOn, receivedOn } = event as NoticeDays
  const received = receivedOn === undefined ? undefined : toDayNumber(receivedOn)
  if (sentOn === undefined) return received ?? on
  const rule = statute.deemedReceipt?.find(({ since }) => since === undefined || sentOn >= since)
  const deemed = rule === undefined ? undefined : toDayNumber(sentOn) + rule.daysAfterPosting
  if (deemed === undefined) return received ?? on
  return received === undefined ? deemed : Math.max(deemed, received)
}
