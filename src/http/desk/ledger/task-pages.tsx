import { openTasks } from '../../../app/desk/open-tasks.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { Pages } from '../../ui/pages.ts'
import { viewerOf } from '../../ui/viewer.ts'
import { onDesk } from '../desk-of.ts'
import { unitsOf } from './ledger-address.ts'
import { TasksPage } from './tasks-page.tsx'

const perPage = 50

export function taskPages(): Pages {
  return new Pages().page('/desk/tasks', onDesk('read-ledger'), async ({ ports, staff, body, actor }, c) => {
    const all = c.req.query('whose') === 'all'
    const cursor = c.req.query('cursor')
    const [page, people] = await Promise.all([
      openTasks(ports, actor, {
        bodyId: body.id,
        limit: perPage,
        ...(all ? {} : { whose: { staffId: staff.id, units: unitsOf(body, staff.id) } }),
        ...(cursor ? { cursor } : {}),
      }),
      ports.store.staff.of(body.id),
    ])
    const names = new Map(people.map((one) => [one.id, one.name]))
    const today = civilDateAt(ports.clock.now(), body.timeZone)
    return <TasksPage viewer={viewerOf(c)} page={page} names={names} today={today} all={all} />
  })
}
