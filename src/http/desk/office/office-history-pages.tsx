import { readOfficeHistory } from '../../../app/office/read-office-history.ts'
import { Pages } from '../../ui/pages.ts'
import { viewerOf } from '../../ui/viewer.ts'
import { onDesk } from '../desk-of.ts'
import { OfficeHistoryPage } from './office-history-page.tsx'

/** What was changed in the office outside its cases. */
export function officeHistoryPages(): Pages {
  return new Pages().page('/desk/office/history', onDesk('read-audit'), async ({ ports, actor, body }, c) => {
    const read = await readOfficeHistory(ports, actor, body.id, c.req.query('before'))
    if (!read.ok) return read
    const staff = await ports.store.staff.of(body.id)
    return <OfficeHistoryPage viewer={viewerOf(c, body)} body={body} staff={staff} {...read.value} />
  })
}
