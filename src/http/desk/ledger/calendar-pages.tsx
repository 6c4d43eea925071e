import type { Context } from 'hono'
import { endCalendarAddress, makeCalendarAddress } from '../../../app/mail/reminders/calendar-address.ts'
import type { AppEnv } from '../../app-env.ts'
import { Notice } from '../../ui/elements.tsx'
import { Form, Submit } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Pages } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { onDesk } from '../desk-of.ts'

/** The private address of one's own calendar of due dates. */
export function calendarPages(): Pages {
  return new Pages()
    .page('/desk/calendar', onDesk('read-ledger'), (_desk, c) => show(c, {}))
    .form('/desk/calendar', onDesk('read-ledger'), [], async (desk, c) => {
      const made = await makeCalendarAddress(desk.ports, desk.actor, desk.staff)
      return made.ok ? show(c, { address: made.value }) : made
    })
    .form('/desk/calendar/end', onDesk('read-ledger'), [], async (desk, c) => {
      const ended = await endCalendarAddress(desk.ports, desk.actor, desk.staff)
      return ended.ok ? show(c, { ended: true }) : ended
    })
}

function show(c: Context<AppEnv>, { address, ended }: { address?: string; ended?: boolean }): Promise<Response> {
  const viewer = viewerOf(c)
  const { calendar } = viewer.t.notices
  // It holds a secret, and is shown once: no copy of the page is kept.
  c.header('cache-control', 'no-store')
  return send(
    c,
    <Layout viewer={viewer} title={calendar.title} hidden address="/desk/calendar">
      {ended ? (
        <Notice tone="good" role="status">
          <p>{calendar.stopped}</p>
        </Notice>
      ) : null}
      <h1>{calendar.title}</h1>
      <p class="lede">{calendar.lede}</p>
      {address ? (
        <Notice tone="good" role="status">
          <p>{calendar.made}</p>
          <p class="ref">{address}</p>
        </Notice>
      ) : null}
      <p>{calendar.secret}</p>
      <Form viewer={viewer} action="/desk/calendar">
        <Submit text={calendar.make} />
      </Form>
      <Form viewer={viewer} action="/desk/calendar/end">
        <Submit text={calendar.stop} kind="secondary" />
      </Form>
    </Layout>,
  )
}
