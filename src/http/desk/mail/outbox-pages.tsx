import type { Context } from 'hono'
import { sendAgain } from '../../../app/mail/bounces/send-again.ts'
import type { OutboxRow, OutboxStatus } from '../../../app/ports/store/mail/outbox.ts'
import { may } from '../../../domain/request/policy.ts'
import type { AppEnv } from '../../app-env.ts'
import { Pages, paramOf } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { OutboxPage } from './outbox-page.tsx'

const statuses: readonly OutboxStatus[] = ['queued', 'sent', 'dead', 'held', 'stopped']

export function outboxPages(): Pages {
  return new Pages()
    .page('/desk/outbox', onDesk('read-outbox'), (desk, c) => show(c, desk))
    .form('/desk/outbox/:id/again', onDesk('send-again'), [], async (desk, c) => {
      const sent = await sendAgain(desk.ports, desk.actor, paramOf(c, 'id'))
      if (!sent.ok) return sent
      return c.redirect(`/desk/outbox?status=dead&again=${encodeURIComponent(sent.value.to)}`, 303)
    })
}

async function show(c: Context<AppEnv>, { ports, body, actor }: Desk): Promise<Response> {
  const status = statuses.find((one) => one === c.req.query('status'))
  const cursor = c.req.query('cursor')
  const page = await ports.store.outbox.list({
    bodyId: body.id,
    limit: 20,
    ...(status ? { status } : {}),
    ...(cursor ? { cursor } : {}),
  })
  return send(
    c,
    <OutboxPage
      viewer={viewerOf(c)}
      page={page}
      status={status}
      body={body}
      local={!ports.mailer.configured}
      references={await referencesOf(ports, page.rows)}
      maySendAgain={may(actor, 'send-again', { bodyId: body.id })}
      sentAgain={c.req.query('again')}
    />,
  )
}

/** The references of the cases that these messages belong to, by the cases' ids. */
async function referencesOf(ports: Desk['ports'], rows: readonly OutboxRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.flatMap(({ requestId }) => (requestId === null ? [] : [requestId])))
  const requests = await Promise.all([...ids].map((id) => ports.store.cases.byId(id)))
  return new Map(requests.flatMap((row) => (row ? [[row.id, row.reference]] : [])))
}
