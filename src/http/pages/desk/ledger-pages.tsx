import { Hono } from 'hono'
import type { LedgerQuery } from '../../../app/ports.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { openStages, type Stage, stages } from '../../../domain/request/stage.ts'
import type { AppEnv } from '../../app-env.ts'
import { LedgerPage, type LedgerView } from '../../components/ledger-page.tsx'
import { readerOf } from '../../components/reader.ts'
import { send } from '../render.tsx'
import { deskOf } from './desk-of.ts'

const perPage = 50
const closedStages = stages.filter((stage) => !openStages.has(stage))

/** What each view of the ledger asks of the store. */
function narrowed(view: LedgerView, staffId: string, today: CivilDate): Partial<LedgerQuery> {
  const open: readonly Stage[] = [...openStages]
  switch (view) {
    case 'mine':
      return { stages: open, assigneeId: staffId }
    case 'open':
      return { stages: open }
    case 'overdue':
      return { stages: open, dueBefore: today }
    case 'approval':
      return { stages: ['drafted'] }
    case 'issue':
      return { stages: ['approved'] }
    case 'publish':
      return { stages: ['answered'] }
    case 'closed':
      return { stages: closedStages }
  }
}

const views: readonly LedgerView[] = ['mine', 'open', 'overdue', 'approval', 'issue', 'publish', 'closed']

/** The day's work first: what waits for this person by their role. */
function firstView(roles: readonly string[]): LedgerView {
  if (roles.includes('case-officer')) return 'mine'
  if (roles.includes('approver')) return 'approval'
  return roles.includes('publisher') ? 'publish' : 'open'
}

export function ledgerPages(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/desk', async (c) => {
    const desk = await deskOf(c, 'read-ledger')
    if (desk instanceof Response) return desk
    const { ports, staff, body } = desk
    const today = civilDateAt(ports.clock.now(), body.timeZone)
    const text = c.req.query('q')?.trim() || undefined
    const asked = views.find((one) => one === c.req.query('view'))
    const view = asked ?? (text ? 'open' : firstView(staff.roles))
    const closed = view === 'closed' || view === 'publish'
    const sort = (c.req.query('sort') ?? (closed ? 'received' : 'due')) === 'received' ? 'received' : 'due'
    const cursor = c.req.query('cursor')
    const [page, people] = await Promise.all([
      ports.store.ledger({
        bodyId: body.id,
        sort,
        limit: perPage,
        // Who looks for a reference looks for it in the whole ledger.
        ...(text && !asked ? { text } : { ...narrowed(view, staff.id, today), ...(text ? { text } : {}) }),
        ...(cursor ? { cursor } : {}),
      }),
      ports.store.staffOf(body.id),
    ])
    const names = new Map(people.map((one) => [one.id, one.name]))
    return send(
      c,
      <LedgerPage
        reader={readerOf(c)}
        view={text && !asked ? null : view}
        views={views}
        page={page}
        names={names}
        today={today}
        text={text}
        sort={sort}
      />,
    )
  })
}
