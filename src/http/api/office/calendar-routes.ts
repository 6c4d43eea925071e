import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { endCalendarAddress, makeCalendarAddress } from '../../../app/mail/reminders/calendar-address.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { staffOnly } from '../staff-only.ts'

export const calendarAddressSchema = z
  .object({ url: z.string().openapi({ format: 'uri', description: 'It holds a secret, and is told once' }) })
  .openapi('CalendarAddress')

/** The private address of one's own calendar of due dates. */
export function calendarRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = { method: 'post', tag: 'Desk', security: 'required', problems: [401, 403] } as const
  const make = {
    ...shared,
    path: '/calendar-address',
    summary: 'Make a private address for the calendar of your due dates',
    description: 'The one before ends. It shows the requests in your charge, as iCalendar.',
    success: { status: 201, description: 'The address', schema: calendarAddressSchema },
  } as const
  endpoint(app, make, async (c) => {
    const asking = await staffOnly(c, 'read-ledger')
    if (asking instanceof Response) return asking
    const made = await makeCalendarAddress(asking.ports, asking.actor, asking.staff)
    return made.ok ? c.json({ url: made.value }, 201, { 'cache-control': 'no-store' }) : answerProblem(c, made.refusal)
  })

  const end = {
    ...shared,
    path: '/calendar-address/ended',
    summary: 'End the address of your calendar',
    success: { status: 204, description: 'It works no more' },
  } as const
  endpoint(app, end, async (c) => {
    const asking = await staffOnly(c, 'read-ledger')
    if (asking instanceof Response) return asking
    const ended = await endCalendarAddress(asking.ports, asking.actor, asking.staff)
    return ended.ok ? c.body(null, 204) : answerProblem(c, ended.refusal)
  })
}
