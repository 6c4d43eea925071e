import type { Context } from 'hono'
import { exportView } from '../../../app/desk/export-view.ts'
import { bodyDays } from '../../../app/office/body-days.ts'
import type { AppEnv } from '../../app-env.ts'
import { type LedgerFormat, ledgerDownload } from '../../feeds/ledger-download.ts'
import { Pages, within } from '../../ui/pages.ts'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { filterOf, readLedger } from './ledger-address.ts'

/** The ledger as it is filtered: CSV under stable names for programs, XLSX in the words of the page for people. */
export function exportPages(): Pages {
  return new Pages()
    .file('/desk/ledger.csv', within('render', onDesk('export-ledger')), (desk, c) => fileOf(desk, c, 'csv'))
    .file('/desk/ledger.xlsx', within('render', onDesk('export-ledger')), (desk, c) => fileOf(desk, c, 'xlsx'))
}

async function fileOf({ ports, actor, staff, body }: Desk, c: Context<AppEnv>, format: LedgerFormat) {
  const address = readLedger(new URL(c.req.url).searchParams)
  const days = await bodyDays(ports, body)
  const rows = await exportView(ports, actor, body, { ...address, filter: filterOf(address, { body, staff, days }) })
  if (!rows.ok) return rows
  const { t } = viewerOf(c)
  const words = { title: t.desk.title, columns: t.ledger.exportColumns }
  return ledgerDownload(rows.value, format, `${body.slug}-ledger-${days.today}`, words)
}
