import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { clock } from '../../../domain/clock/clock.ts'
import type { ClockResult } from '../../../domain/clock/clock-types.ts'
import { clockBodyOf, officeCalendar, statuteOf } from '../../case-file.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'

/** The clock of a request that reaches this body today through the portal: so that one sees the date before asking. */
export async function dueIfAskedToday(ports: Pick<Ports, 'clock'>, body: Body): Promise<ClockResult | null> {
  const statute = statuteOf(body.statute)
  const now = ports.clock.now()
  const today = civilDateAt(now, body.timeZone)
  const about = clockBodyOf(body)
  const calendar = await officeCalendar(statute, body, now)
  const counted = clock(statute, calendar, [{ type: 'received', on: today, channel: 'portal' }], today, about)
  return counted.ok ? counted.result : null
}
