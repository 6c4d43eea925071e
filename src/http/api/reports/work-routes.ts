import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { exportFiles } from '../../../app/figures/figures-work.ts'
import { reportForms } from '../../../app/figures/report-forms.ts'
import { figuresWork, startFiguresWork } from '../../../app/figures/start-figures-work.ts'
import type { BackgroundTask } from '../../../app/ports/background-task-ports.ts'
import { mapResult, refuse } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { anyStaff } from '../callers.ts'
import { jsonBody, operation } from '../operation.ts'
import { instantText, ofId, reportSchema, xlsxType } from './report-shapes.ts'
import { workAsked, workDownload } from './work-shapes.ts'

const workBody = z.object({
  kind: z.enum(['make-report', 'freeze-report', 'export']),
  input: z.object({
    form: z.enum(reportForms).optional(),
    period: z.union([z.string(), z.object({ from: z.string().optional(), to: z.string().optional() })]).optional(),
    asOf: instantText.optional(),
    public: z.boolean().optional(),
    corrects: z.string().nullable().optional(),
    file: z.enum(exportFiles).optional(),
    name: z.string().optional(),
  }),
})
const workResult = z
  .union([
    reportSchema,
    z.object({ reportId: z.string() }),
    z.object({ sha256: z.string(), size: z.int(), rows: z.int() }),
  ])
  .nullable()
const workSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    status: z.enum(['queued', 'running', 'done', 'failed']),
    done: z.int().openapi({ description: 'How many of `total`; both are cases' }),
    total: z.int().nullable().openapi({ description: 'Null while nobody knows' }),
    result: workResult.openapi({ description: 'Null until it is done' }),
    error: z.string().nullable(),
    createdAt: instantText,
    updatedAt: instantText,
  })
  .openapi('LongWork')

const shown = ({ id, kind, status, done, total, result, error, createdAt, updatedAt }: BackgroundTask) => ({
  ...{ id, kind, status, done, total, error, createdAt, updatedAt },
  result: result as z.input<typeof workResult>,
})

/** Reports, their publication and exports that take too long for an answer to wait: started, watched, fetched. */
export function workRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = { tag: 'Statistics', who: anyStaff } as const
  operation(app, {
    ...shared,
    operationId: 'startWork',
    method: 'post',
    path: '/work',
    summary: 'Starts a report, its publication or an export, and comes back at once',
    description: 'It goes on beside the service. `Location` says where to ask how far it is.',
    body: jsonBody(workBody),
    answer: { status: 202, description: 'The work', schema: workSchema, location: ({ id }) => `/work/${id}` },
    problems: [401, 403, 422, 429],
    handle: async ({ ports, actor, body, input }) => {
      const asked = workAsked(input)
      return asked.ok ? mapResult(await startFiguresWork(ports, actor, body, asked.value), shown) : asked
    },
  })

  const watching = { ...shared, method: 'get', params: ofId, problems: [401, 403, 404, 429] } as const
  operation(app, {
    ...watching,
    operationId: 'getWork',
    path: '/work/{id}',
    summary: 'How far long work is, and what came of it',
    answer: { status: 200, description: 'The work', schema: workSchema },
    handle: async ({ ports, actor, body, params: { id } }) =>
      mapResult(await figuresWork(ports, actor, body, id), shown),
  })

  operation(app, {
    ...watching,
    operationId: 'getWorkFile',
    limit: 'render',
    path: '/work/{id}/file',
    summary: 'The file that came of an export',
    answer: { status: 200, description: 'The file', files: ['text/csv', 'application/jsonl', xlsxType] },
    handle: async ({ c, ports, actor, body, params: { id } }) => {
      const work = await figuresWork(ports, actor, body, id)
      if (!work.ok) return work
      const none = refuse('not-found')
      return (await workDownload(c, work.value)) ?? none
    },
  })
}
