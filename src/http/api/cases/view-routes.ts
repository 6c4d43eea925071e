import type { OpenAPIHono } from '@hono/zod-openapi'
import { removeView, saveView } from '../../../app/desk/save-view.ts'
import type { SavedView } from '../../../app/ports/store/desk.ts'
import { mapResult, ok } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'
import { staffWho } from '../callers.ts'
import { jsonBody, operation } from '../operation.ts'
import { idParams } from '../params.ts'
import { viewSchema, viewsSchema } from '../schemas/desk-schemas.ts'

const viewOf = ({ id, name, query, staffId, createdAt, version }: SavedView) => ({
  ...{ id, name, query, forAll: staffId === null, createdAt, version },
})

/** Saved views of the ledger. */
export function viewRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    operationId: 'listViews',
    method: 'get',
    path: '/views',
    tag: 'Desk',
    summary: 'Your saved views of the ledger, and those of your body',
    who: staffWho('read-ledger'),
    answer: { status: 200, description: 'By name', schema: viewsSchema },
    problems: [401, 403],
    handle: async ({ ports, staff, body }) =>
      ok({ views: (await ports.store.desk.views(body.id, staff.id)).map(viewOf) }),
  })

  const shared = { method: 'post', tag: 'Desk', who: staffWho('save-view') } as const
  operation(app, {
    ...shared,
    operationId: 'saveView',
    path: '/views',
    summary: 'Save a way of looking at the ledger under a name',
    description:
      'A name that the same people have a view of is a conflict. With `id` that view is changed, and `If-Match` names its `version`. For all: approvers, administrators.',
    body: jsonBody('NewView'),
    replacesWhole: true,
    answer: { status: 201, description: 'Saved', schema: viewSchema, versioned: true },
    problems: [400, 401, 403, 404, 409, 412, 422, 428],
    handle: async ({ c, ports, actor, input, seen }) => {
      const saved = await saveView(ports, actor, input, seen)
      // A name that is taken: `params` says by which view.
      if (!saved.ok && saved.refusal.params?.['id']) return answerProblem(c, saved.refusal)
      return mapResult(saved, viewOf)
    },
  })

  operation(app, {
    ...shared,
    operationId: 'removeView',
    path: '/views/{id}/removed',
    summary: 'Take a saved view away',
    params: idParams,
    answer: { status: 200, description: 'The view as it was', schema: viewSchema },
    problems: [401, 403, 404, 409, 412],
    handle: async ({ ports, actor, params: { id }, seen }) =>
      mapResult(await removeView(ports, actor, id, seen), viewOf),
  })
}
