import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { maskedRows } from '../../../app/cases/view/masked-rows.ts'
import { exportView, type LedgerView, viewColumns } from '../../../app/desk/export-view.ts'
import { filterFor } from '../../../app/desk/search-desk.ts'
import { civilDateInput, wordsInput } from '../../../app/input.ts'
import { bodyDays } from '../../../app/office/body-days.ts'
import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import { type LedgerFilter, ledgerSorts } from '../../../app/ports/store/desk.ts'
import { channels } from '../../../domain/clock/clock-types.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import { stages } from '../../../domain/request/stage.ts'
import type { AppEnv } from '../../app-env.ts'
import { dueTerms, filterOf, ledgerStates, readLedger } from '../../desk/ledger/ledger-address.ts'
import { ledgerDownload, ledgerFormats } from '../../feeds/ledger-download.ts'
import { type StaffCaller, staffWho } from '../callers.ts'
import { operation } from '../operation.ts'
import { cursorInput, ledgerSchema, limitInput } from '../schemas/list-schemas.ts'

const date = civilDateInput.optional().openapi({ type: 'string', format: 'date' })
const text = (description: string) => wordsInput(200).optional().openapi({ type: 'string', description })

/** The ledger's own address, as the page reads it: here, what makes no sense in it is refused. */
const narrowing = {
  state: z
    .enum(ledgerStates)
    .optional()
    .openapi({ description: 'Where a request stands: `open`, `stopped`, `closed` ...' }),
  due: z
    .enum(dueTerms)
    .optional()
    .openapi({ description: 'Open requests that are overdue, due today, or due until the end of this week' }),
  dueFrom: date,
  dueTo: date,
  law: text('The id of a statute'),
  unit: text('A unit by its name; `mine` for those in which you work'),
  officer: text('A staff id; `me`, or `nobody`'),
  channel: text(`A kind of channel (${channels.join(', ')}), or \`own:\` and the id of one of the body's own`),
  topic: text('One of the topics of the body'),
  outcome: text('The id of an outcome of the law'),
  from: date.openapi({ description: 'Received on this day or later' }),
  to: date.openapi({ description: 'Received on this day or earlier' }),
  closed: z.enum(['year']).optional().openapi({ description: 'Closed in this calendar year' }),
  q: text('Part of the subject or of a number, or words to search for'),
  view: text('The id of a saved view: what else is given narrows it down'),
  stage: z
    .string()
    .transform((given) => given.split(','))
    .pipe(z.array(z.enum(stages)))
    .optional()
    .openapi({ type: 'string', description: `Stages, separated by commas: ${stages.join(', ')}` }),
  assignee: z.string().optional().openapi({ description: 'A staff id; as `officer`' }),
  dueBefore: date,
  sort: z.enum(ledgerSorts).optional().openapi({ description: '`due` unless asked otherwise' }),
  dir: z.enum(['asc', 'desc']).optional(),
}
const query = z.object({ ...narrowing, cursor: cursorInput, limit: limitInput })
const exportQuery = z.object({ ...narrowing, format: z.enum(ledgerFormats).default('csv') })

const csv = 'text/csv'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The ledger of a body, narrowed down as on its page. */
export function ledgerRoute(app: OpenAPIHono<AppEnv>): void {
  const shared = { method: 'get', tag: 'Requests', problems: [401, 403, 404, 422, 429] } as const
  operation(app, {
    ...shared,
    operationId: 'listRequests',
    path: '/requests',
    summary: "The body's ledger, for its staff",
    who: staffWho('read-ledger'),
    query,
    answer: { status: 200, description: 'A page of the ledger; `Link: rel="next"`', schema: ledgerSchema },
    handle: async ({ c, ports, actor, staff, body, query: asked }) => {
      const view = await viewOf(c, { staff, body }, asked)
      if (!view.ok) return view
      const { cursor, limit } = asked
      const { filter, sort, direction } = view.value
      const page = await ports.store.lists.ledger({
        ...{ bodyId: body.id, ...filterFor(actor, body.id, filter), sort, direction, limit },
        ...(cursor ? { cursor } : {}),
      })
      const rows = await maskedRows(ports, actor, page.rows)
      return ok({ requests: rows.map(ledgerRowOf), nextCursor: page.nextCursor })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'exportLedger',
    path: '/exports/ledger',
    summary: 'The ledger as it is filtered and sorted, as CSV or XLSX',
    description: 'Every request that the same address of `GET /requests` would list. It says nothing of who asked.',
    who: staffWho('export-ledger'),
    limit: 'render',
    query: exportQuery,
    answer: { status: 200, description: 'The file, sent while it is made', files: [csv, xlsx] },
    handle: async ({ c, ports, actor, staff, body, query: asked }) => {
      const view = await viewOf(c, { staff, body }, asked)
      if (!view.ok) return view
      const rows = await exportView(ports, actor, body, view.value)
      if (!rows.ok) return rows
      const { today } = await bodyDays(ports, body)
      const words = { title: 'ledger', columns: Object.fromEntries(viewColumns.map((name) => [name, name])) as Columns }
      return ledgerDownload(rows.value, asked.format, `${body.slug}-ledger-${today}`, words)
    },
  })
}

type Columns = Parameters<typeof ledgerDownload>[3]['columns']
type Narrowed = Pick<z.output<typeof query>, 'view' | 'stage' | 'assignee' | 'dueBefore'>

/** What the address asks for, on top of the saved view that it names. */
async function viewOf(
  c: Context<AppEnv>,
  { staff, body }: Pick<StaffCaller, 'staff' | 'body'>,
  { view, stage, assignee, dueBefore }: Narrowed,
): Promise<Result<LedgerView>> {
  const { ports } = c.var
  const saved = view ? (await ports.store.desk.views(body.id, staff.id)).find(({ id }) => id === view) : undefined
  if (view && !saved) return refuse('not-found')
  const address = readLedger(new URL(c.req.url).searchParams, saved?.query)
  const filter: LedgerFilter = {
    ...filterOf(address, { body, staff, days: await bodyDays(ports, body) }),
    ...(stage ? { stages: stage } : {}),
    ...(assignee ? { assigneeId: assignee } : {}),
    ...(dueBefore ? { dueBefore } : {}),
  }
  return ok({ filter, sort: address.sort, direction: address.direction })
}

export function ledgerRowOf(row: RequestRow) {
  const { reference, statute, channel, stage, clockState, subject, unit, assigneeId, externalNumber } = row
  const { receivedOn, dueOn, closedOn, outcome, exemptions, daysUsed, late, provisional, editSeq, updatedAt } = row
  return {
    ...{ reference, statute, channel, stage, clockState, subject, unit, assigneeId, externalNumber, receivedOn, dueOn },
    ...{ closedOn, outcome, exemptions, daysUsed, late, provisional, version: editSeq, updatedAt },
  }
}
