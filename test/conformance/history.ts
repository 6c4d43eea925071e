import type { CivilDate } from '../../src/domain/calendar/civil-date.ts'
import { loadCalendarFor } from '../../src/domain/calendar/load-calendar.ts'
import { clock } from '../../src/domain/clock/clock.ts'
import type { ClockBody, ClockEvent, ClockResult } from '../../src/domain/clock/clock-types.ts'
import { statuteById } from '../../src/domain/statute/statutes.ts'

type Details = { [field: string]: unknown }

/** "received 2025-01-02", with its details beside it. */
export type Happening = string | [string, Details]

export function eventsOf(happenings: readonly Happening[]): ClockEvent[] {
  return happenings.map((one) => {
    const [text, details] = typeof one === 'string' ? [one, {}] : one
    const [type, on] = text.split(' ')
    return { type, ...(on === undefined ? {} : { on }), ...details } as unknown as ClockEvent
  })
}

/** What the clock says of a history, by default on the day after its last event. */
export async function computed(
  id: string,
  happenings: readonly Happening[],
  asOf?: string,
  body: ClockBody = {},
): Promise<ClockResult> {
  const statute = statuteById(id)
  if (statute === undefined) throw new Error(`no statute ${id}`)
  const events = eventsOf(happenings)
  const last =
    asOf ??
    events
      .map(({ on }) => on ?? '')
      .sort()
      .at(-1) ??
    ''
  const outcome = clock(statute, await loadCalendarFor(statute, body), events, last as CivilDate, body)
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.key}`)
  return outcome.result
}

export function milestone(result: ClockResult, kind: string): string | undefined {
  return result.milestones.find((one) => one.kind === kind)?.due
}

export const codes = (result: ClockResult): string[] => result.warnings.map(({ code }) => code)
