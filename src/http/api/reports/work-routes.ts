import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { exportFiles } from '../../../app/figures/figures-work.ts'
import { reportForms } from '../../../app/figures/report-forms.ts'
import { figuresWork, startFiguresWork } from '../../../app/figures/start-figures-work.ts'
import type { BackgroundTask } from '../../../app/ports/background-task-ports.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { readJson } from '../read-json.ts'
import { instantText, notStaff, ofId, signIn } from './report-shapes.ts'
import { workAsked, workDownload } from './work-shapes.ts'

const workSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    status: z.enum(['queued', 'running', 'done', 'failed']),
    done: z.int().openapi({ description: 'How many of `total`; both are cases' }),
    total: z.int().nullable().openapi({ description: 'Null while nobody knows' }),
    result: z
      .unknown()
      .openapi({ description: 'Of a report the report, of a publication its id, of an export its size' }),
    error: z.string().nullable(),
    createdAt: instantText,
    updatedAt: instantText,
  })
  .openapi('LongWork')

const shown = ({ id, kind, status, done, total, result, error, createdAt, updatedAt }: BackgroundTask) => ({
  ...{ id, kind, status, done, total, result, error, createdAt, updatedAt },
})

/** Reports, their publication and exports that take too long for an answer to wait: started, watched, fetched. */
export function workRoutes(app: OpenAPIHono<AppEnv>): void {
  const start = {
    method: 'post',
    path: '/work',
    tag: 'Statistics',
    summary: 'Starts a report, its publication or an export, and comes back at once',
    description: 'It goes on beside the service. `Location` says where to ask how far it is.',
    body: {
      'application/json': {
        schema: z.object({
          kind: z.enum(['make-report', 'freeze-report', 'export']),
          input: z.object({
            form: z.enum(reportForms).optional(),
            period: z
              .union([z.string(), z.object({ from: z.string().optional(), to: z.string().optional() })])
              .optional(),
            asOf: instantText.optional(),
            public: z.boolean().optional(),
            corrects: z.string().nullable().optional(),
            file: z.enum(exportFiles).optional(),
            name: z.string().optional(),
          }),
        }),
      },
    },
    success: { status: 202, description: 'The work', schema: workSchema },
    problems: [401, 403, 422, 429],
    security: 'required',
  } as const
  endpoint(app, start, async (c) => {
    const ports = c.get('ports')
    const actor = c.get('actor')
    const body = actor.kind === 'staff' ? await ports.store.bodyById(actor.bodyId) : null
    if (!body) return answerProblem(c, notStaff, signIn)
    const json = await readJson(c)
    if (!json.ok) return json.response
    const asked = workAsked(json.value)
    if (!asked.ok) return answerProblem(c, asked.refusal)
    const work = await startFiguresWork(ports, actor, body, asked.value)
    if (!work.ok) return answerProblem(c, work.refusal)
    c.header('location', `${ports.settings.baseUrl}/api/v1/work/${work.value.id}`)
    return c.json(shown(work.value), 202)
  })

  const found = async (c: Context<AppEnv>, id: string): Promise<BackgroundTask | Response> => {
    const ports = c.get('ports')
    const actor = c.get('actor')
    const body = actor.kind === 'staff' ? await ports.store.bodyById(actor.bodyId) : null
    if (!body) return answerProblem(c, notStaff, signIn)
    const work = await figuresWork(ports, actor, body, id)
    return work.ok ? work.value : answerProblem(c, work.refusal)
  }
  const watch = {
    method: 'get',
    path: '/work/{id}',
    tag: 'Statistics',
    summary: 'How far long work is, and what came of it',
    params: ofId,
    success: { status: 200, description: 'The work', schema: workSchema },
    problems: [401, 403, 404, 429],
    security: 'required',
  } as const
  endpoint(app, watch, async (c, { params }) => {
    const work = await found(c, params.id)
    if (work instanceof Response) return work
    c.header('cache-control', 'private, no-store')
    return c.json(shown(work), 200)
  })

  const fetch = {
    method: 'get',
    path: '/work/{id}/file',
    tag: 'Statistics',
    summary: 'The file that came of an export',
    params: ofId,
    success: { status: 200, description: 'The file' },
    problems: [401, 403, 404, 429],
    security: 'required',
  } as const
  endpoint(app, fetch, async (c, { params }) => {
    const work = await found(c, params.id)
    if (work instanceof Response) return work
    const file = await workDownload(c.get('ports'), work)
    return (
      file ?? answerProblem(c, { code: 'not-found', message: 'No file came of this work, or it is not there any more' })
    )
  })
}
