import { type Context, Hono } from 'hono'
import { exportView } from '../../../app/desk/export-view.ts'
import { bodyDays } from '../../../app/office/body-days.ts'
import type { AppEnv } from '../../app-env.ts'
import { type LedgerFormat, ledgerDownload } from '../../feeds/ledger-download.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { deskOf } from '../desk-of.ts'
import { filterOf, readLedger } from './ledger-address.ts'

/** The ledger as it is filtered: CSV under stable names for programmes, XLSX in the reader's words for people. */
export function exportPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/desk/ledger.csv', (c) => answer(c, 'csv'))
    .get('/desk/ledger.xlsx', (c) => answer(c, 'xlsx'))
}

/** The rows that the address asks for, or the page that says why not. */
async function answer(c: Context<AppEnv>, format: LedgerFormat): Promise<Response> {
  const desk = await deskOf(c, 'export-ledger')
  if (desk instanceof Response) return desk
  const { ports, actor, staff, body } = desk
  const address = readLedger(new URL(c.req.url).searchParams)
  const days = await bodyDays(ports, body)
  const rows = await exportView(ports, actor, body, { ...address, filter: filterOf(address, { body, staff, days }) })
  if (!rows.ok) return problemPage(c, rows.refusal)
  const { t } = viewerOf(c)
  const words = { title: t.desk.title, columns: t.ledger.exportColumns }
  return ledgerDownload(rows.value, format, `${body.slug}-ledger-${days.today}`, words)
}
