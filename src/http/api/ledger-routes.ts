import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { civilDateInput, wordsInput } from '../../app/input.ts'
import { bodyDays } from '../../app/office/body-days.ts'
import { type LedgerFilter, ledgerSorts } from '../../app/ports/desk-ports.ts'
import type { RequestRow } from '../../app/ports/records.ts'
import { channels } from '../../domain/clock/clock-types.ts'
import { stages } from '../../domain/request/stage.ts'
import type { AppEnv } from '../app-env.ts'
import { dueTerms, filterOf, ledgerStates, readLedger } from '../ledger-address.ts'
import { answerProblem } from '../problem.ts'
import { answerPage } from './answer-page.ts'
import { endpoint } from './endpoint.ts'
import { cursorInput, ledgerSchema, limitInput } from './schemas/list-schemas.ts'
import { staffOnly } from './staff-only.ts'

const date = civilDateInput.optional().openapi({ type: 'string', format: 'date' })
const text = (description: string) => wordsInput(200).optional().openapi({ type: 'string', description })

/** The ledger's own address, as the page reads it: here, what makes no sense in it is refused. */
const query = z.object({
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
  cursor: cursorInput,
  limit: limitInput,
})

/** The ledger of a body, narrowed down as on its page. */
export function ledgerRoute(app: OpenAPIHono<AppEnv>): void {
  const config = {
    method: 'get',
    path: '/requests',
    tag: 'Requests',
    summary: "The body's ledger, for its staff",
    query,
    success: { status: 200, description: 'A page of the ledger; `Link: rel="next"`', schema: ledgerSchema },
    problems: [401, 403, 404, 422, 429],
    security: 'required',
  } as const
  endpoint(app, config, async (c, { query: { view, stage, assignee, dueBefore, cursor, limit } }) => {
    const asking = await staffOnly(c, 'read-ledger')
    if (asking instanceof Response) return asking
    const { ports, staff, body } = asking
    const saved = view ? (await ports.store.desk.views(body.id, staff.id)).find(({ id }) => id === view) : undefined
    if (view && !saved) return answerProblem(c, { code: 'not-found', message: 'There is no such view' })
    const address = readLedger(new URL(c.req.url).searchParams, saved?.query)
    const filter: LedgerFilter = {
      ...filterOf(address, { body, staff, days: await bodyDays(ports, body) }),
      ...(stage ? { stages: stage } : {}),
      ...(assignee ? { assigneeId: assignee } : {}),
      ...(dueBefore ? { dueBefore } : {}),
    }
    const { sort, direction } = address
    const page = await ports.store.ledger({
      ...{ bodyId: body.id, ...filter, sort, direction, limit },
      ...(cursor ? { cursor } : {}),
    })
    const json = JSON.stringify({ requests: page.rows.map(ledgerRowOf), nextCursor: page.nextCursor })
    return answerPage(c, page, json, { 'cache-control': 'private, no-store' })
  })
}

export function ledgerRowOf(row: RequestRow) {
  const { reference, statute, channel, stage, clockState, subject, unit, assigneeId, externalNumber } = row
  const { receivedOn, dueOn, closedOn, outcome, exemptions, daysUsed, late, provisional, editSeq, updatedAt } = row
  return {
    ...{ reference, statute, channel, stage, clockState, subject, unit, assigneeId, externalNumber, receivedOn, dueOn },
    ...{ closedOn, outcome, exemptions, daysUsed, late, provisional, version: editSeq, updatedAt },
  }
}
