import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { endCalendarAddress, makeCalendarAddress } from '../../../app/mail/reminders/calendar-address.ts'
import { mapResult } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { staffWho } from '../callers.ts'
import { operation } from '../operation.ts'

export const calendarAddressSchema = z
  .object({ url: z.string().openapi({ format: 'uri', description: 'It holds a secret, and is told once' }) })
  .openapi('CalendarAddress')

/** The private address of one's own calendar of due dates. */
export function calendarRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = { method: 'post', tag: 'Desk', who: staffWho('read-ledger'), problems: [401, 403] } as const
  operation(app, {
    ...shared,
    operationId: 'makeCalendarAddress',
    path: '/calendar-address',
    summary: 'Make a private address for the calendar of your due dates',
    description: 'The one before ends. It shows the requests in your charge, as iCalendar.',
    answer: { status: 201, description: 'The address', schema: calendarAddressSchema },
    handle: async ({ ports, actor, staff }) =>
      mapResult(await makeCalendarAddress(ports, actor, staff), (url) => ({ url })),
  })

  operation(app, {
    ...shared,
    operationId: 'endCalendarAddress',
    path: '/calendar-address/ended',
    summary: 'End the address of your calendar',
    answer: { status: 204, description: 'It works no more' },
    handle: ({ ports, actor, staff }) => endCalendarAddress(ports, actor, staff),
  })
}
