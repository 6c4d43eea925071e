import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { readBoard } from '../../../app/desk/board.ts'
import { openTasks } from '../../../app/desk/open-tasks.ts'
import { publicationProposals } from '../../../app/desk/publication-proposals.ts'
import { removeView, saveView } from '../../../app/desk/save-view.ts'
import { feedbackComments, satisfactionOf } from '../../../app/figures/satisfaction.ts'
import type { SavedView } from '../../../app/ports/store/desk-ports.ts'
import { may } from '../../../domain/request/policy.ts'
import type { AppEnv } from '../../app-env.ts'
import { unitsOf } from '../../desk/ledger/ledger-address.ts'
import { answerProblem } from '../../problems/problem.ts'
import { answerPage } from '../answer-page.ts'
import { endpoint } from '../endpoint.ts'
import { readJson } from '../read-json.ts'
import { answerWholeSave, seenBy, versionTag } from '../row-version.ts'
import {
  boardSchema,
  proposalsSchema,
  satisfactionSchema,
  tasksSchema,
  viewSchema,
  viewsSchema,
} from '../schemas/desk-schemas.ts'
import { cursorInput, limitInput } from '../schemas/list-schemas.ts'
import { staffOnly } from '../staff-only.ts'
import { ledgerRowOf } from './ledger-routes.ts'

const shared = { tag: 'Desk', security: 'required' } as const
const noStore = { 'cache-control': 'private, no-store' }

const viewOf = ({ id, name, query, staffId, createdAt, version }: SavedView) => ({
  ...{ id, name, query, forAll: staffId === null, createdAt, version },
})

/** What the desk has beside the cases: saved views, the list of tasks, the board, how satisfied people were. */
export function deskRoutes(app: OpenAPIHono<AppEnv>): void {
  viewRoutes(app)
  const tasks = {
    ...shared,
    method: 'get',
    path: '/tasks',
    summary: 'What is still to do, the earliest day first',
    description:
      'A task is set, done and dropped by an event of its request: `task-added`, `task-done`, `task-dropped`.',
    query: z.object({
      whose: z.enum(['mine', 'all']).default('mine').openapi({ description: "Yours and your units', or the body's" }),
      cursor: cursorInput,
      limit: limitInput,
    }),
    success: { status: 200, description: 'A page of tasks', schema: tasksSchema },
    problems: [401, 403, 422],
  } as const
  endpoint(app, tasks, async (c, { query: { whose, cursor, limit } }) => {
    const asking = await staffOnly(c, 'read-ledger')
    if (asking instanceof Response) return asking
    const { ports, staff, body, actor } = asking
    const page = await openTasks(ports, actor, {
      ...{ bodyId: body.id, limit },
      ...(whose === 'all' ? {} : { whose: { staffId: staff.id, units: unitsOf(body, staff.id) } }),
      ...(cursor ? { cursor } : {}),
    })
    const rows = page.rows.map(({ id, text, dueOn, assigneeId, unit, request }) => {
      const { reference, subject, stage } = request
      return { id, text, dueOn, assigneeId, unit, reference, subject, stage }
    })
    return answerPage(c, page, JSON.stringify({ tasks: rows, nextCursor: page.nextCursor }), noStore)
  })

  const board = {
    ...shared,
    method: 'get',
    path: '/board',
    summary: 'What is urgent: overdue, due today, this week, stopped, waiting for approval, in nobody’s charge',
    success: { status: 200, description: 'Of each how many there are, and the most pressing', schema: boardSchema },
    problems: [401, 403],
  } as const
  endpoint(app, board, async (c) => {
    const asking = await staffOnly(c, 'read-ledger')
    if (asking instanceof Response) return asking
    const read = await readBoard(asking.ports, asking.actor, asking.body)
    if (!read.ok) return answerProblem(c, read.refusal)
    const { days, columns } = read.value
    const shown = columns.map(({ name, count, rows }) => ({ name, count, requests: rows.map(ledgerRowOf) }))
    return c.json({ ...days, columns: shown }, 200, noStore)
  })

  const proposals = {
    ...shared,
    method: 'get',
    path: '/publication-proposals',
    summary: 'Answers that you are asked to publish for all, the one that waits longest first',
    description: 'For publishers. An answer is published, or not, by an event of its request.',
    success: { status: 200, description: 'At most twelve', schema: proposalsSchema },
    problems: [401, 403],
  } as const
  endpoint(app, proposals, async (c) => {
    const asking = await staffOnly(c, 'read-ledger')
    if (asking instanceof Response) return asking
    const { ports, actor, body } = asking
    if (!may(actor, 'log-published', { bodyId: body.id }))
      return answerProblem(c, { code: 'forbidden', message: 'You may not publish in the log' })
    const found = await publicationProposals(ports, actor, body)
    const shown = found.map(({ row, count }) => ({ ...ledgerRowOf(row), askedBy: count }))
    return c.json({ proposals: shown }, 200, noStore)
  })

  const satisfaction = {
    ...shared,
    method: 'get',
    path: '/satisfaction',
    summary: 'How satisfied people were, and what they wrote',
    success: { status: 200, description: 'The figures, and the latest comments', schema: satisfactionSchema },
    problems: [401, 403],
  } as const
  endpoint(app, satisfaction, async (c) => {
    const asking = await staffOnly(c, 'read-feedback')
    if (asking instanceof Response) return asking
    const { ports, actor, body } = asking
    const [figures, comments] = await Promise.all([
      satisfactionOf(ports, actor, body, {}, 'all'),
      feedbackComments(ports, actor, body),
    ])
    if (!figures.ok) return answerProblem(c, figures.refusal)
    if (!comments.ok) return answerProblem(c, comments.refusal)
    const { least: _everyone, ...groups } = figures.value
    return c.json({ ...groups, comments: comments.value }, 200, noStore)
  })
}

