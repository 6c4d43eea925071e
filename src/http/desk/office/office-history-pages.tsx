import { Hono } from 'hono'
import { readOfficeHistory } from '../../../app/office/read-office-history.ts'
import type { AppEnv } from '../../app-env.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { deskOf } from '../desk-of.ts'
import { OfficeHistoryPage } from './office-history-page.tsx'

/** What was changed in the office outside its cases. */
export function officeHistoryPages(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/desk/office/history', async (c) => {
    const desk = await deskOf(c, 'read-audit')
    if (desk instanceof Response) return desk
    const { ports, actor, body } = desk
    const read = await readOfficeHistory(ports, actor, body.id, c.req.query('before'))
    if (!read.ok) return problemPage(c, read.refusal)
    const staff = await ports.store.staffOf(body.id)
    return send(c, <OfficeHistoryPage viewer={viewerOf(c, body)} body={body} staff={staff} {...read.value} />)
  })
}
