import type { Context } from 'hono'
import { maskedRows } from '../../../app/cases/view/masked-rows.ts'
import { publicationProposals, publishedLater } from '../../../app/desk/publication-proposals.ts'
import { filterFor } from '../../../app/desk/search-desk.ts'
import { bodyDays, daysUntil } from '../../../app/office/body-days.ts'
import { missingLists } from '../../../app/office/calendars-of-body.ts'
import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import { may, type ReadAction } from '../../../domain/request/policy.ts'
import { numberText } from '../../../locales/dates.ts'
import type { AppEnv } from '../../app-env.ts'
import { Pages } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { type Viewer, viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import {
  type BuiltInView,
  builtInNames,
  builtInViews,
  filterOf,
  isBuiltIn,
  ledgerQuery,
  readLedger,
  unitsOf,
} from './ledger-address.ts'
import { LedgerPage } from './ledger-page.tsx'
import type { RowContext } from './ledger-rows.tsx'

const perPage = 50
/** Beyond this a count says only "more than". */
const maxCounted = 2_000
const maxCountedInSearch = 500

/** The day's work first: what waits for this person by their role. */
function firstView(roles: readonly string[]): BuiltInView {
  if (roles.includes('case-officer')) return 'mine'
  if (roles.includes('approver')) return 'approval'
  return roles.includes('publisher') ? 'publish' : 'open'
}

/** What the rows of a list need: names, days by each law, and what this person had read. */
export async function rowContextOf(
  c: Context<AppEnv>,
  { ports, staff, body }: Desk,
  rows: readonly RequestRow[],
  known?: readonly Staff[],
): Promise<RowContext> {
  const { today } = await bodyDays(ports, body)
  const [people, until, visits] = await Promise.all([
    known ?? ports.store.staff.of(body.id),
    daysUntil(
      body,
      rows.map((row) => row.statute),
      today,
    ),
    ports.store.desk.visits(
      staff.id,
      rows.map((row) => row.id),
    ),
  ])
  const names = new Map(people.map((one) => [one.id, one.name]))
  return { viewer: viewerOf(c), names, today, daysUntil: until, visits }
}

export function ledgerPages(): Pages {
  return new Pages().page('/desk', onDesk('read-ledger'), (desk, c) => showLedger(c, desk))
}

async function showLedger(c: Context<AppEnv>, desk: Desk): Promise<Response> {
  const { ports, staff, body, actor } = desk
  const { store } = ports
  const { searchParams } = new URL(c.req.url)
  const [days, saved, people] = await Promise.all([
    bodyDays(ports, body),
    store.desk.views(body.id, staff.id),
    store.staff.of(body.id),
  ])
  const asked = searchParams.get('view') ?? ([...searchParams.keys()].length === 0 ? firstView(staff.roles) : null)
  const base =
    asked === null ? '' : isBuiltIn(asked) ? builtInViews[asked] : saved.find(({ id }) => id === asked)?.query
  const address = readLedger(searchParams, base)
  const query = ledgerQuery(address)
  const isQuery = (other: string) => ledgerQuery(readLedger(new URLSearchParams(other))) === query
  const view =
    builtInNames.find((name) => isQuery(builtInViews[name])) ?? saved.find((one) => isQuery(one.query))?.id ?? null
  const filter = filterFor(actor, body.id, filterOf(address, { body, staff, days }))
  const cursor = searchParams.get('cursor')
  const limit = filter.text ? maxCountedInSearch : maxCounted
  const [found, counted] = await Promise.all([
    store.lists.ledger({
      bodyId: body.id,
      ...filter,
      sort: address.sort,
      direction: address.direction,
      limit: perPage,
      ...(cursor ? { cursor } : {}),
    }),
    store.desk.countLedger(body.id, filter, limit + 1),
  ])
  const page = { ...found, rows: await maskedRows(ports, actor, found.rows) }
  const proposals = view === 'publish' ? await publicationProposals(ports, actor, body) : []
  const later = view === 'publish' ? await publishedLater(ports, actor, body) : []
  const viewer = viewerOf(c)
  const capped = counted > limit
  const allowed = (action: ReadAction | 'assigned') => may(actor, action, { bodyId: body.id })
  const savedName = saved.find(({ id }) => id === c.req.query('saved'))?.name
  return send(
    c,
    <LedgerPage
      filters={{ viewer, address, body, staff: people }}
      rows={await rowContextOf(c, desk, page.rows, people)}
      page={page}
      count={{ text: numberText(Math.min(counted, limit), viewer.locale), capped }}
      view={view}
      builtIn={builtInNames.filter((name) => name !== 'unit' || unitsOf(body, staff.id).length > 0)}
      saved={saved}
      may={{
        assign: allowed('assigned'),
        export: allowed('export-ledger'),
        saveForAll: allowed('save-view-for-all'),
      }}
      proposals={proposals}
      later={later}
      missing={await missingLists(ports, actor, body)}
      notice={savedName ? viewer.t.ledger.viewSaved(savedName) : assignedText(c, viewer)}
    />,
  )
}

/** How many requests were just given to somebody. */
function assignedText(c: Context<AppEnv>, { t }: Viewer): string | undefined {
  const count = Number(c.req.query('assigned') ?? '0')
  return Number.isInteger(count) && count > 0 ? t.routing.assign.done(count) : undefined
}