function viewRoutes(app: OpenAPIHono<AppEnv>): void {
  const listing = {
    ...shared,
    method: 'get',
    path: '/views',
    summary: 'Your saved views of the ledger, and those of your body',
    success: { status: 200, description: 'By name', schema: viewsSchema },
    problems: [401, 403],
  } as const
  endpoint(app, listing, async (c) => {
    const asking = await staffOnly(c, 'read-ledger')
    if (asking instanceof Response) return asking
    const views = await asking.ports.store.desk.views(asking.body.id, asking.staff.id)
    return c.json({ views: views.map(viewOf) }, 200, noStore)
  })

  const saving = {
    ...shared,
    method: 'post',
    path: '/views',
    summary: 'Save a way of looking at the ledger under a name',
    description:
      'A name that the same people have a view of is a conflict. With `id` that view is changed, and `If-Match` names its `version`. For all: approvers, administrators.',
    body: { 'application/json': { schema: { $ref: '#/components/schemas/NewView' } } },
    success: { status: 201, description: 'Saved', schema: viewSchema },
    problems: [400, 401, 403, 404, 409, 412, 422, 428],
  } as const
  endpoint(app, saving, async (c) => {
    const asking = await staffOnly(c, 'save-view')
    if (asking instanceof Response) return asking
    const read = await readJson(c)
    if (!read.ok) return read.response
    const saved = await saveView(asking.ports, asking.actor, read.value, seenBy(c))
    if (saved.ok) return c.json(viewOf(saved.value), 201, { ...noStore, ...versionTag(saved.value) })
    // A name that is taken: `params` says by which view.
    return saved.refusal.params?.['id'] ? answerProblem(c, saved.refusal) : answerWholeSave(c, saved.refusal)
  })

  const removing = {
    ...shared,
    method: 'post',
    path: '/views/{id}/removed',
    summary: 'Take a saved view away',
    params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) }),
    success: { status: 200, description: 'The view as it was', schema: viewSchema },
    problems: [401, 403, 404, 409, 412],
  } as const
  endpoint(app, removing, async (c, { params: { id } }) => {
    const asking = await staffOnly(c, 'save-view')
    if (asking instanceof Response) return asking
    const removed = await removeView(asking.ports, asking.actor, id, seenBy(c))
    return removed.ok ? c.json(viewOf(removed.value), 200, noStore) : answerProblem(c, removed.refusal)
  })
}
