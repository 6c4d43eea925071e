import { addDays, type CivilDate, type Instant } from '../../calendar/civil-date.ts'
import { civilDateAt, instantOf, millisecondsOf } from '../../calendar/instant.ts'
import { type FieldIssue, fieldIssue } from '../../request/refusal.ts'

export type AskedFigures = {
  readonly from?: CivilDate | undefined
  readonly to?: CivilDate | undefined
  readonly asOf?: Instant | undefined
}

const isFirst = (date: CivilDate) => date.endsWith('-01')

/**
 * What is asked for by less than whole months, for readers from whom small counts are kept: figures of two periods that
 * differ by a day, or of two instants an hour apart, would tell one request by subtraction.
 */
export function notWholeMonths(
  { from, to, asOf }: AskedFigures,
  now: Instant,
  timeZone: string,
): readonly FieldIssue[] {
  const issues: FieldIssue[] = []
  if (from !== undefined && !isFirst(from)) issues.push(fieldIssue('from', 'month-start'))
  // A day that is still to come is now, whichever it is.
  if (to !== undefined && to < civilDateAt(asOf ?? now, timeZone) && !isFirst(addDays(to, 1)))
    issues.push(fieldIssue('to', 'month-end'))
  if (asOf !== undefined && !beginsMonth(asOf, timeZone)) issues.push(fieldIssue('as_of', 'month-start'))
  return issues
}

function beginsMonth(at: Instant, timeZone: string): boolean {
  const day = civilDateAt(at, timeZone)
  return isFirst(day) && civilDateAt(instantOf(millisecondsOf(at) - 1), timeZone) < day
}
