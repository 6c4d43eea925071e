import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Action } from '../../../app/action.ts'
import { perform } from '../../../app/perform.ts'
import { approveFiles, keepFindingsOfFiles } from '../../../app/release/release-files.ts'
import type { AppEnv } from '../../app-env.ts'
import { readersOfRequest } from '../callers.ts'
import { jsonBody, operation } from '../operation.ts'
import { referenceParams } from '../params.ts'
import { statusSchema } from '../schemas/status-schema.ts'
import { targetOf } from './events-routes.ts'
import { answerStatus } from './requests-routes.ts'
import type { StatusRenderer } from './status-json.ts'

/** What is done to several files of a case at once. */
export function releaseRoutes(app: OpenAPIHono<AppEnv>, render: StatusRenderer): void {
  const shared = {
    method: 'post',
    tag: 'Documents',
    who: readersOfRequest('required'),
    limit: 'write',
    params: referenceParams,
    answer: { status: 201, description: 'Recorded; the request as it is now', schema: statusSchema },
    problems: [400, 403, 404, 409, 412, 413, 422, 429],
  } as const
  const forFiles = (operationId: string, words: { path: string; summary: string; body: string }, action: Action) =>
    operation(app, {
      ...shared,
      operationId,
      path: words.path,
      summary: words.summary,
      description: 'All of them, or none: 409 `files-refused` names each file that stands against it, with the reason.',
      body: jsonBody(words.body),
      handle: async ({ c, ports, row, actor, input }) => {
        const target = targetOf(row.reference, c.req.header('if-match'))
        const performed = await perform(ports, actor, target, action, input)
        return performed.ok ? answerStatus(c, render, { row: performed.value.row, actor }, 201) : performed
      },
    })

  forFiles(
    'approveFiles',
    {
      path: '/requests/{reference}/approvals',
      summary: 'Approve several files for release at once',
      body: 'FilesToApprove',
    },
    approveFiles as unknown as Action,
  )
  forFiles(
    'keepFindings',
    {
      path: '/requests/{reference}/kept-findings',
      summary: 'Say why findings in several files may go out',
      body: 'FindingsToKeep',
    },
    keepFindingsOfFiles as unknown as Action,
  )
}
