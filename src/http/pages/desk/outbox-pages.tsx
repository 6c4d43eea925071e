import { Hono } from 'hono'
import type { OutboxStatus } from '../../../app/records.ts'
import type { AppEnv } from '../../app-env.ts'
import { OutboxPage } from '../../components/outbox-page.tsx'
import { readerOf } from '../../components/reader.ts'
import { send } from '../render.tsx'
import { deskOf } from './desk-of.ts'

const statuses: readonly OutboxStatus[] = ['queued', 'sent', 'dead']

export function outboxPages(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/desk/outbox', async (c) => {
    const desk = await deskOf(c, 'read-outbox')
    if (desk instanceof Response) return desk
    const { ports, body } = desk
    const status = statuses.find((one) => one === c.req.query('status'))
    const cursor = c.req.query('cursor')
    const page = await ports.store.outbox({
      bodyId: body.id,
      limit: 20,
      ...(status ? { status } : {}),
      ...(cursor ? { cursor } : {}),
    })
    return send(
      c,
      <OutboxPage reader={readerOf(c)} page={page} status={status} body={body} local={!ports.mailer.configured} />,
    )
  })
}
