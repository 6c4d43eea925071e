import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { readBoard } from '../../../app/desk/board.ts'
import { openTasks } from '../../../app/desk/open-tasks.ts'
import { publicationProposals, publishedLater } from '../../../app/desk/publication-proposals.ts'
import { feedbackComments, satisfactionOf } from '../../../app/figures/satisfaction.ts'
import { may } from '../../../domain/request/policy.ts'
import { mapResult, ok, refuse } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { unitsOf } from '../../desk/ledger/ledger-address.ts'
import { staffWho } from '../callers.ts'
import { operation } from '../operation.ts'
import {
  boardSchema,
  proposalsSchema,
  publishedLaterSchema,
  satisfactionSchema,
  tasksSchema,
} from '../schemas/desk-schemas.ts'
import { cursorInput, limitInput } from '../schemas/list-schemas.ts'
import { ledgerRowOf } from './ledger-routes.ts'

const shared = { method: 'get', tag: 'Desk', who: staffWho('read-ledger') } as const

/** What the desk has beside the cases: the list of tasks, the board, how satisfied people were. */
export function deskRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    ...shared,
    operationId: 'listTasks',
    path: '/tasks',
    summary: 'What is still to do, the earliest day first',
    description:
      'A task is set, done and dropped by an event of its request: `task-added`, `task-done`, `task-dropped`.',
    query: z.object({
      whose: z.enum(['mine', 'all']).default('mine').openapi({ description: "Yours and your units', or the body's" }),
      cursor: cursorInput,
      limit: limitInput,
    }),
    answer: { status: 200, description: 'A page of tasks', schema: tasksSchema },
    problems: [401, 403, 422],
    handle: async ({ ports, actor, staff, body, query: { whose, cursor, limit } }) => {
      const page = await openTasks(ports, actor, {
        ...{ bodyId: body.id, limit },
        ...(whose === 'all' ? {} : { whose: { staffId: staff.id, units: unitsOf(body, staff.id) } }),
        ...(cursor ? { cursor } : {}),
      })
      const tasks = page.rows.map(({ id, text, dueOn, assigneeId, unit, request }) => {
        const { reference, subject, stage } = request
        return { id, text, dueOn, assigneeId, unit, reference, subject, stage }
      })
      return ok({ tasks, nextCursor: page.nextCursor })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'getBoard',
    path: '/board',
    summary: 'What is urgent: overdue, due today, this week, stopped, waiting for approval, in nobody’s charge',
    answer: { status: 200, description: 'Of each how many there are, and the most pressing', schema: boardSchema },
    problems: [401, 403],
    handle: async ({ ports, actor, body }) =>
      mapResult(await readBoard(ports, actor, body), ({ days, columns }) => ({
        ...days,
        columns: columns.map(({ name, count, rows }) => ({ name, count, requests: rows.map(ledgerRowOf) })),
      })),
  })

  operation(app, {
    ...shared,
    operationId: 'listPublicationProposals',
    path: '/publication-proposals',
    summary: 'Answers that you are asked to publish for all, the one that waits longest first',
    description: 'For publishers. An answer is published, or not, by an event of its request.',
    answer: { status: 200, description: 'At most twelve', schema: proposalsSchema },
    problems: [401, 403],
    handle: async ({ ports, actor, body }) => {
      if (!may(actor, 'log-published', { bodyId: body.id })) return refuse('forbidden')
      const found = await publicationProposals(ports, actor, body)
      return ok({ proposals: found.map(({ row, count, held }) => ({ ...ledgerRowOf(row), askedBy: count, held })) })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'listScheduledPublications',
    path: '/scheduled-publications',
    summary: 'What is published by itself on its day, the earliest first',
    description: 'For publishers. A day is set, moved or cancelled by an event of the request.',
    answer: { status: 200, description: 'At most twelve requests', schema: publishedLaterSchema },
    problems: [401, 403],
    handle: async ({ ports, actor, body }) => {
      if (!may(actor, 'log-published', { bodyId: body.id })) return refuse('forbidden')
      const found = await publishedLater(ports, actor, body)
      return ok({ publications: found.map(({ row, days }) => ({ ...ledgerRowOf(row), days })) })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'getSatisfaction',
    path: '/satisfaction',
    summary: 'How satisfied people were, and what they wrote',
    who: staffWho('read-feedback'),
    answer: { status: 200, description: 'The figures, and the latest comments', schema: satisfactionSchema },
    problems: [401, 403],
    handle: async ({ ports, actor, body }) => {
      const [figures, comments] = await Promise.all([
        satisfactionOf(ports, actor, body, {}, 'all'),
        feedbackComments(ports, actor, body),
      ])
      if (!figures.ok) return figures
      const { least: _everyone, ...groups } = figures.value
      return mapResult(comments, (written) => ({ ...groups, comments: written }))
    },
  })
}
