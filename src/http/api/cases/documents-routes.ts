import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { mayReadDocument } from '../../../app/documents/download-document.ts'
import type { Upload } from '../../../app/documents/keep-upload.ts'
import { logDocumentOf } from '../../../app/documents/log-entry.ts'
import { uploadDocument } from '../../../app/documents/upload-document.ts'
import { may } from '../../../domain/request/policy.ts'
import { type Result, refuse } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { ownValues } from '../../forms/own-values.ts'
import { formOf, uploadTaker, withRawUpload } from '../../forms/uploads.ts'
import { actorFor, knownRequest } from '../../middleware/requester.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { documentSchema } from '../schemas/list-schemas.ts'
import { statusSchema } from '../schemas/status-schema.ts'
import { targetOf } from './events-routes.ts'
import { answerStatus, noSuchRequest, referenceParams } from './requests-routes.ts'
import type { StatusRenderer } from './status-json.ts'

const uploadQuery = z.object({
  name: z.string().optional().openapi({ description: "The file's name, where the body is the file itself" }),
  on: z.string().optional().openapi({ format: 'date', description: 'A civil date; today where left out' }),
  event: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .openapi({ description: 'The `seq` of the event that it belongs to' }),
  secret: z.string().optional(),
})
const file = { type: 'string', format: 'binary' }

export function documentsRoutes(app: OpenAPIHono<AppEnv>, render: StatusRenderer): void {
  const upload = {
    method: 'post',
    path: '/requests/{reference}/documents',
    tag: 'Documents',
    summary: 'Attach a file to a request',
    description: 'The file itself with `?name=`, which is stored as it arrives, or a form with the field `file`.',
    params: referenceParams,
    query: uploadQuery,
    body: {
      'application/octet-stream': { schema: file },
      'multipart/form-data': { schema: { type: 'object', properties: { file }, required: ['file'] } },
    },
    success: { status: 201, description: 'Attached; the request as it is now', schema: statusSchema },
    problems: [400, 403, 404, 409, 412, 413, 422, 429],
    security: 'required',
  } as const
  endpoint(app, upload, async (c, { params, query }) => {
    const known = await knownRequest(c, params.reference)
    if (!known) return noSuchRequest(c)
    const { bodyId, id: requestId } = known.row
    if (!may(known.actor, 'document-attached', { bodyId, requestId })) {
      return answerProblem(c, { code: 'forbidden', message: 'You may not attach files here' })
    }
    const target = targetOf(known.row.reference, c.req.header('if-match'))
    const performed = await withUpload(c, query, known.row.reference, (upload) =>
      uploadDocument(c.get('ports'), known.actor, target, upload),
    )
    if (!performed.ok) return answerProblem(c, performed.refusal)
    return answerStatus(c, render, { row: performed.value.row, actor: known.actor }, 201)
  })

  const meta = {
    method: 'get',
    path: '/documents/{id}',
    tag: 'Documents',
    summary: 'What a document is; its bytes are at `url`',
    params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) }),
    success: { status: 200, description: 'The document', schema: documentSchema },
    problems: [404, 410, 429],
    security: 'optional',
  } as const
  endpoint(app, meta, async (c, { params }) => {
    const { store, settings } = c.get('ports')
    const document = await store.documentById(params.id)
    const request = document && (await store.requestById(document.requestId))
    if (!document || !(await mayReadDocument(c.get('ports'), actorFor(c, request), document))) {
      if (document?.state === 'withdrawn' && document.publishedAt !== null) {
        return answerProblem(c, { code: 'withdrawn', message: `Taken back: ${document.withdrawnReason ?? ''}` })
      }
      return answerProblem(c, { code: 'not-found', message: 'There is no such document' })
    }
    return c.json({ ...logDocumentOf(document), url: `${settings.baseUrl}/documents/${document.id}` }, 200)
  })
}

/** The file of a form, or the body that is the file itself. */
async function withUpload<T>(
  c: Context<AppEnv>,
  query: z.output<typeof uploadQuery>,
  reference: string,
  work: (upload: Upload) => Promise<Result<T>>,
): Promise<Result<T>> {
  const mediaType = c.req.header('content-type') ?? 'application/octet-stream'
  const { event } = query
  const on = { ...(query.on === undefined ? {} : { on: query.on }), ...(event === undefined ? {} : { event }) }
  if (/^multipart\/form-data\b/i.test(mediaType)) {
    const { file, values } = await formOf(c).read(uploadTaker(c, 'file', reference))
    ownValues(values, ['file'])
    if (!file) return refuse('invalid', 'file: the form has no such field')
    return file.ok ? work({ ...file.value, ...on }) : file
  }
  const { name } = query
  if (!name) return refuse('invalid', 'name: give the name of the file as ?name=')
  if (!c.req.raw.body) return refuse('invalid', 'The body is empty: send the file itself')
  return withRawUpload(c, reference, (bytes) => work({ name, mediaType, bytes, ...on }))
}
